import { answer, JSON_TYPE, openApi, preflight } from '@/lib/open-data';

/** The address of the portal is a setting, which the build does not know. */
export const dynamic = 'force-dynamic';

export const GET = (request: Request): Response => answer(request, openApi(), JSON_TYPE);
export const OPTIONS = preflight;
