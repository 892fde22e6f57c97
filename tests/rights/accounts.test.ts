import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ALIVE,
  type Alive,
  DEAD,
  ERASE,
  INVITE,
  type OnAccount,
  OWN_ACTIONS,
  RESTORE,
  SUSPEND,
  WORDS,
} from './expected.ts';
import { actionId } from './support/build.ts';
import { says } from './support/checks.ts';
import { type Change, closeDatabase, forget, mark, sql, undo, written } from './support/database.ts';
import { ask, callAction, calls, type Fields, postForm } from './support/http.ts';
import { type Actor, accountId, emailOf, id, nameOf, openSession, type Person } from './support/people.ts';

const PASSWORD = 'puente-maiz-cordillera';

beforeAll(async () => {
  await sql('update "Account" set "passwordHash" = $1', [await hash(PASSWORD)]);
  await sql(`update "Account" set "passwordHash" = null where status = 'invited'`);
  await forget();
});
afterEach(async () => void (await undo()));
afterAll(async () => {
  console.info(`${calls.count} requests, ${Math.round(calls.ms)} ms`);
  await closeDatabase();
});

const EVERYBODY = [...ALIVE, ...(Object.keys(DEAD) as Actor[])];
const PEOPLE_PAGE = '/es/workspace/people';

/** Tells what is wrong with one attempt; `done` looks for the row that a success writes. */
async function attempt(options: {
  actor: Actor;
  action: string;
  fields: Fields;
  wanted: string;
  refusal: { action: string; subjectId: string };
  leadsTo: string;
  done: (changes: Change[]) => boolean;
}): Promise<string[]> {
  const { actor, action, fields, wanted, refusal, leadsTo, done } = options;
  const wrong: string[] = [];
  const since = await mark();
  const answer = await (wanted === 'yes' ? postForm : callAction)(actor, PEOPLE_PAGE, actionId(action), {
    locale: 'es',
    ...fields,
  });
  const { changes, refusals } = await written(since);
  if (wanted === 'yes') {
    if (answer.status !== 303 || answer.leadsTo !== leadsTo)
      wrong.push(`${actor}: ${answer.status} to ${answer.leadsTo}`);
    if (!done(changes)) wrong.push(`${actor}: nothing came of it`);
  } else {
    const words = WORDS[wanted as keyof typeof WORDS];
    if (answer.status !== 200 || says(answer) !== words)
      wrong.push(`${actor}: ${answer.status} «${says(answer)}» instead of «${words}»`);
    if (changes.length > 0) wrong.push(`${actor}: wrote ${changes.map(({ table }) => table)}`);
  }
  const refused = (wanted === 'forbidden' || wanted === 'not_found') && !(actor in DEAD);
  const noted = refused ? [{ actorId: accountId(actor as Alive), ...refusal }] : [];
  if (JSON.stringify(refusals) !== JSON.stringify(noted))
    wrong.push(`${actor}: audit log ${JSON.stringify(refusals)}`);
  await undo();
  return wrong;
}

const wantedOf = (answers: OnAccount['answers'], actor: Actor) => answers[actor as Alive] ?? 'not_found';

