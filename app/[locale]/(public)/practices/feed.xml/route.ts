import { answer, practicesFeed } from '@/lib/open-data';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { isLocale } from '@/lib/platform/i18n/locales.ts';

type Context = { params: Promise<{ locale: string }> };

/** The practices published last, for feed readers, in one language. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const body = await cached(['feed', locale], [TAGS.practices], () => practicesFeed(locale));
  return answer(request, body, { 'content-type': 'application/atom+xml; charset=utf-8' });
}
