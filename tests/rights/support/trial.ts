import { hash } from '@node-rs/argon2';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { WORDS } from '../expected.ts';
import { actionId } from './build.ts';
import { isDead } from './cells.ts';
import { type Change, closeDatabase, forget, mark, type Refusal, sql, undo, written } from './database.ts';
import { type Answer, callAction, calls, type Fields, postForm } from './http.ts';
import { type Actor, accountId, type Person } from './people.ts';

/** Everybody's, where a test needs one. */
export const PASSWORD = 'puente-maiz-cordillera';

/** Every test begins with the fixtures as they were laid out. */
export function keepFixtures({ withPasswords = false } = {}): void {
  beforeAll(async () => {
    if (withPasswords)
      await sql(`update "Account" set "passwordHash" = $1 where status <> 'invited'`, [await hash(PASSWORD)]);
    await forget();
  });
  afterEach(async () => void (await undo()));
  afterAll(async () => {
    process.stdout.write(`${calls.count} requests in ${Math.round(calls.ms / 1000)} s\n`);
    await closeDatabase();
    expect(calls.failed).toEqual([]);
  });
}

export type Seen = { answer: Answer; changes: Change[]; refusals: Refusal[] };

/** One request and all that it wrote. */
export async function see(send: () => Promise<Answer>): Promise<Seen> {
  const since = await mark();
  const answer = await send();
  return { answer, ...(await written(since)) };
}

export type Facts = Record<string, unknown>;

/** What is not as it should be, in words; empty when all is well. */
export const differences = (who: string, actual: Facts, wanted: Facts): string[] =>
  Object.keys(wanted)
    .filter((name) => JSON.stringify(actual[name]) !== JSON.stringify(wanted[name]))
    .map(
      (name) =>
        `${who}: ${name} is ${JSON.stringify(actual[name])} instead of ${JSON.stringify(wanted[name])}`,
    );

/** What an action answers to a script about the form as a whole. */
export const says = ({ body }: Answer): string => /"form":"([^"]*)"/.exec(body)?.[1] ?? '';

/** The facts of a refusal by script: the words, nothing written, one line in the audit log for who has a name. */
export const refusalFacts = ({ answer, changes, refusals }: Seen): Facts => ({
  status: answer.status,
  words: says(answer),
  wrote: changes.map(({ table }) => table),
  refusals,
});

export const refused = (words: keyof typeof WORDS, refusals: Refusal[] = []): Facts => ({
  status: 200,
  words: WORDS[words],
  wrote: [],
  refusals,
});

/** The line that a refused right leaves; none for who is not known. */
export const refusalBy = (actor: Actor, right: string, subjectId: string, isDead: boolean): Refusal[] =>
  isDead ? [] : [{ actorId: accountId(actor as Person), action: right, subjectId }];

/** Did a row of this table become this (`null`: does it no longer exist)? */
export const became = (changes: Change[], table: string, says: Record<string, unknown> | null): boolean =>
  changes.some(
    ({ table: name, now }) =>
      name === table &&
      (says === null
        ? now === null
        : now !== null && Object.entries(says).every(([column, value]) => now[column] === value)),
  );

export const wroteAudit = (changes: Change[], action: string, subjectId: string): boolean =>
  became(changes, 'AuditEntry', { action, subjectId, outcome: 'allowed' });

/** A table, and what one of its rows must have become. */
export type Row = readonly [table: string, says: Record<string, unknown> | null];

export type Attempt = {
  actor: Actor;
  path: string;
  action: string;
  fields: Fields;
  /** `yes`, or the words of the refusal by their key. */
  wanted: 'yes' | keyof typeof WORDS;
  /** As the audit log names it when it is refused. */
  right: string;
  subjectId: string;
  leadsTo: string;
  rows: readonly Row[];
};

/** Sends a form and takes back what came of it. Value: what is not as it should be. */
export async function attemptAction(attempt: Attempt): Promise<string[]> {
  const { actor, path, action, fields, wanted, right, subjectId, leadsTo, rows } = attempt;
  const send = wanted === 'yes' ? postForm : callAction;
  const seen = await see(() => send(actor, path, actionId(action), { locale: 'es', ...fields }));
  await undo();
  if (wanted !== 'yes') {
    const noted = wanted === 'forbidden' || wanted === 'not_found';
    const refusals = noted ? refusalBy(actor, right, subjectId, isDead(actor)) : [];
    return differences(actor, refusalFacts(seen), refused(wanted, refusals));
  }
  const { answer, changes, refusals } = seen;
  const missing = rows.filter(([table, says]) => !became(changes, table, says));
  const actual = { status: answer.status, leadsTo: answer.leadsTo, missing, refusals };
  return differences(actor, actual, {
    status: 303,
    leadsTo: leadsTo.replace('{new}', newId(changes)),
    missing: [],
    refusals: [],
  });
}

const newId = (changes: Change[]): string =>
  String(changes.find(({ was, now }) => was === null && now)?.now?.id);
