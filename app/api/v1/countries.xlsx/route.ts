import { countries, preflight, workbookRoute } from '@/lib/open-data';

export const GET = workbookRoute(countries);
export const OPTIONS = preflight;
