import { changesRoute, preflight } from '@/lib/open-data';

export const GET = changesRoute;
export const OPTIONS = preflight;
