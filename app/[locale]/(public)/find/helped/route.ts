import { countSignal } from '@/lib/inventory/commands/signal.ts';
import { askedOf, parametersOf, questionOf } from '@/lib/inventory/finder/question.ts';
import { isLocale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { clientAddress } from '@/lib/platform/session/cookie.ts';
import { countTry } from '@/lib/platform/throttle/throttle.ts';

type Context = { params: Promise<{ locale: string }> };

/** «Did this help?»: counts, and leads back to the answer. Whoever says nothing that can be understood is led back too. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const { searchParams } = new URL(request.url);
  const query = Object.fromEntries(searchParams);
  const language = query.lang === 'ht' ? 'ht' : isLocale(locale) ? locale : 'es';
  const question = questionOf(askedOf(query));
  const said = (await request.formData().catch(() => null))?.get('helped');
  const understood = question !== null && (said === 'yes' || said === 'no');
  const counted = understood && (await countTry('helped_address', await clientAddress())) === 0;
  if (counted) await countSignal(question.place, question.topic, said === 'yes', new Date());
  const search = searchOf({ ...(question && parametersOf(question)), thanks: counted ? '1' : null });
  return new Response(null, { status: 303, headers: { location: `/${language}/find${search}` } });
}
