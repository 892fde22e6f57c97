import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ALIVE, type Alive, DEAD, ROUND_ACTIONS, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { says } from './support/checks.ts';
import { closeDatabase, forget, mark, undo, written } from './support/database.ts';
import { CLOSED_ROUND, ROUND } from './support/fixtures.ts';
import { callAction, calls, type Fields, postForm } from './support/http.ts';
import { type Actor, accountId, id, type PEOPLE } from './support/people.ts';

beforeAll(async () => void (await forget()));
afterEach(async () => void (await undo()));
afterAll(async () => {
  console.info(`${calls.count} requests, ${Math.round(calls.ms)} ms`);
  await closeDatabase();
});

const NEXT_YEAR = new Date(Date.now() + 200 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const inFour = (name: string, text: string) =>
  Object.fromEntries(['es', 'en', 'pt', 'fr'].map((language) => [`${name}.${language}`, text]));
const DRAFT: Fields = {
  ...inFour('title', 'Nueva ronda'),
  ...inFour('request', 'Cuéntenos.'),
  deadline: NEXT_YEAR,
};
const fieldsOf = (action: string, roundId: string): Fields => ({
  locale: 'es',
  roundId,
  note: 'Nada este año.',
  ...(action === 'openRoundAction' && DRAFT),
});
const page = `/es/workspace/rounds/${ROUND}`;

/** What a success writes. */
const WRITES: Record<string, { table: string; says: Record<string, unknown> }> = {
  openRoundAction: { table: 'CollectionRound', says: { openedById: accountId('secretariat') } },
  closeRoundAction: { table: 'CollectionRound', says: { id: ROUND } },
  remindAction: { table: 'RoundResponse', says: { countryCode: 'HN', nothingToReport: false } },
  answerRoundAction: { table: 'RoundResponse', says: { nothingToReport: true } },
};
const STATE_OF: Partial<Record<Actor, string>> = { focal: 'HN', namedFocal: 'MX', foreignFocal: 'BR' };

describe.each(Object.entries(ROUND_ACTIONS))('%s', (action, { right, answers, leadsTo, audit }) => {
  it(`[round.${right}] ${action}: those who may and nobody else`, async () => {
    const wrong: string[] = [];
    for (const actor of [...ALIVE, ...(Object.keys(DEAD) as Actor[])]) {
      const wanted = answers[actor as Alive] ?? 'not_found';
      const since = await mark();
      const answer = await (wanted === 'yes' ? postForm : callAction)(
        actor,
        page,
        actionId(action),
        fieldsOf(action, ROUND),
      );
      const { changes, refusals } = await written(since);
      const { table, says: row } = WRITES[action] as (typeof WRITES)[string];
      const wantedRow = action === 'answerRoundAction' ? { ...row, countryCode: STATE_OF[actor] } : row;
      const made = changes.find(
        ({ table: name, now }) =>
          name === table &&
          now &&
          Object.entries(wantedRow).every(([column, value]) => now[column] === value),
      )?.now;
      if (wanted === 'yes') {
        const place = leadsTo.replace('{id}', ROUND).replace('{new}', String(made?.id));
        if (answer.status !== 303 || answer.leadsTo !== place)
          wrong.push(`${actor}: ${answer.status} to ${answer.leadsTo}`);
        if (!made) wrong.push(`${actor}: nothing came of it`);
        if (audit && !changes.some(({ now }) => now?.action === audit))
          wrong.push(`${actor}: no line in the audit log`);
      } else {
        const words = wanted === 'forbidden' ? WORDS.forbidden : WORDS.not_found;
        if (says(answer) !== words) wrong.push(`${actor}: «${says(answer)}» instead of «${words}»`);
        if (changes.length > 0) wrong.push(`${actor}: wrote ${changes.map(({ table: name }) => name)}`);
      }
      const subjectId = action === 'openRoundAction' ? 'new' : ROUND;
      const refused = (wanted === 'forbidden' || wanted === 'not_found') && !(actor in DEAD);
      const noted = refused
        ? [{ actorId: accountId(actor as keyof typeof PEOPLE), action: `round.${right}`, subjectId }]
        : [];
      if (JSON.stringify(refusals) !== JSON.stringify(noted))
        wrong.push(`${actor}: audit log ${JSON.stringify(refusals)}`);
      await undo();
    }
    expect(wrong).toEqual([]);
  });
});

describe('a round that is closed, or is none', () => {
  it('takes nothing more, from whoever has the right', async () => {
    for (const round of [CLOSED_ROUND, id('ro', 99), 'x', '']) {
      for (const [action, actor] of [
        ['closeRoundAction', 'secretariat'],
        ['remindAction', 'secretariat'],
        ['answerRoundAction', 'focal'],
      ] as const) {
        const since = await mark();
        const answer = await callAction(actor, page, actionId(action), fieldsOf(action, round));
        expect
          .soft([WORDS.not_found, WORDS.moved_on] as string[], `${action} ${round}`)
          .toContain(says(answer));
        expect.soft((await written(since)).changes, `${action} ${round}`).toEqual([]);
      }
    }
  });

  it('a focal point answers for the own State, whatever the form says', async () => {
    await postForm('focal', page, actionId('answerRoundAction'), {
      ...fieldsOf('answerRoundAction', ROUND),
      countryCode: 'MX',
      organisationId: 'mx-sre',
    });
    const responses = (await written()).changes
      .filter(({ table }) => table === 'RoundResponse')
      .map(({ now }) => now?.countryCode);
    expect(responses).toEqual(['HN']);
  });
});
