import { practices, preflight, sheetRoute } from '@/lib/open-data';

export const GET = sheetRoute(practices);
export const OPTIONS = preflight;
