import { informationSystems, listRoute, preflight } from '@/lib/open-data';

export const GET = listRoute(informationSystems);
export const OPTIONS = preflight;
