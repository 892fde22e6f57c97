import { describe, expect, it } from 'vitest';
import { SYSTEM_ACTIONS, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { everybody } from './support/cells.ts';
import { mark, written } from './support/database.ts';
import { SYSTEM, WITHDRAWN_SYSTEM } from './support/fixtures.ts';
import { ask, callAction, type Fields } from './support/http.ts';
import { accountId, type Person } from './support/people.ts';
import { attemptAction, keepFixtures, type Row, says } from './support/trial.ts';

keepFixtures();

const PATH = `/es/workspace/inventory/systems/${SYSTEM}`;
const inFour = (name: string, text: string) =>
  Object.fromEntries(['es', 'en', 'pt', 'fr'].map((language) => [`${name}.${language}`, text]));

/** An information system as the form of the desk sends it. */
const ENTRY: Fields = {
  id: SYSTEM,
  country: 'HN',
  revision: '1',
  operator: 'hn-sreci',
  url: 'https://example.org/otro',
  language: 'es',
  ...inFour('name', 'Registro cambiado'),
  ...inFour('description', 'Lo que contiene.'),
  holds: 'Entradas y salidas',
  periodicity: 'monthly',
  access: 'open',
  disaggregation: ['sex', 'age'],
  'sources.0.url': 'https://example.org',
  'sources.0.title': 'Fuente',
};

const systemOf = (action: string) => (action === 'restoreSystemAction' ? WITHDRAWN_SYSTEM : SYSTEM);
const WRITES: Record<string, (actor: Person) => Row> = {
  saveSystemAction: () => ['InformationSystem', { id: SYSTEM, url: 'https://example.org/otro', revision: 2 }],
  verifySystemAction: (actor) => ['InformationSystem', { id: SYSTEM, verifiedById: accountId(actor) }],
  withdrawSystemAction: () => ['InformationSystem', { id: SYSTEM, status: 'withdrawn' }],
  restoreSystemAction: () => ['InformationSystem', { id: WITHDRAWN_SYSTEM, status: 'listed' }],
};

describe.each(Object.entries(SYSTEM_ACTIONS))('%s', (action, { right, may, leadsTo, audit }) => {
  it(`[portal.${right}] ${action}: those who may and nobody else`, async () => {
    const wrong: string[] = [];
    const system = systemOf(action);
    for (const actor of everybody) {
      const found = await attemptAction({
        ...{ actor, action, path: PATH },
        fields: action === 'saveSystemAction' ? ENTRY : { id: system },
        wanted: (may as readonly string[]).includes(actor) ? 'yes' : 'not_found',
        right: `portal.${right}`,
        subjectId: system,
        leadsTo: leadsTo.replace('{id}', system),
        rows: [
          WRITES[action]?.(actor as Person) as Row,
          ['AuditEntry', { action: audit, outcome: 'allowed' }],
        ],
      });
      wrong.push(...found);
    }
    expect(wrong).toEqual([]);
  });
});

describe('an information system', () => {
  const save = (actor: Person, fields: Fields) =>
    callAction(actor, PATH, actionId('saveSystemAction'), { locale: 'es', ...ENTRY, ...fields });

  it('is not handed to another State, nor overwritten after somebody else changed it', async () => {
    const since = await mark();
    expect(says(await save('focal', { country: 'MX', operator: 'mx-comar' }))).toBe(WORDS.not_found);
    for (const revision of ['', '0', '7', 'x'])
      expect.soft(says(await save('focal', { revision })), revision).toBe(WORDS.moved_on);
    expect((await written(since)).changes).toEqual([]);
  });

  it('with bad fields says so at each, and nothing is written', async () => {
    const since = await mark();
    for (const [field, value] of [
      ['url', 'javascript:alert(1)'],
      ['holds', ''],
      ['holds', 'x'.repeat(2000)],
      ['access', 'no-such-access'],
      ['periodicity', 'sometimes'],
      ['description.pt', ''],
      ['operator', 'no-such-institution'],
      ['sources.0.url', 'ftp://example.org'],
    ] as const) {
      const answer = await save('secretariat', { [field]: value });
      expect.soft(answer.status, `${field} ${value}`).toBe(200);
      expect.soft(answer.body, `${field} ${value}`).toContain('"errors"');
    }
    expect((await written(since)).changes.filter(({ table }) => table !== 'AuditEntry')).toEqual([]);
  });

  it('that does not exist, or was withdrawn, is nowhere', async () => {
    for (const id of ['no-such', '../x', 'a\u0000b', '', 'x'.repeat(5000)])
      for (const action of ['verifySystemAction', 'withdrawSystemAction', 'restoreSystemAction']) {
        const answer = await callAction('secretariat', PATH, actionId(action), { locale: 'es', id });
        expect.soft(says(answer), `${action} ${id.slice(0, 20)}`).toBe(WORDS.not_found);
      }
    expect((await ask('visitor', '/es/information-systems')).body).not.toContain('Titulo-reservado');
    expect((await ask('visitor', `/api/v1/information-systems/${WITHDRAWN_SYSTEM}`)).status).toBe(404);
  });
});
