import { audit } from '../audit/write.ts';
import { db } from '../db/client.ts';
import { type Failure, Refusal } from '../errors/result.ts';
import { tidy } from '../text/tidy.ts';
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
  await note({ actor, subject, action, id, detail: facts.state ? { state: facts.state } : {} });
  throw new Refusal(refusalFor(actor, subject, facts));
}

/**
 * For a record that does not exist, or whose id cannot be one: the same answer as for one that is not theirs,
 * and the same line in the audit log, since nobody comes by such an id through the portal's own pages.
 */
export async function refuseUnknown(question: Omit<Question, 'facts'>): Promise<never> {
  await note({ ...question, detail: { unknown: true } });
  throw new Refusal({ code: 'not_found' });
}

const MOST_OF_AN_ID = 80;

type Note = Omit<Question, 'facts'> & { detail: Record<string, string | boolean> };

/** The id is whatever was sent: the log keeps so much of it as can be read. */
const note = ({ actor, subject, action, id, detail }: Note): Promise<void> =>
  db.$transaction((tx) =>
    audit(tx, {
      actor,
      action: `${subject}.${action}`,
      subject: { type: subject, id: id === null ? 'new' : tidy(id).slice(0, MOST_OF_AN_ID) },
      outcome: 'refused',
      detail,
    }),
  );

function refusalFor(actor: Actor, subject: string, facts: Facts): Failure {
  const mayKnow = isSignedIn(actor) && may(actor, subject, 'read', facts);
  return mayKnow ? { code: 'forbidden' } : { code: 'not_found' };
}
