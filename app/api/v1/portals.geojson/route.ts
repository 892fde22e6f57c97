import { officesRoute, preflight } from '@/lib/open-data';

export const GET = officesRoute;
export const OPTIONS = preflight;
