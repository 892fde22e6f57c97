import { describe, expect, it } from 'vitest';
import { ALIVE, ALL_STATES, type State, WORK_PAGES } from './expected.ts';
import { knows } from './support/cells.ts';
import { reservedIn } from './support/checks.ts';
import { sql } from './support/database.ts';
import { KINDS, ROUND, titleOf } from './support/fixtures.ts';
import { type Answer, ask } from './support/http.ts';
import { type Actor, emailOf, nameOf, PEOPLE, type Person } from './support/people.ts';
import { keepFixtures } from './support/trial.ts';

keepFixtures();

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
      '/secretariat/organisations',
      '/secretariat/published',
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
