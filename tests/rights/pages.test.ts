import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ALIVE,
  ALL_STATES,
  type Alive,
  DEAD,
  ENTRANCE_PAGES,
  ERROR_PAGES,
  KNOWS,
  NOT_PUBLIC,
  PRACTICE_PAGES,
  PUBLIC_PAGES,
  ROUTES,
  type State,
  WORK_PAGES,
} from './expected.ts';
import { actionId } from './support/build.ts';
import { RESERVED, reservedIn } from './support/checks.ts';
import { closeDatabase, forget, mark, sql, undo, written } from './support/database.ts';
import { KINDS, type Kind, practiceId, REVISED, ROUND, SENT, titleOf, UNSENT } from './support/fixtures.ts';
import { type Answer, ask, calls, postForm } from './support/http.ts';
import { type Actor, emailOf, id, nameOf, PEOPLE, type Person } from './support/people.ts';

beforeAll(async () => void (await forget()));
afterEach(async () => void (await undo()));
afterAll(async () => {
  console.info(`${calls.count} requests, ${Math.round(calls.ms)} ms`);
  await closeDatabase();
});

const dead = Object.keys(DEAD) as (keyof typeof DEAD)[];
const knows = (kind: Kind, actor: Actor, state: State) => (KNOWS[kind][actor as Alive] ?? []).includes(state);

/** Is this how a page sends somebody away whose session opens nothing? */
const sentAway = ({ status, leadsTo }: Answer, actor: keyof typeof DEAD, path: string): boolean =>
  status === 307 &&
  leadsTo ===
    (DEAD[actor] === 'sign-in'
      ? `/es/account/sign-in?to=${encodeURIComponent(path)}`
      : '/es/account/second-factor/setup');

describe('pages of the work area', () => {
  it.each(Object.entries(WORK_PAGES).map(([address, page]) => ({ address, ...page })))(
    '[$right] $address opens for those who may, and looks like nothing to others',
    async ({ address, opens }) => {
      const path = address.replace('[locale]', 'es').replace('[id]', ROUND);
      const wrong: string[] = [];
      const since = await mark();
      for (const actor of ALIVE) {
        const answer = await ask(actor, path);
        const may = opens.includes(actor);
        if (answer.status !== (may ? 200 : 404)) wrong.push(`${actor}: ${answer.status}`);
        if (!may && reservedIn(answer).length > 0) wrong.push(`${actor}: reads ${reservedIn(answer)}`);
      }
      for (const actor of dead) {
        const answer = await ask(actor, path);
        if (!sentAway(answer, actor, path)) wrong.push(`${actor}: ${answer.status} to ${answer.leadsTo}`);
        if (reservedIn(answer).length > 0) wrong.push(`${actor}: reads ${reservedIn(answer)}`);
      }
      expect(wrong).toEqual([]);
      expect((await written(since)).changes).toEqual([]);
    },
  );

  it('a record that does not exist is answered as one that is not theirs', async () => {
    const pages = [...Object.keys(PRACTICE_PAGES), '/[locale]/workspace/rounds/[id]'];
    for (const address of pages) {
      for (const record of [id('pr', 999), 'x', '%27', 'new%00']) {
        const answer = await ask(
          'secretariat',
          address.replace('[locale]', 'es').replace('[id]', record).replace('[step]', '1'),
        );
        expect.soft([404, 400], `${address} ${record}`).toContain(answer.status);
      }
    }
  });
});

