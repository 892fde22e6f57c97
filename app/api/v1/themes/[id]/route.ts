import { preflight, recordRoute, themes } from '@/lib/open-data';

export const GET = recordRoute(themes);
export const OPTIONS = preflight;
