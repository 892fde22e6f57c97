import { informationSystems, preflight, recordRoute } from '@/lib/open-data';

export const GET = recordRoute(informationSystems);
export const OPTIONS = preflight;
