import type { Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { type Actor, isSignedIn } from '../rights/actor.ts';

export type AuditNote = {
  actor: Actor;
  action: string;
  subject: { type: string; id: string };
  /** Never personal data: states, numbers, reasons, names of fields. */
  detail?: Prisma.InputJsonObject;
  outcome?: 'allowed' | 'refused';
};

/** Adds one line to the audit log, in the transaction of what it tells. */
export async function audit(tx: Tx, { actor, action, subject, detail = {}, outcome = 'allowed' }: AuditNote) {
  await tx.auditEntry.create({
    data: {
      actorId: isSignedIn(actor) ? actor.id : null,
      actorRole: actor.role,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      outcome,
      detail,
    },
  });
}
