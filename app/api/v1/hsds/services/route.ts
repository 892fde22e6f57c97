import { hsdsServices, preflight } from '@/lib/open-data';

export const GET = hsdsServices;
export const OPTIONS = preflight;
