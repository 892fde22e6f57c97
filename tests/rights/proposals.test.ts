import { describe, expect, it } from 'vitest';
import { type Alive, PROPOSAL_ACTIONS, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { everybody } from './support/cells.ts';
import { mark, written } from './support/database.ts';
import { PROPOSED } from './support/fixtures.ts';
import { callAction, type Fields } from './support/http.ts';
import { attemptAction, keepFixtures, says } from './support/trial.ts';

keepFixtures();

const DESK = '/es/secretariat/organisations';
const FIELDS: Fields = {
  locale: 'es',
  name: 'Institución nueva',
  language: 'es',
  acronym: 'NUEVA',
  kind: 'other',
  countryCode: 'HN',
  url: '',
  sourceTitle: 'Fuente',
  sourceUrl: 'https://example.org/fuente',
  organisationId: 'hn-inm',
  reason: 'Porque sí.',
};

describe.each(Object.entries(PROPOSAL_ACTIONS))('%s', (action, { may, done, status }) => {
  it(`[organisation.decide] ${action}: those who may and nobody else`, async () => {
    const wrong: string[] = [];
    for (const actor of everybody) {
      const found = await attemptAction({
        actor,
        path: `${DESK}/${PROPOSED}`,
        action,
        fields: { ...FIELDS, proposalId: PROPOSED },
        wanted: may.includes(actor as Alive) ? 'yes' : 'not_found',
        right: 'organisation.decide',
        subjectId: PROPOSED,
        leadsTo: `${DESK}?done=${done}`,
        rows: [
          ['Organisation', { status }],
          ['AuditEntry', { action: `organisation.${done}`, subjectId: PROPOSED, outcome: 'allowed' }],
        ],
      });
      wrong.push(...found);
    }
    expect(wrong).toEqual([]);
  });

  it(`${action}: an institution of the list, or none at all, is not decided on`, async () => {
    for (const proposalId of ['hn-nadie', '', 'x'.repeat(3000), "a'b", 'a\u0000b']) {
      const since = await mark();
      const answer = await callAction('secretariat', `${DESK}/${PROPOSED}`, actionId(action), {
        ...FIELDS,
        proposalId,
      });
      expect.soft(says(answer), proposalId.slice(0, 20)).toBe(WORDS.not_found);
      expect.soft((await written(since)).changes).toEqual([]);
    }
    const since = await mark();
    const answer = await callAction('secretariat', `${DESK}/${PROPOSED}`, actionId(action), {
      ...FIELDS,
      proposalId: 'hn-sreci',
    });
    expect(says(answer)).toBe('Alguien ya decidió sobre esta propuesta.');
    expect((await written(since)).changes).toEqual([]);
  });
});
