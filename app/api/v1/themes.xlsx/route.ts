import { preflight, themes, workbookRoute } from '@/lib/open-data';

export const GET = workbookRoute(themes);
export const OPTIONS = preflight;
