import { db } from '@/lib/platform/db/client.ts';
import { type Named, nameIn, namesOf } from './work.ts';

export type HistoryEntry = {
  id: string;
  at: string;
  action: string;
  by: Named | null;
  version: number | null;
  reason: string | null;
};

/** Every save and every remark is in the log, but they are no steps of the practice's life; and a remark that was not sent is the reviewer's. */
const ASIDE = ['save', 'remark', 'remark_remove', 'remark_resolve', 'answer'].map(
  (name) => `practice.${name}`,
);

/**
 * What happened to a practice, from the audit log, the latest first. Ask only for who may read the practice;
 * `inner` as readPracticeWork says: else the reasons are left out.
 */
export async function readHistory(practiceId: string, inner: boolean): Promise<HistoryEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: {
      subjectType: 'practice',
      subjectId: practiceId,
      outcome: 'allowed',
      action: { notIn: ASIDE },
    },
    orderBy: { id: 'desc' },
    take: 100,
  });
  const names = await namesOf(rows.map(({ actorId }) => actorId));
  return rows.map(({ id, at, action, actorId, detail }) => {
    const { version, reason } = (detail ?? {}) as { version?: number; reason?: string };
    return {
      id: String(id),
      at: at.toISOString(),
      action: action.replace(/^practice\./, ''),
      by: actorId ? nameIn(names, actorId) : null,
      version: version ?? null,
      reason: (inner && reason) || null,
    };
  });
}
