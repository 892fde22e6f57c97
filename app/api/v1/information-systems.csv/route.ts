import { informationSystems, preflight, sheetRoute } from '@/lib/open-data';

export const GET = sheetRoute(informationSystems);
export const OPTIONS = preflight;
