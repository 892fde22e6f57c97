import { countries, preflight, sheetRoute } from '@/lib/open-data';

export const GET = sheetRoute(countries);
export const OPTIONS = preflight;
