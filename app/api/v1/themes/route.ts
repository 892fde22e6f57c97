import { listRoute, preflight, themes } from '@/lib/open-data';

export const GET = listRoute(themes);
export const OPTIONS = preflight;
