/**
 * Prepares the small files that the maps read, from the full ones. Run by hand when a source changes, and commit what it writes:
 *
 *   npx tsx scripts/prepare-geo.ts
 *
 * - lib/corridors/top-corridors.json: the 40 largest corridors between member States in the last year of prisma/seed/data/corridors.csv
 * - components/maps/lesser-antilles.json: outlines of the small island States that world-atlas 110m leaves out, from its 50m file
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';

const TOP = 40;

/**
 * The States of the Lesser Antilles by their number in world-atlas (ISO 3166-1 numeric), from north to south as their names stand
 * in the inset; Barbados before Saint Vincent, so that no line crosses an island.
 */
const ISLANDS = new Map([
  ['028', 'AG'],
  ['659', 'KN'],
  ['212', 'DM'],
  ['662', 'LC'],
  ['052', 'BB'],
  ['670', 'VC'],
  ['308', 'GD'],
  ['780', 'TT'],
]);

type Row = { origin: string; destination: string; year: number; total: number };

function readCorridors(): Row[] {
  const [, ...lines] = readFileSync('prisma/seed/data/corridors.csv', 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [origin = '', destination = '', year, total] = line.split(',');
    return { origin, destination, year: Number(year), total: Number(total) };
  });
}

function writeTopCorridors() {
  const countries: { code: string; oasMember?: boolean }[] = JSON.parse(
    readFileSync('prisma/seed/data/countries.json', 'utf8'),
  );
  const members = new Set(countries.filter(({ oasMember }) => oasMember).map(({ code }) => code));
  const rows = readCorridors().filter((row) => members.has(row.origin) && members.has(row.destination));
  const year = Math.max(...rows.map((row) => row.year));
  const corridors = rows
    .filter((row) => row.year === year)
    .sort((a, b) => b.total - a.total)
    .slice(0, TOP)
    .map(({ origin, destination, total }) => ({ origin, destination, total }));
  const source = {
    publisher: 'United Nations, Department of Economic and Social Affairs, Population Division',
    title: 'International Migrant Stock 2020',
    edition: 'POP/DB/MIG/Stock/Rev.2020',
    licence: 'CC BY 3.0 IGO',
    url: 'https://www.un.org/development/desa/pd/content/international-migrant-stock',
  };
  writeJson('lib/corridors/top-corridors.json', { year, source, corridors });
}

function writeLesserAntilles() {
  const require = createRequire(import.meta.url);
  const atlas: Parameters<typeof feature>[0] = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  );
  const countries = feature(atlas, atlas.objects.countries as never) as unknown as FeatureCollection;
  const islands = [...ISLANDS].flatMap(([number, code]) => {
    const island = countries.features.find(({ id }) => id === number);
    return island ? { code, polygons: outerRings(island as Feature<Polygon | MultiPolygon>) } : [];
  });
  writeJson('components/maps/lesser-antilles.json', islands);
}

function outerRings({ geometry }: Feature<Polygon | MultiPolygon>): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([ring = []]) =>
    ring.map(([longitude = 0, latitude = 0]) => [round(longitude), round(latitude)]),
  );
}

const round = (degrees: number) => Math.round(degrees * 100) / 100;

/** One object a line, so that a change of source reads well in a comparison. */
function writeJson(path: string, value: unknown) {
  const text = JSON.stringify(value).replaceAll('},{', '},\n{');
  writeFileSync(path, `${text}\n`);
  console.log(`${path}: ${text.length} characters`);
}

writeTopCorridors();
writeLesserAntilles();
