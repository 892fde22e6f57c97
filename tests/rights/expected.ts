/**
 * Who may do what in the portal, written by hand from the project's description of its people and of the life of a
 * practice. Nothing here is computed from the portal's own code: this file imports nothing from it. What the build
 * offers and is not named here fails the suite, and so does what is named here and is no longer offered.
 */

// The people of the tests (support/people.ts). «alive» are those who are signed in with all that their role requires.
const OFFICIALS = ['author', 'neighbour', 'named', 'foreign', 'partner', 'otherPartner'] as const;
const STATE_FOCALS = ['focal', 'namedFocal', 'foreignFocal'] as const;
const FOCALS = [...STATE_FOCALS, 'partnerFocal', 'otherPartnerFocal'] as const;
export const ALIVE = [...OFFICIALS, ...FOCALS, 'secretariat', 'administrator'] as const;
export type Alive = (typeof ALIVE)[number];

/** Sessions that open nothing, and where a page of the work area sends them. */
export const DEAD = {
  visitor: 'sign-in',
  suspended: 'sign-in',
  invited: 'sign-in',
  revoked: 'sign-in',
  expired: 'sign-in',
  swapped: 'sign-in',
  forged: 'sign-in',
  halfSecretariat: 'second-factor',
  halfAdministrator: 'second-factor',
} as const;

export const WORDS = {
  forbidden: 'Su rol no permite esta acción.',
  not_found: 'No lo encontramos. Puede que se haya retirado.',
  moved_on:
    'Esto ya no es posible: la práctica cambió de estado mientras tanto. La página muestra cómo está ahora.',
  refused:
    'No fue posible: su rol no permite esta acción, o la práctica cambió de estado mientras tanto. La página muestra cómo está ahora.',
  objection_late:
    'El plazo de 15 días para que su Estado respondiera ya venció. Si algo no es correcto, escriba a la Secretaría.',
  own_account: 'No puede hacer esto con su propia cuenta.',
  round_closed:
    'La convocatoria se cerró y ya no admite prácticas. Puede presentar esta fuera de la convocatoria: elija «Prácticas» y luego «Nueva práctica».',
} as const;

// States of a practice.
const ALL = [
  'draft',
  'submitted',
  'endorsed',
  'in_review',
  'changes_requested',
  'published',
  'declined',
  'archived',
] as const;
/** All that was once sent to the secretariat. */
const SENT = [
  'submitted',
  'endorsed',
  'in_review',
  'changes_requested',
  'published',
  'declined',
  'archived',
] as const;
/** In the author's hands. */
const OPEN = ['draft', 'changes_requested'] as const;
export type State = (typeof ALL)[number];

/** Which people on which states; whoever is not named may not. */
export type Who = Partial<Record<Alive, readonly State[]>>;
/**
 * The practices: three of one institution of Honduras that name Mexico (sent by itself, filed for it by the secretariat,
 * compiled from public sources), and one of a partner without a State.
 */
export type ByKind = { submitted: Who; filed: Who; compiled: Who; partner: Who };

/** Who may read a practice in the work area. A draft that was never sent is nobody's business but its owner's. */
export const KNOWS: ByKind = {
  submitted: { author: ALL, focal: ALL, namedFocal: SENT, secretariat: SENT },
  filed: { author: ALL, focal: ALL, namedFocal: SENT, secretariat: ALL },
  compiled: { author: ALL, focal: ALL, namedFocal: SENT, secretariat: ALL },
  partner: { partner: ALL, partnerFocal: ALL, secretariat: SENT },
};

/** The owner's side: the institution, the focal point of its State, and the secretariat for what it wrote itself. */
const owners = (states: readonly State[]): ByKind => ({
  submitted: { author: states, focal: states },
  filed: { author: states, focal: states, secretariat: states },
  compiled: { author: states, focal: states, secretariat: states },
  partner: { partner: states, partnerFocal: states },
});
/** The State's side alone. */
const officials = (states: readonly State[]): ByKind => ({
  submitted: { author: states, focal: states },
  filed: { author: states, focal: states },
  compiled: { author: states, focal: states },
  partner: { partner: states, partnerFocal: states },
});
const secretariat = (states: readonly State[]): ByKind => ({
  submitted: { secretariat: states },
  filed: { secretariat: states },
  compiled: { secretariat: states },
  partner: { secretariat: states },
});

export type OnPractice = {
  /** As the audit log names it when it is refused: `practice.{right}`. */
  right: string;
  /** Under which address the form stands. */
  page: 'work' | 'review';
  may: ByKind;
  /** The right is there, the practice has moved on: nothing happens and the words say so. No refusal in the audit log. */
  late?: ByKind;
  /** Where a success leads; {id} is the practice. */
  leadsTo: string;
  /** A row that a success writes, and what it then says (`null`: the row is gone). */
  writes: readonly [table: string, says: Record<string, unknown> | null];
  /** The line that a success leaves in the audit log. */
  audit?: string;
};

const WORK = '/es/workspace/practices/{id}';
const REVIEW = '/es/secretariat/review/{id}';
const DESK = '/es/secretariat/published/{id}';

