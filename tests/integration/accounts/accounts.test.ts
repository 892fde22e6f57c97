import { generateSync } from 'otplib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  beginTotp,
  checkCode,
  checkPassword,
  confirmTotp,
  enter,
  erasePerson,
  invitePerson,
  readInvitation,
  requestReset,
  resetPassword,
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
