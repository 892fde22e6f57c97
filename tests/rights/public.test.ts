import { describe, expect, it } from 'vitest';
import { ALIVE, DEAD, ENTRANCE_PAGES, ERROR_PAGES, NOT_PUBLIC, PUBLIC_PAGES, ROUTES } from './expected.ts';
import { actionId } from './support/build.ts';
import { dead } from './support/cells.ts';
import { reservedIn, unpublishedIn } from './support/checks.ts';
import { mark, sql, undo, written } from './support/database.ts';
import { DOOR, KINDS, practiceId, REVISED, titleOf } from './support/fixtures.ts';
import { type Answer, ask, postForm } from './support/http.ts';
import { keepFixtures } from './support/trial.ts';

keepFixtures();

describe('entrances', () => {
  const matches = (wanted: string, { status, leadsTo }: Answer) => {
    const [statuses = '', place = null] = wanted.split(' ');
    return statuses.split('|').includes(String(status)) && leadsTo === place;
  };

  it.each(Object.entries(ENTRANCE_PAGES))('%s', async (address, { alive, visitor }) => {
    const path = address.replace('[locale]', 'es');
    for (const actor of ALIVE) {
      const answer = await ask(actor, path);
      expect.soft(matches(alive, answer), `${actor}: ${answer.status} ${answer.leadsTo}`).toBe(true);
      await undo();
    }
    for (const actor of dead.filter((name) => DEAD[name] === 'sign-in')) {
      const answer = await ask(actor, path);
      expect.soft(matches(visitor, answer), `${actor}: ${answer.status} ${answer.leadsTo}`).toBe(true);
    }
  });
});

describe('what is for everybody', () => {
  it.each(Object.values(PUBLIC_PAGES))(
    '%s is the same for a visitor and for every session, and knows none',
    async (path) => {
      for (const actor of ['visitor', 'author', 'secretariat', 'administrator', 'forged'] as const) {
        const answer = await ask(actor, path);
        expect.soft(answer.status, actor).toBe(200);
        expect.soft(unpublishedIn(answer), actor).toEqual([]);
        expect.soft(answer.headers.getSetCookie(), actor).toEqual([]);
      }
    },
  );

  it.each(Object.entries(ERROR_PAGES))('%s has its own status', async (_address, { path, status }) => {
    expect((await ask('visitor', path)).status).toBe(status);
  });

  it.each(Object.entries(NOT_PUBLIC))('%s gives out nothing that was not published', async (path, status) => {
    for (const actor of ['visitor', 'author', 'secretariat'] as const) {
      const answer = await ask(actor, path);
      expect.soft(answer.status, actor).toBe(status);
      expect.soft(unpublishedIn(answer), actor).toEqual([]);
    }
  });

  it('drafts are not public under any identifier', async () => {
    for (const kind of KINDS) {
      for (const name of [
        practiceId(kind, 'in_review'),
        titleOf(kind, 'draft').toLowerCase(),
        REVISED.second,
      ]) {
        for (const path of [`/es/practices/${name}`, `/api/v1/practices/${name}`]) {
          const answer = await ask('visitor', path);
          expect.soft(answer.status, path).toBe(404);
          expect.soft(reservedIn(answer), path).toEqual([]);
        }
      }
    }
  });

  it.each(Object.entries(ROUTES).filter(([, route]) => route !== 'own tests'))(
    '%s answers everybody alike',
    async (_address, route) => {
      if (route === 'own tests') return;
      const bodies = new Set<string>();
      for (const actor of ['visitor', 'author', 'administrator'] as const) {
        const answer = await ask(actor, route.public);
        expect.soft(answer.status, actor).toBe(route.status);
        expect.soft(unpublishedIn(answer), actor).toEqual([]);
        expect.soft(answer.headers.getSetCookie(), actor).toEqual([]);
        if (!route.public.includes('docx')) bodies.add(answer.body);
      }
      expect(bodies.size).toBeLessThan(2);
    },
  );

  it('[portal.report] whoever reads a door reports on it, without a name, and only the code leads back to it', async () => {
    await sql('delete from rate_limit');
    const path = `/es/portals/${DOOR}/report`;
    const fields = { locale: 'es', portalId: DOOR, kind: 'scam', text: 'Pidieron dinero por el turno.' };
    for (const who of ['visitor', 'author', 'administrator'] as const) {
      const since = await mark();
      const answer = await postForm(who, path, actionId('reportPortalAction'), fields);
      expect.soft(answer.status, who).toBe(303);
      const code = new URL(answer.leadsTo ?? '', 'http://localhost').searchParams.get('code') ?? '';
      const { changes, refusals } = await written(since);
      const report = changes.find(({ table }) => table === 'PortalReport')?.now;
      expect.soft(report).toMatchObject({ portalId: DOOR, kind: 'scam', state: 'received' });
      expect.soft(JSON.stringify(changes), who).not.toContain(code);
      expect.soft(changes.find(({ table }) => table === 'AuditEntry')?.now?.actorId, who).toBeNull();
      expect.soft(refusals).toEqual([]);
      const state = await ask('visitor', `/en/portals/report?code=${code}`);
      expect.soft(state.body).toContain('received');
      expect.soft(state.body, 'nobody reads the text back').not.toContain('Pidieron');
      await undo();
      expect.soft((await ask('visitor', `/en/portals/report?code=${code}`)).status).toBe(200);
    }
    const since = await mark();
    for (const wrong of [
      { portalId: 'hn-puerta-retirada' },
      { portalId: '\u0000' },
      { kind: 'x' },
      { text: '' },
    ]) {
      const answer = await postForm('visitor', path, actionId('reportPortalAction'), { ...fields, ...wrong });
      expect.soft(answer.status, JSON.stringify(wrong)).toBe(200);
      expect.soft(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await written(since)).changes).toEqual([]);
    await sql('delete from rate_limit');
  });

  it('[practice.clear] an address for clearance shows the draft without its contact until it is revoked', async () => {
    const practice = practiceId('submitted', 'draft');
    const work = `/es/workspace/practices/${practice}`;
    await postForm('author', work, actionId('createClearanceAction'), {
      locale: 'es',
      practiceId: practice,
      label: 'Despacho',
    });
    const linkId = (await written()).changes.find(({ table }) => table === 'ClearanceLink')?.now?.id;
    const tokens = [...(await ask('author', work)).body.matchAll(/clearance\?token=([\w-]+)/g)].map(
      ([, token]) => token as string,
    );
    const pages = await Promise.all(tokens.map((token) => ask('visitor', `/es/clearance?token=${token}`)));
    const open = pages.find(({ body }) => body.includes(titleOf('submitted', 'draft')));
    expect(open?.status).toBe(200);
    expect(open?.body).not.toContain('Contacto-reservado');
    expect(open?.body).not.toContain('Observacion-');
    await postForm('author', work, actionId('revokeClearanceAction'), {
      locale: 'es',
      practiceId: practice,
      linkId: String(linkId),
    });
    for (const token of tokens)
      expect
        .soft((await ask('visitor', `/es/clearance?token=${token}`)).body)
        .not.toContain('Titulo-reservado');
  });
});
