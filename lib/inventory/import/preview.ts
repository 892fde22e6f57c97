import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { FieldMessages, Message } from '@/lib/platform/errors/result.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { fold } from '@/lib/search/index.ts';
import { hsdsId } from '../hsds/ids.ts';
import { entryFromHsds, ownIdOf } from '../hsds/import.ts';
import type { HsdsOrganization, HsdsService } from '../hsds/record.ts';
import { placed } from '../place.ts';
import { mayEntry } from '../policy.ts';
import { importedSchema, isEntryId, type PortalEntry, problemsOf } from '../schema.ts';
import { REGIONAL } from '../vocabulary.ts';
import { ADD, type Choices, type Content } from './content.ts';
import { cellOf, columnOf, columnsFor, entryFromCells } from './table.ts';

/** What a file would do, row by row. Nothing here writes. */

export type RowState = 'new' | 'changed' | 'same' | 'refused';

export type PreviewRow = {
  /** In the file: of a table the head is row 1; of HSDS the first service is 1. */
  number: number;
  id: string;
  name: Partial<Record<string, string>>;
  language: string;
  state: RowState;
  /** Columns that differ; of a new entry, those that say something. */
  changes: string[];
  /** As it stands; null for a new one. */
  before: PortalEntry | null;
  /** Why the row cannot come in. `line`: in the cell, where it has several. */
  problems: { column: string; line: number | null; message: Message }[];
  /** What to know before it comes in. */
  notes: Message[];
  /** What would be written; null when the row is refused. */
  entry: PortalEntry | null;
  /** The revision that it was compared with; null for a new entry. */
  expected: number | null;
  service?: HsdsService;
};

export type OrganisationRow = { id: string; name: string; record: HsdsOrganization; operator: string | null };

export type Preview = {
  rows: PreviewRow[];
  counts: Record<RowState, number>;
  /** Of the rows that would be written, with the revisions they were compared with: the same preview has the same. */
  fingerprint: string;
  /** Institutions of the file, with the one of our list that each is; null: not decided. */
  organisations: OrganisationRow[];
};

export type KnownEntry = {
  entry: PortalEntry;
  revision: number;
  status: 'listed' | 'withdrawn';
  hsdsId: string | null;
  /** The record from which it came, as kept. */
  record: HsdsService | null;
  /** As HSDS gives it out today; asked for only where the file is HSDS. */
  service: Record<string, unknown> | null;
};

export type KnownOrganisation = {
  id: string;
  hsdsId: string | null;
  name: string;
  names: Partial<Record<string, string>>;
};

export type Around = {
  actor: Actor;
  content: Content;
  choices: Choices;
  /** The entries that the file names. */
  entries: ReadonlyMap<string, KnownEntry>;
  /** Every entry there is. */
  all: readonly { id: string; hsdsId: string | null; url: string }[];
  organisations: readonly KnownOrganisation[];
  /** May who brings the file in add institutions to the list? */
  mayAdd: boolean;
};

/** What one row asks for, before it is checked. */
type Candidate = {
  number: number;
  id: string;
  known: KnownEntry | undefined;
  entry: Record<string, unknown>;
  problems: FieldMessages;
  notes: Message[];
  service?: HsdsService;
};

export function previewOf(around: Around): Preview {
  const organisations =
    around.content.kind === 'hsds' ? organisationsOf(around.content.services, around) : [];
  const candidates =
    around.content.kind === 'table'
      ? fromTable(around)
      : fromServices(around.content.services, organisations, around);
  const times = new Map<string, number>();
  for (const { id } of candidates) times.set(id, (times.get(id) ?? 0) + 1);
  const operators = new Set(around.organisations.map(({ id }) => id));
  const addresses = new Map(around.all.map(({ id, url }) => [url, id]));
  const rows = candidates.map((candidate) =>
    judged(candidate, { ...around, operators, addresses, twice: (times.get(candidate.id) ?? 0) > 1 }),
  );
  const counts = { new: 0, changed: 0, same: 0, refused: 0 };
  for (const { state } of rows) counts[state] += 1;
  return { rows, counts, organisations, fingerprint: fingerprintOf(rows) };
}

const fingerprintOf = (rows: readonly PreviewRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.filter(writes).map(({ id, expected, entry }) => [id, expected, entry])))
    .digest('hex');

export const writes = ({ state }: PreviewRow): boolean => state === 'new' || state === 'changed';

function fromTable({ content, entries }: Around): Candidate[] {
  if (content.kind !== 'table') return [];
  return content.rows.map(({ number, cells, extra }) => {
    const id = cells.id ?? '';
    const known = entries.get(id);
    const entry = entryFromCells(cells, known?.entry ?? null);
    const problems: FieldMessages = extra ? { form: { key: 'imports.problem.extra_cells' } } : {};
    return { number, id, known, entry, problems, notes: [] };
  });
}

/** The institutions of the file, each once. Known are those decided on, those that came before, our own, and those of the same name. */
function organisationsOf(services: readonly HsdsService[], around: Around): OrganisationRow[] {
  const records = new Map(
    services.flatMap(({ organization }) => (organization ? [[organization.id, organization]] : [])),
  );
  const ids = new Set(around.organisations.map(({ id }) => id));
  const byRecord = new Map(
    around.organisations.flatMap(
      ({ id, hsdsId: own }) =>
        [[hsdsId('organisation', id), id], ...(own ? [[own, id]] : [])] as [string, string][],
    ),
  );
  const byName = new Map(
    around.organisations.flatMap(({ id, name, names }) =>
      [name, ...Object.values(names)].flatMap((text) => (text ? [[fold(text), id] as const] : [])),
    ),
  );
  return [...records.values()].map((record) => {
    const { id, name } = record;
    const chosen = around.choices.operators?.[id] ?? '';
    const found = ids.has(chosen)
      ? chosen
      : (byRecord.get(id.toLowerCase()) ?? byName.get(fold(name)) ?? null);
    return { id, name, record, operator: chosen === ADD && around.mayAdd ? ADD : found };
  });
}

