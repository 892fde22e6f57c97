import { db } from '@/lib/platform/db/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import type { Step } from '../vocabulary.ts';
import { loadFor } from './load.ts';
import { saveStep, stepSaves } from './save.ts';

export type ResolveConflict = { actor: SignedIn; practiceId: string; step: Step; keep: 'mine' | 'theirs' };

/** The author of the text that was kept beside chooses. Theirs stands already; mine is saved over it knowingly. */
export async function resolveConflict({
  actor,
  practiceId,
  step,
  keep,
}: ResolveConflict): Promise<Result<null>> {
  const found = await attempt(() =>
    db.$transaction(async (tx) => {
      const { version } = await loadFor(tx, actor, 'edit', practiceId);
      const key = { versionId_step_personId: { versionId: version.id, step, personId: actor.id } };
      const conflict = await tx.draftConflict.findUnique({ where: key });
      if (!conflict) throw new Refusal({ code: 'conflict' });
      if (keep === 'theirs') await tx.draftConflict.delete({ where: key });
      return { values: conflict.values, base: stepSaves(version)[step]?.revision ?? 0 };
    }),
  );
  if (!found.ok) return found;
  if (keep === 'theirs') return { ok: true, value: null };
  const saved = await saveStep({ actor, practiceId, step, ...found.value });
  return saved.ok ? { ok: true, value: null } : saved;
}
