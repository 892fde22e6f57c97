import { db } from '@/lib/platform/db/client.ts';
import type { Message } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { may } from '@/lib/platform/rights/decide.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { serviceOf } from '../hsds/kept.ts';
import type { Choices, Content, Format } from '../import/content.ts';
import { identifier, type KnownEntry, type Preview, previewOf } from '../import/preview.ts';
import type { EntryWhere } from '../policy.ts';
import { entryOf } from './desk.ts';
import { readDoorsById } from './doors.ts';
import { readKept } from './kept.ts';

export type ImportRow = {
  id: string;
  personId: string;
  fileName: string;
  format: Format;
  content: Content;
  choices: Choices;
  state: 'preview' | 'running' | 'done';
  total: number;
  done: number;
  failure: Message | null;
  createdAt: Date;
  updatedAt: Date;
};

type Brief = Pick<ImportRow, 'id' | 'fileName' | 'format' | 'state' | 'total' | 'createdAt'>;

/** The files that a person brought in lately, newest first. */
export const listImports = async (viewer: SignedIn): Promise<Brief[]> => {
  const rows = await db.inventoryImport.findMany({
    where: { personId: viewer.id },
    select: { id: true, fileName: true, format: true, state: true, total: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  });
  return rows.map((row) => ({ ...row, format: row.format as Format }));
};

/** One of them; null for everybody else. */
export async function readImport(viewer: SignedIn, id: string): Promise<ImportRow | null> {
  const row = isUuid(id) ? await db.inventoryImport.findUnique({ where: { id } }) : null;
  if (!row || !may(viewer, 'import', 'use', { personId: row.personId })) return null;
  return importOf(row);
}

type Row = Awaited<ReturnType<typeof db.inventoryImport.findUniqueOrThrow>>;

export const importOf = (row: Row): ImportRow => ({
  ...row,
  format: row.format as Format,
  content: row.content as unknown as Content,
  choices: row.choices as Choices,
  failure: row.failure as Message | null,
});

/** What the file would do now. Three queries for a table, five for HSDS, however many rows it has. */
export async function readPreview(
  actor: SignedIn,
  { content, choices }: Pick<ImportRow, 'content' | 'choices'>,
): Promise<Preview> {
  const [all, organisations] = await Promise.all([
    db.portal.findMany({ select: { id: true, hsdsId: true, url: true }, orderBy: { id: 'asc' } }),
    db.organisation.findMany({
      where: { status: 'listed' },
      select: { id: true, hsdsId: true, name: true, names: true },
    }),
  ]);
  const idOf = identifier(all);
  const named =
    content.kind === 'table'
      ? content.rows.map(({ cells }) => cells.id ?? '')
      : content.services.flatMap((service) => idOf(service) ?? []);
  return previewOf({
    ...{ actor, content, choices, all },
    organisations: organisations.map((each) => ({ ...each, names: each.names as Record<string, string> })),
    entries: await knownEntries([...new Set(named)], content.kind === 'hsds'),
    mayAdd: may(actor, 'organisation', 'decide', { state: 'proposed' }),
  });
}

async function knownEntries(ids: string[], asServices: boolean): Promise<Map<string, KnownEntry>> {
  const rows = await db.portal.findMany({
    where: { id: { in: ids } },
    include: { channels: { orderBy: { position: 'asc' } } },
    omit: { hsds: true },
  });
  const services = new Map<string, Record<string, unknown>>();
  const kept = asServices ? await readKept(ids) : new Map();
  if (asServices) {
    const today = new Date().toISOString().slice(0, 10);
    for (const door of await readDoorsById(ids))
      services.set(door.id, serviceOf(door, kept.get(door.id), today, true) as Record<string, unknown>);
  }
  return new Map(
    rows.map((row) => [
      row.id,
      {
        entry: entryOf(row),
        revision: row.revision,
        status: row.status,
        hsdsId: row.hsdsId,
        record: kept.get(row.id)?.record ?? null,
        service: services.get(row.id) ?? null,
      },
    ]),
  );
}

/** The entries that a person keeps, for a file that can be edited and brought back; of one State, when one is named. */
export async function readOwnEntries(where: EntryWhere): Promise<ReturnType<typeof entryOf>[]> {
  const rows = await db.portal.findMany({
    where: { AND: [where, { status: 'listed' }] },
    include: { channels: { orderBy: { position: 'asc' } } },
    omit: { hsds: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(entryOf);
}
