import { countries, listRoute, preflight } from '@/lib/open-data';

export const GET = listRoute(countries);
export const OPTIONS = preflight;
