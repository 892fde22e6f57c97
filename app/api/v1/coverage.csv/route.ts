import { coverageSheetRoute, preflight } from '@/lib/open-data';

export const GET = coverageSheetRoute;
export const OPTIONS = preflight;
