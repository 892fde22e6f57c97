import { config } from '@/lib/platform/config.ts';
import { canonical } from '@/lib/platform/i18n/canonical.ts';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { type ListedPractice, listPublicPractices, noFilters } from '@/lib/practices/index.ts';
import { countryName, themeName } from '@/lib/reference/names.ts';

const PATH = '/practices';
const NEWEST = 30;

/** Atom (RFC 4287). A practice keeps its id through all versions; a new version is an update of the same entry. */
export async function practicesFeed(locale: Locale): Promise<string> {
  const { rows } = await listPublicPractices(locale, noFilters(), { limit: NEWEST, offset: 0 });
  const t = translator(locale, 'list');
  const updated = rows[0]?.publishedAt ?? '2026-01-01T00:00:00.000Z';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${tagOf(`practices:${locale}`)}</id>`,
    `<title>${xml(`RICOMI · ${t('title')}`)}</title>`,
    `<subtitle>${xml(t('lead'))}</subtitle>`,
    `<updated>${updated}</updated>`,
    '<author><name>RICOMI</name></author>',
    '<rights>CC BY 4.0</rights>',
    `<link rel="self" type="application/atom+xml" href="${xml(canonical(locale, `${PATH}/feed.xml`))}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${xml(canonical(locale, PATH))}"/>`,
    ...LOCALES.filter((other) => other !== locale).map(
      (other) =>
        `<link rel="related" type="application/atom+xml" hreflang="${other}" href="${xml(canonical(other, `${PATH}/feed.xml`))}"/>`,
    ),
    ...rows.map((row) => entry(row, locale)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(
  { slug, title, summary, countries, themes, publishedAt }: ListedPractice,
  locale: Locale,
): string {
  return [
    '<entry>',
    `<id>${tagOf(`practice:${slug}:${locale}`)}</id>`,
    `<title xml:lang="${title.language}">${xml(title.text)}</title>`,
    `<updated>${publishedAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(canonical(locale, `${PATH}/${slug}`))}"/>`,
    `<summary xml:lang="${summary.language}">${xml(summary.text)}</summary>`,
    ...countries.map(
      (code) =>
        `<category scheme="urn:iso:std:iso:3166" term="${code}" label="${xml(countryName(code, locale))}"/>`,
    ),
    ...themes.map((theme) => `<category term="${xml(theme)}" label="${xml(themeName(theme, locale))}"/>`),
    '</entry>',
  ].join('\n');
}

/** RFC 4151: stays the same whatever becomes of addresses. */
export const tagOf = (name: string): string => `tag:${new URL(config().PUBLIC_URL).hostname},2026:${name}`;

/** XML has no place for most control characters, not even escaped. */
export const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 excludes
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
