import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FigureTable } from '@/components/ui/data/FigureTable';
import { Table } from '@/components/ui/data/Table';
import { Notice } from '@/components/ui/feedback/Notice';
import { formatNumber } from '@/lib/platform/i18n/format.ts';
import { type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import type { PublicPractice, ReadText, TextField } from '@/lib/practices/index.ts';
import { countryName, countryNames } from '@/lib/reference/names.ts';

type Props = { practice: PublicPractice; locale: Locale };

/** Texts that stand under a heading of their own, in reading order; results bring their figures along. */
const SECTIONS: readonly TextField[] = [
  'problem',
  'approach',
  'legalBasis',
  'results',
  'lessons',
  'conditions',
  'challenges',
  'gender',
  'rights',
];

/** A practice as readers see it: where it comes from, the text, the figures with their sources. */
export function PracticeArticle({ practice, locale }: Props) {
  const t = useTranslations('article');
  const tp = useTranslations('practices');
  const { texts, kind, countries, resources } = practice;
  return (
    <article className="text">
      <p className="mb-1 text-sm text-ink-2">
        {kind && capital(tp(`kind.${kind}`), locale)} · {countryNames(countries, locale).join(', ')}
      </p>
      {texts.title && <h1 lang={foreign(texts.title, locale)}>{texts.title.text}</h1>}
      {texts.summary && (
        <p lang={foreign(texts.summary, locale)} className="mt-2 mb-4 max-w-[60ch] text-lg text-ink-2">
          {texts.summary.text}
        </p>
      )}
      <OriginNotes practice={practice} locale={locale} />
      {SECTIONS.map((field) => {
        const text = texts[field];
        const figures = field === 'results' && practice.figures.length > 0;
        if (!text && !figures) return null;
        return (
          <section key={field} aria-labelledby={field}>
            <h2 id={field}>{tp(`field.${field}`)}</h2>
            {text && <LongText text={text} locale={locale} />}
            {figures && <Figures practice={practice} locale={locale} />}
          </section>
        );
      })}
      {resources.people && (
        <section aria-labelledby="resources">
          <h2 id="resources">{t('people')}</h2>
          <LongText
            text={{ text: resources.people, language: practice.language, origin: 'original' }}
            locale={locale}
          />
        </section>
      )}
      <Partners practice={practice} locale={locale} />
      <Links id="evidence" title={t('evidence')} links={practice.evidence} />
      <Links id="sources" title={t('sources')} links={practice.sources} />
    </article>
  );
}

/** A word that opens a line begins with a capital. */
const capital = (text: string, locale: Locale) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** `lang` of a text that is not in the page's language. */
const foreign = (text: ReadText, locale: Locale): string | undefined =>
  text.language === locale ? undefined : text.language;

/** Who stands behind the text, and which parts are a translation: said before the text, not after it. */
function OriginNotes({ practice, locale }: Props) {
  const t = useTranslations('article');
  const { origin, confirmed, illustrative, texts, language } = practice;
  const language_ = languageName(language, locale);
  const lines: ReactNode[] = [];
  if (illustrative) lines.push(t('illustrative'));
  if (origin === 'compiled') lines.push(t('compiled'));
  if (origin === 'filed') lines.push(t(confirmed ? 'filedConfirmed' : 'filed'));
  if (texts.title?.origin === 'machine') lines.push(t('machine', { language: language_ }));
  if (language !== locale && texts.problem?.language !== locale)
    lines.push(t('originalText', { language: language_ }));
  if (lines.length === 0) return null;
  return (
    <Notice>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
        <p key={index}>{line}</p>
      ))}
    </Notice>
  );
}

/** «español» in the reader's language. */
export const languageName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? localeNames[code as Locale] ?? code;

function LongText({ text, locale }: { text: ReadText; locale: Locale }) {
  const lang = foreign(text, locale);
  return text.text.split(/\n{2,}/).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
    <p key={index} lang={lang} dir="auto" className="mb-4 break-words whitespace-pre-line">
      {paragraph}
    </p>
  ));
}

function Figures({ practice, locale }: Props) {
  const t = useTranslations('article');
  const lang = practice.language === locale ? undefined : practice.language;
  const figures = practice.figures.map(({ indicator, value, unit, year, source }) => ({
    indicator: <span lang={lang}>{indicator}</span>,
    value: `${formatNumber(locale, value ?? 0, { maximumFractionDigits: 6 })} ${unit}`,
    year: String(year),
    ...(source && { source: { href: source, text: hostOf(source) } }),
  }));
  return <FigureTable caption={t('figures')} figures={figures} />;
}

/** Who says it: four links that are all called «source» cannot be told apart. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

function Partners({ practice, locale }: Props) {
  const t = useTranslations('article');
  if (practice.partners.length === 0) return null;
  const lang = practice.language === locale ? undefined : practice.language;
  const rows = practice.partners.map((partner, index) => ({ ...partner, key: String(index) }));
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{t('partners')}</h2>
      <Table
        caption={t('partners')}
        captionHidden
        stay
        columns={[
          {
            key: 'name',
            header: t('partner'),
            names: true,
            cell: ({ name, country }) => (
              <>
                {name || (country && countryName(country, locale))}
                {name && country && <span className="text-ink-2"> · {countryName(country, locale)}</span>}
              </>
            ),
          },
          { key: 'role', header: t('partnerRole'), cell: ({ role }) => <span lang={lang}>{role}</span> },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </section>
  );
}

function Links({ id, title, links }: { id: string; title: string; links: { title: string; url: string }[] }) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="list-disc ps-5 text-sm">
        {links.map((link) => (
          <li key={link.url} className="py-1 break-words">
            <a href={link.url} rel="noopener">
              {link.title || link.url}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
