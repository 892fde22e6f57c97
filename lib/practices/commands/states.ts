import { notify } from '@/lib/notifications/index.ts';
import { audit } from '@/lib/platform/audit/write.ts';
import { db } from '@/lib/platform/db/client.ts';
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
      const { practice } = await loadFor(tx, actor, 'confirm', practiceId);
      if (practice.origin !== 'filed' || practice.confirmedAt) throw new Refusal({ code: 'conflict' });
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
      const reason = demandText(command.reason, {
        field: 'reason',
        most: 2000,
        missing: objects && 'missing.reason',
      });
      const { count } = await tx.objection.updateMany({
        where: { versionId: loaded.version.id, countryCode: actor.countryCode ?? '', state: 'open' },
        data: {
          state: objects ? 'objected' : 'agreed',
          reason: reason || null,
          answeredById: actor.id,
          answeredAt: new Date(),
        },
      });
      if (count === 0) throw new Refusal({ code: 'conflict' });
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
