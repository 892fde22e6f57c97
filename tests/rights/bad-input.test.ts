import { describe, expect, it } from 'vitest';
import { PRACTICE_ACTIONS, PROPOSAL_ACTIONS, ROUND_ACTIONS, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { mark, undo, written } from './support/database.ts';
import { CLOSED_ROUND, DOOR, PROPOSED, practiceId, ROUND } from './support/fixtures.ts';
import { type Answer, ask, callAction, type Fields, postForm } from './support/http.ts';
import { type Actor, accountId, emailOf, id } from './support/people.ts';
import { keepFixtures, PASSWORD, says } from './support/trial.ts';

keepFixtures({ withPasswords: true });

const NUL = '\u0000';
/** What is no id and no name of anything: none may reach the database as it is. */
const HOSTILE: Record<string, string> = {
  'a word': 'x',
  'a NUL': `a${NUL}b`,
  'an id with a NUL': `${practiceId('submitted', 'draft')}${NUL}`,
  'half a megabyte': 'x'.repeat(500_000),
};

/** Everything that any form of the work area carries beside its practice, all of it hostile. */
const all = (text: string): Fields =>
  Object.fromEntries(
    [
      ...['organisationId', 'countryCode', 'roundId', 'field', 'remark', 'remarkId', 'linkId', 'label'],
      ...['transition', 'reason', 'answer', 'keep', 'resolved', 'checked', 'note', 'deadline', 'themes'],
      ...['step', 'base', 'client', 'intent', 'title', 'lessons', 'themes', 'partners.0.institution'],
      ...['email', 'name', 'role', 'language', 'timeZone', 'digest', 'token', 'code', 'to'],
      ...['kind', 'text', 'portalId', 'acronym', 'url', 'sourceTitle', 'sourceUrl', 'endorsement'],
      ...['title.es', 'title.en', 'title.pt', 'title.fr', 'request.es', 'current', 'password'],
    ].map((name) => [name, text]),
  );

type Door = { action: string; who: Actor; path: string; ids: Fields };

const work = `/es/workspace/practices/${practiceId('submitted', 'draft')}`;
const review = `/es/secretariat/review/${practiceId('submitted', 'in_review')}`;
const DOORS: Door[] = [
  ...Object.entries(PRACTICE_ACTIONS).map(([door, { page }]): Door => {
    const own = page === 'work';
    return {
      action: door.split(' ')[0] as string,
      who: own ? (door.startsWith('answerAsNamed') ? 'namedFocal' : 'author') : 'secretariat',
      path: own ? work : review,
      ids: { practiceId: practiceId('submitted', own ? 'draft' : 'in_review') },
    };
  }),
  ...Object.keys(ROUND_ACTIONS).map(
    (action): Door => ({
      action,
      who: action === 'answerRoundAction' ? 'focal' : 'secretariat',
      path: `/es/workspace/rounds/${ROUND}`,
      ids: { roundId: ROUND },
    }),
  ),
  { action: 'createPracticeAction', who: 'focal', path: '/es/workspace/practices/new', ids: {} },
  ...['inviteAction', 'suspendAction', 'restoreAction', 'eraseAction'].map(
    (action): Door => ({ action, who: 'administrator', path: '/es/workspace/people', ids: {} }),
  ),
  ...['assignRoleAction', 'resetSecondFactorAction'].map(
    (action): Door => ({
      action,
      who: 'administrator',
      path: `/es/workspace/people/${accountId('author')}`,
      ids: {},
    }),
  ),
  ...Object.keys(PROPOSAL_ACTIONS).map(
    (action): Door => ({
      action,
      who: 'secretariat',
      path: `/es/secretariat/organisations/${PROPOSED}`,
      ids: { proposalId: PROPOSED },
    }),
  ),
  { action: 'renewRecoveryCodesAction', who: 'secretariat', path: '/es/account', ids: {} },
  { action: 'setEndorsementAction', who: 'focal', path: '/es/workspace/people', ids: {} },
  {
    action: 'reportPortalAction',
    who: 'visitor',
    path: `/es/portals/${DOOR}/report`,
    ids: { portalId: DOOR },
  },
  { action: 'updateProfileAction', who: 'author', path: '/es/account', ids: {} },
  { action: 'signInAction', who: 'visitor', path: '/es/account/sign-in', ids: {} },
  { action: 'requestResetAction', who: 'visitor', path: '/es/account/forgotten', ids: {} },
  { action: 'resetPasswordAction', who: 'visitor', path: '/es/account/reset', ids: {} },
  { action: 'acceptInvitationAction', who: 'visitor', path: '/es/account/invitation', ids: {} },
];

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

const clean = ({ status }: Answer) => status < 500;

describe('what a forged form carries', () => {
  it.each(Object.keys(HOSTILE))(
    '%s in every control of every action ends in an answer, never in a failure',
    async (kind) => {
      const text = HOSTILE[kind] as string;
      for (const { action, who, path, ids } of DOORS) {
        for (const fields of [
          { ...all(text), ...ids },
          { ...all(text), practiceId: text, accountId: text, roundId: text, proposalId: text },
        ]) {
          const answer = await callAction(who, path, actionId(action), { locale: 'es', ...fields });
          expect.soft(clean(answer), `${action} ${kind}: ${answer.status}`).toBe(true);
          await undo();
        }
      }
    },
  );

  const FORGED: Record<string, string> = {
    'no id': 'x',
    'a NUL': `${accountId('author')}${NUL}x`,
    'an unknown one': id('ac', 99),
  };
  it.each(Object.entries(FORGED))(
    'an account called by %s is not found, and that it was tried stands in the audit log',
    async (_what, forged) => {
      for (const name of ['suspend', 'restore', 'erase']) {
        for (const who of ['focal', 'administrator', 'author'] as const) {
          const since = await mark();
          const fields = { locale: 'es', accountId: forged };
          const answer = await callAction(who, '/es/workspace/people', actionId(`${name}Action`), fields);
          const { changes, refusals } = await written(since);
          expect.soft([answer.status, says(answer)], `${name} ${who}`).toEqual([200, WORDS.not_found]);
          expect.soft(changes).toEqual([]);
          const line = { actorId: accountId(who), action: `account.${name}` };
          expect.soft(refusals).toEqual([{ ...line, subjectId: forged.replace(NUL, '') }]);
        }
      }
    },
  );

  it('a practice called by a forged id is not found, and that it was tried stands in the audit log', async () => {
    for (const forged of ['x', `x${NUL}y`, id('pr', 999), 'x'.repeat(5_000)]) {
      const since = await mark();
      const fields = { locale: 'es', practiceId: forged, transition: 'submit' };
      const answer = await callAction('author', work, actionId('movePracticeAction'), fields);
      const { changes, refusals } = await written(since);
      expect.soft([answer.status, says(answer)], forged).toEqual([200, WORDS.not_found]);
      expect.soft(changes).toEqual([]);
      const subjectId = forged.replace(NUL, '').slice(0, 80);
      expect.soft(refusals).toEqual([{ actorId: accountId('author'), action: 'practice.submit', subjectId }]);
    }
  });

  it('a new practice takes no round that is none, and none that has closed', async () => {
    const path = '/es/workspace/practices/new';
    for (const [roundId, words] of [
      ['x', WORDS.not_found],
      [`${ROUND}${NUL}x`, WORDS.not_found],
      [id('ro', 99), WORDS.not_found],
      [CLOSED_ROUND, WORDS.round_closed],
    ] as const) {
      const since = await mark();
      const fields = { locale: 'es', organisationId: 'hn-inm', roundId };
      const answer = await callAction('focal', path, actionId('createPracticeAction'), fields);
      expect.soft(says(answer), roundId).toBe(words);
      // What was chosen comes back with the refusal.
      expect.soft(answer.body, roundId).toContain('hn-inm');
      expect.soft((await written(since)).changes, roundId).toEqual([]);
      const plain = await postForm('focal', path, actionId('createPracticeAction'), fields);
      expect.soft(plain.body, roundId).toContain(words);
    }
    const closed = await ask('focal', `${path}?round=${CLOSED_ROUND}`);
    expect(closed.body).toContain('La convocatoria se cerró.');
  });

  it('an e-mail address with a NUL signs nobody in, and fails nowhere', async () => {
    const fields = { locale: 'es', email: `x${NUL}@rights.example`, password: PASSWORD };
    const answer = await callAction('visitor', '/es/account/sign-in', actionId('signInAction'), fields);
    expect(says(answer)).toBe('El correo o la clave no coinciden.');
    expect(emailOf('author')).not.toContain(NUL);
  });
});

describe('what is sent to next-auth by hand', () => {
  const send = (body: string, type: string, cookie = '') =>
    Promise.all(
      ['callback/credentials', 'signin/credentials', 'signout', 'session', 'x'].map((path) =>
        ask('visitor', `/api/auth/${path}`, {
          method: 'POST',
          body,
          headers: { 'content-type': type, ...(cookie && { cookie }) },
        }),
      ),
    );

  it.each([
    ['an address that is none', 'callbackUrl=x&email=a%00b&password=x&csrfToken=x', FORM, ''],
    ['one of another host', 'callbackUrl=https%3A%2F%2Fevil.example%2F', FORM, ''],
    ['a cookie with an address that is none', '', FORM, 'next-auth.callback-url=x'],
    ['JSON that is none', '{"email":', JSON_TYPE, ''],
    ['JSON of other types', '{"callbackUrl":7,"email":[],"password":{}}', JSON_TYPE, ''],
    ['nothing', '', 'text/plain', ''],
  ])('%s ends in an answer that leads nowhere else', async (what, body, type, cookie) => {
    for (const answer of await send(body, type, cookie)) {
      expect.soft(clean(answer), `${what}: ${answer.status}`).toBe(true);
      expect.soft(answer.leadsTo ?? '', what).not.toContain('evil.example');
    }
  });
});

/** Pages and routes that read something from their address. */
const ASKED: [who: Actor, path: string, names: string[]][] = [
  [
    'visitor',
    '/es/practices',
    ['q', 'theme', 'country', 'kind', 'population', 'gcm', 'language', 'from', 'to', 'page'],
  ],
  ['visitor', '/es/find', ['from', 'in', 'to', 'place', 'where', 'topic', 'phase', 'about', 'thanks']],
  ['visitor', '/es/find/share', ['from', 'in', 'topic']],
  [
    'visitor',
    '/es/portals',
    ['q', 'country', 'topic', 'phase', 'language', 'audience', 'view', 'page', 'compare'],
  ],
  ['visitor', '/es/portals/report', ['door', 'portal', 'done']],
  ['visitor', '/es/dashboard', ['country', 'state', 'year']],
  ['visitor', '/api/v1/portals', ['q', 'country', 'topic', 'limit', 'page']],
  ['visitor', '/api/v1/portals.geojson', ['country', 'q']],
  ['visitor', '/api/v1/coverage', ['topic', 'by']],
  ['visitor', '/api/v1/coverage.csv', ['topic', 'by', 'lang']],
  ['visitor', '/api/v1/coverage.xlsx', ['topic', 'by', 'lang']],
  ['visitor', '/api/v1/information-systems', ['q', 'country', 'page']],
  ['visitor', '/api/v1/hsds/services', ['page', 'per_page', 'organization_id', 'full', 'search']],
  ['visitor', '/api/v1/practices.xlsx', ['q']],
  ['secretariat', '/es/secretariat/organisations', ['page', 'done', 'status']],
  ['visitor', '/es/portals/compare', ['state', 'door', 'by', 'q', 'country']],
  ['visitor', `/es/portals/${DOOR}`, ['compare']],
  ['visitor', '/es/portals/coverage', ['topic', 'by']],
  ['visitor', '/es/clearance', ['token']],
  ['visitor', '/es/account/sign-in', ['to', 'done']],
  ['visitor', '/es/account/invitation', ['token']],
  ['visitor', '/es/account/reset', ['token']],
  ['visitor', '/api/auth/signin', ['callbackUrl', 'error']],
  ['visitor', '/api/auth/error', ['error']],
  ['visitor', '/api/auth/session', ['callbackUrl']],
  ['visitor', '/api/v1/practices', ['q', 'theme', 'country', 'from', 'limit', 'page']],
  ['visitor', '/api/v1/practices.csv', ['q', 'country']],
  ['visitor', '/api/v1/organisations', ['country', 'page']],
  ['visitor', '/api/practices/form', ['locale', 'format']],
  ['author', '/es/workspace/practices', ['state', 'page']],
  ['author', '/es/workspace/practices/new', ['round']],
  ['author', work, ['done', 'refused']],
  ['author', `${work}/edit/1`, ['checked']],
  ['secretariat', '/es/secretariat/review', ['state', 'country', 'theme', 'language', 'who', 'age', 'page']],
  ['secretariat', '/es/secretariat/published', ['q', 'standing', 'country', 'page']],
  ['secretariat', review, ['done', 'refused']],
  ['focal', '/es/workspace/inventory', ['view', 'country', 'page', 'done']],
  ['focal', `/es/workspace/inventory/${DOOR}`, ['done', 'address']],
  ['administrator', '/es/workspace/audit', ['page', 'refused']],
  ['administrator', '/es/workspace/people', ['done']],
];

describe('what a forged address carries', () => {
  it.each(ASKED)('%s %s', async (who, path, names) => {
    for (const name of names) {
      for (const value of ['%00', 'a%00b', '%ED%A0%80', '%', 'x'.repeat(4_000), '-1', '1e99']) {
        for (const query of [`${name}=${value}`, `${name}=${value}&${name}=2`]) {
          const answer = await ask(who, `${path}?${query}`);
          expect.soft(clean(answer), `${path}?${query.slice(0, 60)}: ${answer.status}`).toBe(true);
        }
      }
    }
  });

  it('an identifier of open data that is none is not found', async () => {
    for (const collection of [
      ...['practices', 'organisations', 'countries', 'themes', 'portals', 'information-systems'],
      ...['hsds/services', 'hsds/organizations'],
    ]) {
      for (const name of ['%00', 'x%00', "'", '..%2f', 'x'.repeat(2_000)]) {
        const { status } = await ask('visitor', `/api/v1/${collection}/${name}`);
        expect.soft([400, 404], `${collection} ${name.slice(0, 10)}: ${status}`).toContain(status);
      }
    }
  });
});
