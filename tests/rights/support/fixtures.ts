import { closeDatabase, sql, watchTables } from './database.ts';
import { accountId, id, layPeople } from './people.ts';

export const STATES = [
  'draft',
  'submitted',
  'endorsed',
  'in_review',
  'changes_requested',
  'published',
  'declined',
  'archived',
] as const;
export type State = (typeof STATES)[number];

/** Whose practice, and how it came: three of one Honduran institution, one of a partner without a State. */
export const KINDS = ['submitted', 'filed', 'compiled', 'partner'] as const;
export type Kind = (typeof KINDS)[number];

const number = (kind: Kind, state: State) => KINDS.indexOf(kind) * STATES.length + STATES.indexOf(state) + 1;

export const practiceId = (kind: Kind, state: State) => id('pr', number(kind, state));
export const versionId = (kind: Kind, state: State) => id('ve', number(kind, state));
export const sentRemark = (kind: Kind, state: State) => id('rs', number(kind, state));
export const unsentRemark = (kind: Kind, state: State) => id('ru', number(kind, state));
export const linkOf = (kind: Kind, state: State) => id('li', number(kind, state));
export const ROUND = id('ro', 1);
export const CLOSED_ROUND = id('ro', 2);
/** A practice whose second version is a draft while the public reads the first. */
export const REVISED = {
  practice: id('pr', 90),
  first: id('ve', 90),
  second: id('ve', 91),
  slug: 'practica-revisada',
};

/** Words that stand in no page but those of who may read the practice. */
export const titleOf = (kind: Kind, state: State) => `Titulo-reservado-${kind}-${state}`;
export const WORDS = 'Palabras-reservadas';
export const UNSENT = 'Observacion-no-enviada';
export const SENT = 'Observacion-enviada';
export const slugOf = (kind: Kind, state: State) => `practica-${kind}-${state.replace('_', '-')}`;

const content = (title: string, kind: Kind) => ({
  title,
  kind: kind === 'partner' ? 'national' : 'bilateral',
  themes: ['return-reintegration'],
  summary: `${WORDS}: una sola oficina atiende a quien regresa.`,
  language: 'es',
  countries: kind === 'partner' ? ['HN'] : ['HN', 'MX'],
  leadInstitution: kind === 'partner' ? 'org-iom' : 'hn-sreci',
  leadInstitutionName: '',
  partners: [],
  population: ['returnees'],
  problem: `${WORDS}: cinco oficinas.`,
  approach: `${WORDS}: se reunieron.`,
  legalBasis: '',
  resources: { people: '', amount: '', currency: '', source: '' },
  startDate: { year: '2023', month: '', day: '' },
  endDate: { year: '', month: '', day: '' },
  ongoing: 'on',
  results: `${WORDS}: dos días.`,
  resultFigures: [],
  evaluation: { kind: 'none', url: '' },
  evidence: [],
  sources: [{ title: 'Fuente', url: 'https://example.org/fuente', confidence: '' }],
  lessons: `${WORDS}: empezar pequeño.`,
  conditions: '',
  challenges: '',
  gender: '',
  rights: '',
  gcmObjectives: ['21'],
  sdgTargets: [],
  contactPublic: '',
  offerToShare: '',
  licence: 'on',
});

type Laid = {
  id: string;
  version: string;
  kind: Kind;
  state: State;
  title: string;
  slug: string | null;
  publishedId: string | null;
};

async function layPractice(
  { id: practice, version, kind, state, title, slug, publishedId }: Laid,
  versionNumber = 1,
): Promise<void> {
  const byPartner = kind === 'partner';
  const contact = id('ct', Number.parseInt(version.slice(-6), 16));
  await sql(
    `insert into "Person" (id, kind, name, office, email) values ($1, 'contact', $2, 'Oficina', $3)`,
    [contact, `Contacto-reservado`, 'contacto@rights.example'],
  );
  await sql(
    `insert into "Practice" (id, slug, origin, "organisationId", "countryCode", "createdById", state, title, language, kind, themes, "namedStates", "archivedAt")
     values ($1, $2, $3::"PracticeOrigin", $4, $5, $6, $7::"PracticeState", $8, 'es', $9, '{return-reintegration}', $10, $11)`,
    [
      practice,
      slug,
      byPartner ? 'submitted' : kind,
      byPartner ? 'org-iom' : 'hn-sreci',
      byPartner ? null : 'HN',
      accountId(byPartner ? 'partner' : kind === 'submitted' ? 'author' : 'secretariat'),
      state,
      title,
      byPartner ? 'national' : 'bilateral',
      byPartner ? [] : ['MX'],
      state === 'archived' ? new Date() : null,
    ],
  );
  await layVersion({ version, practice, number: versionNumber, kind, state, title, contact });
  await sql(`update "Practice" set "latestId" = $2, "publishedId" = $3 where id = $1`, [
    practice,
    version,
    publishedId,
  ]);
}