const STATUS = { suspend: 'suspended', restore: 'active', erase: 'suspended' } as const;

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
      for (const actor of EVERYBODY) {
        const found = await attempt({
          actor,
          action: `${name}Action`,
          fields: { accountId: subjectId },
          wanted: wantedOf(answers, actor),
          refusal: { action: `account.${name}`, subjectId },
          leadsTo: `${PEOPLE_PAGE}?done=${name}`,
          done: (changes) =>
            changes.some(
              ({ table: rows, now }) =>
                rows === 'Account' && now?.id === subjectId && now.status === STATUS[name],
            ) &&
            changes.some(
              ({ table: rows, now }) =>
                rows === 'AuditEntry' && now?.action === `account.${name}` && now.subjectId === subjectId,
            ) &&
            (name !== 'erase' ||
              changes.some(
                ({ table: rows, now }) =>
                  rows === 'Person' && now?.id === subjectId && now.name === null && now.email === null,
              )),
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
      for (const actor of EVERYBODY) {
        const email = 'nueva.persona@rights.example';
        const found = await attempt({
          actor,
          action: 'inviteAction',
          fields: { email, name: 'Nueva Persona', organisationId: to, role, language: 'es' },
          wanted: wantedOf(answers, actor),
          refusal: { action: 'account.invite', subjectId: 'new' },
          leadsTo: `${PEOPLE_PAGE}?done=invite`,
          done: (changes) =>
            changes.some(
              ({ table, now }) =>
                table === 'Account' &&
                now?.organisationId === to &&
                now.role === role &&
                now.status === 'invited',
            ) &&
            changes.some(
              ({ table, now }) => table === 'Invitation' && now?.organisationId === to && now.role === role,
            ) &&
            changes.some(({ table, now }) => table === 'Mail' && now?.kind === 'invitation') &&
            changes.some(({ table, now }) => table === 'AuditEntry' && now?.action === 'account.invite'),
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

describe('one’s own account, whatever ids the form names', () => {
  const others: Fields = {
    accountId: accountId('focal'),
    id: accountId('focal'),
    sessionId: id('se', 3),
    email: emailOf('focal'),
    role: 'administrator',
    organisationId: 'mx-sre',
  };

  const FIELDS: Record<string, Fields> = {
    updateProfileAction: { name: 'Nombre nuevo', language: 'pt', timeZone: 'America/Tegucigalpa' },
    changePasswordAction: { current: PASSWORD, password: 'volcan-tinta-almendra-9' },
    signOutElsewhereAction: {},
    signOutAction: {},
    markAllReadAction: {},
  };
  const PAGES: Record<string, string> = { markAllReadAction: '/es/workspace/notifications' };
  const PLAIN = new Set(['signOutAction', 'markAllReadAction']);

  /** Ids that a row names somebody by. */
  const ownersOf = ({ table, was, now }: Change): unknown[] =>
    table === 'AuditEntry'
      ? [now?.actorId, now?.subjectId]
      : ['Person', 'Account'].includes(table)
        ? [was?.id ?? now?.id]
        : [was?.accountId ?? now?.accountId ?? now?.personId];

  it.each(Object.entries(OWN_ACTIONS))(
    '%s changes nobody else’s rows, and needs a session',
    async (name, { may, leadsTo }) => {
      let number = 0;
      for (const actor of may) {
        number += 1;
        const own = await openSession(actor, number);
        const elsewhere = await openSession(actor, number + 100);
        await sql(
          `insert into "Notification" (id, "accountId", kind, href) values ($1, $2, 'practice_submit', '/workspace')`,
          [id('nn', number), accountId(actor)],
        );
        await sql('delete from rate_limit');
        const since = await mark();
        const fields = { locale: 'es', ...others, ...FIELDS[name] };
        const answer = await postForm(own, PAGES[name] ?? '/es/account', actionId(name), fields, {
          plain: PLAIN.has(name),
        });
        const { changes, refusals } = await written(since);
        expect.soft([answer.status, answer.leadsTo], actor).toEqual([303, leadsTo]);
        expect.soft(refusals, actor).toEqual([]);
        const touched = new Set(changes.filter(({ table }) => table !== 'Mail').flatMap(ownersOf));
        expect.soft([...touched], actor).toEqual([accountId(actor)]);
        const account = changes.find(({ table }) => table === 'Account')?.now;
        if (account) {
          const before = changes.find(({ table }) => table === 'Account')?.was;
          expect
            .soft([account.role, account.organisationId, account.status], actor)
            .toEqual([before?.role, before?.organisationId, before?.status]);
        }
        const ended = changes
          .filter(
            ({ table, was, now }) =>
              table === 'Session' && was?.revokedAt === null && now?.revokedAt !== null,
          )
          .map(({ now }) => now?.id);
        if (name === 'signOutAction') expect.soft(ended, actor).toEqual([own.id]);
        else if (name === 'signOutElsewhereAction' || name === 'changePasswordAction') {
          expect.soft(ended, actor).toContain(elsewhere.id);
          expect.soft(ended, actor).not.toContain(own.id);
        } else expect.soft(ended, actor).toEqual([]);
        await undo();
      }
      for (const actor of Object.keys(DEAD) as Actor[]) {
        // Whoever has given the password may leave again.
        if (name === 'signOutAction' && actor.startsWith('half')) continue;
        const since = await mark();
        await postForm(
          actor,
          PAGES[name] ?? '/es/account',
          actionId(name),
          { locale: 'es', ...others, ...FIELDS[name] },
          { plain: PLAIN.has(name) },
        );
        expect.soft(await written(since), actor).toEqual({ changes: [], refusals: [] });
      }
    },
  );

  it('a wrong current password changes nothing', async () => {
    await sql('delete from rate_limit');
    const since = await mark();
    const answer = await callAction('author', '/es/account', actionId('changePasswordAction'), {
      locale: 'es',
      current: 'otra cosa',
      password: 'volcan-tinta-almendra-9',
    });
    expect(answer.status).toBe(200);
    expect((await written(since)).changes).toEqual([]);
  });
});

describe('sessions', () => {
  const opens = async (cookie: string) => (await ask({ cookie }, '/es/workspace')).status === 200;

  it('a suspended account’s session ends with the next request, and stays ended when the account is restored', async () => {
    const { cookie } = await openSession('author', 300);
    expect(await opens(cookie)).toBe(true);
    await postForm('focal', PEOPLE_PAGE, actionId('suspendAction'), {
      locale: 'es',
      accountId: accountId('author'),
    });
    expect(await opens(cookie)).toBe(false);
    await postForm('focal', PEOPLE_PAGE, actionId('restoreAction'), {
      locale: 'es',
      accountId: accountId('author'),
    });
    expect(await opens(cookie)).toBe(false);
  });

  it('a changed password ends every other session at once', async () => {
    await sql('delete from rate_limit');
    const [here, there] = [await openSession('author', 301), await openSession('author', 302)];
    expect(await opens(there.cookie)).toBe(true);
    const fields = { locale: 'es', current: PASSWORD, password: 'volcan-tinta-almendra-9' };
    expect((await postForm(here, '/es/account', actionId('changePasswordAction'), fields)).leadsTo).toBe(
      '/es/account?done=password',
    );
    expect([await opens(here.cookie), await opens(there.cookie)]).toEqual([true, false]);
  });

  it('signing out elsewhere ends all others, signing out ends this one', async () => {
    const [here, there] = [await openSession('author', 303), await openSession('author', 304)];
    await postForm(here, '/es/account', actionId('signOutElsewhereAction'), { locale: 'es' });
    expect([await opens(here.cookie), await opens(there.cookie)]).toEqual([true, false]);
    await postForm(here, '/es/account', actionId('signOutAction'), { locale: 'es' }, { plain: true });
    expect(await opens(here.cookie)).toBe(false);
  });

  it('the sessions of others are not on the account page', async () => {
    await sql(`update "Session" set device = 'Aparato-de-otro' where "accountId" = $1`, [accountId('focal')]);
    expect((await ask('focal', '/es/account')).body).toContain('Aparato-de-otro');
    expect((await ask('author', '/es/account')).body).not.toContain('Aparato-de-otro');
  });

  it('next-auth tells only a living session who it is', async () => {
    for (const actor of EVERYBODY) {
      const { status, body } = await ask(actor, '/api/auth/session');
      expect.soft(status, actor).toBe(200);
      if (actor in DEAD) expect.soft(body, actor).toBe('{}');
      else expect.soft(JSON.parse(body).user?.name, actor).toBe(nameOf(actor as Person));
    }
  });

  it('next-auth’s own doors open nothing without the password, and need its token', async () => {
    const csrf = await ask('visitor', '/api/auth/csrf');
    const { csrfToken } = JSON.parse(csrf.body);
    const cookie = csrf.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    for (const [password, token] of [
      ['otra cosa', csrfToken],
      [PASSWORD, 'none'],
    ]) {
      const since = await mark();
      const body = new URLSearchParams({ email: emailOf('author'), password, csrfToken: token });
      const answer = await ask({ cookie }, '/api/auth/callback/credentials', { method: 'POST', body });
      expect.soft(answer.headers.getSetCookie().join(), password).not.toContain('session-token=ey');
      expect.soft((await written(since)).changes.filter(({ table }) => table === 'Session')).toEqual([]);
    }
  });
});

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
