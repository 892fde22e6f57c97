import { preflight, sheetRoute, themes } from '@/lib/open-data';

export const GET = sheetRoute(themes);
export const OPTIONS = preflight;
