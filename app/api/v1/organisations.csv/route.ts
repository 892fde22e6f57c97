import { organisations, preflight, sheetRoute } from '@/lib/open-data';

export const GET = sheetRoute(organisations);
export const OPTIONS = preflight;
