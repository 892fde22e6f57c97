import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import type { Draft } from '../schema/draft.ts';

export type ConflictView = { step: number; mine: Partial<Draft>; at: string };

/** One's own text that was kept beside a colleague's on this step; null when there is none. */
export async function readConflict(
  viewer: SignedIn,
  versionId: string,
  step: number,
): Promise<ConflictView | null> {
  const row = await db.draftConflict.findUnique({
    where: { versionId_step_personId: { versionId, step, personId: viewer.id } },
  });
  return row && { step, mine: row.values as Partial<Draft>, at: row.createdAt.toISOString() };
}

/** Where one's own texts wait for a choice. */
export async function listConflicts(
  viewer: SignedIn,
): Promise<{ practiceId: string; title: string; step: number; at: string }[]> {
  const rows = await db.draftConflict.findMany({
    where: { personId: viewer.id },
    include: { version: { select: { practice: { select: { id: true, title: true } } } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ step, version, createdAt }) => ({
    practiceId: version.practice.id,
    title: version.practice.title,
    step,
    at: createdAt.toISOString(),
  }));
}