describe('pages of one practice', () => {
  const NEAR: readonly Alive[] = [
    'author',
    'neighbour',
    'focal',
    'namedFocal',
    'foreignFocal',
    'secretariat',
    'administrator',
  ];
  const PARTNERS: readonly Alive[] = [
    'author',
    'focal',
    'partner',
    'partnerFocal',
    'otherPartner',
    'otherPartnerFocal',
    'secretariat',
  ];
  const everybody = (kind: Kind, state: State) =>
    kind === 'submitted' && state === 'in_review' ? ALIVE : kind === 'partner' ? PARTNERS : NEAR;
  const list = Object.entries(PRACTICE_PAGES).flatMap(([address, page]) =>
    KINDS.map((kind) => ({ address, kind, ...page })),
  );

  it.each(list)(
    '[$right] $address, $kind: in every state, those who may and nobody else',
    async ({ address, kind, opens, backs }) => {
      const wrong: string[] = [];
      const since = await mark();
      for (const state of ALL_STATES) {
        if (kind !== 'submitted' && !['draft', 'in_review', 'changes_requested'].includes(state)) continue;
        const work = `/es/workspace/practices/${practiceId(kind, state)}`;
        const path = address
          .replace('[locale]', 'es')
          .replace('[id]', practiceId(kind, state))
          .replace('[step]', '4');
        for (const actor of everybody(kind, state)) {
          const answer = await ask(actor, path);
          const may = (opens[kind][actor] ?? []).includes(state);
          const back = !may && (backs?.[kind][actor] ?? []).includes(state);
          const wanted = may ? '200 null' : back ? `307 ${work}` : '404 null';
          if (`${answer.status} ${answer.leadsTo}` !== wanted)
            wrong.push(`${state}, ${actor}: ${answer.status} ${answer.leadsTo} instead of ${wanted}`);
          if (may && !answer.body.includes(titleOf(kind, state)))
            wrong.push(`${state}, ${actor}: is not shown the practice`);
          if (!knows(kind, actor, state) && reservedIn(answer).length > 0)
            wrong.push(`${state}, ${actor}: reads ${reservedIn(answer)}`);
          if (actor !== 'secretariat' && answer.body.includes(UNSENT))
            wrong.push(`${state}, ${actor}: reads a remark that was not sent`);
        }
      }
      expect(wrong).toEqual([]);
      expect((await written(since)).changes).toEqual([]);
    },
  );

  it.each(Object.keys(PRACTICE_PAGES))('%s: no session that is over', async (address) => {
    const path = address
      .replace('[locale]', 'es')
      .replace('[id]', practiceId('submitted', 'in_review'))
      .replace('[step]', '4');
    for (const actor of dead) {
      const answer = await ask(actor, path);
      expect.soft(sentAway(answer, actor, path), `${actor}: ${answer.status} ${answer.leadsTo}`).toBe(true);
      expect.soft(reservedIn(answer), actor).toEqual([]);
    }
  });

  it('[practice.queue] the reviewer sees remarks before they are sent, the author’s side only after', async () => {
    const work = `/es/workspace/practices/${practiceId('submitted', 'in_review')}`;
    const review = `/es/secretariat/review/${practiceId('submitted', 'in_review')}`;
    const page = await ask('secretariat', review);
    expect(page.body).toContain(UNSENT);
    expect(page.body).toContain(SENT);
    const author = await ask('author', work);
    expect(author.body).toContain(SENT);
    expect(author.body).not.toContain(UNSENT);
  });

  it('[practice.clear] the addresses for clearance are shown to the State’s side only', async () => {
    const path = `/es/workspace/practices/${practiceId('filed', 'draft')}`;
    expect((await ask('author', path)).body).toContain('/clearance?token=');
    expect((await ask('secretariat', path)).body).not.toContain('token=');
  });
});

