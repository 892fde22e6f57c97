import { useTranslations } from 'next-intl';
import { bare } from '@/components/finder/Door';
import { Channels, LINE } from '@/components/portals/Channels';
import { Table } from '@/components/ui/data/Table';
import { Notice } from '@/components/ui/feedback/Notice';
import { finderWords } from '@/lib/inventory/finder/words.ts';
import { type DoorView, textIn } from '@/lib/inventory/queries/doors.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatPartialDate } from '@/lib/platform/i18n/format.ts';
import { intlTag, type Locale } from '@/lib/platform/i18n/locales.ts';

type Props = { door: DoorView; locale: Locale; now: Date };

const foreign = (language: string | undefined, locale: Locale) =>
  language === locale ? undefined : language;

const languageName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(intlTag[locale], { type: 'language' }).of(code) ?? code;

/** A door, whole: what is dated first, what it does, how to reach a person, what can be done there, and where all of this comes from. */
export function DoorArticle({ door, locale, now }: Props) {
  const t = useTranslations('portals.door');
  const find = finderWords(locale);
  const name = textIn(door.name, locale, door.language);
  const description = textIn(door.description, locale, door.language);
  const phone = door.channels.some(({ kind }) => kind === 'telephone' || kind === 'whatsapp');
  const assurances = [
    ...(door.papers ? [find(`papers.${door.papers}`)] : []),
    ...(door.discretion ? [find(`discretion.${door.discretion}`)] : []),
  ];
  return (
    <article>
      <h1 lang={foreign(name?.language, locale)}>{name?.text ?? door.id}</h1>
      <Notices {...{ door, locale, now }} />
      {door.unreachableSince && (
        <Notice tone="warning">
          {t('unreachable', { date: formatPartialDate(locale, door.unreachableSince) })}
        </Notice>
      )}
      {description && (
        <div className="mt-4 max-w-text">
          <p lang={foreign(description.language, locale)}>{description.text}</p>
          <Origin {...{ door, locale }} shown={description.language} />
        </div>
      )}
      {assurances.length > 0 && <p className="mt-3 max-w-text font-bold">{assurances.join(' ')}</p>}
      <section aria-labelledby="reach" className="mt-8 max-w-text">
        <h2 id="reach" className="text-lg">
          {t('reach')}
        </h2>
        {!phone && <p className="mt-2">{t(door.channels.length > 0 ? 'noPhone' : 'noChannels')}</p>}
        <Channels
          channels={door.channels}
          written={door.language}
          caller={null}
          home={door.country}
          shown={door.channels.length}
          t={find}
          language={locale}
          now={now}
        />
        <a href={door.url} rel="noreferrer" className={LINE}>
          <b>{t('site')}</b>
          <span className="min-w-0 text-end break-words">{bare(door.url)}</span>
        </a>
        <p className="mt-3 text-sm">
          {t('warn')}{' '}
          <a href={localePath(locale, `/portals/${door.id}/report`)} className="print:hidden">
            {t('report')}
          </a>
        </p>
      </section>
      <Procedures {...{ door, locale }} />
      <Sources {...{ door, locale }} />
    </article>
  );
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** What is dated and holds today. */
function Notices({ door, locale, now }: Props) {
  const t = useTranslations('portals.door');
  const today = now.toISOString().slice(0, 10);
  return door.notices
    .filter(({ since, until }) => since <= today && (until === null || until >= today))
    .map(({ text, since, until, source }) => {
      const words = textIn(text, locale, door.language);
      const date = formatPartialDate(locale, since);
      return (
        <Notice
          key={since + words?.text}
          tone="warning"
          title={until ? t('until', { date, end: formatPartialDate(locale, until) }) : t('since', { date })}
        >
          <p lang={foreign(words?.language, locale)}>{words?.text}</p>
          {source && (
            <a href={source} rel="noreferrer">
              {t('noticeSource')}
            </a>
          )}
        </Notice>
      );
    });
}

/** Whether the text is as it was written, or who translated it. */
function Origin({ door, locale, shown }: { door: DoorView; locale: Locale; shown: string }) {
  const t = useTranslations('portals.door');
  const origin = door.textOrigins[shown] ?? 'original';
  const language = languageName(door.language, locale);
  if (origin !== 'machine' && origin !== 'human') return null;
  return <p className="mt-1 text-sm text-ink-2">{t(origin, { language })}</p>;
}

function Procedures({ door, locale }: { door: DoorView; locale: Locale }) {
  const t = useTranslations('portals.door');
  const { procedures, language } = door;
  if (procedures.length === 0) return null;
  const lang = foreign(language, locale);
  const said = (text: string | undefined) =>
    text ? <span lang={lang}>{text}</span> : <span className="text-ink-2">{t('notKnown')}</span>;
  return (
    <section aria-labelledby="procedures" className="mt-8">
      <h2 id="procedures" className="text-lg">
        {t('procedures')}
      </h2>
      <Table
        caption={t('procedures')}
        captionHidden
        rows={procedures.map((procedure, index) => ({ ...procedure, key: `${index}` }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            header: t('procedure'),
            names: true,
            cell: ({ name, url }) =>
              url ? (
                <a href={url} rel="noreferrer" lang={lang}>
                  {name}
                </a>
              ) : (
                <span lang={lang}>{name}</span>
              ),
          },
          { key: 'cost', header: t('cost'), cell: ({ cost }) => said(cost) },
          { key: 'time', header: t('time'), cell: ({ time }) => said(time) },
        ]}
      />
      {lang && (
        <p className="mt-2 text-sm text-ink-2">
          {t('written', { language: languageName(language, locale) })}
        </p>
      )}
    </section>
  );
}

/** Every source under its own title; what was never looked up again says so. */
function Sources({ door }: { door: DoorView; locale: Locale }) {
  const t = useTranslations('portals.door');
  const named = door.channels.flatMap(({ source, label, value }) =>
    source ? [{ url: source, title: label || value }] : [],
  );
  const titled = new Set(door.sources.map(({ url }) => url));
  const others = [...new Map(named.map((each) => [each.url, each])).values()].filter(
    ({ url }) => !titled.has(url),
  );
  return (
    <section aria-labelledby="sources" className="mt-8 text-sm">
      <h2 id="sources" className="text-base">
        {t('sources')}
      </h2>
      <ul className="mt-2">
        {door.sources.map(({ url, title, confidence }) => (
          <li key={url} className="py-1">
            <a href={url} rel="noreferrer" className="break-words">
              {title}
            </a>
            {confidence === 'recall' && <span className="text-ink-2"> ({t('recall')})</span>}
          </li>
        ))}
        {others.map(({ url, title }) => (
          <li key={url} className="py-1">
            <a href={url} rel="noreferrer" className="break-words" lang={door.language}>
              {title}: {hostOf(url)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