type LaidVersion = {
  version: string;
  practice: string;
  number: number;
  kind: Kind;
  state: State;
  title: string;
  contact: string | null;
};

async function layVersion({
  version,
  practice,
  number: which,
  kind,
  state,
  title,
  contact,
}: LaidVersion): Promise<void> {
  const isPublic = state === 'published' || state === 'archived';
  await sql(
    `insert into "PracticeVersion" (id, "practiceId", number, state, content, "contactId", "submittedAt", "publishedAt", origin)
     values ($1, $2, $3, $4::"PracticeState", $5, $6, $7, $8, $9::"PracticeOrigin")`,
    [
      version,
      practice,
      which,
      state,
      JSON.stringify(content(title, kind)),
      contact,
      state === 'draft' ? null : new Date(),
      isPublic ? new Date() : null,
      kind === 'partner' ? 'submitted' : kind,
    ],
  );
}

async function layPractices(): Promise<void> {
  for (const kind of KINDS) {
    for (const state of STATES) {
      const isPublic = state === 'published' || state === 'archived';
      const [practice, version] = [practiceId(kind, state), versionId(kind, state)];
      const slug = isPublic ? slugOf(kind, state) : null;
      await layPractice({
        id: practice,
        version,
        kind,
        state,
        title: titleOf(kind, state),
        slug,
        publishedId: state === 'published' ? version : null,
      });
      await layRemark(sentRemark(kind, state), version, SENT, true);
      if (state !== 'changes_requested') await layRemark(unsentRemark(kind, state), version, UNSENT, false);
      await sql(
        `insert into "ClearanceLink" (id, "practiceId", "tokenHash", "createdById", "expiresAt") values ($1, $2, $3, $4, now() + interval '1 day')`,
        [linkOf(kind, state), practice, `hash of ${practice}`, accountId('author')],
      );
    }
  }
  const { practice, first, second, slug } = REVISED;
  await layPractice({
    id: practice,
    version: first,
    kind: 'submitted',
    state: 'published',
    title: 'Titulo-publico',
    slug,
    publishedId: first,
  });
  await layVersion({
    version: second,
    practice,
    number: 2,
    kind: 'submitted',
    state: 'draft',
    title: 'Titulo-reservado-segunda',
    contact: null,
  });
  await sql(
    `update "Practice" set "latestId" = $2, state = 'draft', title = 'Titulo-reservado-segunda' where id = $1`,
    [practice, second],
  );
}

const layRemark = (remark: string, version: string, body: string, sent: boolean) =>
  sql(
    `insert into "Remark" (id, "versionId", field, body, "authorId", "sentAt") values ($1, $2, 'results', $3, $4, $5)`,
    [remark, version, body, accountId('secretariat'), sent ? new Date() : null],
  );

async function layRounds(): Promise<void> {
  const words = (text: string) => JSON.stringify({ es: text, en: text, pt: text, fr: text });
  for (const [round, closed] of [
    [ROUND, null],
    [CLOSED_ROUND, new Date()],
  ] as const) {
    await sql(
      `insert into "CollectionRound" (id, title, request, deadline, "closedAt", "openedById") values ($1, $2, $3, now() + interval '30 days', $4, $5)`,
      [round, words('Ronda-reservada'), words('Pedido-reservado'), closed, accountId('secretariat')],
    );
  }
}

/** Named in a form, not listed by the secretariat yet. */
export const PROPOSED = 'hn-propuesta';

const layProposal = () =>
  sql(
    `insert into "Organisation" (id, kind, name, language, "countryCode", status) values ($1, 'government', 'Institucion-reservada', 'es', 'HN', 'proposed')`,
    [PROPOSED],
  );