describe('lists', () => {
  /** Titles of the tests' practices that stand in a page. */
  const titlesIn = ({ body }: Answer) =>
    [...new Set(body.match(/Titulo-reservado-[a-z]+-[a-z_]+/g) ?? [])].sort();
  const known = (actor: Actor, states: readonly State[]) =>
    KINDS.flatMap((kind) =>
      states.filter((state) => knows(kind, actor, state)).map((state) => titleOf(kind, state)),
    ).sort();

  it.each(ALL_STATES)(
    '[practice.read] the list of practices that are %s is what each may read one by one',
    async (state) => {
      const second = 'Titulo-reservado-segunda';
      for (const actor of ALIVE) {
        if (actor === 'administrator') continue;
        const answer = await ask(actor, `/es/workspace/practices?state=${state}`);
        expect.soft(titlesIn(answer), actor).toEqual(known(actor, [state]));
        const ownDraft = state === 'draft' && (actor === 'author' || actor === 'focal');
        expect.soft(answer.body.includes(second), actor).toBe(ownDraft);
      }
    },
  );

  it.each(ALL_STATES)(
    '[practice.queue] the queue of what is %s is the secretariat’s, without drafts',
    async (state) => {
      const answer = await ask('secretariat', `/es/secretariat/review?state=${state}`);
      const shown = titlesIn(answer);
    // The queue has no filter for drafts: it then shows what is to be done.
    if (state !== 'draft') expect(shown).toEqual(KINDS.map((kind) => titleOf(kind, state)).sort());
    expect(shown.filter((title) => title.endsWith('-draft'))).toEqual([]);
    },
  );

  it('[practice.read] the front of the workspace names only what each may read', async () => {
    for (const actor of ALIVE) {
      const answer = await ask(actor, '/es/workspace');
      const foreign = titlesIn(answer).filter((title) => !known(actor, ALL_STATES).includes(title));
      expect.soft(foreign, actor).toEqual([]);
      if (actor === 'administrator') expect.soft(reservedIn(answer), actor).toEqual([]);
    }
  });

  /** Who waits for what: the oldest first, each as a link. */
  const WAITS: [Actor, string][] = [
    ['author', titleOf('submitted', 'changes_requested')],
    ['focal', titleOf('filed', 'in_review')],
    ['secretariat', titleOf('submitted', 'submitted')],
    ['partner', titleOf('partner', 'changes_requested')],
  ];
  it.each(WAITS)('what waits for %s is on the front of the workspace: %s', async (actor, title) => {
    expect((await ask(actor, '/es/workspace')).body).toContain(title);
  });

  it('[account.read] the list of people shows a focal point the own State, the secretariat and the administrator everybody', async () => {
    const people = Object.keys(PEOPLE) as Person[];
    const stateOf = (person: Person) => {
      const { organisation } = PEOPLE[person];
      return organisation.startsWith('org-') ? organisation : organisation.slice(0, 2);
    };
    for (const actor of [
      'focal',
      'namedFocal',
      'foreignFocal',
      'partnerFocal',
      'otherPartnerFocal',
      'secretariat',
      'administrator',
    ] as const) {
      const { body } = await ask(actor, '/es/workspace/people');
      const all = actor === 'secretariat' || actor === 'administrator';
      const shown = people.filter((person) => body.includes(`${nameOf(person)}<`));
      expect.soft(shown, actor).toEqual(people.filter((person) => all || stateOf(person) === stateOf(actor)));
      expect.soft(body.includes(emailOf(actor)), actor).toBe(true);
    }
  });

  it('[round.manage] the responses of the States are the secretariat’s', async () => {
    await sql(
      `insert into "RoundResponse" ("roundId", "countryCode", "nothingToReport", note) values ($1, 'BR', true, 'Palabras-reservadas de otro Estado')`,
      [ROUND],
    );
    const path = `/es/workspace/rounds/${ROUND}`;
    expect((await ask('secretariat', path)).body).toContain('Palabras-reservadas de otro Estado');
    for (const actor of ['author', 'focal', 'namedFocal', 'partner'] as const) {
      expect.soft((await ask(actor, path)).body, actor).not.toContain('Palabras-reservadas');
    }
  });

  it('notifications are one’s own', async () => {
    for (const [actor, other] of [
      ['author', 'focal'],
      ['focal', 'author'],
    ] as const) {
      const { body } = await ask(actor, '/es/workspace/notifications');
      expect.soft(body).toContain(`Aviso-reservado-${actor}`);
      expect.soft(body).not.toContain(`Aviso-reservado-${other}`);
    }
    expect((await ask('neighbour', '/es/workspace/notifications')).body).not.toContain('Aviso-reservado');
  });

  it('the menu offers what opens', async () => {
    const places = [
      '/workspace/practices',
      '/secretariat/review',
      '/workspace/rounds',
      '/workspace/people',
      '/workspace/audit',
      '/workspace/mail',
    ];
    for (const actor of ALIVE) {
      const { body } = await ask(actor, '/es/workspace/notifications');
      const header = body.slice(0, body.indexOf('<main'));
      const offered = places.filter((place) => header.includes(`href="/es${place}"`));
      expect
        .soft(offered, actor)
        .toEqual(places.filter((place) => WORK_PAGES[`/[locale]${place}`]?.opens.includes(actor)));
    }
  });

  it('[practice.create] institutions to choose from are the own one, the State’s, or all', async () => {
    const offered = async (actor: Actor) =>
      (await ask(actor, '/es/workspace/practices/new')).body
        .match(/<option value="[a-z-]+"/g)
        ?.map((option) => option.slice(15, -1)) ?? [];
    expect(await offered('author')).toEqual([]);
    const focal = await offered('focal');
    expect(focal.length).toBeGreaterThan(3);
    expect(focal.every((organisation) => organisation.startsWith('hn-'))).toBe(true);
    expect((await offered('secretariat')).length).toBeGreaterThan(100);
  });
});

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
      const first = await ask('visitor', path);
      expect(first.status).toBe(200);
      expect(first.body.match(/Titulo-reservado-[a-z]+-[a-z_]+/g)?.filter((title) => !title.endsWith('-published')) ?? []).toEqual([]);
    expect(['Observacion-', 'Contacto-reservado', 'Aviso-reservado', 'Ronda-reservada', 'Titulo-reservado-segunda'].filter((words) => first.body.includes(words))).toEqual([]);
      for (const actor of ['author', 'secretariat', 'administrator', 'forged'] as const) {
        const answer = await ask(actor, path);
        expect.soft(answer.status, actor).toBe(200);
        expect.soft(answer.body.includes('Nombre-de-'), actor).toBe(false);
        expect.soft(answer.headers.getSetCookie(), actor).toEqual([]);
      }
    },
  );

  it.each(Object.entries(ERROR_PAGES))('%s has its own status', async (_address, { path, status }) => {
    expect((await ask('visitor', path)).status).toBe(status);
  });

  it.each(NOT_PUBLIC)('%s is not public', async (path) => {
    for (const actor of ['visitor', 'author', 'secretariat'] as const) {
      const answer = await ask(actor, path);
      expect.soft(path.includes('clearance') ? 200 : 404, actor).toBe(answer.status);
      expect.soft(reservedIn(answer), actor).toEqual([]);
    }
  });

  it('drafts are not public under any identifier', async () => {
    for (const kind of KINDS) {
      for (const path of [
        practiceId(kind, 'in_review'),
        titleOf(kind, 'draft').toLowerCase(),
        REVISED.second,
      ]) {
        const answer = await ask('visitor', `/es/practices/${path}`);
        expect.soft(answer.status, path).toBe(404);
        expect.soft(RESERVED.filter((words) => answer.body.includes(words))).toEqual([]);
      }
    }
  });

  it.each(Object.entries(ROUTES).filter(([, route]) => route !== 'own tests'))(
    '%s answers everybody alike',
    async (_address, route) => {
      if (route === 'own tests') return;
      for (const actor of ['visitor', 'author', 'administrator'] as const) {
        const answer = await ask(actor, route.public);
        expect.soft(answer.status, actor).toBe(route.status);
        expect.soft(reservedIn(answer), actor).toEqual([]);
      }
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
