import { describe, expect, it } from 'vitest';
import {
  type Alive,
  ASSIGN,
  ERASE,
  INVITE,
  MOVE,
  type OnAccount,
  RESET_FACTOR,
  RESTORE,
  SUSPEND,
  WORDS,
} from './expected.ts';
import { actionId } from './support/build.ts';
import { everybody } from './support/cells.ts';
import { mark, sql, written } from './support/database.ts';
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

const personPage = (person: Person) => `${PEOPLE_PAGE}/${accountId(person)}`;

describe('another role', () => {
  it.each(ASSIGN)(
    '[account.assign] $target as $role: those who may and nobody else',
    async ({ target, role, answers }) => {
      const wrong: string[] = [];
      const subjectId = accountId(target as Person);
      for (const actor of everybody) {
        const found = await attemptAction({
          actor,
          path: personPage(target as Person),
          action: 'assignRoleAction',
          fields: { accountId: subjectId, role },
          wanted: wantedOf(answers, actor),
          right: 'account.assign',
          subjectId,
          leadsTo: `${personPage(target as Person)}?done=assign`,
          rows: [
            ['Account', { id: subjectId, role }],
            ['Mail', { personId: subjectId, kind: 'role_changed' }],
            ['AuditEntry', { action: 'account.assign', subjectId, outcome: 'allowed' }],
          ],
        });
        wrong.push(...found);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(MOVE)(
    '[account.move] $target at another institution: those who may and nobody else',
    async ({ target, answers }) => {
      const wrong: string[] = [];
      const subjectId = accountId(target as Person);
      for (const actor of everybody) {
        const found = await attemptAction({
          actor,
          path: personPage(target as Person),
          action: 'assignRoleAction',
          fields: { accountId: subjectId, role: 'contributor', organisationId: 'mx-sre' },
          wanted: wantedOf(answers, actor),
          // The secretariat may give this role, not another institution.
          right: actor === 'secretariat' ? 'account.move' : 'account.assign',
          subjectId,
          leadsTo: `${personPage(target as Person)}?done=assign`,
          rows: [['Account', { id: subjectId, organisationId: 'mx-sre' }]],
        });
        wrong.push(...found);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(['x', '', id('ac', 99), "a'b", 'a\u0000b'])(
    'is not given to an account called «%s»',
    async (who) => {
      for (const action of ['assignRoleAction', 'resetSecondFactorAction', 'suspendAction', 'eraseAction']) {
        const since = await mark();
        const answer = await callAction('administrator', PEOPLE_PAGE, actionId(action), {
          locale: 'es',
          accountId: who,
          role: 'contributor',
          reason: 'x',
        });
        expect.soft(says(answer), action).toBe(WORDS.not_found);
        expect.soft((await written(since)).changes, action).toEqual([]);
      }
    },
  );
});

describe('taking a second factor away', () => {
  it.each(RESET_FACTOR)(
    '[account.reset_factor] of $target: those who may and nobody else',
    async ({ target, answers }) => {
      const wrong: string[] = [];
      const subjectId = accountId(target as Person);
      for (const actor of everybody) {
        await sql(`update "Account" set "totpSecret" = 'x', "totpEnabledAt" = now() where id = $1`, [
          subjectId,
        ]);
        const found = await attemptAction({
          actor,
          path: personPage(target as Person),
          action: 'resetSecondFactorAction',
          fields: { accountId: subjectId, reason: 'Perdió el teléfono' },
          wanted: wantedOf(answers, actor),
          right: 'account.reset_factor',
          subjectId,
          leadsTo: `${personPage(target as Person)}?done=reset_factor`,
          rows: [
            ['Account', { id: subjectId, totpSecret: null, totpEnabledAt: null }],
            ['Mail', { personId: subjectId, kind: 'second_factor_reset' }],
            ['AuditEntry', { action: 'account.reset_factor', subjectId, outcome: 'allowed' }],
          ],
        });
        wrong.push(...found);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('new recovery codes', () => {
  it('are for the own account, against password and code, and for nobody without a session', async () => {
    for (const actor of everybody) {
      await sql('delete from rate_limit');
      const since = await mark();
      const answer = await callAction(
        actor,
        '/es/account',
        actionId('renewRecoveryCodesAction'),
        { locale: 'es', current: 'otra cosa', code: '000000', accountId: accountId('focal') },
        { state: '{"form":null,"codes":null}' },
      );
      expect.soft(answer.status, actor).toBe(200);
      expect.soft(answer.body, actor).toContain('"codes":null');
      expect.soft((await written(since)).changes, actor).toEqual([]);
    }
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
        role: who === 'secretariat' ? 'focal_point' : 'contributor',
        language: 'es',
      };
      const answer = await callAction(who, PEOPLE_PAGE, actionId('inviteAction'), fields);
      expect.soft(answer.body, who).toContain('Ya hay una cuenta con ese correo.');
      expect.soft((await written(since)).changes, who).toEqual([]);
    }
  });
});
