import { portals, preflight, sheetRoute } from '@/lib/open-data';

export const GET = sheetRoute(portals);
export const OPTIONS = preflight;
