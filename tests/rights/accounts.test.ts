import { describe, expect, it } from 'vitest';
import { type Alive, ERASE, INVITE, type OnAccount, RESTORE, SUSPEND, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { everybody } from './support/cells.ts';
import { mark, written } from './support/database.ts';
import { callAction } from './support/http.ts';
import { type Actor, accountId, emailOf, id, type Person } from './support/people.ts';
import { attemptAction, keepFixtures, type Row, says } from './support/trial.ts';

keepFixtures({ withPasswords: true });

const PEOPLE_PAGE = '/es/workspace/people';
const wantedOf = (answers: OnAccount['answers'], actor: Actor) => answers[actor as Alive] ?? 'not_found';

/** What becomes of the account, beside the line in the audit log. */
const ROWS: Record<'suspend' | 'restore' | 'erase', (id: string) => Row[]> = {
  suspend: (id) => [['Account', { id, status: 'suspended' }]],
  restore: (id) => [['Account', { id, status: 'active' }]],
  erase: (id) => [
    ['Account', { id, status: 'suspended', passwordHash: null }],
    ['Person', { id, name: null, email: null }],
  ],
};

describe.each([
  ['suspend', SUSPEND],
  ['restore', RESTORE],
  ['erase', ERASE],
] as const)('%s an account', (name, table) => {
  it.each(table)(
    `[account.${name}] ${name} $target: those who may and nobody else`,
    async ({ target, answers }) => {
      const wrong: string[] = [];
      const subjectId = accountId(target as Person);
      const right = `account.${name}`;
      for (const actor of everybody) {
        const found = await attemptAction({
          actor,
          path: PEOPLE_PAGE,
          action: `${name}Action`,
          fields: { accountId: subjectId },
          wanted: wantedOf(answers, actor),
          right,
          subjectId,
          leadsTo: `${PEOPLE_PAGE}?done=${name}`,
          rows: [...ROWS[name](subjectId), ['AuditEntry', { action: right, subjectId, outcome: 'allowed' }]],
        });
        wrong.push(...found);
      }
      expect(wrong).toEqual([]);
    },
  );

  it(`[account.${name}] an account that does not exist is not found, even for the administrator`, async () => {
    const since = await mark();
    const answer = await callAction('administrator', PEOPLE_PAGE, actionId(`${name}Action`), {
      locale: 'es',
      accountId: id('ac', 99),
    });
    expect(says(answer)).toBe(WORDS.not_found);
    expect((await written(since)).changes).toEqual([]);
  });
});

describe('inviting', () => {
  it.each(INVITE)(
    '[account.invite] a $role to $to: those who may and nobody else',
    async ({ role, to, answers }) => {
      const wrong: string[] = [];
      for (const actor of everybody) {
        const found = await attemptAction({
          actor,
          path: PEOPLE_PAGE,
          action: 'inviteAction',
          fields: {
            email: 'nueva.persona@rights.example',
            name: 'Nueva',
            organisationId: to,
            role,
            language: 'es',
          },
          wanted: wantedOf(answers, actor),
          right: 'account.invite',
          subjectId: 'new',
          leadsTo: `${PEOPLE_PAGE}?done=invite`,
          rows: [
            ['Account', { organisationId: to, role, status: 'invited' }],
            ['Invitation', { organisationId: to, role }],
            ['Mail', { kind: 'invitation' }],
            ['AuditEntry', { action: 'account.invite', outcome: 'allowed' }],
          ],
        });
        wrong.push(...found);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('an account that is in use is not invited again, whoever asks', async () => {
    for (const who of ['focal', 'secretariat', 'administrator'] as const) {
      const since = await mark();
      const fields = {
        locale: 'es',
        email: emailOf('foreign'),
        name: 'Otro',
        organisationId: 'hn-inm',
        role: 'contributor',
        language: 'es',
      };
      const answer = await callAction(who, PEOPLE_PAGE, actionId('inviteAction'), fields);
      expect.soft(answer.body, who).toContain('Ya hay una cuenta con ese correo.');
      expect.soft((await written(since)).changes, who).toEqual([]);
    }
  });
});