const move = (
  name: string,
  state: State,
  entry: Pick<OnPractice, 'page' | 'may'> & Partial<OnPractice>,
): OnPractice => ({
  right: name,
  leadsTo: `${WORK}?done=${name}`,
  writes: ['Practice', { state }],
  audit: `practice.${name}`,
  ...entry,
});

/** Every server action on a practice that exists; `movePracticeAction` once for each move. */
export const PRACTICE_ACTIONS: Record<string, OnPractice> = {
  'movePracticeAction submit': move('submit', 'submitted', { page: 'work', may: owners(OPEN) }),
  // Where the State asks for it (laid out by support/doors.ts); a partner has no State.
  'movePracticeAction endorse': move('endorse', 'endorsed', {
    page: 'work',
    may: {
      submitted: { focal: ['submitted'] },
      filed: { focal: ['submitted'] },
      compiled: { focal: ['submitted'] },
      partner: {},
    },
  }),
  'movePracticeAction withdraw': move('withdraw', 'draft', {
    page: 'work',
    may: officials(['submitted', 'endorsed']),
  }),
  'movePracticeAction take': move('take', 'in_review', {
    page: 'review',
    may: secretariat(['submitted', 'endorsed']),
    late: secretariat(['in_review']),
    leadsTo: REVIEW,
  }),
  'movePracticeAction release': move('release', 'submitted', {
    right: 'take',
    page: 'review',
    may: secretariat(['in_review']),
    late: secretariat(['submitted', 'endorsed']),
  }),
  'movePracticeAction request_changes': move('request_changes', 'changes_requested', {
    page: 'review',
    may: secretariat(['in_review']),
  }),
  'movePracticeAction decline': move('decline', 'declined', {
    page: 'review',
    may: secretariat(['in_review']),
  }),
  'movePracticeAction publish': move('publish', 'published', {
    page: 'review',
    may: secretariat(['in_review']),
  }),
  'movePracticeAction unpublish': move('unpublish', 'archived', {
    page: 'review',
    may: secretariat(['published']),
    leadsTo: `${DESK}?done=unpublish`,
  }),
  'movePracticeAction restore': move('restore', 'published', {
    page: 'review',
    may: secretariat(['archived']),
    leadsTo: `${DESK}?done=restore`,
  }),
  revisePracticeAction: {
    right: 'revise',
    page: 'work',
    may: owners(['published']),
    leadsTo: `${WORK}/edit/1`,
    writes: ['PracticeVersion', { number: 2, state: 'draft' }],
    audit: 'practice.revise',
  },
  discardDraftAction: {
    right: 'discard',
    page: 'work',
    may: owners(['draft']),
    leadsTo: '/es/workspace?done=discard',
    writes: ['Practice', null],
    audit: 'practice.discard',
  },
  saveStepAction: {
    right: 'edit',
    page: 'work',
    may: owners(OPEN),
    leadsTo: `${WORK}/edit/5?checked=1`,
    writes: ['PracticeVersion', { revision: 1 }],
  },
  resolveConflictAction: {
    right: 'edit',
    page: 'work',
    may: owners(OPEN),
    leadsTo: `${WORK}/edit/3`,
    writes: ['DraftConflict', null],
  },
  answerRemarkAction: {
    right: 'answer',
    page: 'work',
    may: owners(['changes_requested']),
    leadsTo: `${WORK}?done=answer#remarks`,
    writes: ['Remark', { answer: 'Así lo haremos.' }],
    audit: 'practice.answer',
  },
  createClearanceAction: {
    right: 'clear',
    page: 'work',
    may: officials(['draft', 'submitted', 'changes_requested']),
    leadsTo: `${WORK}?done=clearance#clearance`,
    writes: ['ClearanceLink', { label: 'Despacho' }],
    audit: 'practice.clear',
  },
  // For as long as the link works, whatever became of the draft.
  revokeClearanceAction: {
    right: 'clear_revoke',
    page: 'work',
    may: officials(ALL),
    leadsTo: `${WORK}?done=revoked#clearance`,
    writes: ['ClearanceLink', {}],
    audit: 'practice.clear_revoke',
  },
  // The State confirms what was filed for it; there is nothing to confirm of what it sent itself.
  confirmPracticeAction: {
    right: 'confirm',
    page: 'work',
    may: { submitted: {}, filed: { focal: SENT }, compiled: {}, partner: {} },
    late: {
      submitted: { focal: SENT },
      filed: {},
      compiled: { focal: SENT },
      partner: { partnerFocal: SENT },
    },
    leadsTo: `${WORK}?done=confirm`,
    writes: ['Practice', {}],
    audit: 'practice.confirm',
  },
  // The other State that the practice names has a say until it is published.
  answerAsNamedStateAction: {
    right: 'object',
    page: 'work',
    may: {
      submitted: { namedFocal: ['submitted', 'endorsed', 'in_review', 'changes_requested'] },
      filed: { namedFocal: ['submitted', 'endorsed', 'in_review', 'changes_requested'] },
      compiled: { namedFocal: ['submitted', 'endorsed', 'in_review', 'changes_requested'] },
      partner: {},
    },
    leadsTo: `${WORK}?done=object`,
    writes: ['Objection', { state: 'objected', countryCode: 'MX' }],
    audit: 'practice.object',
  },
  settleObjectionAction: {
    right: 'settle',
    page: 'review',
    may: secretariat(SENT),
    leadsTo: `${REVIEW}?done=settle`,
    writes: ['Objection', { state: 'settled' }],
    audit: 'practice.settle',
  },
  addRemarkAction: {
    right: 'review',
    page: 'review',
    may: secretariat(['in_review']),
    leadsTo: `${REVIEW}?done=remark#remarks-results`,
    writes: ['Remark', { body: '¿De qué fuente es la cifra?', sentAt: null }],
    audit: 'practice.remark',
  },
  removeRemarkAction: {
    right: 'review',
    page: 'review',
    may: secretariat(['in_review']),
    leadsTo: `${REVIEW}?done=remark`,
    writes: ['Remark', null],
    audit: 'practice.remark_remove',
  },
  resolveRemarkAction: {
    right: 'review',
    page: 'review',
    may: secretariat(['in_review']),
    leadsTo: `${REVIEW}?done=remark`,
    writes: ['Remark', {}],
    audit: 'practice.remark_resolve',
  },
  setChecklistAction: {
    right: 'review',
    page: 'review',
    may: secretariat(['in_review']),
    leadsTo: `${REVIEW}?done=checklist`,
    writes: ['PracticeVersion', {}],
    audit: 'practice.review',
  },
};

