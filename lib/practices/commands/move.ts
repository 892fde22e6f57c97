import { notify } from '@/lib/notifications/index.ts';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Practice, PracticeVersion } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { demandText } from '@/lib/platform/text/demand.ts';
import { checkPractice } from '../schema/check.ts';
import { canHappen, type PracticeState, TRANSITIONS, type TransitionName } from '../workflow.ts';
import { currentLists, type Loaded, loadFor, readDraft } from './load.ts';
import { recipients } from './recipients.ts';

export type Move = { actor: Actor; practiceId: string; reason?: string };

/** What a transition does beside changing the state. */
export type Effects = {
  /** Throws a Refusal when something must come first. */
  before?: (tx: Tx, loaded: Loaded) => Promise<void>;
  practice?: (
    loaded: Loaded,
  ) => Partial<Pick<Practice, 'reviewerId' | 'archivedAt' | 'publishedId' | 'slug' | 'origin'>>;
  version?: (loaded: Loaded) => Partial<Pick<PracticeVersion, 'submittedAt' | 'publishedAt' | 'origin'>>;
  after?: (tx: Tx, loaded: Loaded) => Promise<void>;
};

const REASON_MOST = 2000;

/**
 * Moves the latest version of a practice along the workflow: right, state, completeness, the write, the audit
 * row and the notifications, all in one transaction. Value: the state reached.
 */
export function move(
  name: TransitionName,
  command: Move,
  effects: Effects = {},
): Promise<Result<PracticeState>> {
  const { actor, practiceId } = command;
  const { to, right } = TRANSITIONS[name];
  return attempt(() =>
    db.$transaction(
      async (tx) => {
        const loaded = await loadFor(tx, actor, right, practiceId);
        if (!canHappen(name, loaded.practice.state))
          throw new Refusal({ code: 'conflict', current: loaded.practice.state });
        const reason = demandReason(name, command.reason);
        const changes = effects.version?.(loaded);
        const version = { ...loaded.version, ...changes };
        if (TRANSITIONS[name].complete) await demandComplete(tx, loaded.practice, version);
        await effects.before?.(tx, loaded);
        await tx.practiceVersion.update({ where: { id: version.id }, data: { state: to, ...changes } });
        await tx.practice.update({
          where: { id: loaded.practice.id },
          data: { state: to, stateSince: new Date(), ...effects.practice?.(loaded) },
        });
        await tell(tx, name, actor, loaded, reason);
        await effects.after?.(tx, { ...loaded, version });
        return to;
      },
      { timeout: 20_000 },
    ),
  );
}

/** The reason as it is kept, demanded where the workflow asks for one. */
export const demandReason = (name: TransitionName, given = ''): string =>
  demandText(given, {
    field: 'reason',
    most: REASON_MOST,
    missing: TRANSITIONS[name].reason && 'missing.reason',
  });

async function demandComplete(tx: Tx, practice: Practice, version: PracticeVersion): Promise<void> {
  const checked = checkPractice(await readDraft(tx, practice, version), await currentLists(tx), version);
  if (!checked.ok) throw new Refusal({ code: 'invalid', fields: checked.fields });
}

/** The audit row and the notifications of a move. */
export async function tell(
  tx: Tx,
  name: TransitionName,
  actor: Actor,
  loaded: Loaded,
  reason: string,
): Promise<void> {
  const { practice, version } = loaded;
  const { to, tells } = TRANSITIONS[name];
  await audit(tx, {
    actor,
    action: `practice.${name}`,
    subject: { type: 'practice', id: practice.id },
    detail: { from: practice.state, to, version: version.number, ...(reason && { reason }) },
  });
  await notify(tx, actor, await recipients(tx, tells, loaded), {
    kind: `practice_${name}`,
    params: { title: practice.title, practiceId: practice.id, ...(reason && { reason }) },
    href: hrefFor(actor, practice.id),
  });
}

/** One address for everybody who may read the practice; what each may do there, the page decides. */
const hrefFor = (_actor: Actor, practiceId: string) => `/workspace/practices/${practiceId}`;

export const actorId = (actor: Actor): string | null => (isSignedIn(actor) ? actor.id : null);
