import { notify } from '@/lib/notifications/index.ts';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Objection } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { demandText } from '@/lib/platform/text/demand.ts';
import { isCountryCode } from '@/lib/platform/text/ids.ts';
import { loadFor } from './load.ts';
import { recipients } from './recipients.ts';

type Command = { actor: SignedIn; practiceId: string };

/** The State says that what the secretariat filed for it is right. */
export function confirmPractice({ actor, practiceId }: Command): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'confirm', practiceId);
      if (version.origin !== 'filed' || practice.confirmedAt) throw new Refusal({ code: 'conflict' });
      await tx.practice.update({ where: { id: practiceId }, data: { confirmedAt: new Date() } });
      await audit(tx, { actor, action: 'practice.confirm', subject: { type: 'practice', id: practiceId } });
      return null;
    }),
  );
}

/** Another State named in a practice agrees, or objects with a reason, within its days. */
export function answerAsNamedState(
  command: Command & { objects: boolean; reason: string },
): Promise<Result<null>> {
  const { actor, practiceId, objects } = command;
  return attempt(() =>
    db.$transaction(async (tx) => {
      const loaded = await loadFor(tx, actor, 'object', practiceId);
      const asked = await openQuestion(tx, loaded.version.id, actor.countryCode);
      const reason = demandText(command.reason, {
        field: 'reason',
        most: 2000,
        missing: objects && 'missing.reason',
      });
      await tx.objection.update({
        where: { id: asked.id },
        data: {
          state: objects ? 'objected' : 'agreed',
          reason: reason || null,
          answeredById: actor.id,
          answeredAt: new Date(),
        },
      });
      const action = objects ? 'object' : 'agree';
      await audit(tx, {
        actor,
        action: `practice.${action}`,
        subject: { type: 'practice', id: practiceId },
        detail: { version: loaded.version.number, ...(reason && { reason }) },
      });
      await notify(tx, actor, await recipients(tx, ['author_side', 'secretariat'], loaded), {
        kind: `practice_${action}`,
        params: { title: loaded.practice.title, practiceId, country: actor.countryCode ?? '' },
        href: `/workspace/practices/${practiceId}`,
      });
      return null;
    }),
  );
}

/** What the State has not answered yet; its silence beyond the deadline is its answer. */
async function openQuestion(tx: Tx, versionId: string, countryCode: string | null): Promise<Objection> {
  const asked = await tx.objection.findFirst({
    where: { versionId, countryCode: countryCode ?? '', state: 'open' },
  });
  if (!asked) throw new Refusal({ code: 'conflict' });
  if (asked.deadline < new Date())
    throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.objection_late' } } });
  return asked;
}

/** The secretariat settles an objection, so that the practice can be published. */
export function settleObjection(command: Command & { countryCode: string }): Promise<Result<null>> {
  const { actor, practiceId, countryCode } = command;
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { version } = await loadFor(tx, actor, 'settle', practiceId);
      if (!isCountryCode(countryCode)) throw new Refusal({ code: 'not_found' });
      const { count } = await tx.objection.updateMany({
        where: { versionId: version.id, countryCode, state: 'objected' },
        data: { state: 'settled' },
      });
      if (count === 0) throw new Refusal({ code: 'conflict' });
      await audit(tx, {
        actor,
        action: 'practice.settle',
        subject: { type: 'practice', id: practiceId },
        detail: { countryCode },
      });
      return null;
    }),
  );
}
