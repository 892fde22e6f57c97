import { db } from '@/lib/platform/db/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { may } from '@/lib/platform/rights/decide.ts';

export type AuditView = {
  id: string;
  at: string;
  who: string | null;
  role: string;
  action: string;
  subject: string;
  outcome: string;
  detail: string;
};

export const AUDIT_PAGE = 50;

/** The audit log, the latest first, fifty a page; for the administrator only, empty for everybody else. */
export async function listAudit(
  viewer: Actor,
  { page, refusedOnly }: { page: number; refusedOnly: boolean },
) {
  if (!may(viewer, 'audit', 'read', {})) return { rows: [] as AuditView[], total: 0 };
  const where = refusedOnly ? { outcome: 'refused' } : {};
  const [total, rows] = await Promise.all([
    db.auditEntry.count({ where }),
    db.auditEntry.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (page - 1) * AUDIT_PAGE,
      take: AUDIT_PAGE,
    }),
  ]);
  const ids = rows.flatMap(({ actorId }) => actorId ?? []);
  const people = new Map(
    (await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(
      ({ id, name }) => [id, name],
    ),
  );
  return {
    total,
    rows: rows.map((row) => ({
      id: String(row.id),
      at: row.at.toISOString(),
      who: row.actorId ? (people.get(row.actorId) ?? null) : null,
      role: row.actorRole,
      action: row.action,
      subject: `${row.subjectType} ${row.subjectId}`,
      outcome: row.outcome,
      detail: JSON.stringify(row.detail),
    })),
  };
}
