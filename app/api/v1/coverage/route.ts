import { coverageRoute, preflight } from '@/lib/open-data';

export const GET = coverageRoute;
export const OPTIONS = preflight;
