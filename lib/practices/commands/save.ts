import { isDeepStrictEqual } from 'node:util';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { PracticeVersion, Prisma } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { countryOf, PRACTICE_LANGUAGES, themeOf } from '@/lib/reference/data.ts';
import { type Draft, stepDraftSchema, stepOf } from '../schema/draft.ts';
import { KINDS, type Step } from '../vocabulary.ts';
import { loadFor, readDraft } from './load.ts';

export type SaveStep = {
  actor: Actor;
  practiceId: string;
  step: Step;
  /** The revision of the step that the author had read; a later one by somebody else is a conflict. */
  base: number;
  /** The controls of the step, as typed. */
  values: unknown;
  /** The page that sends: its own earlier save, whose answer was lost on the way, is no conflict. */
  client?: string;
};

export type Saved = { revision: number; savedAt: string };

/** What the other person saved, when two met on one step. */
export type Conflict = {
  revision: number;
  savedAt: string;
  savedById: string | null;
  theirs: Partial<Draft>;
};

type StepSave = { revision: number; personId: string | null; client: string | null; at: string };
export type StepSaves = Record<string, StepSave | undefined>;

export const stepSaves = (version: Pick<PracticeVersion, 'stepSaves'>): StepSaves =>
  version.stepSaves as StepSaves;

/**
 * Keeps one step as typed, complete or not. When a colleague saved the same step since `base`, the text is
 * kept beside theirs (`DraftConflict`) and the answer is `conflict` with both at hand: nothing is overwritten.
 * Sending the same text twice changes nothing.
 */
export function saveStep(command: SaveStep): Promise<Result<Saved>> {
  return attempt(async () => {
    const parsed = stepDraftSchema(command.step).safeParse(command.values);
    if (!parsed.success) {
      throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.malformed' } } });
    }
    const outcome = await db.$transaction((tx) => keep(tx, command, parsed.data));
    // Thrown only now: the text that was kept beside must outlive the transaction.
    if ('theirs' in outcome) throw new Refusal({ code: 'conflict', current: outcome });
    return outcome;
  });
}

async function keep(tx: Tx, command: SaveStep, mine: Partial<Draft>): Promise<Saved | Conflict> {
  const { actor, practiceId, step, base } = command;
  const { practice, version } = await loadFor(tx, actor, 'edit', practiceId);
  const draft = await readDraft(tx, practice, version);
  const last = stepSaves(version)[step];
  const by = isSignedIn(actor) ? actor.id : null;
  const client = command.client ? tidy(command.client) : null;
  const theirs = stepOf(draft, step);
  if (isDeepStrictEqual(theirs, { ...theirs, ...mine })) {
    await forgetConflict(tx, version.id, step, by);
    return { revision: last?.revision ?? 0, savedAt: last?.at ?? version.createdAt.toISOString() };
  }
  if (last && isAnothers(last, base, client)) {
    await keepBeside(tx, { versionId: version.id, step, personId: by, base, mine });
    return { revision: last.revision, savedAt: last.at, savedById: last.personId, theirs };
  }
  return write(tx, { actor, practice, version, step, by, client, draft: { ...draft, ...mine } });
}

/** The step was saved since it was read, and not by the page that sends now. */
const isAnothers = (last: StepSave, base: number, client: string | null): boolean =>
  last.revision > base && (last.client === null || last.client !== client);

/** The author has chosen, or both texts became one. */
const forgetConflict = async (tx: Tx, versionId: string, step: number, personId: string | null) => {
  if (personId) await tx.draftConflict.deleteMany({ where: { versionId, step, personId } });
};

type Beside = { versionId: string; step: number; personId: string | null; base: number; mine: object };

async function keepBeside(tx: Tx, { versionId, step, personId, base, mine }: Beside): Promise<void> {
  if (!personId) return;
  const data = { base, values: safe(mine), createdAt: new Date() };
  await tx.draftConflict.upsert({
    where: { versionId_step_personId: { versionId, step, personId } },
    create: { versionId, step, personId, ...data },
    update: data,
  });
}

type Write = {
  actor: Actor;
  practice: { id: string; countryCode: string | null };
  version: PracticeVersion;
  step: Step;
  by: string | null;
  client: string | null;
  draft: Draft;
};

async function write(tx: Tx, { actor, practice, version, step, by, client, draft }: Write): Promise<Saved> {
  const revision = version.revision + 1;
  const at = new Date();
  const { contact, ...content } = draft;
  const contactId = step === 6 ? await keepContact(tx, version.contactId, contact) : version.contactId;
  await tx.practiceVersion.update({
    where: { id: version.id },
    data: {
      content: safe(content),
      revision,
      contactId,
      language: knownLanguage(draft) ?? version.language,
      stepSaves: {
        ...stepSaves(version),
        [step]: { revision, personId: by, client, at: at.toISOString() },
      } as Prisma.InputJsonObject,
      updatedAt: at,
      updatedById: by,
    },
  });
  await forgetConflict(tx, version.id, step, by);
  await tx.practice.update({ where: { id: practice.id }, data: listColumns(draft, practice.countryCode) });
  await noteOnceADay(tx, actor, practice.id, version.number);
  return { revision, savedAt: at.toISOString() };
}

/**
 * The form saves while one types: the audit log says once a day that this person wrote here. What was saved when, and by
 * whom, stands in `stepSaves`. The practice is locked, so that two saves do not both find nothing.
 */
async function noteOnceADay(tx: Tx, actor: Actor, practiceId: string, version: number): Promise<void> {
  const today = new Date();
  today.setUTCHours(0, 0, 0, 0);
  const known = await tx.auditEntry.findFirst({
    where: {
      subjectType: 'practice',
      subjectId: practiceId,
      at: { gte: today },
      action: 'practice.save',
      actorId: isSignedIn(actor) ? actor.id : null,
    },
    select: { id: true },
  });
  if (known) return;
  const subject = { type: 'practice', id: practiceId };
  await audit(tx, { actor, action: 'practice.save', subject, detail: { version } });
}

/** PostgreSQL keeps no NUL and no lone surrogate in JSON; nobody can see either. */
const safe = (content: object): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(content), (_key, value) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is removed
    typeof value === 'string' ? value.toWellFormed().replace(/\u0000/g, '') : value,
  );

/** What lists and rights ask of the latest version; of a wrong answer they take nothing. */
function listColumns(draft: Draft, ownCountry: string | null) {
  const named = draft.countries.filter((code) => code !== ownCountry && countryOf(code)?.oasMember);
  const language = knownLanguage(draft);
  return {
    title: tidy(draft.title).slice(0, 300),
    ...(language && { language }),
    kind: KINDS.find((kind) => kind === draft.kind) ?? null,
    themes: [...new Set(draft.themes.filter((id) => themeOf(id)))],
    namedStates: [...new Set(named)],
  };
}

const knownLanguage = ({ language }: Draft) => PRACTICE_LANGUAGES.find((code) => code === language);

/** The contact is a person who does not sign in; the row is the practice's own and can be erased. */
async function keepContact(
  tx: Tx,
  contactId: string | null,
  contact: Draft['contact'],
): Promise<string | null> {
  const data = {
    name: tidy(contact.name),
    office: tidy(contact.office),
    email: tidy(contact.email).toLowerCase(),
  };
  if (contactId) {
    await tx.person.update({ where: { id: contactId }, data });
    return contactId;
  }
  if (!data.name && !data.office && !data.email) return null;
  const person = await tx.person.create({ data: { ...data, kind: 'contact' }, select: { id: true } });
  return person.id;
}
