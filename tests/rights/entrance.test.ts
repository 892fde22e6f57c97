import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { actionId } from './support/build.ts';
import { mark, sql, undo, written } from './support/database.ts';
import { ask, callAction, postForm } from './support/http.ts';
import { type Actor, accountId, emailOf, id, openSession } from './support/people.ts';
import { keepFixtures, PASSWORD, says } from './support/trial.ts';

keepFixtures({ withPasswords: true });

const PEOPLE_PAGE = '/es/workspace/people';

describe('before there is a session', () => {
  const SIGN_IN = '/es/account/sign-in';
  const setsSession = (cookies: string[]) =>
    cookies.some((cookie) => /^next-auth\.session-token=ey/.test(cookie));

  it('the right password opens a session, a wrong one and a suspended account do not, with the same words', async () => {
    await sql('delete from rate_limit');
    const send = (email: string, password: string) =>
      callAction('visitor', SIGN_IN, actionId('signInAction'), { locale: 'es', email, password, to: '' });
    const answers = [
      await send(emailOf('author'), 'otra cosa'),
      await send(emailOf('suspended'), PASSWORD),
      await send(emailOf('invited'), PASSWORD),
      await send('nadie@rights.example', PASSWORD),
    ];
    expect(new Set(answers.map(says)).size).toBe(1);
    expect(says(answers[0] as never)).not.toBe('');
    expect(answers.some(({ headers }) => setsSession(headers.getSetCookie()))).toBe(false);
    const right = await postForm('visitor', SIGN_IN, actionId('signInAction'), {
      locale: 'es',
      email: emailOf('author'),
      password: PASSWORD,
      to: '',
    });
    expect([right.status, right.leadsTo]).toEqual([303, '/es/workspace']);
    const cookie =
      right.headers
        .getSetCookie()
        .find((one) => one.startsWith('next-auth.session-token='))
        ?.split(';')[0] ?? '';
    expect((await ask({ cookie }, '/es/workspace')).status).toBe(200);
  });

  it('signing in leads to no other site', async () => {
    await sql('delete from rate_limit');
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await postForm('visitor', SIGN_IN, actionId('signInAction'), {
        locale: 'es',
        email: emailOf('author'),
        password: PASSWORD,
        to,
      });
      expect.soft(answer.leadsTo, to).toBe('/es/workspace');
      await sql('delete from rate_limit');
    }
  });

  it('the secretariat without its second factor gets only as far as setting it up', async () => {
    for (const half of ['halfSecretariat', 'halfAdministrator'] as const) {
      expect.soft((await ask(half, '/es/account/second-factor/setup')).status, half).toBe(200);
      expect.soft((await ask(half, '/es/workspace')).leadsTo, half).toBe('/es/account/second-factor/setup');
      expect.soft((await ask(half, '/es/account')).leadsTo, half).toBe('/es/account/second-factor/setup');
      await undo();
    }
  });

  it('a code without a password before it opens nothing', async () => {
    const since = await mark();
    const answer = await postForm('visitor', '/es/account/second-factor', actionId('secondFactorAction'), {
      locale: 'es',
      code: '123456',
      to: '',
    });
    expect(answer.leadsTo).toBe('/es/account/sign-in');
    expect((await written(since)).changes).toEqual([]);
    const forged = {
      cookie: `ricomi.second-factor=${Buffer.from(JSON.stringify({ accountId: accountId('secretariat'), until: Date.now() + 60_000 })).toString('base64url')}`,
    };
    expect(
      (
        await postForm(forged, '/es/account/second-factor', actionId('secondFactorAction'), {
          locale: 'es',
          code: '123456',
          to: '',
        })
      ).leadsTo,
    ).toBe('/es/account/sign-in');
    expect((await written(since)).changes).toEqual([]);
  });

  it('a second factor is not turned on without a session or with a wrong code', async () => {
    const send = (who: Actor) =>
      postForm(
        who,
        '/es/account/second-factor/setup',
        actionId('confirmTotpAction'),
        { locale: 'es', code: '000000', accountId: accountId('focal') },
        { state: '{"form":null,"codes":null}' },
      );
    const since = await mark();
    for (const who of ['visitor', 'revoked', 'expired', 'suspended'] as const)
      expect.soft((await send(who)).leadsTo, who).toBe('/es/account/sign-in');
    expect((await written(since)).changes).toEqual([]);
    await send('author');
    const enabled = (await written(since)).changes.filter(
      ({ table, now }) => table === 'Account' && now?.totpEnabledAt,
    );
    expect(enabled).toEqual([]);
  });

  /** As the portal makes the secret of a link from the id of its row. */
  const tokenOf = (purpose: string, row: string) => {
    const key = Buffer.from(
      hkdfSync('sha256', process.env.AUTH_SECRET ?? '', 'ricomi', `link:${purpose}`, 32),
    );
    return createHmac('sha256', key).update(row).digest('base64url');
  };
  const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

  const layInvitation = (
    number: number,
    set: { expiresAt?: string; acceptedAt?: string; revokedAt?: string } = {},
  ) =>
    sql(
      `insert into "Invitation" (id, "accountId", "organisationId", role, "tokenHash", "expiresAt", "acceptedAt", "revokedAt")
       values ($1, $2, 'hn-sreci', 'contributor', $3, ${set.expiresAt ?? `now() + interval '1 day'`}, ${set.acceptedAt ?? 'null'}, ${set.revokedAt ?? 'null'})`,
      [id('in', number), accountId('invited'), hashOf(tokenOf('invitation', id('in', number)))],
    );

  it('an invitation opens once; one that is over, used or taken back opens nothing', async () => {
    await layInvitation(1);
    await layInvitation(2, { expiresAt: `now() - interval '1 second'` });
    await layInvitation(3, { acceptedAt: 'now()' });
    await layInvitation(4, { revokedAt: 'now()' });
    const send = (token: string) =>
      postForm('visitor', '/es/account/invitation', actionId('acceptInvitationAction'), {
        locale: 'es',
        token,
        name: 'Nueva',
        password: 'volcan-tinta-almendra-9',
        accountId: accountId('focal'),
        role: 'administrator',
      });
    for (const token of [2, 3, 4]
      .map((number) => tokenOf('invitation', id('in', number)))
      .concat('', 'x', hashOf(tokenOf('invitation', id('in', 1))))) {
      const since = await mark();
      const answer = await send(token);
      expect.soft(answer.status).toBe(200);
      expect.soft((await written(since)).changes).toEqual([]);
    }
    const token = tokenOf('invitation', id('in', 1));
    const since = await mark();
    const answer = await send(token);
    expect([answer.status, answer.leadsTo]).toEqual([303, '/es/workspace?done=welcome']);
    const { changes } = await written(since);
    expect(changes.find(({ table }) => table === 'Account')?.now).toMatchObject({
      id: accountId('invited'),
      role: 'contributor',
      organisationId: 'hn-sreci',
      status: 'active',
    });
    const again = await mark();
    expect((await send(token)).status).toBe(200);
    expect((await written(again)).changes).toEqual([]);
  });

  it('suspending an invited account takes its invitation back', async () => {
    await layInvitation(5);
    await postForm('focal', PEOPLE_PAGE, actionId('suspendAction'), {
      locale: 'es',
      accountId: accountId('invited'),
    });
    const since = await mark();
    await postForm('visitor', '/es/account/invitation', actionId('acceptInvitationAction'), {
      locale: 'es',
      token: tokenOf('invitation', id('in', 5)),
      name: 'Nueva',
      password: 'volcan-tinta-almendra-9',
    });
    expect((await written(since)).changes).toEqual([]);
  });

  it('asking for a new password answers alike for everybody and writes only to whom it concerns', async () => {
    await sql('delete from rate_limit');
    const send = (email: string) =>
      postForm('visitor', '/es/account/forgotten', actionId('requestResetAction'), { locale: 'es', email });
    for (const [email, written_] of [
      [emailOf('author'), ['PasswordReset', 'Mail']],
      [emailOf('suspended'), []],
      [emailOf('invited'), []],
      ['nadie@rights.example', []],
    ] as const) {
      const since = await mark();
      const answer = await send(email);
      expect.soft([answer.status, answer.leadsTo], email).toEqual([303, '/es/account/forgotten?done=sent']);
      const { changes } = await written(since);
      expect
        .soft(
          changes.map(({ table }) => table),
          email,
        )
        .toEqual(written_);
    }
  });

  it('a link for a new password works once, for its own account, and ends its sessions', async () => {
    const layReset = (number: number, expires: string) =>
      sql(
        `insert into "PasswordReset" (id, "accountId", "tokenHash", "expiresAt") values ($1, $2, $3, ${expires})`,
        [id('rp', number), accountId('author'), hashOf(tokenOf('reset', id('rp', number)))],
      );
    await layReset(1, `now() + interval '1 hour'`);
    await layReset(2, `now() - interval '1 second'`);
    await layInvitation(6);
    const { cookie } = await openSession('author', 310);
    const send = (token: string) =>
      postForm('visitor', '/es/account/reset', actionId('resetPasswordAction'), {
        locale: 'es',
        token,
        password: 'volcan-tinta-almendra-9',
        accountId: accountId('focal'),
      });
    for (const token of [tokenOf('reset', id('rp', 2)), tokenOf('invitation', id('in', 6)), '']) {
      const since = await mark();
      expect.soft((await send(token)).status).toBe(200);
      expect.soft((await written(since)).changes).toEqual([]);
    }
    const since = await mark();
    expect((await send(tokenOf('reset', id('rp', 1)))).leadsTo).toBe('/es/account/sign-in?done=reset');
    const accounts = (await written(since)).changes
      .filter(({ table }) => table === 'Account')
      .map(({ now }) => now?.id);
    expect(accounts).toEqual([accountId('author')]);
    expect((await ask({ cookie }, '/es/workspace')).status).toBe(307);
    const again = await mark();
    expect((await send(tokenOf('reset', id('rp', 1)))).status).toBe(200);
    expect((await written(again)).changes).toEqual([]);
  });
});
