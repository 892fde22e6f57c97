import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ALIVE,
  ALL_STATES,
  type Alive,
  type ByKind,
  CREATE,
  DEAD,
  DOCUMENT_ROUTE,
  KNOWS,
  type OnPractice,
  PRACTICE_ACTIONS,
  STEP_ROUTE,
  type State,
  WORDS,
} from './expected.ts';
import { actionId } from './support/build.ts';
import { type Change, closeDatabase, forget, mark, sql, undo, written } from './support/database.ts';
import {
  KINDS,
  type Kind,
  linkOf,
  practiceId,
  WORDS as SECRET,
  sentRemark,
  titleOf,
  UNSENT,
  unsentRemark,
  versionId,
} from './support/fixtures.ts';
import { type Answer, ask, callAction, calls, type Fields, postForm, putJson } from './support/http.ts';
import { type Actor, accountId, id, PEOPLE } from './support/people.ts';

beforeAll(async () => void (await forget()));
afterEach(async () => void (await undo()));
afterAll(async () => {
  console.info(`${calls.count} requests, ${Math.round(calls.ms)} ms`);
  await closeDatabase();
});

const doors = Object.entries(PRACTICE_ACTIONS);
const in_ = (who: ByKind | undefined, kind: Kind, actor: string, state: State) =>
  (who?.[kind][actor as Alive] ?? []).includes(state);
const knows = (kind: Kind, actor: string, state: State) => in_(KNOWS, kind, actor, state);

const STEP_5 = {
  lessons: 'Otra lección.',
  conditions: '',
  challenges: '',
  gender: '',
  rights: '',
  gcmObjectives: '21',
};

/** What the form of each action carries. */
function fieldsOf(door: string, kind: Kind, state: State): Fields {
  const [action, name] = door.split(' ');
  const target = { locale: 'es', practiceId: practiceId(kind, state) };
  switch (action) {
    case 'movePracticeAction':
      return { ...target, transition: name ?? '', reason: 'Porque sí.' };
    case 'saveStepAction':
      return { ...target, step: '5', base: '0', client: '', intent: 'continue', ...STEP_5 };
    case 'resolveConflictAction':
      return { ...target, step: '3', keep: 'theirs' };
    case 'answerRemarkAction':
      return { ...target, remarkId: sentRemark(kind, state), answer: 'Así lo haremos.' };
    case 'resolveRemarkAction':
      return { ...target, remarkId: sentRemark(kind, state), resolved: 'on' };
    case 'removeRemarkAction':
      return { ...target, remarkId: unsentRemark(kind, state) };
    case 'addRemarkAction':
      return { ...target, field: 'results', remark: '¿De qué fuente es la cifra?' };
    case 'setChecklistAction':
      return { ...target, checked: ['clear', 'sources'] };
    case 'createClearanceAction':
      return { ...target, label: 'Despacho' };
    case 'revokeClearanceAction':
      return { ...target, linkId: linkOf(kind, state) };
    case 'answerAsNamedStateAction':
      return { ...target, answer: 'object', reason: 'Falta nuestra parte.' };
    case 'settleObjectionAction':
      return { ...target, countryCode: 'MX' };
    default:
      return target;
  }
}

/** What must be there for the action to have something to do. Value: whether something had to be laid out. */
async function prepare(door: string, kind: Kind, state: State, actor: string): Promise<boolean> {
  if (door === 'answerAsNamedStateAction' || door === 'settleObjectionAction') {
    await sql(
      `insert into "Objection" (id, "practiceId", "versionId", "countryCode", state, deadline) values ($1, $2, $3, 'MX', $4::"ObjectionState", now() + interval '9 days')`,
      [
        id('ob', 1),
        practiceId(kind, state),
        versionId(kind, state),
        door === 'settleObjectionAction' ? 'objected' : 'open',
      ],
    );
    return true;
  }
  if (door === 'resolveConflictAction' && actor in PEOPLE) {
    await sql(
      `insert into "DraftConflict" (id, "versionId", step, "personId", base, values) values ($1, $2, 3, $3, 0, '{}')`,
      [id('co', 1), versionId(kind, state), accountId(actor as Alive)],
    );
    return true;
  }
  return false;
}