/** The door by which the form saves while one types: as `saveStepAction`. */
export const STEP_ROUTE = {
  right: 'edit',
  may: owners(OPEN),
  answers: { allowed: 200, forbidden: 403, not_found: 404, dead: 401 },
} as const;

/** A draft as a file, for clearance: whoever may read the practice. */
export const DOCUMENT_ROUTE = { may: KNOWS, answers: { allowed: 200, not_found: 404, dead: 404 } } as const;

/** Whether the own State asks for endorsement; a partner has none. Everybody else is told that there is nothing. */
export const SET_ENDORSEMENT: Partial<Record<Alive, string>> = {
  focal: 'HN',
  namedFocal: 'MX',
  foreignFocal: 'BR',
};

/** Without script a refusal must be said on the page that comes back: where, for who may know of the practice. */
export const REFUSED_ON: Record<'work' | 'review' | 'desk', string> = {
  work: WORK,
  review: REVIEW,
  desk: DESK,
};

export type Outcome = 'yes' | 'forbidden' | 'not_found';

/**
 * Opening a practice: a contributor for the own institution, a focal point for any of the State (of the own partner),
 * the secretariat for any. Institutions that an outsider names are «not found» for them.
 */
export const CREATE: { for: string; answers: Partial<Record<Alive, 'yes'>> }[] = [
  { for: 'hn-sreci', answers: { author: 'yes', focal: 'yes', secretariat: 'yes' } },
  { for: 'hn-inm', answers: { neighbour: 'yes', focal: 'yes', secretariat: 'yes' } },
  { for: 'mx-comar', answers: { named: 'yes', namedFocal: 'yes', secretariat: 'yes' } },
  { for: 'org-iom', answers: { partner: 'yes', partnerFocal: 'yes', secretariat: 'yes' } },
];

export type OnAccount = { target: string; answers: Partial<Record<Alive, Outcome | 'own_account'>> };

/** Everybody reads «not found» about the accounts of others; who may see them in the list reads «your role does not allow this». */
const SEES_HN = { focal: 'forbidden', secretariat: 'forbidden' } as const;
const SEES_MX = { namedFocal: 'forbidden', secretariat: 'forbidden' } as const;
const STAFF = { secretariat: 'forbidden' } as const;

/** A focal point suspends the State's contributors, the administrator anybody else. */
export const SUSPEND: OnAccount[] = [
  { target: 'author', answers: { ...SEES_HN, focal: 'yes', administrator: 'yes' } },
  { target: 'neighbour', answers: { ...SEES_HN, focal: 'yes', administrator: 'yes' } },
  { target: 'invited', answers: { ...SEES_HN, focal: 'yes', administrator: 'yes' } },
  { target: 'suspended', answers: { ...SEES_HN, administrator: 'forbidden' } },
  { target: 'focal', answers: { ...SEES_HN, administrator: 'yes' } },
  { target: 'named', answers: { ...SEES_MX, namedFocal: 'yes', administrator: 'yes' } },
  { target: 'partner', answers: { ...STAFF, partnerFocal: 'yes', administrator: 'yes' } },
  { target: 'otherPartner', answers: { ...STAFF, otherPartnerFocal: 'yes', administrator: 'yes' } },
  { target: 'secretariat', answers: { ...STAFF, administrator: 'yes' } },
  { target: 'administrator', answers: { ...STAFF, administrator: 'own_account' } },
];

export const RESTORE: OnAccount[] = [
  { target: 'suspended', answers: { ...SEES_HN, focal: 'yes', administrator: 'yes' } },
  { target: 'author', answers: { ...SEES_HN, administrator: 'forbidden' } },
  { target: 'invited', answers: { ...SEES_HN, administrator: 'forbidden' } },
  { target: 'named', answers: { ...SEES_MX, administrator: 'forbidden' } },
];

