import { portals, preflight, workbookRoute } from '@/lib/open-data';

export const GET = workbookRoute(portals);
export const OPTIONS = preflight;