const pageOf = ({ page }: OnPractice, kind: Kind, state: State) =>
  `/es/${page === 'work' ? 'workspace/practices' : 'secretariat/review'}/${practiceId(kind, state)}`;

/** Does the page on which the form stands open for this person? */
const opens = ({ page }: OnPractice, kind: Kind, actor: string, state: State) =>
  knows(kind, actor, state) && (page === 'work' || actor === 'secretariat');

/** `quick`: a success without script, a refusal by script; either is the cheaper way to the same answer. */
type Way = 'form' | 'script' | 'quick';
type Call = { door: string; entry: OnPractice; kind: Kind; state: State; actor: Actor; way: Way };

/** Does it, says what is wrong, and takes back what was done. An empty list is as it should be. */
async function tryOne({ door, entry, kind, state, actor, way }: Call): Promise<string[]> {
  const wrong: string[] = [];
  const check = (holds: boolean, what: string) => void (holds || wrong.push(`${actor}: ${what}`));
  const prepared = await prepare(door, kind, state, actor);
  const since = await mark();
  const action = actionId(door.split(' ')[0] as string);
  const done = in_(entry.may, kind, actor, state) && !(actor in DEAD);
  const byScript = way === 'script' || (way === 'quick' && !done);
  const send = byScript ? callAction : postForm;
  const answer = await send(actor, pageOf(entry, kind, state), action, fieldsOf(door, kind, state));
  const { changes, refusals } = await written(since);
  const subjectId = practiceId(kind, state);
  if (actor in DEAD) checkDead(check, answer, byScript);
  else if (done) checkDone(check, { entry, answer, changes, subjectId, byScript });
  else {
    const late = in_(entry.late, kind, actor, state);
    const key = late ? 'moved_on' : knows(kind, actor, state) ? 'forbidden' : 'not_found';
    if (byScript)
      check(
        answer.status === 200 && says(answer) === WORDS[key],
        `answered ${answer.status} «${says(answer)}» instead of «${WORDS[key]}»`,
      );
    else check(answer.status === (opens(entry, kind, actor, state) ? 200 : 404), `answered ${answer.status}`);
    const expected = late
      ? []
      : [{ actorId: accountId(actor as Alive), action: `practice.${entry.right}`, subjectId }];
    check(JSON.stringify(refusals) === JSON.stringify(expected), `audit log: ${JSON.stringify(refusals)}`);
  }
  check(done || changes.length === 0, `wrote ${changes.map(({ table }) => table).join(', ')}`);
  if (actor in DEAD) check(refusals.length === 0, 'audit log names somebody');
  if (!knows(kind, actor, state)) check(!tells(answer, kind, state), 'the answer tells of the practice');
  if (prepared || changes.length > 0) await undo();
  return wrong;
}

const says = ({ body }: Answer): string => /"form":"([^"]*)"/.exec(body)?.[1] ?? '';
const tells = ({ body }: Answer, kind: Kind, state: State) =>
  [titleOf(kind, state), SECRET, 'Observacion-', 'Contacto-reservado'].some((words) => body.includes(words));

type Check = (holds: boolean, what: string) => void;

function checkDead(check: Check, answer: Answer, byScript = false): void {
  if (byScript)
    check(
      answer.status === 200 && says(answer) === WORDS.not_found,
      `answered ${answer.status} «${says(answer)}»`,
    );
  else
    check(
      answer.status === 307 &&
        /^\/es\/account\/(sign-in\?to=|second-factor\/setup$)/.test(answer.leadsTo ?? ''),
      `answered ${answer.status} to ${answer.leadsTo}`,
    );
}

type Done = { entry: OnPractice; answer: Answer; changes: Change[]; subjectId: string; byScript?: boolean };

function checkDone(check: Check, { entry, answer, changes, subjectId, byScript }: Done): void {
  const leadsTo = entry.leadsTo.replace('{id}', subjectId);
  const [table, says] = entry.writes;
  const [led] = answer.headers.get('x-action-redirect')?.split(';') ?? [];
  if (byScript) check(answer.status === 200 && led === leadsTo, `answered ${answer.status} to ${led}`);
  else
    check(
      answer.status === 303 && answer.leadsTo === leadsTo,
      `answered ${answer.status} to ${answer.leadsTo}`,
    );
  const row = changes.find(
    ({ table: name, now }) =>
      name === table &&
      (says === null
        ? now === null
        : now !== null && Object.entries(says).every(([column, value]) => now[column] === value)),
  );
  check(row !== undefined, `${table} did not become ${JSON.stringify(says)}`);
  if (entry.audit) {
    const line = changes.find(
      ({ table: name, now }) =>
        name === 'AuditEntry' && now?.action === entry.audit && now.subjectId === subjectId,
    );
    check(line !== undefined, `no line «${entry.audit}» in the audit log`);
  }
}