export const ERASE: OnAccount[] = [
  { target: 'author', answers: { ...SEES_HN, administrator: 'yes' } },
  { target: 'suspended', answers: { ...SEES_HN, administrator: 'yes' } },
  { target: 'named', answers: { ...SEES_MX, administrator: 'yes' } },
  { target: 'secretariat', answers: { ...STAFF, administrator: 'yes' } },
  { target: 'administrator', answers: { ...STAFF, administrator: 'own_account' } },
];

/**
 * A focal point invites the State's (the partner's) contributors, the secretariat focal points and partners, the administrator
 * anybody.
 */
export const INVITE: { role: string; to: string; answers: Partial<Record<Alive, Outcome>> }[] = [
  {
    role: 'contributor',
    to: 'hn-inm',
    answers: { focal: 'yes', secretariat: 'forbidden', administrator: 'yes' },
  },
  {
    role: 'contributor',
    to: 'mx-comar',
    answers: { namedFocal: 'yes', secretariat: 'forbidden', administrator: 'yes' },
  },
  {
    role: 'contributor',
    to: 'org-iom',
    answers: { partnerFocal: 'yes', secretariat: 'yes', administrator: 'yes' },
  },
  {
    role: 'contributor',
    to: 'org-unhcr',
    answers: { otherPartnerFocal: 'yes', secretariat: 'yes', administrator: 'yes' },
  },
  {
    role: 'focal_point',
    to: 'hn-inm',
    answers: { focal: 'forbidden', secretariat: 'yes', administrator: 'yes' },
  },
  {
    role: 'focal_point',
    to: 'org-iom',
    answers: { partnerFocal: 'forbidden', secretariat: 'yes', administrator: 'yes' },
  },
  {
    role: 'secretariat',
    to: 'hn-inm',
    answers: { focal: 'forbidden', secretariat: 'forbidden', administrator: 'yes' },
  },
  {
    role: 'secretariat',
    to: 'ricomi-secretariat',
    answers: { secretariat: 'forbidden', administrator: 'yes' },
  },
  {
    role: 'administrator',
    to: 'hn-inm',
    answers: { focal: 'forbidden', secretariat: 'forbidden', administrator: 'yes' },
  },
  {
    role: 'administrator',
    to: 'ricomi-secretariat',
    answers: { secretariat: 'forbidden', administrator: 'yes' },
  },
];

/**
 * The administrator gives any role; the secretariat makes a State's contributor its focal point, and back. Nobody gives one to
 * the own account.
 */
export const ASSIGN: (OnAccount & { role: string })[] = [
  {
    target: 'author',
    role: 'focal_point',
    answers: { ...SEES_HN, secretariat: 'yes', administrator: 'yes' },
  },
  { target: 'focal', role: 'contributor', answers: { ...SEES_HN, secretariat: 'yes', administrator: 'yes' } },
  { target: 'named', role: 'focal_point', answers: { ...SEES_MX, secretariat: 'yes', administrator: 'yes' } },
  { target: 'author', role: 'secretariat', answers: { ...SEES_HN, administrator: 'yes' } },
  { target: 'author', role: 'administrator', answers: { ...SEES_HN, administrator: 'yes' } },
  {
    target: 'partner',
    role: 'focal_point',
    answers: { ...STAFF, partnerFocal: 'forbidden', administrator: 'yes' },
  },
  { target: 'secretariat', role: 'contributor', answers: { ...STAFF, administrator: 'yes' } },
  { target: 'suspended', role: 'focal_point', answers: { ...SEES_HN, administrator: 'yes' } },
  { target: 'invited', role: 'focal_point', answers: { ...SEES_HN, administrator: 'forbidden' } },
  { target: 'administrator', role: 'contributor', answers: { ...STAFF, administrator: 'own_account' } },
];

/** Another institution is the administrator's to give. */
export const MOVE: OnAccount[] = [
  { target: 'author', answers: { ...SEES_HN, administrator: 'yes' } },
  { target: 'foreign', answers: { foreignFocal: 'forbidden', ...STAFF, administrator: 'yes' } },
];

export const RESET_FACTOR: OnAccount[] = [
  { target: 'author', answers: { ...SEES_HN, administrator: 'yes' } },
  { target: 'suspended', answers: { ...SEES_HN, administrator: 'yes' } },
  { target: 'invited', answers: { ...SEES_HN, administrator: 'forbidden' } },
  { target: 'secretariat', answers: { ...STAFF, administrator: 'yes' } },
  { target: 'administrator', answers: { ...STAFF, administrator: 'own_account' } },
];

const everybody = <T>(people: readonly Alive[], answer: T): Partial<Record<Alive, T>> =>
  Object.fromEntries(people.map((person) => [person, answer]));

/** The secretariat runs collection rounds; officials read them; a State's focal point says that there is nothing to report. */
const MANAGES = {
  ...everybody([...OFFICIALS, ...FOCALS], 'forbidden' as const),
  secretariat: 'yes',
} as Partial<Record<Alive, Outcome>>;
export const ROUND_ACTIONS: Record<
  string,
  { right: string; answers: Partial<Record<Alive, Outcome>>; leadsTo: string; audit?: string }
