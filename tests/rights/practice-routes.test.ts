import { describe, expect, it } from 'vitest';
import { type Alive, CREATE, DOCUMENT_ROUTE, KNOWS, STEP_ROUTE, type State, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { can, cells, dead, everybody, isDead, knows, tells } from './support/cells.ts';
import { mark, undo, written } from './support/database.ts';
import { KINDS, type Kind, PROPOSED, practiceId, versionId } from './support/fixtures.ts';
import { ask, callAction, postForm, putJson } from './support/http.ts';
import type { Actor } from './support/people.ts';
import {
  became,
  differences,
  keepFixtures,
  refusalBy,
  refusalFacts,
  refused,
  type Seen,
  says,
  see,
} from './support/trial.ts';

keepFixtures();

describe('saving while one types', () => {
  const { may, answers, right } = STEP_ROUTE;
  const path = (kind: Kind, state: State) => `/api/workspace/practices/${practiceId(kind, state)}/steps/5`;
  const body = { base: 0, client: 'page', values: { lessons: 'Otra lección.' } };

  it.each(KINDS)(
    `[practice.${right}] PUT, %s: in every state, those who may and nobody else`,
    async (kind) => {
      const wrong: string[] = [];
      for (const { state, actor } of cells(may, kind)) {
        const { answer, changes, refusals } = await see(() => putJson(actor, path(kind, state), body));
        const saved = can(may, kind, actor, state);
        const known = knows(kind, actor, state);
        const actual = {
          status: answer.status,
          saved: became(changes, 'PracticeVersion', { id: versionId(kind, state), revision: 1 }),
          wrote: changes.length > 0,
          refusals,
          tells: known ? 'may' : tells(answer, kind, state),
        };
        const refusals_ = refusalBy(actor, `practice.${right}`, practiceId(kind, state), saved);
        const status = answers[saved ? 'allowed' : known ? 'forbidden' : 'not_found'];
        const wanted = { status, saved, wrote: saved, refusals: refusals_, tells: known ? 'may' : false };
        wrong.push(...differences(`${state}, ${actor}`, actual, wanted));
        if (changes.length > 0) await undo();
      }
      expect(wrong).toEqual([]);
    },
  );

  it(`[practice.${right}] no session that is over`, async () => {
    for (const actor of dead) {
      const since = await mark();
      const answer = await putJson(actor, path('submitted', 'draft'), body);
      expect.soft(answer.status, actor).toBe(answers.dead);
      expect.soft(await written(since), actor).toEqual({ changes: [], refusals: [] });
    }
  });

  it(`[practice.${right}] the controls of another step, or none of ours, are refused and change nothing`, async () => {
    for (const values of [
      { title: 'De otro paso' },
      { organisationId: 'mx-comar' },
      { lessons: 'x', state: 'published' },
      'text',
      null,
    ]) {
      const since = await mark();
      const answer = await putJson('author', path('submitted', 'draft'), { ...body, values });
      expect.soft(answer.status, JSON.stringify(values)).toBe(422);
      expect.soft((await written(since)).changes).toEqual([]);
    }
    for (const step of ['0', '7', 'x', '1.5']) {
      expect
        .soft((await putJson('author', path('submitted', 'draft').replace(/5$/, step), body)).status, step)
        .toBe(404);
    }
  });
});

describe('a draft as a file', () => {
  it.each(KINDS)('[practice.read] GET, %s: whoever may read the practice', async (kind) => {
    const wrong: string[] = [];
    for (const { state, actor } of cells(KNOWS, kind)) {
      const answer = await ask(
        actor,
        `/api/workspace/practices/${practiceId(kind, state)}/document?locale=es&format=docx`,
      );
      const wanted = can(DOCUMENT_ROUTE.may, kind, actor, state) ? 'allowed' : 'not_found';
      if (answer.status !== DOCUMENT_ROUTE.answers[wanted])
        wrong.push(`${state}, ${actor}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('[practice.read] no session that is over', async () => {
    for (const actor of dead) {
      const answer = await ask(
        actor,
        `/api/workspace/practices/${practiceId('submitted', 'draft')}/document?locale=es&format=docx`,
      );
      expect.soft(answer.status, actor).toBe(DOCUMENT_ROUTE.answers.dead);
    }
  });
});

function notOpened(actor: Actor, organisationId: string, { answer, changes, refusals }: Seen): string[] {
  const made = changes.find(({ table, now }) => table === 'Practice' && now?.state === 'draft')?.now;
  const origin = actor === 'secretariat' ? 'filed' : 'submitted';
  const actual = { leadsTo: answer.leadsTo, owner: made?.organisationId, origin: made?.origin, refusals };
  return differences(actor, actual, {
    leadsTo: `/es/workspace/practices/${made?.id}/edit/1`,
    owner: organisationId,
    origin,
    refusals: [],
  });
}

const notRefused = (actor: Actor, seen: Seen): string[] =>
  differences(
    actor,
    refusalFacts(seen),
    refused('not_found', refusalBy(actor, 'practice.create', 'new', isDead(actor))),
  );

describe('opening a practice', () => {
  const action = () => actionId('createPracticeAction');
  const page = '/es/workspace/practices/new';

  it.each(CREATE)(
    '[practice.create] for $for: those who may and nobody else',
    async ({ for: organisationId, answers }) => {
      const wrong: string[] = [];
      for (const actor of everybody) {
        const may = answers[actor as Alive] === 'yes';
        const fields = { locale: 'es', organisationId, roundId: '' };
        const seen = await see(() => (may ? postForm : callAction)(actor, page, action(), fields));
        wrong.push(...(may ? notOpened(actor, organisationId, seen) : notRefused(actor, seen)));
        await undo();
      }
      expect(wrong).toEqual([]);
    },
  );

  it('[practice.create] an institution that does not exist or is not listed is not found', async () => {
    for (const organisationId of [PROPOSED, 'nobody', '../hn-sreci']) {
      const since = await mark();
      const answer = await callAction('focal', page, action(), { locale: 'es', organisationId });
      expect.soft(says(answer), organisationId).toBe(WORDS.not_found);
      expect.soft((await written(since)).changes).toEqual([]);
    }
    await undo();
  });
});
