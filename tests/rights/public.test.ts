import { describe, expect, it } from 'vitest';
import { ALIVE, DEAD, ENTRANCE_PAGES, ERROR_PAGES, NOT_PUBLIC, PUBLIC_PAGES, ROUTES } from './expected.ts';
import { actionId } from './support/build.ts';
import { dead } from './support/cells.ts';
import { reservedIn, unpublishedIn } from './support/checks.ts';
import { undo, written } from './support/database.ts';
import { KINDS, practiceId, REVISED, titleOf } from './support/fixtures.ts';
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
