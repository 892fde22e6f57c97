import { generateSync } from 'otplib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  assignRole,
  beginTotp,
  checkCode,
  checkPassword,
  confirmTotp,
  enter,
  erasePerson,
  invitePerson,
  readInvitation,
  readOwnAccount,
  readPerson,
  renewRecoveryCodes,
  requestReset,
  resetPassword,
  resetSecondFactor,
  restoreAccount,
  suspendAccount,
} from '@/lib/accounts/index.ts';
import { renderMail } from '@/lib/mailing/render.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { linkToken } from '@/lib/platform/secrets/keys.ts';
import { viewerOf } from '@/lib/platform/session/sessions.ts';
import { rowsOf } from '../../setup/database.ts';
import { anAccount, value } from '../practices/support.ts';

const PASSWORD = 'puente-maiz-cordillera';
let administrator: SignedIn;
let number = 0;

beforeAll(async () => {
  administrator = await anAccount('administrator', 'ricomi-secretariat');
  await anAccount('administrator', 'ricomi-secretariat');
});

async function invited(email = `nueva${++number}@example.org`) {
  const invitation = {
    actor: administrator,
    email,
    name: 'Nueva',
    organisationId: 'hn-sreci',
    role: 'contributor',
    locale: 'pt',
  } as const;
  const accountId = value(await invitePerson(invitation));
  const row = await db.invitation.findFirstOrThrow({ where: { accountId, revokedAt: null } });
  return { accountId, email, token: linkToken('invitation', row.id) };
}

async function member() {
  const { token, email, accountId } = await invited();
  const { sessionId } = value(
    await acceptInvitation({ token, name: 'Nueva Persona', password: PASSWORD, device: null }),
  );
  return { accountId, email, sessionId };
}

