import { expect, it } from 'vitest';
import { type Alive, SET_ENDORSEMENT } from './expected.ts';
import { everybody } from './support/cells.ts';
import { sql } from './support/database.ts';
import { practiceId } from './support/fixtures.ts';
import { ask } from './support/http.ts';
import { attemptAction, keepFixtures } from './support/trial.ts';

keepFixtures();

const sent = practiceId('submitted', 'submitted');
const PAGE = `/es/workspace/practices/${sent}`;
const OFFERED = 'value="endorse"';

it('[practice.endorse] is offered and taken only where the State asks for it', async () => {
  expect((await ask('focal', PAGE)).body).not.toContain(OFFERED);
  const wrong = await attemptAction({
    actor: 'focal',
    path: PAGE,
    action: 'movePracticeAction',
    fields: { practiceId: sent, transition: 'endorse' },
    wanted: 'forbidden',
    right: 'practice.endorse',
    subjectId: sent,
    leadsTo: '',
    rows: [],
  });
  expect(wrong).toEqual([]);
  await sql(`update "Country" set "requiresEndorsement" = true where code = 'HN'`);
  expect((await ask('focal', PAGE)).body).toContain(OFFERED);
  expect((await ask('author', PAGE)).body).not.toContain(OFFERED);
});

const NO_STATE = new Set([
  'partner',
  'partnerFocal',
  'otherPartner',
  'otherPartnerFocal',
  'secretariat',
  'administrator',
]);

it('[state.set_endorsement] is settled by a State’s focal point for the own State, whatever the form names', async () => {
  const wrong: string[] = [];
  for (const actor of everybody) {
    const code = SET_ENDORSEMENT[actor as Alive];
    const found = await attemptAction({
      actor,
      path: '/es/workspace/people',
      action: 'setEndorsementAction',
      fields: { endorsement: 'on', countryCode: 'CL' },
      wanted: code ? 'yes' : 'not_found',
      right: 'state.set_endorsement',
      subjectId: code ?? stateOf(actor),
      leadsTo: '/es/workspace/people?done=endorsement',
      rows: [
        ['Country', { code, requiresEndorsement: true }],
        ['AuditEntry', { action: 'state.set_endorsement', subjectId: code, outcome: 'allowed' }],
      ],
    });
    wrong.push(...found);
  }
  expect(wrong).toEqual([]);
});

/** What the audit log names when it is refused: the own State, or none. */
const stateOf = (actor: string) =>
  NO_STATE.has(actor) ? 'new' : actor === 'named' ? 'MX' : actor === 'foreign' ? 'BR' : 'HN';