> = {
  openRoundAction: {
    right: 'manage',
    answers: MANAGES,
    leadsTo: '/es/workspace/rounds/{new}?done=open',
    audit: 'round.open',
  },
  closeRoundAction: {
    right: 'manage',
    answers: MANAGES,
    leadsTo: '/es/workspace/rounds/{id}?done=close',
    audit: 'round.close',
  },
  remindAction: {
    right: 'manage',
    answers: MANAGES,
    leadsTo: '/es/workspace/rounds/{id}?done=remind',
    audit: 'round.remind',
  },
  answerRoundAction: {
    right: 'answer',
    answers: {
      ...everybody(OFFICIALS, 'forbidden'),
      ...everybody(STATE_FOCALS, 'yes'),
      // A partner answers for no State: the round asks nothing of it.
      ...everybody(['partnerFocal', 'otherPartnerFocal'], 'forbidden'),
      secretariat: 'forbidden',
    },
    leadsTo: '/es/workspace/rounds/{id}?done=answer',
    audit: 'round.answer',
  },
};

/**
 * A form that is sent proposes the institutions that it names and the list does not have; the secretariat lists each, says
 * which other it is, or declines it. Nobody else knows of the desk.
 */
export const PROPOSAL_ACTIONS: Record<string, { may: readonly Alive[]; done: string; status: string }> = {
  acceptProposalAction: { may: ['secretariat'], done: 'accept', status: 'listed' },
  mergeProposalAction: { may: ['secretariat'], done: 'same', status: 'refused' },
  declineProposalAction: { may: ['secretariat'], done: 'decline', status: 'refused' },
};

/** The door of the tests belongs to Honduras and is run by the author's institution. */
const KEEPERS = ['author', 'focal', 'secretariat'] as const;
const VERIFIERS = ['focal', 'secretariat'] as const;

/** The inventory's desk: whoever keeps an entry changes it; the State's focal point and the secretariat vouch for it and answer readers. */
export const INVENTORY_ACTIONS: Record<
  string,
  { right: string; may: readonly Alive[]; leadsTo: string; audit: string }
> = {
  verifyPortalsAction: {
    right: 'verify',
    may: VERIFIERS,
    leadsTo: '/es/workspace/inventory?done=verify',
    audit: 'portal.verify',
  },
  verifyChannelAction: {
    right: 'verify',
    may: VERIFIERS,
    leadsTo: '/es/workspace/inventory/{id}?done=verify',
    audit: 'portal.verify',
  },
  savePortalAction: {
    right: 'write',
    may: KEEPERS,
    leadsTo: '/es/workspace/inventory/{id}?done=save',
    audit: 'portal.edit',
  },
  withdrawPortalAction: {
    right: 'write',
    may: KEEPERS,
    leadsTo: '/es/workspace/inventory/{id}?done=withdraw',
    audit: 'portal.withdraw',
  },
  restorePortalAction: {
    right: 'write',
    may: KEEPERS,
    leadsTo: '/es/workspace/inventory/{id}?done=restore',
    audit: 'portal.restore',
  },
  addNoticeAction: {
    right: 'write',
    may: KEEPERS,
    leadsTo: '/es/workspace/inventory/{id}?done=notice',
    audit: 'portal.notice',
  },
  endNoticeAction: {
    right: 'write',
    may: KEEPERS,
    leadsTo: '/es/workspace/inventory/{id}?done=notice',
    audit: 'portal.end_notice',
  },
  answerReportAction: {
    right: 'answer_report',
    may: VERIFIERS,
    leadsTo: '/es/workspace/inventory?view=reported',
    audit: 'portal.answer_report',
  },
};

/** The directory of information systems, kept by the same people. */
export const SYSTEM_ACTIONS: typeof INVENTORY_ACTIONS = {
  saveSystemAction: {
    right: 'write',
    may: KEEPERS,
    leadsTo: '/es/workspace/inventory/systems/{id}?done=save',
    audit: 'information_system.edit',
  },
  verifySystemAction: {
    right: 'verify',
    may: VERIFIERS,
    leadsTo: '/es/workspace/inventory/systems/{id}?done=verify',
    audit: 'information_system.verify',
  },
  withdrawSystemAction: {
    right: 'write',
    may: KEEPERS,
    leadsTo: '/es/workspace/inventory/systems/{id}?done=withdraw',
    audit: 'information_system.withdraw',
  },
  restoreSystemAction: {
    right: 'write',
    may: KEEPERS,
    leadsTo: '/es/workspace/inventory/systems/{id}?done=restore',
    audit: 'information_system.restore',
  },
};

/** A file that Honduras's focal point brought in: nobody else knows of it. */
export const IMPORT_ACTIONS: Record<string, { leadsTo: string; audit?: string }> = {
  chooseForImportAction: { leadsTo: '/es/workspace/inventory/import/{id}' },
  startImportAction: { leadsTo: '/es/workspace/inventory/import/{id}', audit: 'import.start' },
  discardImportAction: { leadsTo: '/es/workspace/inventory/import?done=discard', audit: 'import.discard' },
};

/** Who may bring a file in at all. */
export const IMPORTERS: readonly Alive[] = [...OFFICIALS, ...FOCALS, 'secretariat'];

