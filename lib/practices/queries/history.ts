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

/** What happened to a practice, from the audit log, the latest first. Ask only for who may read the practice. */
export async function readHistory(practiceId: string): Promise<HistoryEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: { subjectType: 'practice', subjectId: practiceId, outcome: 'allowed' },
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
      reason: reason ?? null,
    };
  });
}
