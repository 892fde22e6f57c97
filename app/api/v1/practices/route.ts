import { listRoute, practices, preflight } from '@/lib/open-data';

export const GET = listRoute(practices);
export const OPTIONS = preflight;