/** What everybody does with the own account only, whatever ids the form names. */
export const OWN_ACTIONS: Record<string, { may: readonly Alive[]; leadsTo: string }> = {
  updateProfileAction: { may: ALIVE, leadsTo: '/es/account?done=profile' },
  changePasswordAction: { may: ALIVE, leadsTo: '/es/account?done=password' },
  signOutElsewhereAction: { may: ALIVE, leadsTo: '/es/account?done=signed_out' },
  signOutAction: { may: ALIVE, leadsTo: '/es/account/sign-in?done=signed_out' },
  markAllReadAction: { may: ALIVE, leadsTo: '/es/workspace/notifications' },
};

/** Before there is a session: whoever has the password, the code or the link. */
export const OPEN_ACTIONS = [
  'signInAction',
  'secondFactorAction',
  'acceptInvitationAction',
  'confirmTotpAction',
  'requestResetAction',
  'resetPasswordAction',
  // Whoever reads a door may say what is wrong with it.
  'reportPortalAction',
] as const;

/** Every server action of the build, by its exported name. */
export const ACTIONS: readonly string[] = [
  ...new Set(Object.keys(PRACTICE_ACTIONS).map((name) => name.split(' ')[0] as string)),
  'createPracticeAction',
  'inviteAction',
  'suspendAction',
  'restoreAction',
  'eraseAction',
  'setEndorsementAction',
  'assignRoleAction',
  'resetSecondFactorAction',
  'renewRecoveryCodesAction',
  ...Object.keys(ROUND_ACTIONS),
  ...Object.keys(PROPOSAL_ACTIONS),
  ...Object.keys(INVENTORY_ACTIONS),
  ...Object.keys(SYSTEM_ACTIONS),
  ...Object.keys(IMPORT_ACTIONS),
  'readImportAction',
  ...Object.keys(OWN_ACTIONS),
  ...OPEN_ACTIONS,
];

/**
 * Pages of the work area that show no single record: who opens them. All others get «not found»; dead sessions are sent
 * to sign in, or to give their second factor.
 */
export const WORK_PAGES: Record<string, { right?: string; opens: readonly Alive[]; record?: string }> = {
  '/[locale]/workspace': { opens: ALIVE },
  '/[locale]/workspace/notifications': { opens: ALIVE },
  '/[locale]/account': { opens: ALIVE },
  '/[locale]/workspace/practices': {
    right: 'practice.read',
    opens: [...OFFICIALS, ...FOCALS, 'secretariat'],
  },
  '/[locale]/workspace/practices/new': {
    right: 'practice.create',
    opens: [...OFFICIALS, ...FOCALS, 'secretariat'],
  },
  '/[locale]/secretariat/review': { right: 'practice.queue', opens: ['secretariat'] },
  '/[locale]/secretariat/organisations': { right: 'organisation.decide', opens: ['secretariat'] },
  '/[locale]/secretariat/organisations/[id]': {
    right: 'organisation.decide',
    opens: ['secretariat'],
    record: 'hn-propuesta',
  },
  '/[locale]/secretariat/published': { right: 'practice.unpublish', opens: ['secretariat'] },
  '/[locale]/workspace/rounds': { right: 'round.read', opens: [...OFFICIALS, ...FOCALS, 'secretariat'] },
  '/[locale]/workspace/rounds/new': { right: 'round.manage', opens: ['secretariat'] },
  '/[locale]/workspace/rounds/[id]': { right: 'round.read', opens: [...OFFICIALS, ...FOCALS, 'secretariat'] },
  '/[locale]/workspace/inventory': {
    right: 'portal.write',
    opens: [...OFFICIALS, ...FOCALS, 'secretariat'],
  },
  '/[locale]/workspace/inventory/new': {
    right: 'portal.write',
    opens: [...OFFICIALS, ...FOCALS, 'secretariat'],
  },
  '/[locale]/workspace/inventory/systems': { right: 'portal.write', opens: IMPORTERS },
  '/[locale]/workspace/inventory/systems/new': { right: 'portal.write', opens: IMPORTERS },
  '/[locale]/workspace/inventory/systems/[id]': {
    right: 'portal.write',
    opens: KEEPERS,
    record: 'hn-registro-de-prueba',
  },
  '/[locale]/workspace/inventory/import': { right: 'import.use', opens: IMPORTERS },
  '/[locale]/workspace/inventory/import/[id]': {
    right: 'import.use',
    opens: ['focal'],
    // The file of Honduras's focal point.
    record: '696d3030-0000-7000-8000-000000000001',
  },
  '/[locale]/workspace/inventory/[id]': {
    right: 'portal.write',
    opens: KEEPERS,
    record: 'hn-puerta-de-prueba',
  },
  '/[locale]/workspace/inventory/[id]/history': {
    right: 'portal.write',
    opens: KEEPERS,
    record: 'hn-puerta-de-prueba',
  },
  '/[locale]/workspace/people': { right: 'account.read', opens: [...FOCALS, 'secretariat', 'administrator'] },
  '/[locale]/workspace/people/[id]': {
    right: 'account.read',
    opens: ['focal', 'secretariat', 'administrator'],
    // The author's account.
    record: '61633030-0000-7000-8000-000000000001',
  },
  '/[locale]/workspace/audit': { right: 'audit.read', opens: ['administrator'] },
  '/[locale]/workspace/mail': { right: 'mail.read', opens: ['administrator'] },
};

