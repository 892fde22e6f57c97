import { Channels } from '@/components/portals/Channels.tsx';
import { type Answer as Found, WHOLE } from '@/lib/inventory/finder/answer.ts';
import type { Ranked } from '@/lib/inventory/finder/order.ts';
import type { Question } from '@/lib/inventory/finder/question.ts';
import { behind, type FinderLanguage, type FinderWords } from '@/lib/inventory/finder/words.ts';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { TOPICS } from '@/lib/inventory/vocabulary.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { colon, formatDate } from '@/lib/platform/i18n/format.ts';
import { countryName } from '@/lib/reference/names.ts';
import { bare, Door } from './Door.tsx';
import { Emergency } from './Emergency.tsx';
import { answerHref } from './links.ts';

/** So many more are named with their address. */
const NAMED = 8;

type Props = { found: Found; t: FinderWords; language: FinderLanguage; now: Date; thanked: boolean };

export function Answer({ found, t, language, now, thanked }: Props) {
  const { question, doors, danger, width } = found;
  const locale = behind(language);
  const place = countryName(question.place, locale);
  const from = countryName(question.from, locale);
  const you = question.from === question.place ? 'own' : question.there ? 'there' : 'going';
  const emergency = <Emergency place={question.place} {...{ t, language }} />;
  return (
    <>
      <p className="text-sm print:hidden">
        <a href={answerHref(language, question, { edit: '1' })} className="inline-flex min-h-11 items-center">
          {t('change')}
        </a>
      </p>
      <h1>{t(`short.${question.topic}`)}</h1>
      <p className="mt-2 text-ink-2">{t(`you.${you}`, { from, place })}</p>
      {danger && emergency}
      {found.fearsOwn && <p className="my-4 border-s-[6px] border-sea bg-paper-2 px-4 py-3">{t('fear')}</p>}
      {width !== 'topic' && (
        <p className="my-4 border-s-[6px] border-clay bg-paper-2 px-4 py-3">
          {t(`width.${width}`, { place })}
        </p>
      )}
      <Narrow name="about" values={found.abouts} chosen={question.about} {...{ question, t, language }} />
      <Narrow name="phase" values={found.phases} chosen={question.phase} {...{ question, t, language }} />
      <div className="mt-6 print:mt-2 print:columns-2 print:gap-x-6">
        <ol>
          {doors.slice(0, 1).map((ranked) => (
            <Door key={ranked.door.id} {...{ ranked, question, t, language, now }} />
          ))}
        </ol>
        <NextBest doors={found.callable} {...{ question, t, language, now }} />
        <ol start={2}>
          {doors.slice(1, WHOLE).map((ranked) => (
            <Door key={ranked.door.id} {...{ ranked, question, t, language, now }} />
          ))}
        </ol>
        <More doors={doors.slice(WHOLE, WHOLE + NAMED)} {...{ t, language }} />
        {!danger && emergency}
        <Fears doors={doors.slice(0, WHOLE)} {...{ t, language }} />
        <p className="my-6 border-s-[6px] border-clay bg-paper-2 px-4 py-3 print:my-1 print:border-s-2 print:py-0 print:break-inside-avoid">
          <b>{t('warn.title')}</b> {t('warn.text')}{' '}
          {doors[0] && (
            <a href={localePath(locale, `/portals/${doors[0].door.id}/report`)} className="print:hidden">
              {t('report')}
            </a>
          )}
        </p>
      </div>
      <p className="flex flex-wrap gap-x-6 print:hidden">
        <a
          href={answerHref(language, question, { below: '/share' })}
          className="inline-flex min-h-11 items-center"
        >
          {t('share')}
        </a>
        <a
          href={answerHref(language, question, { below: '/keep' })}
          className="inline-flex min-h-11 items-center"
        >
          {t('keep')}
        </a>
      </p>
      <p className="text-sm text-ink-2 print:hidden">{t('print')}</p>
      <p className="text-sm text-ink-2">{t('date', { date: formatDate(locale, now) })}</p>
      <Helped {...{ question, t, language, thanked }} />
      <Other {...{ question, t, language }} />
    </>
  );
}

type Words = { t: FinderWords; language: FinderLanguage };

