import { describe, expect, it } from 'vitest';
import { type Alive, ROUND_ACTIONS, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { everybody } from './support/cells.ts';
import { mark, written } from './support/database.ts';
import { CLOSED_ROUND, ROUND } from './support/fixtures.ts';
import { ask, callAction, type Fields, postForm } from './support/http.ts';
import { type Actor, accountId, id } from './support/people.ts';
import { attemptAction, keepFixtures, type Row, says } from './support/trial.ts';

keepFixtures();

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

const STATE_OF: Partial<Record<Actor, string>> = { focal: 'HN', namedFocal: 'MX', foreignFocal: 'BR' };

/** What a success writes. */
const WRITES: Record<string, (actor: Actor) => Row> = {
  openRoundAction: () => ['CollectionRound', { openedById: accountId('secretariat') }],
  closeRoundAction: () => ['CollectionRound', { id: ROUND }],
  remindAction: () => ['RoundResponse', { countryCode: 'HN', nothingToReport: false }],
  answerRoundAction: (actor) => ['RoundResponse', { countryCode: STATE_OF[actor], nothingToReport: true }],
};

describe.each(Object.entries(ROUND_ACTIONS))('%s', (action, { right, answers, leadsTo, audit }) => {
  it(`[round.${right}] ${action}: those who may and nobody else`, async () => {
    const wrong: string[] = [];
    for (const actor of everybody) {
      const answer = answers[actor as Alive] ?? 'not_found';
      const row = WRITES[action]?.(actor) as Row;
      const found = await attemptAction({
        actor,
        path: page,
        action,
        fields: fieldsOf(action, ROUND),
        wanted: answer,
        right: `round.${right}`,
        subjectId: action === 'openRoundAction' ? 'new' : ROUND,
        leadsTo: leadsTo.replace('{id}', ROUND),
        rows: audit ? [row, ['AuditEntry', { action: audit, outcome: 'allowed' }]] : [row],
      });
      wrong.push(...found);
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

  it('says without script, too, that it has closed', async () => {
    const path = `/es/workspace/rounds/${CLOSED_ROUND}`;
    for (const [action, actor] of [
      ['closeRoundAction', 'secretariat'],
      ['remindAction', 'secretariat'],
      ['answerRoundAction', 'focal'],
    ] as const) {
      const answer = await postForm(actor, path, actionId(action), fieldsOf(action, CLOSED_ROUND));
      expect.soft([answer.status, answer.leadsTo], action).toEqual([303, `${path}?refused=closed`]);
      const page = await ask(actor, answer.leadsTo ?? '');
      expect.soft(page.body, action).toContain('la convocatoria se cerró mientras tanto');
    }
  });

  it('is not offered to a partner as one to answer for a State', async () => {
    for (const [actor, offered] of [
      ['focal', true],
      ['partnerFocal', false],
      ['author', false],
    ] as const) {
      const { body } = await ask(actor, page);
      expect.soft(body.includes('name="note"'), actor).toBe(offered);
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
