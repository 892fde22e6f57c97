import { listRoute, organisations, preflight } from '@/lib/open-data';

export const GET = listRoute(organisations);
export const OPTIONS = preflight;