/** Those who have to do with a practice; others differ from each other only in who they are. */
const NEAR: Record<Kind, readonly Alive[]> = {
  submitted: ['author', 'neighbour', 'focal', 'namedFocal', 'secretariat', 'administrator'],
  filed: ['author', 'neighbour', 'focal', 'namedFocal', 'foreignFocal', 'secretariat'],
  compiled: ['author', 'focal', 'foreignFocal', 'secretariat'],
  partner: ['author', 'focal', 'partner', 'partnerFocal', 'otherPartner', 'otherPartnerFocal', 'secretariat'],
};

type Cell = { state: State; actor: Actor };

/** Who tries it in which state: those who are near in every one, everybody where there is something to do. */
function cells(may: ByKind, kind: Kind): Cell[] {
  const busy = new Set(Object.values(may[kind]).flat());
  return ALL_STATES.flatMap((state) => {
    if (!busy.has(state) && kind !== 'submitted' && state !== 'draft') return [];
    return (busy.has(state) && kind === 'submitted' ? ALIVE : NEAR[kind]).map((actor) => ({ state, actor }));
  });
}

/** A state in which somebody may. */
const busyState = (may: ByKind, kind: Kind) => Object.values(may[kind]).flat()[0] as State;

describe.each(doors)('%s', (door, entry) => {
  const attempt = async (kind: Kind, tried: Cell[], way: Way) => {
    const wrong: string[] = [];
    for (const { state, actor } of tried) {
      const found = await tryOne({ door, entry, kind, state, actor, way });
      wrong.push(...found.map((what) => `${state}, ${what}`));
    }
    return wrong;
  };
  const main: Kind = door === 'confirmPracticeAction' ? 'filed' : 'submitted';

  it.each(KINDS)(
    `[practice.${entry.right}] ${door}, %s: in every state, those who may and nobody else`,
    async (kind) => {
      expect(await attempt(kind, cells(entry.may, kind), 'quick')).toEqual([]);
    },
  );

  it(`[practice.${entry.right}] ${door}: the same without script, and with`, async () => {
    const state = busyState(entry.may, main);
    expect(
      await attempt(
        main,
        ALIVE.map((actor) => ({ state, actor })),
        'form',
      ),
    ).toEqual([]);
    const [actor] = Object.entries(entry.may[main]).find(([, states]) => states.includes(state)) as [
      Actor,
      State[],
    ];
    expect(await attempt(main, [{ state, actor }], 'script')).toEqual([]);
  });

  it(`[practice.${entry.right}] ${door}: no session that is over`, async () => {
    const state = busyState(entry.may, main);
    const dead = (Object.keys(DEAD) as Actor[]).map((actor) => ({ state, actor }));
    expect(await attempt(main, dead, 'script')).toEqual([]);
    expect(await attempt(main, dead.slice(0, 2), 'form')).toEqual([]);
  });
});

