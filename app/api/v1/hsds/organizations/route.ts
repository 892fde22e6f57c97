import { hsdsOrganizations, preflight } from '@/lib/open-data';

export const GET = hsdsOrganizations;
export const OPTIONS = preflight;