describe('an invitation', () => {
  it('is sent in the language of the invited, with a link that opens once', async () => {
    const { accountId, token } = await invited();
    const mail = await renderMail(await db.mail.findFirstOrThrow({ where: { personId: accountId } }));
    expect(mail?.text).toContain(`/pt/account/invitation?token=${token}`);
    value(await acceptInvitation({ token, name: 'Nueva', password: PASSWORD, device: null }));
    expect(await readInvitation(token)).toBeNull();
    expect((await acceptInvitation({ token, name: 'Otra', password: PASSWORD, device: null })).ok).toBe(
      false,
    );
  });

  it('is over after 72 hours, and once another was sent', async () => {
    const first = await invited();
    await invited(first.email);
    expect(await readInvitation(first.token)).toBeNull();
    const late = await invited();
    await db.invitation.updateMany({
      where: { accountId: late.accountId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await readInvitation(late.token)).toBeNull();
  });

  it.each(['contributor', 'administrator'] as const)(
    'of a %s is not taken over by the focal point of another State',
    async (role) => {
      const email = `ajena.${role}@example.org`;
      const organisationId = role === 'administrator' ? 'ricomi-secretariat' : 'hn-sreci';
      const accountId = value(
        await invitePerson({
          actor: administrator,
          email,
          name: 'Ajena',
          organisationId,
          role,
          locale: 'es',
        }),
      );
      const { id } = await db.invitation.findFirstOrThrow({ where: { accountId, revokedAt: null } });
      const stranger = await anAccount('focal_point', 'mx-sre');
      const taken = await invitePerson({
        actor: stranger,
        email,
        name: 'Otra',
        organisationId: 'mx-comar',
        role: 'contributor',
        locale: 'es',
      });
      expect(taken.ok ? null : taken.error).toEqual({
        code: 'invalid',
        fields: { email: { key: 'validation.email_taken' } },
      });
      expect(await readInvitation(linkToken('invitation', id))).toMatchObject({
        accountId,
        role,
        name: 'Ajena',
      });
      expect(await db.account.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({
        organisationId,
        role,
      });
    },
  );

  it('stores no token', async () => {
    const { token } = await invited();
    const rows = await rowsOf('select * from "Invitation" union all select * from "Invitation" where false');
    expect(JSON.stringify([rows, await rowsOf('select * from "Mail"')])).not.toContain(token);
  });
});

describe('signing in', () => {
  it('says the same for a wrong password, an unknown account and a suspended one', async () => {
    const { accountId, email } = await member();
    const wrong = await checkPassword({ email, password: 'otra cosa distinta', address: 'a' });
    const unknown = await checkPassword({ email: 'nadie@example.org', password: PASSWORD, address: 'a' });
    value(await suspendAccount({ actor: administrator, accountId }));
    const suspended = await checkPassword({ email, password: PASSWORD, address: 'a' });
    expect([unknown, suspended]).toEqual([wrong, wrong]);
  });

  it('is throttled by account, whether or not it exists', async () => {
    const codes: string[] = [];
    for (let index = 0; index < 10; index += 1) {
      const tried = await checkPassword({
        email: 'fantasma@example.org',
        password: 'x',
        address: `b${index}`,
      });
      codes.push(tried.ok ? 'ok' : tried.error.code);
    }
    expect(codes.slice(0, 8).every((code) => code === 'invalid')).toBe(true);
    expect(codes.slice(8)).toEqual(['throttled', 'throttled']);
  });

  it('takes a code once, then a recovery code once', async () => {
    const { accountId, sessionId } = await member();
    const secret = value(await beginTotp(accountId));
    const code = generateSync({ secret });
    const [recovery = ''] = value(await confirmTotp({ accountId, sessionId, code }));
    expect((await checkCode({ accountId, code })).ok).toBe(false);
    expect((await checkCode({ accountId, code: recovery })).ok).toBe(true);
    expect((await checkCode({ accountId, code: recovery })).ok).toBe(false);
    const [row] = await rowsOf<{ totpSecret: string }>('select "totpSecret" from "Account" where id = $1', [
      accountId,
    ]);
    expect(row?.totpSecret).not.toContain(secret);
  });
});

describe('a session', () => {
  it('ends with suspension and with a new password', async () => {
    const { accountId, email, sessionId } = await member();
    expect(await viewerOf({ sessionId, accountId })).not.toBeNull();
    value(await requestReset({ email, address: 'c' }));
    const reset = await db.passwordReset.findFirstOrThrow({ where: { accountId } });
    value(await resetPassword({ token: linkToken('reset', reset.id), password: 'cordillera-maiz-puente' }));
    expect(await viewerOf({ sessionId, accountId })).toBeNull();
    const again = await enter({ accountId, secondFactor: false, device: null });
    value(await suspendAccount({ actor: administrator, accountId }));
    expect(await viewerOf({ sessionId: again, accountId })).toBeNull();
  });
});

describe('a forgotten password', () => {
  it('answers alike whether or not the account exists, and writes only to one that does', async () => {
    const before = await db.mail.count({ where: { kind: 'reset' } });
    const nobody = await requestReset({ email: 'nadie2@example.org', address: 'd' });
    expect(nobody).toEqual({ ok: true, value: null });
    expect(await db.mail.count({ where: { kind: 'reset' } })).toBe(before);
  });
});

describe('erasing a person', () => {
  it('is for ever: the account is not given back, suspended or erased again', async () => {
    const { accountId } = await member();
    value(await erasePerson({ actor: administrator, accountId }));
    for (const command of [restoreAccount, suspendAccount, erasePerson])
      expect(await command({ actor: administrator, accountId })).toMatchObject({ ok: false });
    expect(await db.account.findUnique({ where: { id: accountId } })).toMatchObject({
      status: 'suspended',
      passwordHash: null,
    });
    const lines = await rowsOf<{ action: string }>(
      `select action from "AuditEntry" where "subjectId" = $1 and outcome = 'refused' order by id`,
      [accountId],
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'account.restore',
      'account.suspend',
      'account.erase',
    ]);
  });

  it('leaves no name, address or way in, and what they did under an opaque id', async () => {
    const { accountId, email } = await member();
    value(await erasePerson({ actor: administrator, accountId }));
    const tables = await rowsOf<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables.filter((table) => table.name !== '_prisma_migrations')) {
      const found = await rowsOf(`select 1 from "${name}" t where t::text like '%' || $1 || '%'`, [email]);
      expect(found, name).toHaveLength(0);
    }
    expect(await db.auditEntry.count({ where: { actorId: accountId } })).toBeGreaterThan(0);
  });

  it('is refused for the own account', async () => {
    expect((await erasePerson({ actor: administrator, accountId: administrator.id })).ok).toBe(false);
  });
});

const viewing = async (who: { sessionId: string; accountId: string }) => {
  const viewer = await viewerOf(who);
  if (!viewer) throw new Error('no session');
  return viewer;
};

async function withFactor() {
  const person = await member();
  const secret = value(await beginTotp(person.accountId));
  const codes = value(await confirmTotp({ ...person, code: generateSync({ secret }) }));
  // As if the code just used were long ago: the next one of the same half minute counts as new.
  await db.account.update({ where: { id: person.accountId }, data: { totpLastStep: null } });
  return { ...person, secret, codes };
}

const errorOf = (result: { ok: true } | { ok: false; error: unknown }) => (result.ok ? null : result.error);
const lastMail = async (personId: string, kind: string) =>
  renderMail(await db.mail.findFirstOrThrow({ where: { personId, kind }, orderBy: { createdAt: 'desc' } }));

describe('recovery codes', () => {
  it('are made anew against password and code; the old ones die, and the page counts what is left', async () => {
    const { secret, codes, ...person } = await withFactor();
    const viewer = await viewing(person);
    expect((await checkCode({ accountId: person.accountId, code: codes[0] ?? '' })).ok).toBe(true);
    expect((await readOwnAccount(viewer)).recoveryCodesLeft).toBe(9);
    const code = generateSync({ secret });
    expect(errorOf(await renewRecoveryCodes({ viewer, current: 'otra', code }))).toMatchObject({
      fields: { current: { key: 'validation.password_wrong' } },
    });
    for (const wrong of [codes[1] ?? '', '', '000000x', 'x'.repeat(400)])
      expect(errorOf(await renewRecoveryCodes({ viewer, current: PASSWORD, code: wrong }))).toMatchObject({
        fields: { code: { key: 'validation.code_wrong' } },
      });
    const renewed = value(await renewRecoveryCodes({ viewer, current: PASSWORD, code }));
    expect(new Set(renewed).size).toBe(10);
    expect((await renewRecoveryCodes({ viewer, current: PASSWORD, code })).ok).toBe(false);
    expect((await checkCode({ accountId: person.accountId, code: codes[1] ?? '' })).ok).toBe(false);
    expect((await checkCode({ accountId: person.accountId, code: renewed[0] ?? '' })).ok).toBe(true);
    expect((await lastMail(person.accountId, 'recovery_codes'))?.subject).toContain('RICOMI');
    expect(
      await db.auditEntry.count({ where: { actorId: viewer.id, action: 'account.recovery_codes' } }),
    ).toBe(1);
  });

  it('need a second factor that is on, and cannot be guessed for', async () => {
    const viewer = await viewing(await member());
    const off = await renewRecoveryCodes({ viewer, current: PASSWORD, code: '123456' });
    expect(errorOf(off)).toMatchObject({ fields: { form: { key: 'validation.second_factor_off' } } });
    const answers: unknown[] = [];
    for (let index = 0; index < 9; index += 1)
      answers.push(errorOf(await renewRecoveryCodes({ viewer, current: 'x', code: '1' })));
    expect(answers.at(-1)).toMatchObject({ code: 'throttled' });
  });
});

describe('a second factor that is taken away', () => {
  it('ends every session, needs a reason, is told by mail, and is set up anew at the next sign-in', async () => {
    const { codes, ...person } = await withFactor();
    const reset = { actor: administrator, accountId: person.accountId };
    expect(errorOf(await resetSecondFactor({ ...reset, reason: ' ' }))).toMatchObject({
      fields: { reason: { key: 'validation.missing.reason' } },
    });
    value(await resetSecondFactor({ ...reset, reason: 'Perdió el teléfono' }));
    expect(await viewerOf(person)).toBeNull();
    expect((await checkCode({ accountId: person.accountId, code: codes[0] ?? '' })).ok).toBe(false);
    const passed = value(await checkPassword({ email: person.email, password: PASSWORD, address: 'reset' }));
    expect(passed).toMatchObject({ secondFactor: false, enrolAgain: true });
    expect((await lastMail(person.accountId, 'second_factor_reset'))?.text).toContain('Perdió el teléfono');
    const [line] = await db.auditEntry.findMany({
      where: { subjectId: person.accountId, action: 'account.reset_factor' },
    });
    expect(line).toMatchObject({ actorId: administrator.id, detail: { reason: 'Perdió el teléfono' } });
    const sessionId = await enter({ accountId: person.accountId, secondFactor: false, device: null });
    const secret = value(await beginTotp(person.accountId));
    value(await confirmTotp({ accountId: person.accountId, sessionId, code: generateSync({ secret }) }));
    const again = value(await checkPassword({ email: person.email, password: PASSWORD, address: 'reset' }));
    expect(again).toMatchObject({ secondFactor: true, enrolAgain: false });
  });

  it('must be there, and is not one’s own to take away', async () => {
    const { accountId } = await member();
    const none = await resetSecondFactor({ actor: administrator, accountId, reason: 'x' });
    expect(errorOf(none)).toMatchObject({ fields: { form: { key: 'validation.second_factor_off' } } });
    const own = await resetSecondFactor({ actor: administrator, accountId: administrator.id, reason: 'x' });
    expect(errorOf(own)).toMatchObject({ fields: { form: { key: 'validation.own_account' } } });
    const secretariat = await anAccount('secretariat', 'ricomi-secretariat');
    expect(errorOf(await resetSecondFactor({ actor: secretariat, accountId, reason: 'x' }))).toEqual({
      code: 'forbidden',
    });
  });
});

describe('another role', () => {
  it('holds from the next request on, and is told by mail and kept in the audit log', async () => {
    const person = await member();
    const secretariat = await anAccount('secretariat', 'ricomi-secretariat');
    const assign = { actor: secretariat, accountId: person.accountId, organisationId: '' };
    value(await assignRole({ ...assign, role: 'focal_point' }));
    expect((await viewing(person)).role).toBe('focal_point');
    expect((await lastMail(person.accountId, 'role_changed'))?.text).toContain('ponto focal');
    expect(
      await db.auditEntry.findFirst({ where: { subjectId: person.accountId, action: 'account.assign' } }),
    ).toMatchObject({ actorId: secretariat.id, detail: { from: 'contributor', to: 'focal_point' } });
    expect(errorOf(await assignRole({ ...assign, role: 'focal_point' }))).toMatchObject({
      fields: { role: { key: 'validation.role_same' } },
    });
    value(await assignRole({ ...assign, role: 'contributor' }));
    expect((await viewing(person)).role).toBe('contributor');
  });

  it('and another institution are the administrator’s to give, of the list only', async () => {
    const { accountId } = await member();
    const assign = { actor: administrator, accountId, role: 'contributor' } as const;
    for (const organisationId of ['hn-nadie', 'a\0b', 'x'.repeat(5000)])
      expect(errorOf(await assignRole({ ...assign, organisationId }))).toMatchObject({
        fields: { organisationId: {} },
      });
    value(await assignRole({ ...assign, organisationId: 'mx-sre' }));
    expect(await db.account.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({
      organisationId: 'mx-sre',
    });
    const secretariat = await anAccount('secretariat', 'ricomi-secretariat');
    const moved = await assignRole({ ...assign, actor: secretariat, organisationId: 'hn-inm' });
    expect(errorOf(moved)).toEqual({ code: 'forbidden' });
    expect(await readPerson(secretariat, accountId)).toMatchObject({
      roles: ['contributor', 'focal_point'],
      move: false,
      secondFactor: null,
    });
  });

  it('never leaves the portal without an administrator, even when two shut out each other at one moment', async () => {
    const others = await db.account.findMany({
      where: { role: 'administrator', id: { not: administrator.id }, status: 'active' },
    });
    const [second, ...rest] = others;
    if (!second) throw new Error('one administrator only');
    await db.account.updateMany({
      where: { id: { in: rest.map(({ id }) => id) } },
      data: { status: 'suspended' },
    });
    const two = { ...administrator, id: second.id };
    const results = await Promise.all([
      assignRole({ actor: administrator, accountId: two.id, role: 'contributor', organisationId: '' }),
      suspendAccount({ actor: two, accountId: administrator.id }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.map(errorOf).find(Boolean)).toMatchObject({
      fields: { form: { key: 'validation.last_administrator' } },
    });
    expect(await db.account.count({ where: { role: 'administrator', status: 'active' } })).toBe(1);
    await db.account.updateMany({
      where: { id: { in: [administrator.id, ...others.map(({ id }) => id)] } },
      data: { role: 'administrator', status: 'active' },
    });
  });
});
