import { describe, expect, it } from 'vitest';
import {
  ALIVE,
  ALL_STATES,
  type Alive,
  DEAD,
  PRACTICE_PAGES,
  WORDS as REASONS,
  type State,
  WORK_PAGES,
} from './expected.ts';
import { actionId } from './support/build.ts';
import { can, dead, knows } from './support/cells.ts';
import { reservedIn } from './support/checks.ts';
import { mark, sql, written } from './support/database.ts';
import {
  KINDS,
  type Kind,
  practiceId,
  ROUND,
  SENT,
  WORDS as TEXT,
  titleOf,
  UNSENT,
  versionId,
} from './support/fixtures.ts';
import { type Answer, ask, callAction, postForm } from './support/http.ts';
import { id } from './support/people.ts';
import { differences, keepFixtures, says } from './support/trial.ts';

keepFixtures();

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
    async ({ address, opens, record = ROUND }) => {
      const path = address.replace('[locale]', 'es').replace('[id]', record);
      const since = await mark();
      const wrong: string[] = [];
      for (const actor of ALIVE) {
        const answer = await ask(actor, path);
        const may = opens.includes(actor);
        const actual = { status: answer.status, reads: may ? [] : reservedIn(answer) };
        wrong.push(...differences(actor, actual, { status: may ? 200 : 404, reads: [] }));
      }
      for (const actor of dead) {
        const answer = await ask(actor, path);
        const actual = { sentAway: sentAway(answer, actor, path), reads: reservedIn(answer) };
        wrong.push(...differences(actor, actual, { sentAway: true, reads: [] }));
      }
      expect(wrong).toEqual([]);
      expect((await written(since)).changes).toEqual([]);
    },
  );

  it('a record that does not exist is answered as one that is not theirs', async () => {
    const pages = [
      ...Object.keys(PRACTICE_PAGES),
      '/[locale]/workspace/rounds/[id]',
      '/[locale]/secretariat/organisations/[id]',
      '/[locale]/workspace/people/[id]',
    ];
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

/** What the page says first of all about what was just sent; the words alone also stand in what its script reads. */
const bannerOf = ({ body }: Answer): string => /<h2 id="banner-title"[^>]*>.*?<\/h2>/.exec(body)?.[0] ?? '';

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
  const readers = (kind: Kind, state: State) =>
    kind === 'submitted' && state === 'in_review' ? ALIVE : kind === 'partner' ? PARTNERS : NEAR;
  /** Opened, sent back to the practice, or nothing there. */
  const placeFor = ({ may, back, practice }: { may: boolean; back: boolean; practice: string }) => {
    if (may) return { place: [200, null], shown: true };
    return back
      ? { place: [307, `/es/workspace/practices/${practice}`] }
      : { place: [404, null], shown: false };
  };
  const list = Object.entries(PRACTICE_PAGES).flatMap(([address, page]) =>
    KINDS.map((kind) => ({ address, kind, ...page })),
  );

  it.each(list)(
    '[$right] $address, $kind: in every state, those who may and nobody else',
    async ({ address, kind, opens, backs }) => {
      const since = await mark();
      const states =
        kind === 'submitted' ? ALL_STATES : (['draft', 'in_review', 'changes_requested'] as const);
      const wrong: string[] = [];
      for (const state of states) {
        const practice = practiceId(kind, state);
        const path = address.replace('[locale]', 'es').replace('[id]', practice).replace('[step]', '4');
        for (const actor of readers(kind, state)) {
          const answer = await ask(actor, path);
          const wanted = placeFor({
            may: can(opens, kind, actor, state),
            back: can(backs, kind, actor, state),
            practice,
          });
          const actual = {
            place: [answer.status, answer.leadsTo],
            shown: answer.body.includes(titleOf(kind, state)),
            told: !knows(kind, actor, state) && reservedIn(answer).length > 0,
            unsent: actor !== 'secretariat' && answer.body.includes(UNSENT),
          };
          wrong.push(...differences(`${state}, ${actor}`, actual, { ...wanted, told: false, unsent: false }));
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

  it('[practice.read_inner] a State that is only named reads the text, not the contact, the remarks or the reasons', async () => {
    const practice = practiceId('submitted', 'in_review');
    await sql(
      `insert into "AuditEntry" ("actorRole", action, "subjectType", "subjectId", detail) values ('secretariat', 'practice.decline', 'practice', $1, '{"reason":"Motivo-reservado"}')`,
      [practice],
    );
    const path = `/es/workspace/practices/${practice}`;
    for (const actor of ['author', 'focal', 'secretariat'] as const) {
      const { body } = await ask(actor, path);
      for (const words of [TEXT, 'Contacto-reservado', SENT, 'Motivo-reservado'])
        expect.soft(body, `${actor} ${words}`).toContain(words);
    }
    const filed = `/es/workspace/practices/${practiceId('filed', 'draft')}/edit/6`;
    expect((await ask('secretariat', filed)).body).toContain('Contacto-reservado');
    const named = await ask('namedFocal', path);
    expect(named.body).toContain(TEXT);
    for (const words of ['Contacto-reservado', 'contacto@rights.example', 'Observacion-', 'Motivo-reservado'])
      expect.soft(named.body, words).not.toContain(words);
    const document = `/api/workspace/practices/${practice}/document?locale=es&format=pdf`;
    expect((await ask('namedFocal', document)).status).toBe(200);
  });

  it('says why what was sent without script could not be done', async () => {
    for (const [actor, path] of [
      ['author', `/es/workspace/practices/${practiceId('submitted', 'in_review')}`],
      ['secretariat', `/es/secretariat/review/${practiceId('submitted', 'in_review')}`],
      ['secretariat', `/es/secretariat/published/${practiceId('submitted', 'published')}`],
    ] as const) {
      const said = async (code: string) => bannerOf(await ask(actor, `${path}?refused=${code}`));
      expect.soft(await said('forbidden'), path).toContain(REASONS.refused);
      expect.soft(await said('moved_on'), path).toContain(REASONS.moved_on);
      expect.soft(await said('constructor'), path).toBe('');
    }
  });

  it('[practice.object] a State answers within its days only, and reads that they are over', async () => {
    const practice = practiceId('submitted', 'submitted');
    await sql(
      `insert into "Objection" (id, "practiceId", "versionId", "countryCode", state, deadline) values ($1, $2, $3, 'MX', 'open', now() - interval '1 minute')`,
      [id('ob', 7), practice, versionId('submitted', 'submitted')],
    );
    const path = `/es/workspace/practices/${practice}`;
    const fields = { locale: 'es', practiceId: practice, answer: 'object', reason: 'Falta nuestra parte.' };
    const since = await mark();
    const plain = await postForm('namedFocal', path, actionId('answerAsNamedStateAction'), fields);
    expect([plain.status, plain.leadsTo]).toEqual([303, `${path}?refused=objection_late`]);
    const script = await callAction('namedFocal', path, actionId('answerAsNamedStateAction'), fields);
    expect(says(script)).toBe(REASONS.objection_late);
    expect((await written(since)).changes).toEqual([]);
    const page = await ask('namedFocal', plain.leadsTo ?? '');
    expect(bannerOf(page)).toContain(REASONS.objection_late);
    expect(page.body).toContain('El plazo de 15 días para responder venció el');
    expect(page.body).not.toContain('name="answer"');
    expect((await ask('namedFocal', '/es/workspace')).body).not.toContain('Nombra a su Estado');
  });

  it('[practice.clear_revoke] a link to a draft that has been published is shown to its owner, who can end it', async () => {
    const path = `/es/workspace/practices/${practiceId('submitted', 'published')}`;
    expect((await ask('author', path)).body).toContain('/clearance?token=');
    for (const actor of ['namedFocal', 'secretariat'] as const)
      expect.soft((await ask(actor, path)).body, actor).not.toContain('token=');
  });

  it('[practice.clear] the addresses for clearance are shown to the State’s side only', async () => {
    const path = `/es/workspace/practices/${practiceId('filed', 'draft')}`;
    expect((await ask('author', path)).body).toContain('/clearance?token=');
    expect((await ask('secretariat', path)).body).not.toContain('token=');
  });
});
