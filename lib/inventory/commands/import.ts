import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { Prisma } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { LOCALES } from '@/lib/platform/i18n/locales.ts';
import { enqueue } from '@/lib/platform/queue/boss.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise, refuseUnknown } from '@/lib/platform/rights/authorise.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import type { Choices } from '../import/content.ts';
import { writes } from '../import/preview.ts';
import { readFile } from '../import/read-file.ts';
import { type ImportRow, importOf, readPreview } from '../queries/imports.ts';
import { AUDIENCES, PHASES, REGIONAL, TOPICS } from '../vocabulary.ts';

/** Files that nobody decided on are forgotten after so long, and so are the lists of those that came in. */
const KEPT_DAYS = 30;
/** Somebody who brings in more than this has a mistake in a script. */
const MOST_A_DAY = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads a file and keeps what stands in it, to be looked at. Value: the identifier of the import. */
export const readImportFile = (command: {
  actor: SignedIn;
  /** Null: none was sent. */
  file: { name: string; bytes: Uint8Array } | null;
  /** Of an HSDS file's texts. */
  language: string;
}): Promise<Result<string>> =>
  attempt(async () => {
    const { actor, file, language } = command;
    const facts = { personId: actor.id };
    await authorise({ actor, subject: 'import', action: 'use', id: null, facts });
    if (!file) throw refuse('file', 'imports.file.missing');
    const read = await readFile(file.bytes);
    if (!read.ok) {
      const { ok, problem, ...values } = read;
      throw refuse('file', `imports.file.${problem}`, values);
    }
    return db.$transaction(async (tx) => {
      const now = Date.now();
      await tx.inventoryImport.deleteMany({
        where: { createdAt: { lt: new Date(now - KEPT_DAYS * DAY_MS) } },
      });
      const lately = { personId: actor.id, createdAt: { gt: new Date(now - DAY_MS) } };
      if ((await tx.inventoryImport.count({ where: lately })) >= MOST_A_DAY)
        throw new Refusal({ code: 'throttled', retryAfter: DAY_MS / 1000 });
      const { id } = await tx.inventoryImport.create({
        data: {
          personId: actor.id,
          fileName: tidy(file.name).slice(0, 200) || read.format,
          format: read.format,
          content: read.content as unknown as Prisma.InputJsonObject,
          choices: {
            language: LOCALES.find((each) => each === language) ?? 'es',
            country: actor.countryCode ?? '',
          },
        },
      });
      await note(tx, actor, 'read', id);
      return id;
    });
  });

const refuse = (field: string, key: string, values?: Record<string, string | number>) =>
  new Refusal({ code: 'invalid', fields: { [field]: { key, ...(values && { values }) } } });

const note = (tx: Tx, actor: SignedIn, action: string, id: string, detail: Prisma.InputJsonObject = {}) =>
  audit(tx, { actor, action: `import.${action}`, subject: { type: 'import', id }, detail });

/** One's own import, not yet begun, locked; nothing else is said to anybody else. */
async function demandPreview(tx: Tx, actor: SignedIn, id: string): Promise<ImportRow> {
  const question = { actor, subject: 'import', action: 'use', id };
  if (!isUuid(id)) return refuseUnknown(question);
  await tx.$queryRaw`select 1 from "InventoryImport" where id = ${id}::uuid for update`;
  const row = await tx.inventoryImport.findUnique({ where: { id } });
  if (!row) return refuseUnknown(question);
  await authorise({ ...question, facts: { personId: row.personId } });
  if (row.state !== 'preview') throw refuse('form', 'imports.failure.begun');
  return importOf(row);
}

/** Keeps what the file does not say. Value: the identifier. */
export const chooseForImport = (command: {
  actor: SignedIn;
  id: string;
  choices: Choices;
}): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const row = await demandPreview(tx, command.actor, command.id);
      const choices = { ...row.choices, ...known(command.choices) };
      await tx.inventoryImport.update({
        where: { id: row.id },
        data: { choices: choices as Prisma.InputJsonObject, failure: Prisma.DbNull },
      });
      return row.id;
    }),
  );

/** Only what the lists have. */
function known({ language, country, topics, phases, audiences, operators }: Choices): Choices {
  const of = (values: readonly string[], chosen: readonly string[] = []) =>
    values.filter((value) => chosen.includes(value));
  const state = country === REGIONAL || MEMBER_STATES.some(({ code }) => code === country);
  return {
    language: LOCALES.find((each) => each === language) ?? 'es',
    country: state ? (country ?? '') : '',
    topics: of(TOPICS, topics),
    phases: of(PHASES, phases),
    audiences: of(AUDIENCES, audiences),
    operators: Object.fromEntries(
      Object.entries(operators ?? {})
        .slice(0, 1000)
        .filter(([id, operator]) => isUuid(id.toLowerCase()) && operator.length <= 100),
    ),
  };
}

/**
 * Has the file written, whole or not at all, by a job. `fingerprint` is that of the preview that the person saw: when something has
 * changed since, they look again first. Value: the identifier.
 */
export const startImport = (command: {
  actor: SignedIn;
  id: string;
  fingerprint: string;
}): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { actor, id } = command;
      const row = await demandPreview(tx, actor, id);
      const { rows, counts, fingerprint } = await readPreview(actor, row);
      const total = rows.filter(writes).length;
      if (counts.refused > 0) throw refuse('form', 'imports.failure.refused_rows', { count: counts.refused });
      if (total === 0) throw refuse('form', 'imports.failure.nothing');
      if (fingerprint !== command.fingerprint) throw refuse('form', 'imports.failure.conflict');
      await tx.inventoryImport.update({
        where: { id },
        data: { state: 'running', total, done: 0, fingerprint, failure: Prisma.DbNull },
      });
      await note(tx, actor, 'start', id, { rows: total });
      await enqueue(tx, 'inventory.import', { importId: id });
      return id;
    }),
  );

/** Forgets a file that was not taken over. Value: null. */
export const discardImport = (command: { actor: SignedIn; id: string }): Promise<Result<null>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { id } = await demandPreview(tx, command.actor, command.id);
      await tx.inventoryImport.delete({ where: { id } });
      await note(tx, command.actor, 'discard', id);
      return null;
    }),
  );
