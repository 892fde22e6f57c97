import { hsdsOrganizationRecord, preflight } from '@/lib/open-data';

export const GET = hsdsOrganizationRecord;
export const OPTIONS = preflight;
