import { addOrganisation } from '@/lib/organisations/index.ts';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { type Message, Refusal } from '@/lib/platform/errors/result.ts';
import { log } from '@/lib/platform/http/log.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { ADD } from '../import/content.ts';
import { type OrganisationRow, type PreviewRow, writes } from '../import/preview.ts';
import { type ImportRow, importOf, readPreview } from '../queries/imports.ts';
import { writePortalIn } from './write.ts';

/** So often the page that waits is told how far it is. */
const TELL_EVERY = 10;
/** A thousand entries take about a minute; nobody waits longer than this. */
const TIMEOUT_MS = 8 * 60_000;

/**
 * The job behind an import: every row of the file in one transaction, or none. Only how many are done is written beside it, for the
 * page that waits. Ended half-way by whatever it may be, it leaves nothing, and runs again.
 */
export async function runImport(importId: string): Promise<void> {
  const found = await db.inventoryImport.findUnique({ where: { id: importId } });
  if (found?.state !== 'running') return;
  const row = importOf(found);
  try {
    const actor = await actorOf(row.personId);
    const preview = await readPreview(actor, row);
    if (preview.fingerprint !== found.fingerprint) throw new Refusal({ code: 'conflict' });
    await db.$transaction((tx) => writeAll(tx, actor, row, preview), {
      timeout: TIMEOUT_MS,
      maxWait: 30_000,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ err: error, importId }, 'an import failed');
    await db.inventoryImport.update({
      where: { id: importId },
      data: { state: 'preview', done: 0, failure: failureOf(error) as Prisma.InputJsonObject },
    });
  }
}

/** Who asked for it, with the rights that they have now. */
async function actorOf(id: string): Promise<SignedIn> {
  const account = await db.account.findFirst({
    where: { id, status: 'active' },
    include: { organisation: { select: { countryCode: true } } },
  });
  if (!account) throw new Refusal({ code: 'forbidden' });
  const { role, organisationId, organisation } = account;
  return { id, role, organisationId, countryCode: organisation.countryCode };
}

function failureOf(error: unknown): Message {
  if (!(error instanceof Refusal)) return { key: 'imports.failure.unexpected' };
  return {
    key: error.failure.code === 'conflict' ? 'imports.failure.conflict' : 'imports.failure.forbidden',
  };
}

async function writeAll(
  tx: Tx,
  actor: SignedIn,
  { id, personId }: ImportRow,
  { rows, organisations }: { rows: PreviewRow[]; organisations: OrganisationRow[] },
): Promise<void> {
  const wanted = rows.filter(writes);
  const added = await addAll(tx, actor, organisations, wanted);
  for (const [index, { entry, expected, service }] of wanted.entries()) {
    if (!entry) continue;
    const operator =
      entry.operator === ADD ? (added.get(service?.organization?.id ?? '') ?? ADD) : entry.operator;
    await writePortalIn(tx, {
      ...{ actor, expected, how: 'import', ownLanguageOnly: true },
      entry: { ...entry, operator },
      ...(service && { hsds: { record: service } }),
    });
    if ((index + 1) % TELL_EVERY === 0)
      await db.inventoryImport.update({ where: { id }, data: { done: index + 1 } });
  }
  await tx.inventoryImport.update({ where: { id }, data: { state: 'done', done: wanted.length } });
  await audit(tx, {
    actor,
    action: 'import.done',
    subject: { type: 'import', id },
    detail: { rows: wanted.length, personId },
  });
}

/** The institutions that come in with the file, each once. */
async function addAll(
  tx: Tx,
  actor: SignedIn,
  organisations: OrganisationRow[],
  rows: PreviewRow[],
): Promise<Map<string, string>> {
  const added = new Map<string, string>();
  for (const { id, name, record, operator } of organisations) {
    const first = rows.find(({ service }) => service?.organization?.id === id)?.entry;
    if (operator !== ADD || !first) continue;
    const url = record.website ?? null;
    const organisation = await addOrganisation(tx, actor, {
      ...{ name: name.slice(0, 300), language: first.language, acronym: null, url },
      countryCode: first.country,
      sources: [{ url: url ?? first.url, title: name.slice(0, 300), confidence: 'seen' }],
      hsds: { id: id.toLowerCase(), record },
    });
    added.set(id, organisation);
  }
  return added;
}