describe('saving while one types', () => {
  const { may, answers, right } = STEP_ROUTE;
  const path = (kind: Kind, state: State) => `/api/workspace/practices/${practiceId(kind, state)}/steps/5`;
  const body = { base: 0, client: 'page', values: { lessons: 'Otra lección.' } };

  it.each(KINDS)(
    `[practice.${right}] PUT, %s: in every state, those who may and nobody else`,
    async (kind) => {
      const wrong: string[] = [];
      for (const { state, actor } of cells(may, kind)) {
        const since = await mark();
        const answer = await putJson(actor, path(kind, state), body);
        const { changes, refusals } = await written(since);
        const wanted = in_(may, kind, actor, state)
          ? 'allowed'
          : knows(kind, actor, state)
            ? 'forbidden'
            : 'not_found';
        const saved = changes.some(
          ({ table, now }) =>
            table === 'PracticeVersion' && now?.id === versionId(kind, state) && now.revision === 1,
        );
        const noted = refusals.filter(
          ({ action, subjectId }) => action === `practice.${right}` && subjectId === practiceId(kind, state),
        ).length;
        const asExpected =
          answer.status === answers[wanted] &&
          saved === (wanted === 'allowed') &&
          (saved || changes.length === 0) &&
          refusals.length === (saved ? 0 : 1) &&
          noted === refusals.length &&
          (wanted !== 'not_found' || !tells(answer, kind, state));
        if (!asExpected)
          wrong.push(
            `${state}, ${actor}: ${answer.status}, wrote ${changes.map(({ table }) => table)}, refused ${refusals.length}`,
          );
        if (changes.length > 0) await undo();
      }
      expect(wrong).toEqual([]);
    },
  );

  it(`[practice.${right}] no session that is over`, async () => {
    for (const actor of Object.keys(DEAD) as Actor[]) {
      const since = await mark();
      const answer = await putJson(actor, path('submitted', 'draft'), body);
      expect.soft(answer.status, actor).toBe(answers.dead);
      expect.soft(await written(since), actor).toEqual({ changes: [], refusals: [] });
    }
  });

  it(`[practice.${right}] the controls of another step, or none of ours, are refused and change nothing`, async () => {
    for (const values of [
      { title: 'De otro paso' },
      { organisationId: 'mx-comar' },
      { lessons: 'x', state: 'published' },
      'text',
      null,
    ]) {
      const since = await mark();
      const answer = await putJson('author', path('submitted', 'draft'), { ...body, values });
      expect.soft(answer.status, JSON.stringify(values)).toBe(422);
      expect.soft((await written(since)).changes).toEqual([]);
    }
    for (const step of ['0', '7', 'x', '1.5']) {
      expect
        .soft((await putJson('author', path('submitted', 'draft').replace(/5$/, step), body)).status, step)
        .toBe(404);
    }
  });
});

