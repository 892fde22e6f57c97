import { intlTag, type Locale } from './locales.ts';

/** A date known to the year, the month or the day, as ISO 8601 writes it: `2021`, `2021-03`, `2021-03-01`. */
export type PartialDate = string;

const NBSP = '\u00a0';

/** «23 de noviembre de 2026»; `timeZone` is the reader's where a moment is shown, UTC for a calendar day. */
export const formatDate = (locale: Locale, date: Date, timeZone = 'UTC'): string =>
  ordinalFirst(locale, date, timeZone, dateFormat(locale, { dateStyle: 'long', timeZone }).format(date));

/** A date with the hour and minute in the reader's zone, and the zone's short name. */
export const formatMoment = (locale: Locale, date: Date, timeZone = 'UTC'): string =>
  `${formatDate(locale, date, timeZone)}, ${dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone, timeZoneName: 'short' }).format(date)}`;

/** As exactly as it is known: «2021», «marzo de 2021», «1 de marzo de 2021». */
export function formatPartialDate(locale: Locale, date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  if (month === undefined) return String(year);
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (day !== undefined) return formatDate(locale, at);
  return dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at);
}

/** «2014–2024», «marzo de 2021 – 4 de mayo de 2022»: an en dash, with spaces as soon as one side has more than a year. */
export function formatRange(locale: Locale, start: PartialDate, end: PartialDate): string {
  if (start === end) return formatPartialDate(locale, start);
  const years = /^\d{4}$/.test(start) && /^\d{4}$/.test(end);
  return [start, end].map((date) => formatPartialDate(locale, date)).join(years ? '–' : `${NBSP}– `);
}

/** «1.234,5», «1,234.5», «1 234,5»: always grouped, unlike Intl's own Spanish, so that columns read alike. */
export const formatNumber = (locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string =>
  spaced(new Intl.NumberFormat(intlTag[locale], { useGrouping: 'always', ...options }).format(value));

/** `0.57` as «57 %» in Spanish and French, «57%» in English and Portuguese. */
export const formatPercent = (locale: Locale, ratio: number, maximumFractionDigits = 0): string =>
  formatNumber(locale, ratio, { style: 'percent', maximumFractionDigits });

/** «USD 200»: the ISO code before the amount, in every language. */
export const formatMoney = (locale: Locale, amount: number, currency: string): string =>
  `${currency}${NBSP}${formatNumber(locale, amount, { maximumFractionDigits: 2 })}`;

/** «Chile, Perú y Uruguay», in the language's own way. */
export const formatList = (locale: Locale, items: string[]): string =>
  new Intl.ListFormat(intlTag[locale], { type: 'conjunction' }).format(items);

/** Sorts names as the language does: «Óscar» beside «Oscar». */
export const comparer = (locale: Locale) =>
  new Intl.Collator(intlTag[locale], { sensitivity: 'base', numeric: true }).compare;

/**
 * French typography for a text that was put together: no-break spaces before : ; ? ! » % and after «. Addresses such as
 * `https://…` and times such as `14:30` have no space before the colon and are left alone.
 */
export const frenchSpaces = (text: string): string =>
  text.replace(/[ \u202f]([:;?!»%])/g, `${NBSP}$1`).replace(/«[ \u202f]/g, `«${NBSP}`);

/** Between a label and what it says: French has a space before it, too. */
export const colon = (locale: string): string => (locale === 'fr' ? `${NBSP}: ` : ': ');

/** Facts beside each other; the dot stays with the one before it, so that no line begins with it. */
export const dotted = (facts: readonly (string | false | null | undefined)[]): string =>
  facts.filter(Boolean).join(`${NBSP}· `);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it. */
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(intlTag[locale], options);
  if (formats.size < 500) formats.set(key, known);
  return known;
}

/** The first of the month is an ordinal in French and Portuguese: «1er juin», «1º de junho». */
function ordinalFirst(locale: Locale, date: Date, timeZone: string, text: string): string {
  if (locale !== 'fr' && locale !== 'pt') return text;
  const day = dateFormat(locale, { day: 'numeric', timeZone }).format(date);
  if (!/^1(er|º)?$/.test(day)) return text;
  return text.replace(/^1(?=\s)/, locale === 'fr' ? '1er' : '1º');
}

/** Intl writes U+202F in French; the house uses U+00A0, which every font and Word file has. */
const spaced = (text: string): string => text.replaceAll('\u202f', NBSP);
