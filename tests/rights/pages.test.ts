import { describe, expect, it } from 'vitest';
import { ALIVE, ALL_STATES, type Alive, DEAD, PRACTICE_PAGES, type State, WORK_PAGES } from './expected.ts';
import { can, dead, knows } from './support/cells.ts';
import { reservedIn } from './support/checks.ts';
import { mark, written } from './support/database.ts';
import { KINDS, type Kind, practiceId, ROUND, SENT, titleOf, UNSENT } from './support/fixtures.ts';
import { type Answer, ask } from './support/http.ts';
import { id } from './support/people.ts';
import { differences, keepFixtures } from './support/trial.ts';

keepFixtures();

/** Is this how a page sends somebody away whose session opens nothing? */
const sentAway = ({ status, leadsTo }: Answer, actor: keyof typeof DEAD, path: string): boolean =>
  status === 307 &&
  leadsTo ===
    (DEAD[actor] === 'sign-in'
      ? `/es/account/sign-in?to=${encodeURIComponent(path)}`
      : '/es/account/second-factor/setup');

describe('pages of the work area', () => {
  it.each(Object.entries(WORK_PAGES).map(([address, page]) => ({ address, ...page })))(
    '[$right] $address opens for those who may, and looks like nothing to others',
    async ({ address, opens }) => {
      const path = address.replace('[locale]', 'es').replace('[id]', ROUND);
      const since = await mark();
      const wrong: string[] = [];
      for (const actor of ALIVE) {
        const answer = await ask(actor, path);
        const may = opens.includes(actor);
        const actual = { status: answer.status, reads: may ? [] : reservedIn(answer) };
        wrong.push(...differences(actor, actual, { status: may ? 200 : 404, reads: [] }));
      }
      for (const actor of dead) {
        const answer = await ask(actor, path);
        const actual = { sentAway: sentAway(answer, actor, path), reads: reservedIn(answer) };
        wrong.push(...differences(actor, actual, { sentAway: true, reads: [] }));
      }
      expect(wrong).toEqual([]);
      expect((await written(since)).changes).toEqual([]);
    },
  );

  it('a record that does not exist is answered as one that is not theirs', async () => {
    const pages = [...Object.keys(PRACTICE_PAGES), '/[locale]/workspace/rounds/[id]'];
    for (const address of pages) {
      for (const record of [id('pr', 999), 'x', '%27', 'new%00']) {
        const answer = await ask(
          'secretariat',
          address.replace('[locale]', 'es').replace('[id]', record).replace('[step]', '1'),
        );
        expect.soft([404, 400], `${address} ${record}`).toContain(answer.status);
      }
    }
  });
});

describe('pages of one practice', () => {
  const NEAR: readonly Alive[] = [
    'author',
    'neighbour',
    'focal',
    'namedFocal',
    'foreignFocal',
    'secretariat',
    'administrator',
  ];
  const PARTNERS: readonly Alive[] = [
    'author',
    'focal',
    'partner',
    'partnerFocal',
    'otherPartner',
    'otherPartnerFocal',
    'secretariat',
  ];
  const readers = (kind: Kind, state: State) =>
    kind === 'submitted' && state === 'in_review' ? ALIVE : kind === 'partner' ? PARTNERS : NEAR;
  /** Opened, sent back to the practice, or nothing there. */
  const placeFor = ({ may, back, practice }: { may: boolean; back: boolean; practice: string }) => {
    if (may) return { place: [200, null], shown: true };
    return back
      ? { place: [307, `/es/workspace/practices/${practice}`] }
      : { place: [404, null], shown: false };
  };
  const list = Object.entries(PRACTICE_PAGES).flatMap(([address, page]) =>
    KINDS.map((kind) => ({ address, kind, ...page })),
  );

  it.each(list)(
    '[$right] $address, $kind: in every state, those who may and nobody else',
    async ({ address, kind, opens, backs }) => {
      const since = await mark();
      const states =
        kind === 'submitted' ? ALL_STATES : (['draft', 'in_review', 'changes_requested'] as const);
      const wrong: string[] = [];
      for (const state of states) {
        const practice = practiceId(kind, state);
        const path = address.replace('[locale]', 'es').replace('[id]', practice).replace('[step]', '4');
        for (const actor of readers(kind, state)) {
          const answer = await ask(actor, path);
          const wanted = placeFor({
            may: can(opens, kind, actor, state),
            back: can(backs, kind, actor, state),
            practice,
          });
          const actual = {
            place: [answer.status, answer.leadsTo],
            shown: answer.body.includes(titleOf(kind, state)),
            told: !knows(kind, actor, state) && reservedIn(answer).length > 0,
            unsent: actor !== 'secretariat' && answer.body.includes(UNSENT),
          };
          wrong.push(...differences(`${state}, ${actor}`, actual, { ...wanted, told: false, unsent: false }));
        }
      }
      expect(wrong).toEqual([]);
      expect((await written(since)).changes).toEqual([]);
    },
  );

  it.each(Object.keys(PRACTICE_PAGES))('%s: no session that is over', async (address) => {
    const path = address
      .replace('[locale]', 'es')
      .replace('[id]', practiceId('submitted', 'in_review'))
      .replace('[step]', '4');
    for (const actor of dead) {
      const answer = await ask(actor, path);
      expect.soft(sentAway(answer, actor, path), `${actor}: ${answer.status} ${answer.leadsTo}`).toBe(true);
      expect.soft(reservedIn(answer), actor).toEqual([]);
    }
  });

  it('[practice.queue] the reviewer sees remarks before they are sent, the author’s side only after', async () => {
    const work = `/es/workspace/practices/${practiceId('submitted', 'in_review')}`;
    const review = `/es/secretariat/review/${practiceId('submitted', 'in_review')}`;
    const page = await ask('secretariat', review);
    expect(page.body).toContain(UNSENT);
    expect(page.body).toContain(SENT);
    const author = await ask('author', work);
    expect(author.body).toContain(SENT);
    expect(author.body).not.toContain(UNSENT);
  });

  it('[practice.clear] the addresses for clearance are shown to the State’s side only', async () => {
    const path = `/es/workspace/practices/${practiceId('filed', 'draft')}`;
    expect((await ask('author', path)).body).toContain('/clearance?token=');
    expect((await ask('secretariat', path)).body).not.toContain('token=');
  });
});
