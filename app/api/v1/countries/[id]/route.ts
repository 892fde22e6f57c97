import { countries, preflight, recordRoute } from '@/lib/open-data';

export const GET = recordRoute(countries);
export const OPTIONS = preflight;