/** Pages of one practice: who may know of it opens them; others get «not found». */
export const PRACTICE_PAGES: Record<
  string,
  { right: string; opens: ByKind /** Sent to the practice: may read, not this. */; backs?: ByKind }
> = {
  '/[locale]/workspace/practices/[id]': { right: 'practice.read', opens: KNOWS },
  '/[locale]/workspace/practices/[id]/edit/[step]': {
    right: 'practice.edit',
    opens: owners(OPEN),
    backs: KNOWS,
  },
  '/[locale]/workspace/practices/[id]/check': { right: 'practice.edit', opens: owners(OPEN), backs: KNOWS },
  '/[locale]/secretariat/review/[id]': {
    right: 'practice.queue',
    opens: {
      submitted: { secretariat: SENT },
      filed: { secretariat: ALL },
      compiled: { secretariat: ALL },
      partner: { secretariat: SENT },
    },
  },
  // What is public, or was: whatever the state of the next version, of which this page says nothing.
  '/[locale]/secretariat/published/[id]': {
    right: 'practice.unpublish',
    opens: secretariat(['published', 'archived']),
  },
};

/** Pages on the way to a session. `alive`: what somebody who is signed in gets; `visitor`: what everybody else gets. */
export const ENTRANCE_PAGES: Record<string, { alive: string; visitor: string }> = {
  '/[locale]/account/sign-in': { alive: '303|307 /es/workspace', visitor: '200' },
  '/[locale]/account/forgotten': { alive: '200', visitor: '200' },
  '/[locale]/account/invitation': { alive: '200', visitor: '200' },
  '/[locale]/account/reset': { alive: '200', visitor: '200' },
  '/[locale]/account/second-factor': {
    alive: '303|307 /es/account/sign-in',
    visitor: '303|307 /es/account/sign-in',
  },
  '/[locale]/account/second-factor/setup': { alive: '200', visitor: '303|307 /es/account/sign-in' },
};

/** Pages for everybody, whole without an account; {slug} and {number} name something published. */
export const PUBLIC_PAGES: Record<string, string> = {
  '/[locale]': '/es',
  '/[locale]/about': '/es/about',
  '/[locale]/accessibility': '/es/accessibility',
  '/[locale]/dashboard': '/es/dashboard',
  '/[locale]/data': '/es/data',
  '/[locale]/privacy': '/es/privacy',
  '/[locale]/clearance': '/es/clearance',
  '/[locale]/information-systems': '/es/information-systems',
  '/[locale]/find': '/es/find?from=HT&in=MX&topic=asylum',
  '/[locale]/find/share': '/es/find/share?from=HT&in=MX&topic=asylum',
  '/[locale]/find/keep': '/es/find/keep?from=HT&in=MX&topic=asylum',
  '/[locale]/portals': '/es/portals?country=HN&topic=asylum',
  '/[locale]/portals/[slug]': '/es/portals/hn-puerta-de-prueba',
  '/[locale]/portals/[slug]/report': '/es/portals/hn-puerta-de-prueba/report',
  '/[locale]/portals/report': '/es/portals/report?code=K7QM-4XTD-9PRW',
  '/[locale]/portals/compare': '/es/portals/compare?state=HN&state=MX',
  '/[locale]/portals/coverage': '/es/portals/coverage',
  '/[locale]/portals/rubric': '/es/portals/rubric',
  '/[locale]/practices': '/es/practices',
  '/[locale]/practices/[slug]': '/es/practices/practica-revisada',
  '/[locale]/practices/[slug]/versions/[number]': '/es/practices/practica-revisada/versions/1',
};

/** Made for the portal itself: error pages, which have their own status. */
export const ERROR_PAGES: Record<string, { path: string; status: number }> = {
  '/[locale]/error/[code]': { path: '/es/error/404', status: 404 },
  '/_not-found': { path: '/_not-found', status: 404 },
  '/_global-error': { path: '/_global-error', status: 404 },
};

/**
 * What the public must not reach by the same addresses: drafts behind a published practice, what was withdrawn, what
 * was never published, by address, search, filter or identifier.
 */
export const NOT_PUBLIC: Record<string, number> = {
  '/es/practices/practica-submitted-archived': 404,
  '/es/practices/practica-submitted-archived/versions/1': 404,
  '/es/practices/practica-revisada/versions/2': 404,
  '/es/clearance?token=hash': 200,
  '/es/practices?q=Titulo-reservado': 200,
  '/es/practices?state=draft': 200,
  '/es/practices?country=HN&state=in_review': 200,
  '/api/v1/practices/practica-submitted-archived': 404,
  '/api/v1/practices?limit=100': 200,
  '/api/v1/practices?q=segunda': 200,
  '/api/v1/practices.csv?q=reservado': 200,
  '/es/portals/hn-puerta-retirada': 404,
  '/es/portals/hn-puerta-retirada/report': 404,
  '/es/portals?q=Titulo-reservado': 200,
  '/es/portals/report?code=hash': 200,
  '/api/v1/portals/hn-puerta-retirada': 404,
  '/api/v1/portals.csv?q=reservado': 200,
  '/api/v1/hsds/services?full=true': 200,
  '/api/v1/organisations/hn-propuesta': 404,
};

/**
 * Rights that nothing in the build asks for yet: no page, route or action leads to them. Asked of the table itself, so
 * that it says the right thing on the day when something does.
 */
