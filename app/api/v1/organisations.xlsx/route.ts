import { organisations, preflight, workbookRoute } from '@/lib/open-data';

export const GET = workbookRoute(organisations);
export const OPTIONS = preflight;
