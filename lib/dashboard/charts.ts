import { z } from 'zod';
import { CHART_SHAPES, type Chart, type ChartKind } from '@/lib/charts/chart.ts';
import { CORRIDOR_SOURCE, largestCorridors, stockOverTime } from '@/lib/corridors/index.ts';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { comparer, formatNumber } from '@/lib/platform/i18n/format.ts';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { COUNTRIES, MEMBER_STATES } from '@/lib/reference/data.ts';
import { countryName } from '@/lib/reference/names.ts';
import { readVerification } from './queries.ts';

export const CHARTS = ['corridor', 'destinations', 'origins', 'verification'] as const;
export type ChartName = (typeof CHARTS)[number];

const anyCountry = z.enum(COUNTRIES.map(({ code }) => code));

/** What a chart's address may say; codes of countries as ISO 3166-1. */
export const chartQuery = z.object({
  locale: z.enum(LOCALES).default('es'),
  from: anyCountry.default('VE'),
  in: anyCountry.default('CO'),
  /** How an SVG is drawn: for paper, or for the pages of the portal, light or dark and for a phone. */
  shape: z.enum(CHART_SHAPES).default('file'),
});
/** What a chart shows; its shape changes no figure. */
export type ChartQuery = Omit<z.output<typeof chartQuery>, 'shape'>;

/** A chart with the table behind it: the same numbers, each column named. */
export type Figures = {
  title: string;
  kind: ChartKind;
  columns: string[];
  /** The first cell names the row, the others are numbers. */
  rows: [string, ...number[]][];
  unit: string;
  source: string;
};

const YEAR = CORRIDOR_SOURCE.year;
const SHOWN = 10;

/** The figures of a chart in the reader's language. */
export const figuresOf = (name: ChartName, query: ChartQuery): Promise<Figures> => MAKERS[name](query);

/** What the drawing part needs. */
export const chartOf = ({ kind, title, unit, columns, rows, source }: Figures, locale: Locale): Chart => ({
  kind,
  title,
  unit,
  source,
  categories: rows.map(([label]) => label),
  series: columns
    .slice(1)
    .map((name, index) => ({ name, values: rows.map((row) => Number(row[index + 1])) })),
  number: (value) => formatNumber(locale, value),
});

const MAKERS: Record<ChartName, (query: ChartQuery) => Promise<Figures>> = {
  corridor: async ({ locale, from, in: to }) => {
    const t = translator(locale, 'dashboard');
    const stock = await cached(['stock', from, to], [TAGS.reference], () => stockOverTime(from, to));
    return {
      title: t('corridor.title', { from: countryName(from, locale), in: countryName(to, locale) }),
      kind: 'lines',
      columns: [t('column.year'), t('column.total'), t('column.female'), t('column.male')],
      rows: stock.map(({ year, total, female, male }) => [String(year), total, female, male]),
      unit: t('persons'),
      source: t('sourceUn'),
    };
  },
  destinations: ({ locale, from }) => ends(locale, 'destinations', from),
  origins: ({ locale, in: to }) => ends(locale, 'origins', to),
  verification: async ({ locale }) => {
    const t = translator(locale, 'dashboard');
    const today = new Date().toISOString().slice(0, 10);
    const rows = await cached(['verification', today], [TAGS.inventory], () => readVerification(today));
    const compare = comparer(locale);
    const known = new Map(rows.map((row) => [row.country, row]));
    return {
      title: t('verification.title'),
      kind: 'stacked',
      columns: [t('column.state'), t('column.current'), t('column.due'), t('column.never')],
      rows: MEMBER_STATES.map(({ code }): [string, ...number[]] => {
        const row = known.get(code);
        return [countryName(code, locale), row?.current ?? 0, row?.due ?? 0, row?.never ?? 0];
      }).sort((a, b) => compare(a[0], b[0])),
      unit: t('doorsUnit'),
      source: t('sourceInventory'),
    };
  },
};

async function ends(locale: Locale, name: 'origins' | 'destinations', country: string): Promise<Figures> {
  const t = translator(locale, 'dashboard');
  const end = name === 'destinations' ? { origin: country } : { destination: country };
  const corridors = await cached(['largest', name, country], [TAGS.reference], () =>
    largestCorridors(end, YEAR, SHOWN),
  );
  return {
    title: t(`${name}.title`, { country: countryName(country, locale), year: String(YEAR) }),
    kind: 'bars',
    columns: [t('column.country'), t('column.total')],
    rows: corridors.map(({ origin, destination, total }) => [
      countryName(name === 'destinations' ? destination : origin, locale),
      total,
    ]),
    unit: t('persons'),
    source: t('sourceUn'),
  };
}
