import { useTranslations } from 'next-intl';
import { languageName } from '@/components/practices/article/PracticeArticle';
import { Marked } from '@/components/search/Marked';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { dotted, formatRange } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import type { ListedPractice, PracticeList, ReadText } from '@/lib/practices/index.ts';
import { countryNames, themeName } from '@/lib/reference/names.ts';

/** More States than this are counted, not named: the practice itself names them all. */
const NAMED = 4;

/** The practices of a page of the list, in their order. */
export function PracticeRows({ list, locale }: { list: PracticeList; locale: Locale }) {
  return (
    <ol className="mt-4">
      {list.rows.map((row) => (
        <li key={row.slug} className="border-t border-line py-5">
          <Row row={row} marks={list.marks} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

type RowProps = { row: ListedPractice; marks: readonly string[]; locale: Locale };

function Row({ row, marks, locale }: RowProps) {
  const t = useTranslations('list');
  const tp = useTranslations('practices');
  const { title, summary, countries, themes, kind, start, end } = row;
  const names = countryNames(countries, locale);
  const more = names.length > NAMED + 1 ? names.length - NAMED : 0;
  const where =
    more > 0 ? `${names.slice(0, NAMED).join(', ')} ${t('more', { count: more })}` : names.join(', ');
  const when = end === null ? t('ongoing', { start }) : formatRange(locale, start, end);
  const facts = [where, tp(`kind.${kind}` as never), when];
  return (
    <article>
      <h2 className="text-base leading-snug">
        <a href={localePath(locale, `/practices/${row.slug}`)} lang={foreign(title, locale)}>
          <Marked text={title.text} marks={marks} />
        </a>
      </h2>
      <p className="mt-1 text-sm text-ink-2">{dotted(facts)}</p>
      <p lang={foreign(summary, locale)} className="mt-2 max-w-text text-sm">
        <Marked text={summary.text} marks={marks} />
      </p>
      <p className="mt-2 text-sm text-ink-2">{dotted(themes.map((theme) => themeName(theme, locale)))}</p>
      <Provenance row={row} locale={locale} />
    </article>
  );
}

/** Where the text comes from: who brought it, in which language it was written, who translated what stands here. */
function Provenance({ row, locale }: { row: ListedPractice; locale: Locale }) {
  const t = useTranslations('list');
  const { origin, language, title, illustrative } = row;
  const words = [
    illustrative && t('illustrative'),
    origin !== 'submitted' && t(origin),
    language !== locale && t('original', { language: languageName(language, locale) }),
    title.origin !== 'original' && t(title.origin),
  ].filter((word) => word !== false);
  if (words.length === 0) return null;
  return <p className="text-sm text-ink-2">{capital(dotted(words), locale)}</p>;
}

const foreign = (text: ReadText, locale: Locale): string | undefined =>
  text.language === locale ? undefined : text.language;

const capital = (text: string, locale: Locale) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
