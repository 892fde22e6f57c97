import type { Tx } from '@/lib/platform/db/client.ts';
import { Refusal } from '@/lib/platform/errors/result.ts';
import { originSentBy } from '../policy.ts';
import { refreshPublic } from '../public-index.ts';
import { OBJECTION_DAYS } from '../workflow.ts';
import type { Loaded } from './load.ts';
import { actorId, type Move, move } from './move.ts';
import { proposeInstitutions } from './propose.ts';
import { freeSlug } from './slug.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The author's side sends the practice; other States that it names are asked for their objection. */
export const submitPractice = (command: Move) =>
  move('submit', command, {
    version: ({ version }) => ({
      submittedAt: new Date(),
      origin: originSentBy(command.actor, version.origin),
    }),
    practice: () => ({ reviewerId: null }),
    after: async (tx, loaded) => {
      await askNamedStates(tx, loaded);
      await proposeInstitutions(tx, loaded.practice.id, actorId(command.actor));
    },
  });

/**
 * Every submission gives a State that has not answered its days anew: the text may be another than the one on which they
 * ran out. An answer stands; a State that is no longer named is no longer waited for.
 */
async function askNamedStates(tx: Tx, { practice, version }: Loaded): Promise<void> {
  const asks = practice.kind === 'bilateral' && version.origin !== 'compiled';
  const states = asks ? practice.namedStates : [];
  const deadline = new Date(Date.now() + OBJECTION_DAYS * DAY);
  const open = { versionId: version.id, state: 'open' } as const;
  await tx.objection.deleteMany({ where: { ...open, countryCode: { notIn: states } } });
  await tx.objection.updateMany({ where: open, data: { deadline } });
  await tx.objection.createMany({
    data: states.map((countryCode) => ({
      practiceId: practice.id,
      versionId: version.id,
      countryCode,
      deadline,
    })),
    skipDuplicates: true,
  });
}

export const endorsePractice = (command: Move) => move('endorse', command);

/** A draft again, whoever sends it next. */
export const withdrawPractice = (command: Move) =>
  move('withdraw', command, { version: ({ practice }) => ({ origin: practice.origin }) });

/** A reviewer takes the practice; one that a State must endorse first waits for that. */
export const takePractice = (command: Move) =>
  move('take', command, {
    before: endorsedFirst,
    practice: () => ({ reviewerId: actorId(command.actor) }),
  });

async function endorsedFirst(tx: Tx, { practice, version }: Loaded): Promise<void> {
  if (practice.state !== 'submitted' || version.origin !== 'submitted' || !practice.countryCode) return;
  const country = await tx.country.findUnique({ where: { code: practice.countryCode } });
  if (country?.requiresEndorsement) {
    throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.needs_endorsement' } } });
  }
}

export const releasePractice = (command: Move) =>
  move('release', command, { practice: () => ({ reviewerId: null }) });

/** The author gets the remarks written so far; there must be one. */
export const requestChanges = (command: Move) => move('request_changes', command, { before: sendRemarks });

async function sendRemarks(tx: Tx, { version }: Loaded): Promise<void> {
  const open = await tx.remark.count({ where: { versionId: version.id, resolvedAt: null } });
  if (open === 0)
    throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.missing.remark' } } });
  await tx.remark.updateMany({
    where: { versionId: version.id, sentAt: null },
    data: { sentAt: new Date() },
  });
}

export const declinePractice = (command: Move) => move('decline', command);

/** The version becomes what the public reads; earlier versions stay readable and never change. */
export async function publishPractice(command: Move) {
  let slug: string | null = null;
  return move('publish', command, {
    before: async (tx, loaded) => {
      await nothingOpen(tx, loaded);
      slug = loaded.practice.slug ?? (await freeSlug(tx, loaded.practice.title, loaded.practice.countryCode));
    },
    version: () => ({ publishedAt: new Date() }),
    practice: ({ version }) => ({
      publishedId: version.id,
      slug,
      archivedAt: null,
      origin: version.origin,
    }),
    after: (tx, { practice }) => refreshPublic(tx, practice.id),
  });
}

/** Another State's objection, or the days it has for one, come before publication. */
async function nothingOpen(tx: Tx, { version }: Loaded): Promise<void> {
  const waiting = await tx.objection.findFirst({
    where: {
      versionId: version.id,
      OR: [{ state: 'objected' }, { state: 'open', deadline: { gt: new Date() } }],
    },
  });
  if (!waiting) return;
  const key = waiting.state === 'objected' ? 'validation.objection_open' : 'validation.objection_waiting';
  throw new Refusal({ code: 'invalid', fields: { form: { key } } });
}