/** A question that is asked only because its answer would change what comes first. */
function Narrow(
  props: Words & {
    name: 'about' | 'phase';
    values: readonly string[];
    chosen: string | null;
    question: Question;
  },
) {
  const { name, values, chosen, question, t, language } = props;
  if (values.length === 0) return null;
  const all = chosen && !values.includes(chosen) ? [...values, chosen] : values;
  const chip = 'inline-flex min-h-11 items-center rounded border px-3 no-underline';
  return (
    <nav aria-label={t(`ask.${name}`)} className="my-4 text-sm print:hidden">
      <p className="font-bold">{t(`ask.${name}`)}</p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {[null, ...all].map((value) => (
          <li key={value ?? ''}>
            {value === chosen ? (
              <span aria-current="true" className={`${chip} border-sea bg-paper-2 font-bold`}>
                {value ? t(`${name}.${value}` as 'about.women') : t('any')}
              </span>
            ) : (
              <a href={answerHref(language, question, { [name]: value })} className={`${chip} border-edge`}>
                {value ? t(`${name}.${value}` as 'about.women') : t('any')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where none of the doors has a telephone: who in the same State can be called. */
function NextBest({
  doors,
  question,
  t,
  language,
  now,
}: Words & Pick<Props, 'now'> & { doors: readonly Ranked[]; question: Question }) {
  if (doors.length === 0) return null;
  const caller = { place: question.place, there: question.there, home: question.place };
  return (
    <section
      aria-labelledby="call"
      className="mb-6 border-s-[6px] border-sea bg-paper-2 px-4 py-3 print:break-inside-avoid print:border-s-2 print:py-0"
    >
      <h2 id="call" className="text-base">
        {t('noPhoneInstead')}
      </h2>
      <ul>
        {doors.map(({ door }) => {
          const name = textIn(door.name, behind(language), door.language);
          const calls = door.channels.filter(({ kind }) => kind === 'telephone' || kind === 'whatsapp');
          return (
            <li key={door.id} className="mt-2">
              <p lang={name?.language === language ? undefined : name?.language}>{name?.text}</p>
              <Channels
                channels={calls}
                written={door.language}
                shown={1}
                {...{ caller, t, language, now }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function More({ doors, t, language }: Words & { doors: readonly Ranked[] }) {
  const locale = behind(language);
  if (doors.length === 0) return null;
  return (
    <section aria-labelledby="more" className="mb-6 border-t-[3px] border-ink pt-4 print:hidden">
      <h2 id="more">{t('more')}</h2>
      <ul className="mt-2">
        {doors.map(({ door }) => {
          const name = textIn(door.name, locale, door.language);
          return (
            <li key={door.id}>
              <a
                href={localePath(locale, `/portals/${door.id}`)}
                className="inline-flex min-h-11 items-center"
              >
                <span lang={name?.language === language ? undefined : name?.language}>{name?.text}</span>
              </a>{' '}
              <span className="text-sm text-ink-2">{bare(door.url)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The two questions that people fear to ask, answered door by door where a source answers them. */
function Fears({ doors, t, language }: Words & { doors: readonly Ranked[] }) {
  const parts = [
    {
      id: 'papers',
      known: doors.flatMap(({ door }) => (door.papers ? [{ door, said: t(`papers.${door.papers}`) }] : [])),
    },
    {
      id: 'sharing',
      known: doors.flatMap(({ door }) =>
        door.discretion ? [{ door, said: t(`discretion.${door.discretion}`) }] : [],
      ),
    },
  ] as const;
  return (
    <section aria-labelledby="fears" className="mt-2 border-t border-line pt-4 print:pt-1 print:text-[9.5pt]">
      <h2 id="fears">{t('fears.title')}</h2>
      <dl className="mt-2">
        {parts.map(({ id, known }) => (
          <div key={id} className="mt-2">
            <dt className="font-bold">{t(`fears.${id}`)}</dt>
            {known.map(({ door, said }) => {
              const name = textIn(door.name, behind(language), door.language);
              return (
                <dd key={door.id}>
                  <span lang={name?.language === language ? undefined : name?.language}>{name?.text}</span>
                  {colon(language)}
                  {said}
                </dd>
              );
            })}
            <dd>{t(known.length === 0 ? 'fears.unknown' : 'fears.others')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** «Did this help?» Two buttons that count a month, a place and a need, and nothing else. */
function Helped({ question, t, language, thanked }: Words & { question: Question; thanked: boolean }) {
  if (thanked)
    return (
      <p role="status" className="my-6 font-bold">
        {t('helped.thanks')}
      </p>
    );
  return (
    <form
      method="post"
      action={answerHref(language, question, { below: '/helped' })}
      className="my-6 border-t border-line pt-4 print:hidden"
    >
      <fieldset>
        <legend className="font-bold">{t('helped.title')}</legend>
        <p className="text-sm text-ink-2">{t('helped.hint')}</p>
        <p className="mt-2 flex gap-3">
          {(['yes', 'no'] as const).map((value) => (
            <button
              key={value}
              type="submit"
              name="helped"
              value={value}
              className="button button-second min-w-20"
            >
              {t(`helped.${value}`)}
            </button>
          ))}
        </p>
      </fieldset>
    </form>
  );
}

function Other({ question, t, language }: Words & { question: Question }) {
  const others = TOPICS.filter((topic) => topic !== question.topic && topic !== 'statistics');
  return (
    <nav aria-labelledby="other" className="border-t border-line pt-4 print:hidden">
      <h2 id="other">{t('other')}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-5 text-sm">
        {others.map((topic) => (
          <li key={topic}>
            <a
              href={answerHref(language, question, { topic, phase: null, about: null })}
              className="inline-flex min-h-11 items-center"
            >
              {t(`short.${topic}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
