import { z } from 'zod';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { fold } from '../fold.ts';
import { inCollection, languageOf } from './scope.ts';
import { type Notion, type Understood, understand } from './understand.ts';

export type Search = {
  collection: string;
  /** The reader's language. */
  locale: Locale;
  /** As `tidyQuery` leaves it; empty for all. */
  query: string;
  /** Chosen values by group (`{ theme: ['labour-migration'] }`): one of each group must fit. */
  chosen: Record<string, readonly string[]>;
  /** Ran in one of these years. */
  years?: { from: number | null; to: number | null };
  limit: number;
  offset: number;
};

export type Found = {
  total: number;
  items: { record: string; shown: unknown }[];
  /** How many would be left by each value: of its own group, the other choices are put aside. */
  facets: Record<string, Record<string, number>>;
} & Omit<Understood, 'notions'>;

/** Fewer hits than this, and what lacks a part of the question is found too. */
const FEW = 3;

/** Searches a collection: one page, the number of all, and the counts of every facet. */
export function search(wanted: Search): Promise<Found> {
  return db.$transaction(
    async (tx) => {
      // The planner takes the packed columns for cheap and would read the whole table.
      await tx.$executeRaw`set local enable_seqscan = off`;
      await tx.$executeRaw`set local jit = off`;
      return searchWith(tx, wanted);
    },
    { timeout: 20_000, maxWait: 10_000 },
  );
}

async function searchWith(tx: Tx, wanted: Search): Promise<Found> {
  const { notions, ...understood } = await understand(tx, wanted.collection, wanted.locale, wanted.query);
  if (wanted.query !== '' && notions.length === 0) return { ...NOTHING, ...understood };
  const exact = await run(tx, wanted, { match: everyNotion(notions), rank: rankOf(wanted, notions) });
  if (exact.total >= FEW || notions.length < 2) return { ...exact, ...understood };
  const wide = mostNotions(notions);
  if (!wide) return { ...exact, ...understood };
  const first = await coverageOf(tx, wanted, required(notions));
  const widened = await run(tx, wanted, { match: wide, rank: rankOf(wanted, notions), first });
  return { ...(widened.total > exact.total ? widened : exact), ...understood };
}

const NOTHING = { total: 0, items: [], facets: {} };

const whole = ({ own, other }: Notion): string => (other ? `(${own} | ${other})` : `(${own})`);

const required = (notions: readonly Notion[]): Notion[] => notions.filter(({ light }) => !light);

/** Null stands for «everything». */
const everyNotion = (notions: readonly Notion[]): string | null =>
  notions.length === 0 ? null : required(notions).map(whole).join(' & ');

const MOST_COMBINED = 7;

/**
 * Documents with most of the notions. A question of two may miss one, but not one that nobody ever wrote: of a question that is half
 * nonsense nothing is found.
 */
function mostNotions(notions: readonly Notion[]): string | null {
  const all = required(notions);
  const known = all.filter((notion) => notion.known && /\p{L}/u.test(notion.own)).slice(0, MOST_COMBINED);
  const enough =
    all.length <= 2 ? (known.length === all.length ? 1 : all.length) : Math.max(2, Math.ceil(all.length / 2));
  if (all.length < 2 || known.length < enough) return null;
  return combinations(known, Math.min(enough, known.length))
    .map((some) => `(${some.map(whole).join(' & ')})`)
    .join(' | ');
}

const counts = z.array(z.object({ at: z.number(), count: z.number() }));

