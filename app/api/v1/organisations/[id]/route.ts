import { organisations, preflight, recordRoute } from '@/lib/open-data';

export const GET = recordRoute(organisations);
export const OPTIONS = preflight;
