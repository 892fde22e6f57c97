import { describe, expect, it } from 'vitest';
import { WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { mark, sql, undo, written } from './support/database.ts';
import { linkOf, practiceId, sentRemark, UNSENT, unsentRemark, versionId } from './support/fixtures.ts';
import { ask, callAction, type Fields, postForm } from './support/http.ts';
import { type Actor, accountId, id } from './support/people.ts';
import { keepFixtures, says } from './support/trial.ts';

keepFixtures();

describe('ids of others inside a form', () => {
  const own = { kind: 'submitted', state: 'in_review' } as const;

  /** The caller has the right on one practice and names a part of another. */
  const CROSSED: { name: string; who: Actor; action: string; page: string; fields: Fields; words: string }[] =
    [
      {
        name: 'a remark of another practice is not removed',
        who: 'secretariat',
        action: 'removeRemarkAction',
        page: '/es/secretariat/review',
        fields: { practiceId: practiceId(own.kind, own.state), remarkId: unsentRemark('filed', 'in_review') },
        words: WORDS.not_found,
      },
      {
        name: 'a remark of another practice is not resolved',
        who: 'secretariat',
        action: 'resolveRemarkAction',
        page: '/es/secretariat/review',
        fields: {
          practiceId: practiceId(own.kind, own.state),
          remarkId: sentRemark('filed', 'in_review'),
          resolved: 'on',
        },
        words: WORDS.not_found,
      },
      {
        name: 'a remark of another practice is not answered',
        who: 'author',
        action: 'answerRemarkAction',
        page: '/es/workspace/practices',
        fields: {
          practiceId: practiceId('submitted', 'changes_requested'),
          remarkId: sentRemark('partner', 'changes_requested'),
          answer: 'x',
        },
        words: WORDS.not_found,
      },
      {
        name: 'a remark that was not sent is not answered',
        who: 'author',
        action: 'answerRemarkAction',
        page: '/es/workspace/practices',
        fields: {
          practiceId: practiceId('submitted', 'changes_requested'),
          remarkId: unsentRemark('submitted', 'changes_requested'),
          answer: 'x',
        },
        words: WORDS.not_found,
      },
      {
        name: 'a remark that the author has seen is not removed',
        who: 'secretariat',
        action: 'removeRemarkAction',
        page: '/es/secretariat/review',
        fields: { practiceId: practiceId(own.kind, own.state), remarkId: sentRemark(own.kind, own.state) },
        words: WORDS.moved_on,
      },
      {
        name: 'a clearance link of another practice is not revoked',
        who: 'author',
        action: 'revokeClearanceAction',
        page: '/es/workspace/practices',
        fields: { practiceId: practiceId('submitted', 'draft'), linkId: linkOf('partner', 'draft') },
        words: WORDS.not_found,
      },
      {
        name: 'an objection that another State has not made is not settled',
        who: 'secretariat',
        action: 'settleObjectionAction',
        page: '/es/secretariat/review',
        fields: { practiceId: practiceId(own.kind, own.state), countryCode: 'BR' },
        words: WORDS.moved_on,
      },
      {
        name: 'a move that does not exist is not found',
        who: 'author',
        action: 'movePracticeAction',
        page: '/es/workspace/practices',
        fields: { practiceId: practiceId('submitted', 'draft'), transition: 'constructor' },
        words: WORDS.not_found,
      },
      ...['', 'x', '../', practiceId('submitted', 'published').replace(/^7/, '7A'), id('pr', 999)].map(
        (practice) => ({
          name: `a practice called «${practice}» is not found`,
          who: 'author' as const,
          action: 'revisePracticeAction',
          page: '/es/workspace/practices',
          fields: { practiceId: practice },
          words: WORDS.not_found,
        }),
      ),
    ];

  it.each(CROSSED)('$name', async ({ who, action, page, fields, words }) => {
    await sql(
      `insert into "Remark" (id, "versionId", field, body, "authorId") values ($1, $2, 'results', $3, $4)`,
      [
        unsentRemark('submitted', 'changes_requested'),
        versionId('submitted', 'changes_requested'),
        UNSENT,
        accountId('secretariat'),
      ],
    );
    const since = await mark();
    // A page of the action's own, whatever practice it names.
    const path =
      page === '/es/secretariat/review'
        ? `${page}/${fields.practiceId}`
        : `${page}/${practiceId('submitted', 'draft')}`;
    const answer = await callAction(who, path, actionId(action), { locale: 'es', ...fields });
    expect(says(answer)).toBe(words);
    expect((await written(since)).changes).toEqual([]);
  });

  it('a colleague’s text that waits for a choice is not one’s own to keep', async () => {
    await sql(
      `insert into "DraftConflict" (id, "versionId", step, "personId", base, values) values ($1, $2, 3, $3, 0, '{"problem":"De-otra-persona"}')`,
      [id('co', 9), versionId('submitted', 'draft'), accountId('focal')],
    );
    const since = await mark();
    const fields = { locale: 'es', practiceId: practiceId('submitted', 'draft'), step: '3', keep: 'mine' };
    const answer = await callAction(
      'author',
      `/es/workspace/practices/${fields.practiceId}`,
      actionId('resolveConflictAction'),
      fields,
    );
    expect(says(answer)).toBe(WORDS.moved_on);
    expect((await written(since)).changes).toEqual([]);
    const page = await ask('author', `/es/workspace/practices/${fields.practiceId}/edit/3`);
    expect(page.body).not.toContain('De-otra-persona');
  });

  it('an action sent to a page that the person may not open is refused like anywhere else', async () => {
    const fields = { locale: 'es', practiceId: practiceId('submitted', 'in_review'), transition: 'publish' };
    for (const path of ['/es/secretariat/review', '/es/workspace/practices'].map(
      (base) => `${base}/${fields.practiceId}`,
    )) {
      for (const who of ['author', 'foreign', 'administrator'] as const) {
        const since = await mark();
        const answer = await postForm(who, path, actionId('movePracticeAction'), fields);
        const { changes, refusals } = await written(since);
        // Who may know of the practice is led to it and told why; for the others there is nothing.
        expect.soft(answer.status, `${who} at ${path}`).toBe(who === 'author' ? 303 : 404);
        const why = `/es/workspace/practices/${fields.practiceId}?refused=forbidden`;
        expect.soft(answer.leadsTo, `${who} at ${path}`).toBe(who === 'author' ? why : null);
        expect.soft(changes).toEqual([]);
        expect.soft(refusals).toHaveLength(1);
        await undo();
      }
    }
  });

  it('an action sent to a page that does not have it, or under an id of one’s own, is answered 409', async () => {
    const fields = { locale: 'es', practiceId: practiceId('submitted', 'in_review'), transition: 'publish' };
    const since = await mark();
    const forged = '60'.padEnd(42, 'a');
    expect((await postForm('secretariat', '/es/about', actionId('movePracticeAction'), fields)).status).toBe(
      409,
    );
    expect(
      (await postForm('secretariat', `/es/secretariat/review/${fields.practiceId}`, forged, fields)).status,
    ).toBe(409);
    expect(await written(since)).toEqual({ changes: [], refusals: [] });
  });

  it('a request from another origin is turned away', async () => {
    const since = await mark();
    const { practiceId: practice } = { practiceId: practiceId('submitted', 'in_review') };
    const body = new FormData();
    body.append('$ACTION_REF_1', '');
    body.append('$ACTION_1:0', JSON.stringify({ id: actionId('movePracticeAction'), bound: '$@1' }));
    body.append('$ACTION_1:1', '[null]');
    for (const [name, value] of Object.entries({ locale: 'es', practiceId: practice, transition: 'publish' }))
      body.append(name, value);
    const answer = await ask('secretariat', `/es/secretariat/review/${practice}`, {
      method: 'POST',
      body,
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect(await written(since)).toEqual({ changes: [], refusals: [] });
  });
});
