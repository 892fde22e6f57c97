import { practices, preflight, workbookRoute } from '@/lib/open-data';

export const GET = workbookRoute(practices);
export const OPTIONS = preflight;
