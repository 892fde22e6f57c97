import { describe, expect, it } from 'vitest';
import { type OnPractice, PRACTICE_ACTIONS, REFUSED_ON, type State } from './expected.ts';
import { actionId } from './support/build.ts';
import { busyState, type Cell, can, cells, dead, isDead, knows, NEAR, tells } from './support/cells.ts';
import { undo } from './support/database.ts';
import { fieldsOf, pageOf, prepare } from './support/doors.ts';
import { KINDS, type Kind, practiceId } from './support/fixtures.ts';
import { callAction, postForm } from './support/http.ts';
import type { Actor } from './support/people.ts';
import {
  became,
  differences,
  type Facts,
  keepFixtures,
  refusalBy,
  refusalFacts,
  refused,
  type Seen,
  see,
  wroteAudit,
} from './support/trial.ts';

keepFixtures();

/** `quick`: a success without script, a refusal by script; either is the cheaper way to the same answer. */
type Way = 'form' | 'script' | 'quick';
type Call = { door: string; entry: OnPractice; kind: Kind; state: State; actor: Actor; way: Way };

/** Does it, says what is wrong, and takes back what was done. An empty list is as it should be. */
async function attemptOne(call: Call): Promise<string[]> {
  const { door, entry, kind, state, actor, way } = call;
  const done = !isDead(actor) && can(entry.may, kind, actor, state);
  const byScript = way === 'script' || (way === 'quick' && !done);
  const prepared = await prepare(door, kind, state, actor);
  const path = pageOf(entry, kind, state);
  const fields = fieldsOf(door, kind, state);
  const action = actionId(door.split(' ')[0] as string);
  const seen = await see(() => (byScript ? callAction : postForm)(actor, path, action, fields));
  const wrong = done ? notDone(call, seen, byScript) : notRefused(call, seen, byScript);
  if (!knows(kind, actor, state) && tells(seen.answer, kind, state))
    wrong.push(`${actor}: is told of the practice`);
  if (prepared || seen.changes.length > 0) await undo();
  return wrong.map((what) => `${state}, ${what}`);
}

function notDone(
  { entry, kind, state, actor }: Call,
  { answer, changes, refusals }: Seen,
  byScript: boolean,
): string[] {
  const subjectId = practiceId(kind, state);
  const [table, row] = entry.writes;
  const led = byScript ? answer.headers.get('x-action-redirect')?.split(';')[0] : answer.leadsTo;
  const actual: Facts = {
    status: answer.status,
    leadsTo: led,
    wroteRow: became(changes, table, row),
    wroteAudit: entry.audit === undefined || wroteAudit(changes, entry.audit, subjectId),
    refusals,
  };
  const leadsTo = entry.leadsTo.replace('{id}', subjectId);
  return differences(actor, actual, {
    status: byScript ? 200 : 303,
    leadsTo,
    wroteRow: true,
    wroteAudit: true,
    refusals: [],
  });
}

function notRefused(call: Call, seen: Seen, byScript: boolean): string[] {
  const { entry, kind, state, actor } = call;
  const late = can(entry.late, kind, actor, state);
  const refusals = late
    ? []
    : refusalBy(actor, `practice.${entry.right}`, practiceId(kind, state), isDead(actor));
  const wanted = refused(wordsFor(call, late), refusals);
  if (byScript) return differences(actor, refusalFacts(seen), wanted);
  const { words: _words, ...rest } = wanted;
  const leadsTo = isDead(actor)
    ? `/es/account/sign-in?to=${encodeURIComponent(pageOf(entry, kind, state))}`
    : saidOn(call, late);
  const actual = { ...refusalFacts(seen), leadsTo: seen.answer.leadsTo };
  return differences(actor, actual, { ...rest, status: pageStatus(call), leadsTo });
}

function wordsFor({ kind, state, actor }: Call, late: boolean) {
  if (late) return 'moved_on';
  return knows(kind, actor, state) && !isDead(actor) ? 'forbidden' : 'not_found';
}

/** The page that says why, for who may know of the practice; the others are shown that there is nothing. */
function saidOn({ door, entry, kind, state, actor }: Call, late: boolean): string | null {
  if (!knows(kind, actor, state)) return null;
  const onDesk = door.endsWith(' unpublish') || door.endsWith(' restore');
  const place = actor !== 'secretariat' ? 'work' : onDesk ? 'desk' : entry.page;
  const path = REFUSED_ON[place].replace('{id}', practiceId(kind, state));
  return `${path}?refused=${late ? 'moved_on' : 'forbidden'}`;
}

function pageStatus({ kind, state, actor }: Call): number {
  if (isDead(actor)) return 307;
  return knows(kind, actor, state) ? 303 : 404;
}

describe.each(Object.entries(PRACTICE_ACTIONS))('%s', (door, entry) => {
  const attempt = async (kind: Kind, tried: Cell[], way: Way) => {
    const wrong: string[] = [];
    for (const { state, actor } of tried) {
      const found = await attemptOne({ door, entry, kind, state, actor, way });
      wrong.push(...found);
    }
    return wrong;
  };
  const main: Kind = door === 'confirmPracticeAction' ? 'filed' : 'submitted';

  it.each(KINDS)(
    `[practice.${entry.right}] ${door}, %s: in every state, those who may and nobody else`,
    async (kind) => {
      expect(await attempt(kind, cells(entry.may, kind), 'quick')).toEqual([]);
    },
  );

  it(`[practice.${entry.right}] ${door}: the same without script, and with`, async () => {
    const state = busyState(entry.may, main);
    expect(
      await attempt(
        main,
        [...NEAR.submitted, 'foreignFocal' as const].map((actor) => ({ state, actor })),
        'form',
      ),
    ).toEqual([]);
    const [actor] = Object.entries(entry.may[main]).find(([, states]) => states.includes(state)) as [
      Actor,
      State[],
    ];
    expect(await attempt(main, [{ state, actor }], 'script')).toEqual([]);
  });

  it(`[practice.${entry.right}] ${door}: no session that is over`, async () => {
    const state = busyState(entry.may, main);
    const tried = dead.map((actor) => ({ state, actor }));
    expect(await attempt(main, tried, 'script')).toEqual([]);
    expect(await attempt(main, tried.slice(0, 2), 'form')).toEqual([]);
  });
});