/** How much of the question a document has: a notion counts the more, the fewer documents have it. */
async function coverageOf(
  tx: Tx,
  { collection, locale }: Search,
  notions: readonly Notion[],
): Promise<Prisma.Sql> {
  const asked = notions.filter(({ known }) => known).map(whole);
  const rows = await tx.$queryRaw`
    select asked.at::int, (select count(*)::int from search_document
      where ${inCollection(collection, locale)} and match @@ asked.query::tsquery) as count
    from unnest(${asked}::text[]) with ordinality as asked(query, at)`;
  const parts = counts.parse(rows).map(({ at, count }) => {
    const weight = 1 / (1 + Math.log2(1 + count));
    return Prisma.sql`case when match @@ ${asked[at - 1]}::tsquery then ${weight}::float8 else 0 end`;
  });
  return Prisma.join(parts, ' + ');
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/**
 * Title before names before summary; the words themselves before other ways to say them; the very title before all; then the newer.
 * Other ways are only looked for, not weighed: `ts_rank` sorts its whole question again for every row.
 */
function rankOf({ query }: Search, notions: readonly Notion[]): Prisma.Sql {
  if (notions.length === 0) return Prisma.sql`0::float4`;
  const ranked = required(notions);
  const own = ranked.map(({ own: text }) => `(${text})`).join(' | ');
  const other = ranked.flatMap(({ other: text }) => (text ? [`(${text})`] : [])).join(' | ');
  const expanded = other
    ? Prisma.sql` + case when head @@ ${weighted(other, 'A')}::tsquery then 0.2 when head @@ ${other}::tsquery then 0.06 else 0 end`
    : Prisma.empty;
  return Prisma.sql`ts_rank('{0,0.2,0.4,1}', head, ${own}::tsquery)${expanded}
    + case when title = ${fold(query)} then 1 else 0 end
    + 0.01 / (1 + greatest(extract(epoch from now() - date) / 31536000, 0))`;
}

/** Only where the words stand in a part of the head: `A` is the title. */
const weighted = (query: string, weight: string): string =>
  query.replace(
    /('(?:[^']|'')*')(:\*)?/g,
    (_, lexeme: string, prefix = ':') => `${lexeme}${prefix}${weight}`,
  );

const answer = z.array(
  z.object({
    total: z.number(),
    items: z.array(z.object({ record: z.string(), shown: z.unknown() })),
    facets: z.record(z.string(), z.number()),
  }),
);

/** `first` orders before the rank does. */
type Question = { match: string | null; rank: Prisma.Sql; first?: Prisma.Sql };

async function run(
  tx: Tx,
  wanted: Search,
  { match, rank, first }: Question,
): Promise<Pick<Found, 'total' | 'items' | 'facets'>> {
  const { collection, locale, chosen, limit, offset } = wanted;
  const groups = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const missing = groups.map(([group, values]) => {
    const facets = values.map((value) => `${group}:${value}`);
    return Prisma.sql`case when facets && ${facets}::text[] then null else ${group}::text end`;
  });
  // One group left out: the row does not count, but the group's other choices would let it in.
  const nearly =
    missing.length > 0 ? Prisma.sql`num_nonnulls(${Prisma.join(missing)}) < 2` : Prisma.sql`true`;
  const lacks =
    missing.length > 0 ? Prisma.sql`coalesce(${Prisma.join(missing)}, null)` : Prisma.sql`null::text`;
  const rows = await tx.$queryRaw`
    with hits as materialized (
      select record, date, facets, ${lacks} as lacks, (${rank})::float8 as rank, ${first ?? Prisma.sql`0`} as coverage
      from search_document
      where ${inCollection(collection, locale)} ${match ? Prisma.sql`and match @@ ${match}::tsquery` : Prisma.empty}
        ${yearsOf(wanted)} and ${nearly}
    ), page as (
      select record, row_number() over (order by coverage desc, rank desc, date desc, record) as place from hits where lacks is null
      order by place limit ${limit} offset ${offset}
    ), facet as (
      select unnest(facets) as facet from hits where lacks is null
      union all
      select facet from (select unnest(facets) as facet, lacks from hits where lacks is not null) as other
      where lacks = split_part(facet, ':', 1)
    ), counts as (
      select facet, count(*)::int as count from facet group by facet
    )
    select
      (select count(*)::int from hits where lacks is null) as total,
      coalesce((select json_agg(json_build_object('record', record, 'shown', shown) order by place)
        from page join search_document using (record)
        where language = ${languageOf(locale)} and collection = ${collection}), '[]') as items,
      coalesce((select json_object_agg(facet, count) from counts), '{}') as facets`;
  const [row] = answer.parse(rows);
  if (!row) throw new Error('a query without a row');
  return {
    total: row.total,
    items: row.items.map(({ record, shown }) => ({ record, shown })),
    facets: grouped(row.facets),
  };
}

function yearsOf({ years }: Search): Prisma.Sql {
  if (!years || (years.from === null && years.to === null)) return Prisma.empty;
  return Prisma.sql`and years && int4range(${years.from}::int, ${years.to}::int, '[]')`;
}

function grouped(counts: Record<string, number>): Found['facets'] {
  const groups: Found['facets'] = {};
  for (const [facet, count] of Object.entries(counts)) {
    if (facet.startsWith('collection:')) continue;
    const at = facet.indexOf(':');
    const group = facet.slice(0, at);
    groups[group] = { ...groups[group], [facet.slice(at + 1)]: count };
  }
  return groups;
}
