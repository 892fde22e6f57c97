import { describe, expect, it } from 'vitest';
import { INVENTORY_ACTIONS, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { everybody } from './support/cells.ts';
import { mark, sql, written } from './support/database.ts';
import { CHANNEL, DOOR, NOTICE, REPORT, WITHDRAWN_DOOR } from './support/fixtures.ts';
import { callAction, type Fields } from './support/http.ts';
import { type Actor, accountId, id, type Person } from './support/people.ts';
import { attemptAction, keepFixtures, type Row, says } from './support/trial.ts';

keepFixtures();

const inFour = (name: string, text: string) =>
  Object.fromEntries(['es', 'en', 'pt', 'fr'].map((language) => [`${name}.${language}`, text]));

/** An entry as the form of the desk sends it. */
const ENTRY: Fields = {
  id: DOOR,
  country: 'HN',
  revision: '1',
  operator: 'hn-sreci',
  url: 'https://example.org/otra',
  language: 'es',
  ...inFour('name', 'Puerta cambiada'),
  ...inFour('description', 'Lo que hace.'),
  audiences: 'general',
  phases: 'arrive',
  topics: 'documents',
  languages: 'es',
  'channels.0.kind': 'telephone',
  'channels.0.value': '+504 2232 7800',
  'channels.0.label': 'Central',
  'sources.0.url': 'https://example.org',
  'sources.0.title': 'Fuente',
};

const FIELDS: Record<string, Fields> = {
  verifyPortalsAction: { ids: DOOR, method: 'called' },
  verifyChannelAction: { channelId: CHANNEL },
  savePortalAction: ENTRY,
  withdrawPortalAction: { id: DOOR },
  restorePortalAction: { id: WITHDRAWN_DOOR },
  addNoticeAction: { id: DOOR, ...inFour('text', 'Cerrado por obras.'), since: '2026-11-24', until: '' },
  endNoticeAction: { noticeId: NOTICE },
  answerReportAction: { reportId: REPORT, state: 'corrected', answer: 'Corregido.' },
};

/** What a success writes beside its line in the audit log. */
const WRITES: Record<string, (actor: Actor) => Row> = {
  verifyPortalsAction: (actor) => ['Portal', { id: DOOR, verifiedById: accountId(actor as Person) }],
  verifyChannelAction: (actor) => [
    'PortalChannel',
    { id: CHANNEL, verifiedById: accountId(actor as Person) },
  ],
  savePortalAction: () => ['Portal', { id: DOOR, url: 'https://example.org/otra', revision: 2 }],
  withdrawPortalAction: () => ['Portal', { id: DOOR, status: 'withdrawn' }],
  restorePortalAction: () => ['Portal', { id: WITHDRAWN_DOOR, status: 'listed' }],
  addNoticeAction: (actor) => ['PortalNotice', { portalId: DOOR, createdById: accountId(actor as Person) }],
  endNoticeAction: () => ['PortalNotice', { id: NOTICE }],
  answerReportAction: () => ['PortalReport', { id: REPORT, state: 'corrected', answer: 'Corregido.' }],
};

const PATH = '/es/workspace/inventory';
const doorOf = (action: string) => (action === 'restorePortalAction' ? WITHDRAWN_DOOR : DOOR);

describe.each(Object.entries(INVENTORY_ACTIONS))('%s', (action, { right, may, leadsTo, audit }) => {
  it(`[portal.${right}] ${action}: those who may and nobody else`, async () => {
    const wrong: string[] = [];
    for (const actor of everybody) {
      const found = await attemptAction({
        actor,
        path: PATH,
        action,
        fields: FIELDS[action] as Fields,
        wanted: (may as readonly string[]).includes(actor) ? 'yes' : 'not_found',
        right: `portal.${right}`,
        subjectId: doorOf(action),
        leadsTo: leadsTo.replace('{id}', doorOf(action)),
        rows: [WRITES[action]?.(actor) as Row, ['AuditEntry', { action: audit, outcome: 'allowed' }]],
      });
      wrong.push(...found);
    }
    expect(wrong).toEqual([]);
  });
});

describe('an entry', () => {
  const save = (actor: Person, fields: Fields) =>
    callAction(actor, PATH, actionId('savePortalAction'), { locale: 'es', ...ENTRY, ...fields });

  it('is not handed to another State, nor taken from one', async () => {
    for (const [actor, fields] of [
      ['focal', { country: 'MX', operator: 'mx-comar' }],
      ['namedFocal', { country: 'MX', operator: 'mx-comar' }],
      ['author', { operator: 'hn-inm' }],
      ['partner', { operator: 'org-iom' }],
    ] as const) {
      const since = await mark();
      const answer = await save(actor, fields);
      expect.soft(says(answer), `${actor} ${JSON.stringify(fields)}`).toBe(WORDS.not_found);
      expect.soft((await written(since)).changes, actor).toEqual([]);
    }
  });

  it('that somebody else changed meanwhile is not overwritten', async () => {
    for (const revision of ['', '0', '7', 'x']) {
      const since = await mark();
      const answer = await save('focal', { revision });
      expect.soft(says(answer), revision).toBe(WORDS.moved_on);
      expect.soft((await written(since)).changes, revision).toEqual([]);
    }
  });

  it('with bad fields says so at each, and nothing is written', async () => {
    const since = await mark();
    for (const [field, value] of [
      ['url', 'javascript:alert(1)'],
      ['url', 'http://127.0.0.1\u0000/'],
      ['name.es', 'x'.repeat(400)],
      ['description.fr', ''],
      ['channels.0.value', '+504 <b>'],
      ['channels.0.openingHours', 'lunes'],
      ['sources.0.url', 'ftp://example.org'],
      ['topics', 'no-such-topic'],
      ['operator', 'no-such-institution'],
      ['languages', '!!'],
    ] as const) {
      const answer = await save('secretariat', { [field]: value });
      expect.soft(answer.status, `${field} ${value}`).toBe(200);
      expect.soft(answer.body, `${field} ${value}`).toContain('"errors"');
    }
    expect((await written(since)).changes.filter(({ table }) => table !== 'AuditEntry')).toEqual([]);
  });

  it('that does not exist, or has no form of an identifier, is «not found»', async () => {
    for (const door of ['no-such-door', '../x', 'a\u0000b', 'x'.repeat(5000), id('po', 1), '']) {
      for (const action of ['withdrawPortalAction', 'restorePortalAction', 'addNoticeAction'] as const) {
        const answer = await callAction('secretariat', PATH, actionId(action), {
          locale: 'es',
          ...FIELDS[action],
          id: door,
        });
        expect.soft(says(answer), `${action} ${door.slice(0, 20)}`).toBe(WORDS.not_found);
      }
    }
    for (const [action, name] of [
      ['verifyChannelAction', 'channelId'],
      ['endNoticeAction', 'noticeId'],
      ['answerReportAction', 'reportId'],
    ] as const) {
      for (const record of ['x', '', id('zz', 9), '\u0000']) {
        const answer = await callAction('secretariat', PATH, actionId(action), {
          locale: 'es',
          ...FIELDS[action],
          [name]: record,
        });
        expect.soft(says(answer), `${action} ${record}`).toBe(WORDS.not_found);
      }
    }
  });

  it('keeps every version, and the day on which somebody called a number that stays', async () => {
    await sql(`update "PortalChannel" set "verifiedOn" = '2026-11-01' where id = $1`, [CHANNEL]);
    const since = await mark();
    await save('focal', {});
    const { changes } = await written(since);
    expect(changes.some(({ table, now }) => table === 'PortalRevision' && now?.number === 2)).toBe(true);
    const channel = changes.find(({ table }) => table === 'PortalChannel');
    expect(channel?.now?.id ?? CHANNEL).toBe(CHANNEL);
  });
});
