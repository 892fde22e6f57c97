import { portals, preflight, recordRoute } from '@/lib/open-data';

export const GET = recordRoute(portals);
export const OPTIONS = preflight;
