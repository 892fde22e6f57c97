import { Channels, LINE } from '@/components/portals/Channels.tsx';
import { hasCall } from '@/lib/inventory/finder/answer.ts';
import type { Ranked } from '@/lib/inventory/finder/order.ts';
import type { Question } from '@/lib/inventory/finder/question.ts';
import {
  behind,
  type FinderLanguage,
  type FinderWords,
  languageNames,
} from '@/lib/inventory/finder/words.ts';
import { type DoorView, textIn } from '@/lib/inventory/queries/doors.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { colon, dotted, formatPartialDate } from '@/lib/platform/i18n/format.ts';

type Props = { ranked: Ranked; question: Question; t: FinderWords; language: FinderLanguage; now: Date };

/** Marks a text that is not in the page's language. */
const langOf = (language: string, page: FinderLanguage) => (language === page ? undefined : language);

/** One door of an answer, whole: what it does, how to reach it, what it costs, how sure we are, and why it stands here. */
export function Door({ ranked: { door, reasons }, question, t, language, now }: Props) {
  const locale = behind(language);
  const name = textIn(door.name, locale, door.language);
  const description = textIn(door.description, locale, door.language);
  const caller = { place: question.place, there: question.there, home: door.country };
  return (
    <li className="border-t-[3px] border-ink pt-4 pb-6 print:break-inside-avoid print:pt-1 print:pb-2 print:nth-[3]:hidden">
      <h2 lang={langOf(name?.language ?? '', language)}>{name?.text}</h2>
      <Notices {...{ door, t, language, now }} />
      {description && (
        <p className="mt-1" lang={langOf(description.language, language)}>
          {description.text}
        </p>
      )}
      {door.unreachableSince && (
        <p className="mt-2 font-bold">
          {t('unreachable', { date: formatPartialDate(locale, door.unreachableSince) })}
        </p>
      )}
      <Channels channels={door.channels} written={door.language} {...{ caller, t, language, now }} />
      {!hasCall(door, question) && <p className="mt-2 text-sm text-ink-2">{t('noPhone')}</p>}
      <a href={door.url} rel="noreferrer" className={LINE}>
        <b>{t('site')}</b>
        <span className="min-w-0 text-end break-words print:hidden">{bare(door.url)}</span>
      </a>
      <Assurances {...{ door, t }} />
      <p className="mt-2 text-sm text-ink-2">
        {dotted([
          t(door.free === null ? 'free.unknown' : door.free ? 'free.yes' : 'free.no'),
          t('speaks', { languages: languageNames(door.languages, language) }),
          door.verifiedOn
            ? t('verified.yes', { date: formatPartialDate(locale, door.verifiedOn) })
            : t(door.country ? 'verified.no' : 'verified.region'),
        ])}
      </p>
      <details className="text-sm text-ink-2 print:hidden">
        <summary className="inline-flex min-h-11 items-center text-sea underline">{t('aside')}</summary>
        <p>
          {t('why.title')}
          {colon(language)}
          {dotted(reasons.map((reason) => t(`why.${reason}` as 'why.here')))}
        </p>
        <ul>
          {[
            ...(door.sources[0]
              ? [{ href: door.sources[0].url, text: t('source', { title: door.sources[0].title }) }]
              : []),
            { href: localePath(locale, `/portals/${door.id}`), text: t('all') },
            { href: localePath(locale, `/portals/${door.id}/report`), text: t('report') },
          ].map(({ href, text }) => (
            <li key={href}>
              <a href={href} rel="noreferrer" className="inline-flex min-h-11 items-center">
                {text}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** The address as people say it. */
export const bare = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  return (
    hostname.replace(/^www\./, '') +
    (pathname.length > 1 && pathname.length <= 24 ? pathname.replace(/\/$/, '') : '')
  );
};

/** What is dated and holds today, before anything else. */
function Notices({ door, t, language, now }: Pick<Props, 't' | 'language' | 'now'> & { door: DoorView }) {
  const today = now.toISOString().slice(0, 10);
  const locale = behind(language);
  return door.notices
    .filter(({ since, until }) => since <= today && (until === null || until >= today))
    .map(({ text, since }) => {
      const words = textIn(text, locale, door.language);
      return (
        <p key={since + words?.text} className="my-2 border-s-[6px] border-clay bg-paper-2 px-4 py-2">
          <b>{t('notice.since', { date: formatPartialDate(locale, since) })}</b>{' '}
          <span lang={langOf(words?.language ?? '', language)}>{words?.text}</span>
        </p>
      );
    });
}

function Assurances({ door, t }: { door: DoorView; t: FinderWords }) {
  const known = [
    ...(door.papers ? [t(`papers.${door.papers}`)] : []),
    ...(door.discretion ? [t(`discretion.${door.discretion}`)] : []),
  ];
  return known.length > 0 && <p className="mt-2 text-sm font-bold">{known.join(' ')}</p>;
}
