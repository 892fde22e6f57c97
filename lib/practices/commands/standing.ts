import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Practice, PracticeVersion } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { refreshPublic } from '../public-index.ts';
import { draftSchema } from '../schema/draft.ts';
import { TRANSITIONS } from '../workflow.ts';
import { loadFor } from './load.ts';
import { demandReason, type Move, tell } from './move.ts';

/** Takes from the public what it reads, with a reason, whatever the state of the next version: that one stays as it is. */
export const unpublishPractice = (command: Move) => stand('unpublish', command);

/** Gives back to the public what was taken from it last. */
export const restorePractice = (command: Move) => stand('restore', command);

function stand(name: 'unpublish' | 'restore', command: Move): Promise<Result<null>> {
  const { actor, practiceId } = command;
  const { to, right } = TRANSITIONS[name];
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice } = await loadFor(tx, actor, right, practiceId);
      const reason = demandReason(name, command.reason);
      const version = await concerned(tx, name, practice);
      await tx.practiceVersion.update({ where: { id: version.id }, data: { state: to } });
      await tx.practice.update({
        where: { id: practiceId },
        data: {
          ...(name === 'unpublish'
            ? { publishedId: null, archivedAt: new Date() }
            : { publishedId: version.id, archivedAt: null }),
          ...(version.id === practice.latestId && { state: to, stateSince: new Date() }),
        },
      });
      // Named as the public knew it: the next version may bear another title.
      const { title } = draftSchema.parse(version.content);
      const known = { ...practice, title, state: version.state };
      await tell(tx, name, actor, { practice: known, version }, reason);
      await refreshPublic(tx, practiceId);
      return null;
    }),
  );
}

async function concerned(
  tx: Tx,
  name: 'unpublish' | 'restore',
  practice: Practice,
): Promise<PracticeVersion> {
  const version =
    name === 'unpublish'
      ? practice.publishedId && (await tx.practiceVersion.findUnique({ where: { id: practice.publishedId } }))
      : await tx.practiceVersion.findFirst({
          where: { practiceId: practice.id, state: 'archived' },
          orderBy: { number: 'desc' },
        });
  if (!version) throw new Refusal({ code: 'conflict', current: practice.state });
  return version;
}
