import { listRoute, portals, preflight } from '@/lib/open-data';

export const GET = listRoute(portals);
export const OPTIONS = preflight;
