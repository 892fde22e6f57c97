import { coverageWorkbookRoute, preflight } from '@/lib/open-data';

export const GET = coverageWorkbookRoute;
export const OPTIONS = preflight;