/** Which entry a service is: the one that came from this record, or the one of which it is our own export. */
export function identifier(all: Around['all']): (service: HsdsService) => string | undefined {
  const byRecord = new Map(all.map(({ id, hsdsId: record }) => [record ?? hsdsId('portal', id), id]));
  return (service) => byRecord.get(service.id.toLowerCase());
}

function fromServices(
  services: readonly HsdsService[],
  organisations: readonly OrganisationRow[],
  around: Around,
): Candidate[] {
  const idOf = identifier(around.all);
  const taken = new Set(around.all.map(({ id }) => id));
  return services.map((service, index) => {
    const own = ownIdOf(service);
    const known = around.entries.get(idOf(service) ?? '');
    const operator = organisations.find(({ id }) => id === service.organization?.id)?.operator ?? null;
    const before = known?.service ? { entry: known.entry, service: known.service } : null;
    const { country, entry, notes } = entryFromHsds(service, {
      id: known?.entry.id ?? '',
      operator: operator ?? known?.entry.operator ?? '',
      choices: around.choices,
      before,
    });
    const id = known?.entry.id ?? freeOf(own && isEntryId(own) ? own : slugOf(country, service.name), taken);
    taken.add(id);
    const active = service.status === undefined || service.status === 'active';
    return {
      number: index + 1,
      ...{ id, known, notes, service },
      entry: { ...entry, id },
      problems: {
        ...(operator === null && !known && { operator: { key: 'imports.problem.operator' } }),
        ...(!active && { form: { key: 'imports.problem.inactive' } }),
      },
    };
  });
}

/** `hn-comunidad-de-apoyo`: what can be read of a name. */
const slugOf = (country: string | null, name: string): string =>
  fold(`${country || REGIONAL} ${name}`)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');

/** With a number where another has it. */
function freeOf(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

type Judging = Around & {
  operators: ReadonlySet<string>;
  addresses: ReadonlyMap<string, string>;
  twice: boolean;
};

function judged(candidate: Candidate, around: Judging): PreviewRow {
  const { number, id, known, service, notes } = candidate;
  const checked = importedSchema.safeParse(candidate.entry);
  const fields: FieldMessages = {
    ...(checked.success
      ? standingProblems(checked.data as PortalEntry, candidate, around)
      : problemsOf(checked.error)),
    ...candidate.problems,
  };
  const problems = Object.entries(fields).map(([path, message]) => ({ ...columnOf(path), message }));
  const entry = checked.success && problems.length === 0 ? placed(checked.data as PortalEntry) : null;
  const changes = entry ? changesOf(entry, candidate) : [];
  const state = entry ? stateOf(known, changes) : 'refused';
  const { name, language } = { ...known?.entry, ...candidate.entry } as Partial<PortalEntry>;
  return {
    ...{ number, id, state, changes, problems, entry },
    ...{ name: name ?? {}, language: language ?? '', before: known?.entry ?? null },
    notes: entry && state !== 'same' ? [...notes, ...advice(entry, known, around)] : [],
    expected: known?.revision ?? null,
    ...(service && { service }),
  };
}

const stateOf = (known: KnownEntry | undefined, changes: string[]): RowState =>
  known ? (changes.length > 0 ? 'changed' : 'same') : 'new';

/** What only the inventory and the rights can tell. */
function standingProblems(entry: PortalEntry, { known, service }: Candidate, around: Judging): FieldMessages {
  const { actor, operators, twice } = around;
  const facts = (each: PortalEntry) => ({ operatorId: each.operator, countryCode: each.country });
  const adds = entry.operator === ADD && service !== undefined && around.mayAdd;
  const mine =
    (!known || mayEntry(actor, 'write', facts(known.entry))) && mayEntry(actor, 'write', facts(entry));
  return {
    ...(twice && { id: { key: 'imports.problem.twice' } }),
    ...(!mine && { form: { key: 'imports.problem.not_yours' } }),
    ...(known?.status === 'withdrawn' && { id: { key: 'imports.problem.withdrawn' } }),
    ...(!adds && !operators.has(entry.operator) && { operator: { key: 'imports.problem.operator' } }),
  };
}

/** Fields of HSDS that the inventory has no place for are kept with the entry: their change is one too. */
export const KEPT_FIELDS = 'hsds';

function changesOf(entry: PortalEntry, { known, service }: Candidate): string[] {
  const before = known?.entry ?? {};
  const changes = columnsFor([entry, before]).filter(
    (column) => column !== 'id' && cellOf(before, column) !== cellOf(entry, column),
  );
  const keeps = service && known && !isDeepStrictEqual(service, known.record ?? known.service);
  return keeps && changes.length === 0 ? [KEPT_FIELDS] : changes;
}

function advice(entry: PortalEntry, known: KnownEntry | undefined, { addresses }: Judging): Message[] {
  const twin = addresses.get(entry.url);
  const missing = ['es', 'en', 'pt', 'fr'].filter(
    (code) => !(entry.description as Record<string, string>)[code],
  );
  return [
    ...(twin !== undefined && twin !== entry.id && entry.url !== known?.entry.url
      ? [{ key: 'imports.note.same_address', values: { id: twin } }]
      : []),
    ...(missing.length > 0
      ? [{ key: 'imports.note.languages', values: { languages: missing.join(', ') } }]
      : []),
  ];
}
