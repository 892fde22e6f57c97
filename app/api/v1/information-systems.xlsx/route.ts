import { informationSystems, preflight, workbookRoute } from '@/lib/open-data';

export const GET = workbookRoute(informationSystems);
export const OPTIONS = preflight;
