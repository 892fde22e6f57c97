import { audit } from '../audit/write.ts';
import { db } from '../db/client.ts';
import { type Failure, Refusal } from '../errors/result.ts';
import { type Actor, isSignedIn } from './actor.ts';
import { type Facts, may } from './decide.ts';

export type Question = {
  actor: Actor;
  subject: string;
  action: string;
  /** The record's id, for the audit log; null for one that does not exist yet. */
  id: string | null;
  facts: Facts;
};

/**
 * Throws a Refusal unless the table of rights allows the action. The refusal is written to the audit log at
 * once, outside the caller's transaction, which rolls back. Who may not even read the record is told that it
 * does not exist.
 */
export async function authorise({ actor, subject, action, id, facts }: Question): Promise<void> {
  if (may(actor, subject, action, facts)) return;
  await db.$transaction((tx) =>
    audit(tx, {
      actor,
      action: `${subject}.${action}`,
      subject: { type: subject, id: id ?? 'new' },
      outcome: 'refused',
      detail: facts.state ? { state: facts.state } : {},
    }),
  );
  throw new Refusal(refusalFor(actor, subject, facts));
}

function refusalFor(actor: Actor, subject: string, facts: Facts): Failure {
  const mayKnow = isSignedIn(actor) && may(actor, subject, 'read', facts);
  return mayKnow ? { code: 'forbidden' } : { code: 'not_found' };
}