describe('a draft as a file', () => {
  it.each(KINDS)('[practice.read] GET, %s: whoever may read the practice', async (kind) => {
    const wrong: string[] = [];
    for (const { state, actor } of cells(KNOWS, kind)) {
      const answer = await ask(
        actor,
        `/api/workspace/practices/${practiceId(kind, state)}/document?locale=es&format=docx`,
      );
      const wanted = in_(DOCUMENT_ROUTE.may, kind, actor, state) ? 'allowed' : 'not_found';
      if (answer.status !== DOCUMENT_ROUTE.answers[wanted])
        wrong.push(`${state}, ${actor}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('[practice.read] no session that is over', async () => {
    for (const actor of Object.keys(DEAD) as Actor[]) {
      const answer = await ask(
        actor,
        `/api/workspace/practices/${practiceId('submitted', 'draft')}/document?locale=es&format=docx`,
      );
      expect.soft(answer.status, actor).toBe(DOCUMENT_ROUTE.answers.dead);
    }
  });
});

describe('opening a practice', () => {
  const action = () => actionId('createPracticeAction');
  const page = '/es/workspace/practices/new';

  it.each(CREATE)(
    '[practice.create] for $for: those who may and nobody else',
    async ({ for: organisationId, answers }) => {
      const wrong: string[] = [];
      for (const actor of [...ALIVE, ...(Object.keys(DEAD) as Actor[])]) {
        const may = answers[actor as Alive] === 'yes';
        const since = await mark();
        const answer = await (may ? postForm : callAction)(actor, page, action(), {
          locale: 'es',
          organisationId,
          roundId: '',
        });
        const { changes, refusals } = await written(since);
        const made = changes.find(
          ({ table, now }) => table === 'Practice' && now?.organisationId === organisationId,
        )?.now;
        const origin = actor === 'secretariat' ? 'filed' : 'submitted';
        if (may !== (made !== undefined))
          wrong.push(`${actor}: ${made ? 'made one' : `made none (${answer.status})`}`);
        if (
          may &&
          (answer.leadsTo !== `/es/workspace/practices/${made?.id}/edit/1` || made?.origin !== origin)
        )
          wrong.push(`${actor}: ${answer.leadsTo}, ${made?.origin}`);
        if (!may && (changes.length > 0 || says(answer) !== WORDS.not_found))
          wrong.push(`${actor}: «${says(answer)}», wrote ${changes.map(({ table }) => table)}`);
        const noted =
          !may && !(actor in DEAD)
            ? [{ actorId: accountId(actor as Alive), action: 'practice.create', subjectId: 'new' }]
            : [];
        if (JSON.stringify(refusals) !== JSON.stringify(noted))
          wrong.push(`${actor}: audit log ${JSON.stringify(refusals)}`);
        await undo();
      }
      expect(wrong).toEqual([]);
    },
  );

  it('[practice.create] an institution that does not exist or is not listed is not found', async () => {
    await sql(`update "Organisation" set status = 'proposed' where id = 'hn-ine'`);
    for (const organisationId of ['hn-ine', 'nobody', '../hn-sreci']) {
      const since = await mark();
      const answer = await callAction('focal', page, action(), { locale: 'es', organisationId });
      expect.soft(says(answer), organisationId).toBe(WORDS.not_found);
      expect.soft((await written(since)).changes).toEqual([]);
    }
    await undo();
  });
});

describe('ids of others inside a form', () => {
  const own = { kind: 'submitted', state: 'in_review' } as const;

  /** The caller has the right on one practice and names a part of another. */
  const CROSSED: { name: string; who: Actor; action: string; page: string; fields: Fields; words: string }[] =
    [
      {
        name: 'a remark of another practice is not removed',
        who: 'secretariat',
        action: 'removeRemarkAction',
        page: '/es/secretariat/review',
        fields: { practiceId: practiceId(own.kind, own.state), remarkId: unsentRemark('filed', 'in_review') },
        words: WORDS.not_found,
      },
      {
        name: 'a remark of another practice is not resolved',
        who: 'secretariat',
        action: 'resolveRemarkAction',
        page: '/es/secretariat/review',
        fields: {
          practiceId: practiceId(own.kind, own.state),
          remarkId: sentRemark('filed', 'in_review'),
          resolved: 'on',
        },
        words: WORDS.not_found,
      },
      {
        name: 'a remark of another practice is not answered',
        who: 'author',
        action: 'answerRemarkAction',
        page: '/es/workspace/practices',
        fields: {
          practiceId: practiceId('submitted', 'changes_requested'),
          remarkId: sentRemark('partner', 'changes_requested'),
          answer: 'x',
        },
        words: WORDS.not_found,
      },
      {
        name: 'a remark that was not sent is not answered',
        who: 'author',
        action: 'answerRemarkAction',
        page: '/es/workspace/practices',
        fields: {
          practiceId: practiceId('submitted', 'changes_requested'),
          remarkId: unsentRemark('submitted', 'changes_requested'),
          answer: 'x',
        },
        words: WORDS.not_found,
      },
      {
        name: 'a remark that the author has seen is not removed',
        who: 'secretariat',
        action: 'removeRemarkAction',
        page: '/es/secretariat/review',
        fields: { practiceId: practiceId(own.kind, own.state), remarkId: sentRemark(own.kind, own.state) },
        words: WORDS.moved_on,
      },
      {
        name: 'a clearance link of another practice is not revoked',
        who: 'author',
        action: 'revokeClearanceAction',
        page: '/es/workspace/practices',
        fields: { practiceId: practiceId('submitted', 'draft'), linkId: linkOf('partner', 'draft') },
        words: WORDS.not_found,
      },
      {
        name: 'an objection that another State has not made is not settled',
        who: 'secretariat',
        action: 'settleObjectionAction',
        page: '/es/secretariat/review',
        fields: { practiceId: practiceId(own.kind, own.state), countryCode: 'BR' },
        words: WORDS.moved_on,
      },
      {
        name: 'a move that does not exist is not found',
        who: 'author',
        action: 'movePracticeAction',
        page: '/es/workspace/practices',
        fields: { practiceId: practiceId('submitted', 'draft'), transition: 'constructor' },
        words: WORDS.not_found,
      },
      ...['', 'x', '../', practiceId('submitted', 'published').replace(/^7/, '7A'), id('pr', 999)].map(
        (practice) => ({
          name: `a practice called «${practice}» is not found`,
          who: 'author' as const,
          action: 'revisePracticeAction',
          page: '/es/workspace/practices',
          fields: { practiceId: practice },
          words: WORDS.not_found,
        }),
      ),
    ];

  it.each(CROSSED)('$name', async ({ who, action, page, fields, words }) => {
    await sql(
      `insert into "Remark" (id, "versionId", field, body, "authorId") values ($1, $2, 'results', $3, $4)`,
      [
        unsentRemark('submitted', 'changes_requested'),
        versionId('submitted', 'changes_requested'),
        UNSENT,
        accountId('secretariat'),
      ],
    );
    const since = await mark();
    // A page of the action's own, whatever practice it names.
    const path =
      page === '/es/secretariat/review'
        ? `${page}/${fields.practiceId}`
        : `${page}/${practiceId('submitted', 'draft')}`;
    const answer = await callAction(who, path, actionId(action), { locale: 'es', ...fields });
    expect(says(answer)).toBe(words);
    expect((await written(since)).changes).toEqual([]);
    await undo();
  });

  it('a colleague’s text that waits for a choice is not one’s own to keep', async () => {
    await sql(
      `insert into "DraftConflict" (id, "versionId", step, "personId", base, values) values ($1, $2, 3, $3, 0, '{"problem":"De-otra-persona"}')`,
      [id('co', 9), versionId('submitted', 'draft'), accountId('focal')],
    );
    const since = await mark();
    const fields = { locale: 'es', practiceId: practiceId('submitted', 'draft'), step: '3', keep: 'mine' };
    const answer = await callAction(
      'author',
      `/es/workspace/practices/${fields.practiceId}`,
      actionId('resolveConflictAction'),
      fields,
    );
    expect(says(answer)).toBe(WORDS.moved_on);
    expect((await written(since)).changes).toEqual([]);
    const page = await ask('author', `/es/workspace/practices/${fields.practiceId}/edit/3`);
    expect(page.body).not.toContain('De-otra-persona');
    await undo();
  });

  it('an action sent to a page that the person may not open is refused like anywhere else', async () => {
    const fields = { locale: 'es', practiceId: practiceId('submitted', 'in_review'), transition: 'publish' };
    for (const path of ['/es/secretariat/review', '/es/workspace/practices'].map(
      (base) => `${base}/${fields.practiceId}`,
    )) {
      for (const who of ['author', 'foreign', 'administrator'] as const) {
        const since = await mark();
        const answer = await postForm(who, path, actionId('movePracticeAction'), fields);
        const { changes, refusals } = await written(since);
        expect
          .soft(answer.status, `${who} at ${path}`)
          .toBe(who === 'author' && path.startsWith('/es/workspace') ? 200 : 404);
        expect.soft(changes).toEqual([]);
        expect.soft(refusals).toHaveLength(1);
        await undo();
      }
    }
  });

  it('an action sent to a page that does not have it, or under an id of one’s own, is answered 409', async () => {
    const fields = { locale: 'es', practiceId: practiceId('submitted', 'in_review'), transition: 'publish' };
    const since = await mark();
    const forged = '60'.padEnd(42, 'a');
    expect((await postForm('secretariat', '/es/about', actionId('movePracticeAction'), fields)).status).toBe(
      409,
    );
    expect(
      (await postForm('secretariat', `/es/secretariat/review/${fields.practiceId}`, forged, fields)).status,
    ).toBe(409);
    expect(await written(since)).toEqual({ changes: [], refusals: [] });
  });

  it('a request from another origin is turned away', async () => {
    const since = await mark();
    const { practiceId: practice } = { practiceId: practiceId('submitted', 'in_review') };
    const body = new FormData();
    body.append('$ACTION_REF_1', '');
    body.append('$ACTION_1:0', JSON.stringify({ id: actionId('movePracticeAction'), bound: '$@1' }));
    body.append('$ACTION_1:1', '[null]');
    for (const [name, value] of Object.entries({ locale: 'es', practiceId: practice, transition: 'publish' }))
      body.append(name, value);
    const answer = await ask('secretariat', `/es/secretariat/review/${practice}`, {
      method: 'POST',
      body,
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect(await written(since)).toEqual({ changes: [], refusals: [] });
  });
});
