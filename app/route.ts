import { localePath } from '@/lib/platform/i18n/addresses';
import { negotiate } from '@/lib/platform/i18n/negotiate';

export const dynamic = 'force-dynamic';

/** The bare address leads to the home page in the language that the browser asks for. No cookie remembers it: the address does. */
export function GET(request: Request): Response {
  const locale = negotiate(request.headers.get('accept-language'));
  return new Response(null, {
    status: 307,
    headers: {
      location: localePath(locale, '/'),
      vary: 'accept-language',
      'cache-control': 'private, no-cache',
    },
  });
}
