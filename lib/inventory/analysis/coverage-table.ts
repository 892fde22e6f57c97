import { languageNames } from '@/lib/inventory/finder/words.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryName } from '@/lib/reference/names.ts';
import { PHASES, TOPICS, type Topic } from '../vocabulary.ts';
import type { CoverageRow } from './coverage.ts';

/** What stands across: all topics, or the steps or languages of one. */
export type Across = { by: 'topic' } | { by: 'phase' | 'language'; topic: Topic };

/** Doors counted under each key, and each door once. */
type Figures = { counts: Record<string, number>; doors: number };

/** The table as the page shows it and as open data give it, so that both always say the same; by codes, in the order of codes. */
export type CoverageTable = {
  across: Across;
  columns: readonly string[];
  rows: readonly (Figures & { country: string })[];
  /** Of all States: their columns added up. */
  all: Figures;
};

export function coverageTable(rows: readonly CoverageRow[], across: Across): CoverageTable {
  const columns = columnsOf(rows, across);
  const counted = rows
    .map((row) => ({ country: row.country, ...figuresOf(row, across, columns) }))
    .sort((a, b) => (a.country < b.country ? -1 : 1));
  const sum = (of: (row: Figures) => number) => counted.reduce((all, row) => all + of(row), 0);
  return {
    across,
    columns,
    rows: counted,
    all: {
      counts: Object.fromEntries(columns.map((key) => [key, sum(({ counts }) => counts[key] ?? 0)])),
      doors: sum(({ doors }) => doors),
    },
  };
}

function columnsOf(rows: readonly CoverageRow[], across: Across): readonly string[] {
  if (across.by === 'topic') return TOPICS;
  if (across.by === 'phase') return PHASES;
  return [...new Set(rows.flatMap(({ cells }) => Object.keys(cells[across.topic].languages)))].sort();
}

function figuresOf({ doors, cells }: CoverageRow, across: Across, columns: readonly string[]): Figures {
  const of = (counted: Partial<Record<string, number>>) =>
    Object.fromEntries(columns.map((key) => [key, counted[key] ?? 0]));
  if (across.by === 'topic')
    return { doors, counts: of(Object.fromEntries(TOPICS.map((topic) => [topic, cells[topic].doors]))) };
  const cell = cells[across.topic];
  return { doors: cell.doors, counts: of(across.by === 'phase' ? cell.phases : cell.languages) };
}

/** The same table in a reader's words and order. `filters` are those of the list of doors that a column counts. */
export function inWords({ across, columns, rows }: CoverageTable, locale: Locale) {
  const words = translator(locale, 'inventory');
  const compare = comparer(locale);
  const labelOf = (key: string) =>
    across.by === 'language'
      ? languageNames([key], locale)
      : words(`${across.by}.${key}` as 'topic.work' | 'phase.transit');
  const labelled = columns.map((key) => ({
    key,
    label: labelOf(key),
    filters: across.by === 'topic' ? { topic: key } : { topic: across.topic, [across.by]: key },
  }));
  return {
    // Topics and steps have an order of their own.
    columns: across.by === 'language' ? labelled.sort((a, b) => compare(a.label, b.label)) : labelled,
    rows: rows
      .map((row) => ({ ...row, name: countryName(row.country, locale) }))
      .sort((a, b) => compare(a.name, b.name)),
  };
}