export const WITHOUT_DOOR = {
  /** Texts in other languages are the secretariat's: of what was sent, and of what it wrote itself from the first draft on. */
  'practice.translate': {
    submitted: { secretariat: SENT },
    filed: { secretariat: ALL },
    compiled: { secretariat: ALL },
    partner: { secretariat: SENT },
  } satisfies ByKind,
  /** Everybody the own account, nobody another's. */
  'account.manage_self': ALIVE as readonly Alive[],
} as const;

/** Routes: `public` answer everybody alike, with what is published and nothing else; the others are asked in tests of their own. */
export const ROUTES: Record<string, { public: string; status: number } | 'own tests'> = {
  '/': { public: '/', status: 307 },
  '/robots.txt': { public: '/robots.txt', status: 200 },
  '/sitemap.xml': { public: '/sitemap.xml', status: 200 },
  '/[locale]/practices/feed.xml': { public: '/es/practices/feed.xml', status: 200 },
  '/[locale]/find/helped': 'own tests',
  '/api/practices/form': { public: '/api/practices/form?locale=pt&format=docx', status: 200 },
  '/api/v1/coverage': { public: '/api/v1/coverage?topic=asylum&by=phase', status: 200 },
  '/api/v1/coverage.csv': { public: '/api/v1/coverage.csv', status: 200 },
  '/api/v1/coverage.xlsx': { public: '/api/v1/coverage.xlsx?lang=pt', status: 200 },
  '/api/v1/rubric': { public: '/api/v1/rubric', status: 200 },
  '/api/v1/charts/[file]': { public: '/api/v1/charts/verification.csv', status: 200 },
  '/api/v1/openapi.json': { public: '/api/v1/openapi.json', status: 200 },
  '/api/v1/practices': { public: '/api/v1/practices', status: 200 },
  '/api/v1/practices.xlsx': { public: '/api/v1/practices.xlsx', status: 200 },
  '/api/v1/practices.csv': { public: '/api/v1/practices.csv', status: 200 },
  '/api/v1/practices/[id]': { public: '/api/v1/practices/practica-revisada', status: 200 },
  '/api/v1/portals': { public: '/api/v1/portals?country=HN', status: 200 },
  '/api/v1/portals.xlsx': { public: '/api/v1/portals.xlsx', status: 200 },
  '/api/v1/portals.csv': { public: '/api/v1/portals.csv', status: 200 },
  '/api/v1/portals.geojson': { public: '/api/v1/portals.geojson', status: 200 },
  '/api/v1/portals/[id]': { public: '/api/v1/portals/hn-puerta-de-prueba', status: 200 },
  '/api/v1/portals/changes.xml': { public: '/api/v1/portals/changes.xml?country=HN', status: 200 },
  '/api/v1/information-systems': { public: '/api/v1/information-systems', status: 200 },
  '/api/v1/information-systems.xlsx': { public: '/api/v1/information-systems.xlsx', status: 200 },
  '/api/v1/information-systems.csv': { public: '/api/v1/information-systems.csv', status: 200 },
  '/api/v1/information-systems/[id]': {
    public: '/api/v1/information-systems/hn-registro-de-prueba',
    status: 200,
  },
  '/api/v1/hsds/services': { public: '/api/v1/hsds/services?full=true', status: 200 },
  '/api/v1/hsds/services/[id]': {
    public: '/api/v1/hsds/services/8fd7432c-092a-578c-b496-c90d8fc67a49',
    status: 200,
  },
  '/api/v1/hsds/organizations': { public: '/api/v1/hsds/organizations', status: 200 },
  '/api/v1/hsds/organizations/[id]': {
    public: '/api/v1/hsds/organizations/1a1d92b6-a140-594a-b4d7-7c7639eecebf',
    status: 200,
  },
  '/api/v1/themes': { public: '/api/v1/themes', status: 200 },
  '/api/v1/themes.xlsx': { public: '/api/v1/themes.xlsx', status: 200 },
  '/api/v1/themes.csv': { public: '/api/v1/themes.csv', status: 200 },
  '/api/v1/themes/[id]': { public: '/api/v1/themes/return-reintegration', status: 200 },
  '/api/v1/countries': { public: '/api/v1/countries', status: 200 },
  '/api/v1/countries.xlsx': { public: '/api/v1/countries.xlsx', status: 200 },
  '/api/v1/countries.csv': { public: '/api/v1/countries.csv', status: 200 },
  '/api/v1/countries/[id]': { public: '/api/v1/countries/hn', status: 200 },
  '/api/v1/organisations': { public: '/api/v1/organisations?limit=100', status: 200 },
  '/api/v1/organisations.xlsx': { public: '/api/v1/organisations.xlsx', status: 200 },
  '/api/v1/organisations.csv': { public: '/api/v1/organisations.csv', status: 200 },
  '/api/v1/organisations/[id]': { public: '/api/v1/organisations/hn-sreci', status: 200 },
  '/api/auth/[...nextauth]': 'own tests',
  '/api/workspace/inventory/[file]': 'own tests',
  '/api/workspace/practices/[id]/document': 'own tests',
  '/api/workspace/practices/[id]/steps/[step]': 'own tests',
};

export { ALL as ALL_STATES };
