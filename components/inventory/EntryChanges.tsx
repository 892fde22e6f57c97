import { useTranslations } from 'next-intl';
import { Diff } from '@/components/ui/data/Diff';
import { LINES } from '@/lib/inventory/import/table.ts';
import { colon, dotted } from '@/lib/platform/i18n/format.ts';
import { LOCALES, type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import { countryName } from '@/lib/reference/names.ts';

/** An entry as it stood after a change. */
type Stand = { content: object };

type Words = (name: string, value: string) => string;

/** What a change changed, field by field, word by word, as the form calls it. */
export function EntryChanges(props: {
  now: Stand;
  /** Undefined: the first version that is known, of which nothing is said. Null: there was none, and all of it is new. */
  before: Stand | undefined | null;
  locale: Locale;
  /** Names of institutions by their identifiers. */
  institutions: ReadonlyMap<string, string>;
}) {
  const { now, before, locale, institutions } = props;
  const t = useTranslations('desk');
  const words = useWords(locale, institutions);
  if (before === undefined) return null;
  const [was, is] = [before?.content ?? {}, now.content] as Record<string, unknown>[];
  const changed = Object.keys({ ...was, ...is })
    .filter((name) => name !== 'id')
    .map((name) => ({
      name,
      before: written(was?.[name], name, words, locale),
      after: written(is?.[name], name, words, locale),
    }))
    .filter((field) => field.before !== field.after);
  return (
    <dl>
      {changed.map((field) => (
        <div key={field.name} className="mt-2">
          <dt className="text-sm text-ink-2">
            {t.has(`field.${field.name}` as 'field.name')
              ? t(`field.${field.name}` as 'field.name')
              : field.name}
          </dt>
          <dd className="text-sm break-words whitespace-pre-wrap">
            {before === null ? field.after : <Diff before={field.before} after={field.after} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Under which key of the messages the values of a field have their words. */
const VOCABULARY: Record<string, string> = {
  topics: 'topic',
  audiences: 'audience',
  phases: 'phase',
  papers: 'papers',
  discretion: 'discretion',
  kind: 'channel',
  confidence: 'confidence',
  disaggregation: 'breakdown',
};

function useWords(locale: Locale, institutions: ReadonlyMap<string, string>): Words {
  const sources = [useTranslations('inventory'), useTranslations('desk')];
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return (name, value) => {
    if (name === 'operator') return institutions.get(value) ?? value;
    if (name === 'languages' || name === 'language') return languages.of(value) ?? value;
    if (name === 'serves' || name === 'country' || name === 'place') return countryName(value, locale);
    const key = `${VOCABULARY[name] ?? name}.${value.replaceAll(' ', '_')}` as never;
    const known = sources.find((source) => source.has(key));
    return known ? known(key) : value;
  };
}

const PARTS: readonly string[] = Object.values(LINES).flat();

/** A value of an entry as a person reads it: words for codes, a line for each language and each row. */
function written(value: unknown, name: string, words: Words, locale: Locale): string {
  if (value === null || value === undefined) return name === 'free' ? words('free', 'unknown') : '';
  if (typeof value === 'boolean') return words(name, value ? 'yes' : 'no');
  if (typeof value !== 'object') return words(name, String(value));
  if (Array.isArray(value)) {
    const rows = value.some((item) => typeof item === 'object');
    return value.map((item) => written(item, name, words, locale)).join(rows ? '\n' : ', ');
  }
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== '');
  if (!parts.some(([key]) => key in localeNames)) {
    // As a file writes them: an object has its members in one order here and in another there, which changes nothing.
    const ordered = parts.sort(([one], [other]) => PARTS.indexOf(one) - PARTS.indexOf(other));
    return dotted(ordered.map(([key, part]) => written(part, key, words, locale)));
  }
  // Texts by language, in the order of the portal's languages, whatever order the database has them in.
  const order = (code: string) =>
    `${(LOCALES as readonly string[]).indexOf(code) + 1 || LOCALES.length + 1} ${code}`;
  return parts
    .sort(([one], [other]) => (order(one) < order(other) ? -1 : 1))
    .map(([code, text]) => (localeNames[code as Locale] ?? words('language', code)) + colon(locale) + text)
    .join('\n');
}
