import { readdir } from 'node:fs/promises';
import {
  type InformationSystemInput,
  type PortalInput,
  REGIONAL,
  writeInformationSystem,
  writePortal,
} from '@/lib/inventory/index.ts';
import { db } from '@/lib/platform/db/client.ts';
import { SYSTEM } from '@/lib/platform/rights/actor.ts';
import { readData } from './reference.ts';

type Source = { url: string; title: string; confidence: string };
type Text = Record<string, string>;
type Line = {
  number: string;
  label?: string;
  languages?: string[];
  hours?: string;
  free?: boolean;
  source?: string;
};

/** One door of inventory/XX.json. */
type PortalRow = {
  id: string;
  name: Text;
  url: string;
  operator: string;
  audiences: string[];
  phases: string[];
  topics: string[];
  languages: string[];
  channels: {
    telephones: Line[];
    whatsapp: Line[];
    emails: { address: string; label?: string; source?: string }[];
    offices: { name: string; address?: string; city: string; hours?: string; source?: string }[];
  };
  onlineProcedures: { name: string; url?: string; cost?: string; time?: string }[];
  free: boolean | null;
  description: Text;
  sources: Source[];
};

type SystemRow = {
  id: string;
  name: Text;
  operator: string;
  url: string;
  holds: string;
  periodicity: string | null;
  access: string;
  disaggregation: string[];
  description: Text;
  sources: Source[];
};

type InventoryFile = { country: string; portals: PortalRow[]; informationSystems: SystemRow[] };
type CountryRow = { code: string; languages?: string[] };
type Known = {
  /** Words of a source about hours, in the notation that can be computed. */
  hours: Record<string, string>;
  /** States that a regional door serves. */
  serves: Record<string, string[]>;
  /** What the descriptions, written from the entries' sources, say of papers and discretion. */
  assurances: Record<string, { papers?: string; discretion?: string }>;
};

const LANGUAGES = ['es', 'en', 'pt', 'fr'];

function channelsOf({ channels }: PortalRow, { hours }: Known): object[] {
  const times = (words: string | undefined) => ({
    hours: words ?? null,
    openingHours: (words && hours[words]) ?? null,
  });
  const line = (kind: string, row: Line) => ({
    kind,
    value: row.number,
    label: row.label ?? '',
    languages: row.languages ?? [],
    ...times(row.hours),
    free: row.free ?? null,
    source: row.source ?? null,
  });
  return [
    ...channels.telephones.map((row) => line('telephone', row)),
    ...channels.whatsapp.map((row) => line('whatsapp', row)),
    ...channels.emails.map(({ address, label = '', source = null }) => ({
      kind: 'email',
      value: address,
      label,
      source,
    })),
    ...channels.offices.map(({ name, address = '', city, hours: words, source = null }) => ({
      kind: 'office',
      value: address,
      label: name,
      city,
      ...times(words),
      source,
    })),
  ];
}

const entryOf = (row: PortalRow, country: string | null, language: string, known: Known): PortalInput =>
  ({
    id: row.id,
    country,
    serves: known.serves[row.id] ?? [],
    operator: row.operator,
    url: row.url,
    name: row.name,
    description: row.description,
    language,
    sources: row.sources,
    audiences: row.audiences,
    phases: row.phases,
    topics: row.topics,
    languages: row.languages,
    free: row.free,
    papers: known.assurances[row.id]?.papers ?? null,
    discretion: known.assurances[row.id]?.discretion ?? null,
    procedures: row.onlineProcedures,
    channels: channelsOf(row, known),
  }) as PortalInput;

const systemOf = (row: SystemRow, country: string | null, language: string): InformationSystemInput =>
  ({ ...row, country, language }) as InformationSystemInput;

/** Doors and information systems of every State and of the regional bodies that are not there yet. */
export async function loadInventory(say: (done: number, all: number) => void): Promise<number> {
  const files = (await readdir(new URL('./data/inventory/', import.meta.url)))
    .filter((file) => /^[A-Z]{2}\.json$/.test(file))
    .sort();
  const states = await readData<CountryRow[]>('countries.json');
  const known = {
    hours: await readData<Known['hours']>('opening-hours.json'),
    serves: await readData<Known['serves']>('regional-scope.json'),
    assurances: await readData<Known['assurances']>('assurances.json'),
  };
  const there = new Set([
    ...(await db.portal.findMany({ select: { id: true } })).map(({ id }) => id),
    ...(await db.informationSystem.findMany({ select: { id: true } })).map(({ id }) => id),
  ]);
  let added = 0;
  for (const [index, file] of files.entries()) {
    const { country: code, portals, informationSystems } = await readData<InventoryFile>(`inventory/${file}`);
    const country = code === REGIONAL ? null : code;
    const spoken = states.find((state) => state.code === code)?.languages ?? [];
    const language = spoken.find((each) => LANGUAGES.includes(each)) ?? (country ? 'en' : 'es');
    for (const row of portals.filter(({ id }) => !there.has(id))) {
      const entry = entryOf(row, country, language, known);
      demand(await writePortal({ actor: SYSTEM, entry, expected: null, how: 'import' }), row.id);
      added += 1;
    }
    for (const row of informationSystems.filter(({ id }) => !there.has(id))) {
      demand(
        await writeInformationSystem({
          actor: SYSTEM,
          entry: systemOf(row, country, language),
          expected: null,
        }),
        row.id,
      );
      added += 1;
    }
    say(index + 1, files.length);
  }
  return added;
}

function demand(result: { ok: boolean }, what: string): void {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result)}`);
}
