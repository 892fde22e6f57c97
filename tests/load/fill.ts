import { pathToFileURL } from 'node:url';
import pg from 'pg';

/**
 * Usage: DATABASE_URL=… tsx tests/load/fill.ts 10000. Copies the practices that are published, each with a number in its title and a
 * few words of its own, until so many are published; search is filled with them. From 10,000 on the inventory has ten times its doors, too.
 * For measuring only.
 */
const COPY = `
with originals as (
  select p.id, p.slug, row_number() over (order by p.id) as place, count(*) over () as all
  from "Practice" p where p."publishedId" is not null and p.slug !~ '-copy-[0-9]+$'
), copies as materialized (
  select uuidv7() as id, uuidv7() as version, o.id as original, n, o.slug || '-copy-' || n as slug
  from generate_series(1, $1::int) n join originals o on o.place = (n % o.all) + 1
), practices as (
  insert into "Practice" (id, slug, origin, "organisationId", "countryCode", "createdAt", "confirmedAt", illustrative, state, "stateSince",
    title, language, kind, themes, "namedStates")
  select c.id, c.slug, p.origin, p."organisationId", p."countryCode", p."createdAt", p."confirmedAt", p.illustrative, p.state,
    p."stateSince", p.title || ' ' || c.n, p.language, p.kind, p.themes, p."namedStates"
  from copies c join "Practice" p on p.id = c.original
  returning id
), versions as (
  insert into "PracticeVersion" (id, "practiceId", number, state, revision, content, language, "createdAt", "updatedAt", "submittedAt", "publishedAt", origin)
  select c.version, c.id, 1, v.state, v.revision, jsonb_set(v.content, '{title}', to_jsonb((v.content ->> 'title') || ' ' || c.n)),
    v.language, v."createdAt", v."updatedAt", v."submittedAt", v."publishedAt" - make_interval(mins => c.n), v.origin
  from copies c join "Practice" p on p.id = c.original join "PracticeVersion" v on v.id = p."publishedId"
  returning id
), translations as (
  insert into "PracticeTranslation" ("versionId", language, field, text, origin, "sourceHash", "updatedAt")
  select c.version, t.language, t.field, t.text, t.origin, t."sourceHash", t."updatedAt"
  from copies c join "Practice" p on p.id = c.original join "PracticeTranslation" t on t."versionId" = p."publishedId"
  returning language
), documents as (
  insert into search_document (collection, record, language, date, facets, years, title, shown, head, match, words)
  select d.collection, c.id::text, d.language, d.date - make_interval(mins => c.n), d.facets, d.years, d.title || ' ' || c.n,
    jsonb_set(jsonb_set(d.shown, '{slug}', to_jsonb(c.slug)), '{title,text}', to_jsonb((d.shown #>> '{title,text}') || ' ' || c.n)),
    d.head || setweight(to_tsvector('pg_catalog.simple', 'lote' || c.n % 97 || ' ' || c.n), 'C'),
    d.match || strip(to_tsvector('pg_catalog.simple', 'lote' || c.n % 97 || ' ' || c.n)), d.words
  from copies c join search_document d on d.record = c.original::text
  returning record
)
select c.id, c.version from copies c, (select count(*) from practices) a, (select count(*) from versions) b,
  (select count(*) from translations) d, (select count(*) from documents) e`;

/** @returns how many practices are published at the end */
export async function fill(url: string, wanted: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const published = await count(client);
    if (published === 0) throw new Error('There is no published practice to copy: npm run db:seed');
    if (published < wanted) {
      const indexes = await heavyIndexes(client);
      await client.query('begin');
      for (const { name } of indexes) await client.query(`drop index ${name}`);
      await client.query(
        `create temporary table made on commit drop as ${COPY.replace('$1::int', String(wanted - published))}`,
      );
      await client.query(
        'update "Practice" p set "publishedId" = m.version, "latestId" = m.version from made m where m.id = p.id',
      );
      await client.query("update search_word set documents = documents + $1 where collection = 'practices'", [
        Math.ceil((wanted - published) / published),
      ]);
      await client.query("set local maintenance_work_mem = '256MB'");
      for (const { definition } of indexes) await client.query(definition);
      await client.query('commit');
      await client.query('vacuum analyze search_document');
      await client.query('analyze');
    }
    // The largest filling is of everything.
    if (wanted >= 10_000) await fillDoors(client);
    return await count(client);
  } finally {
    await client.end();
  }
}

/** Nine copies of every door, with its contacts and its place in the search: ten times the inventory. */
const DOORS = `
with copies as materialized (
  select p.id original, p.id || '-copy-' || n id, n from "Portal" p, generate_series(1, 9) n where p.id !~ '-copy-[0-9]+$'
), doors as (
  insert into "Portal" (id, "countryCode", serves, "operatorId", url, name, description, language, "textOrigins", audiences, phases, topics,
    languages, free, papers, discretion, accessibility, procedures, sources)
  select c.id, "countryCode", serves, "operatorId", url, name, description, language, "textOrigins", audiences, phases, topics, languages,
    free, papers, discretion, accessibility, procedures, sources
  from copies c join "Portal" p on p.id = c.original returning id
), channels as (
  insert into "PortalChannel" (id, "portalId", position, kind, value, label, city, languages, hours, "openingHours", free, "placeCode", source)
  select uuidv7(), c.id, position, kind, value, label, city, languages, hours, "openingHours", free, "placeCode", source
  from copies c join "PortalChannel" h on h."portalId" = c.original returning id
), documents as (
  insert into search_document (collection, record, language, date, facets, years, title, shown, head, match, words)
  select d.collection, c.id, d.language, d.date, d.facets, d.years, d.title || ' ' || c.n, d.shown, d.head, d.match, d.words
  from copies c join search_document d on d.collection = 'portals' and d.record = c.original returning record
)
select (select count(*) from doors), (select count(*) from channels), (select count(*) from documents)`;

async function fillDoors(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select from "Portal" where id ~ '-copy-[0-9]+$' limit 1`);
  if (rows.length > 0) return;
  await client.query(DOORS);
  await client.query('vacuum analyze search_document');
  await client.query('analyze');
}

/** Filling these row by row takes minutes, making them anew takes seconds. */
async function heavyIndexes(client: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and tablename = 'search_document' and indexdef like '%USING gin%'`,
  );
  return rows;
}

async function count(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from "Practice" where "publishedId" is not null',
  );
  return rows[0]?.count ?? 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wanted = Number(process.argv[2]);
  const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  if (!url || !Number.isInteger(wanted) || wanted < 1)
    throw new Error('Usage: DATABASE_URL=… tsx tests/load/fill.ts NUMBER');
  process.stdout.write(`${await fill(url, wanted)} practices are published\n`);
}
