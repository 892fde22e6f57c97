import { practices, preflight, recordRoute } from '@/lib/open-data';

export const GET = recordRoute(practices);
export const OPTIONS = preflight;