/** A door and a register of Honduras that everybody reads, and a door that was withdrawn. */
export const DOOR = 'hn-puerta-de-prueba';
export const WITHDRAWN_DOOR = 'hn-puerta-retirada';
export const SYSTEM = 'hn-registro-de-prueba';
export const WITHDRAWN_SYSTEM = 'hn-registro-retirado';
export const REPORT = id('re', 1);
export const CHANNEL = id('ch', 1);
export const NOTICE = id('nt', 1);
/** A file with another address for the door, as Honduras's focal point brought it in. */
export const IMPORT = id('im', 1);

async function layInventory(): Promise<void> {
  const words = (text: string) => JSON.stringify({ es: text, en: text, pt: text, fr: text });
  const sources = JSON.stringify([{ url: 'https://example.org', title: 'Fuente', confidence: 'seen' }]);
  for (const [door, status, name] of [
    [DOOR, 'listed', 'Puerta-publica'],
    [WITHDRAWN_DOOR, 'withdrawn', 'Titulo-reservado-puerta'],
  ]) {
    await sql(
      `insert into "Portal" (id, "countryCode", "operatorId", url, name, description, audiences, phases, topics, languages, sources, status)
       values ($1, 'HN', 'hn-sreci', 'https://example.org/puerta', $2, $2, '{general}', '{arrive}', '{documents}', '{es}', $3, $4::"EntryStatus")`,
      [door, words(name ?? ''), sources, status],
    );
  }
  for (const [system, status, name] of [
    [SYSTEM, 'listed', 'Registro-publico'],
    [WITHDRAWN_SYSTEM, 'withdrawn', 'Titulo-reservado-registro'],
  ]) {
    await sql(
      `insert into "InformationSystem" (id, "countryCode", "operatorId", url, name, description, holds, access, disaggregation, sources, status)
       values ($1, 'HN', 'hn-sreci', 'https://example.org/registro', $2, $2, 'Entradas', 'open', '{}', $3, $4::"EntryStatus")`,
      [system, words(name ?? ''), sources, status],
    );
  }
  await sql(
    `insert into "PortalReport" (id, "portalId", kind, text, language, "codeHash") values ($1, $2, 'scam', 'Palabras-reservadas de un aviso', 'es', 'hash')`,
    [REPORT, DOOR],
  );
  await sql(
    `insert into "PortalChannel" (id, "portalId", position, kind, value, label, "placeCode") values ($1, $2, 0, 'telephone', '+504 2232 7800', 'Central', 'HN')`,
    [CHANNEL, DOOR],
  );
  await sql(`insert into "PortalNotice" (id, "portalId", text, since) values ($1, $2, $3, '2026-01-01')`, [
    NOTICE,
    DOOR,
    words('Aviso con fecha'),
  ]);
  // What the checker saw is for those who keep the entry.
  await sql(
    `insert into "AddressCheck" (id, "portalId", url, state, outcome, "httpStatus", redirects)
     values ($1, $2, 'https://example.org/puerta', 'redirected', 'redirected', 200, $3)`,
    [id('ad', 1), DOOR, JSON.stringify([{ status: 301, to: 'https://example.org/Palabras-reservadas' }])],
  );
}

async function layImport(): Promise<void> {
  const content = {
    kind: 'table',
    columns: ['id', 'url'],
    ignored: [],
    rows: [{ number: 2, cells: { id: DOOR, url: 'https://example.org/de-un-archivo' } }],
  };
  await sql(
    `insert into "InventoryImport" (id, "personId", "fileName", format, content) values ($1, $2, 'archivo-reservado.csv', 'csv', $3)`,
    [IMPORT, accountId('focal'), JSON.stringify(content)],
  );
}

async function layNotifications(): Promise<void> {
  for (const person of ['author', 'focal'] as const) {
    await sql(
      `insert into "Notification" (id, "accountId", kind, params, href) values ($1, $2, 'practice_submit', $3, '/workspace')`,
      [
        id('no', person === 'author' ? 1 : 2),
        accountId(person),
        JSON.stringify({
          title: `Aviso-reservado-${person}`,
          practiceId: practiceId('submitted', 'submitted'),
        }),
      ],
    );
  }
}

/** All that the tests need, before the portal starts; after that every change is noted. */
export async function layFixtures(): Promise<void> {
  await layPeople();
  await layPractices();
  await layRounds();
  await layProposal();
  await layInventory();
  await layImport();
  await layNotifications();
  await watchTables();
  await closeDatabase();
}
