import { describe, expect, it } from 'vitest';
import { OWN_ACTIONS } from './expected.ts';
import { actionId } from './support/build.ts';
import { dead, everybody, isDead } from './support/cells.ts';
import { type Change, mark, sql, undo, written } from './support/database.ts';
import { ask, type Caller, callAction, type Fields, postForm } from './support/http.ts';
import { accountId, emailOf, id, nameOf, openSession, type Person } from './support/people.ts';
import { differences, keepFixtures, PASSWORD, see } from './support/trial.ts';

keepFixtures({ withPasswords: true });

const PEOPLE_PAGE = '/es/workspace/people';

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

  const send = (who: Caller, name: string) =>
    postForm(
      who,
      PAGES[name] ?? '/es/account',
      actionId(name),
      { locale: 'es', ...others, ...FIELDS[name] },
      { plain: PLAIN.has(name) },
    );

  /** Which of the person's two sessions an action ends. */
  const ENDS: Record<string, readonly ('own' | 'elsewhere')[]> = {
    signOutAction: ['own'],
    signOutElsewhereAction: ['elsewhere'],
    changePasswordAction: ['elsewhere'],
  };
  const endedBy = (changes: Change[]) =>
    changes.flatMap(({ table, was, now }) =>
      table === 'Session' && was?.revokedAt === null && now?.revokedAt ? [now.id] : [],
    );
  const standing = (row: Change['now'] | undefined) => row && [row.role, row.organisationId, row.status];

  it.each(Object.entries(OWN_ACTIONS))('%s changes nobody else’s rows', async (name, { may, leadsTo }) => {
    for (const [number, actor] of may.entries()) {
      const sessions = {
        own: await openSession(actor, number),
        elsewhere: await openSession(actor, number + 100),
      };
      await layUnread(actor, number);
      await sql('delete from rate_limit');
      const { answer, changes, refusals } = await see(() => send(sessions.own, name));
      const touched = new Set(changes.filter(({ table }) => table !== 'Mail').flatMap(ownersOf));
      const account = changes.find(({ table }) => table === 'Account');
      const ended = endedBy(changes);
      const actual = {
        answer: [answer.status, answer.leadsTo],
        touched: [...touched],
        standing: standing(account?.now),
        ended: (['own', 'elsewhere'] as const).filter((which) => ended.includes(sessions[which].id)),
        refusals,
      };
      const wanted = {
        answer: [303, leadsTo],
        touched: [accountId(actor)],
        standing: standing(account?.was),
        ended: ENDS[name] ?? [],
        refusals: [],
      };
      expect.soft(differences(actor, actual, wanted)).toEqual([]);
      await undo();
    }
  });

  const layUnread = (actor: Person, number: number) =>
    sql(
      `insert into "Notification" (id, "accountId", kind, href) values ($1, $2, 'practice_submit', '/workspace')`,
      [id('nn', number), accountId(actor)],
    );

  it.each(Object.keys(OWN_ACTIONS))('%s needs a session that lives', async (name) => {
    // Whoever has given the password may leave again.
    const without = dead.filter((actor) => name !== 'signOutAction' || !actor.startsWith('half'));
    for (const actor of without) {
      const { changes, refusals } = await see(() => send(actor, name));
      expect.soft({ changes, refusals }, actor).toEqual({ changes: [], refusals: [] });
    }
  });

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
    for (const actor of everybody) {
      const { status, body } = await ask(actor, '/api/auth/session');
      expect.soft(status, actor).toBe(200);
      if (isDead(actor)) expect.soft(body, actor).toBe('{}');
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
