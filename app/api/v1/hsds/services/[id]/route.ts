import { hsdsServiceRecord, preflight } from '@/lib/open-data';

export const GET = hsdsServiceRecord;
export const OPTIONS = preflight;
