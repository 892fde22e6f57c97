import { type OrganisationNames, organisationNames } from '@/lib/organisations/index.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { readDraft } from '../commands/load.ts';
import { type StepSaves, stepSaves } from '../commands/save.ts';
import {
  type FactRow,
  mayPractice,
  originSentBy,
  practiceFacts,
  practiceWhere,
  WITH_COUNTRY,
} from '../policy.ts';
import type { Draft } from '../schema/draft.ts';
import { canHappen, type PracticeState, TRANSITIONS, type TransitionName } from '../workflow.ts';

/** A name to show for an opaque id; null when the person was erased («former member»). */
export type Named = { id: string; name: string | null; organisation: string | null };

export type RemarkView = {
  id: string;
  field: string;
  body: string;
  author: Named;
  createdAt: string;
  sent: boolean;
  answer: string | null;
  answeredBy: Named | null;
  answeredAt: string | null;
  resolved: boolean;
};

export type PracticeWork = {
  id: string;
  slug: string | null;
  versionId: string;
  number: number;
  state: PracticeState;
  stateSince: string;
  /** Of this version. */
  origin: 'submitted' | 'filed' | 'compiled';
  /** What it becomes when the viewer sends it: what must be filled in depends on it. */
  sendsAs: 'submitted' | 'filed' | 'compiled';
  confirmed: boolean;
  organisation: OrganisationNames & { id: string };
  countryCode: string | null;
  namedStates: string[];
  draft: Draft;
  saves: StepSaves;
  revision: number;
  /** Something is public: this version or an earlier one. */
  publishedNumber: number | null;
  reviewer: Named | null;
  checklist: Record<string, boolean>;
  remarks: RemarkView[];
  objections: { countryCode: string; state: string; deadline: string; reason: string | null }[];
  /** The viewer's own State is asked whether it objects, and has not answered. */
  asked: { deadline: string; late: boolean } | null;
  /** Contact, remarks and reasons are the viewer's to read; else they are left out. */
  inner: boolean;
  /** What this person may do now: rights and workflow together. */
  can: Record<Ability, boolean>;
};

const ABILITIES = [
  'edit',
  'discard',
  'revise',
  'answer',
  'clear',
  'object',
  'review',
  'confirm',
  'settle',
  'translate',
] as const;
export type Ability = (typeof ABILITIES)[number] | TransitionName;

/** One practice for who works on it; null when the viewer may not know of it. */
export async function readPracticeWork(viewer: Actor, id: string): Promise<PracticeWork | null> {
  if (!isUuid(id)) return null;
  const practice = await db.practice.findUnique({
    where: { id },
    include: {
      organisation: true,
      ...WITH_COUNTRY,
      published: { select: { number: true } },
      latest: { include: { remarks: { orderBy: { createdAt: 'asc' } } } },
      objections: { orderBy: { countryCode: 'asc' } },
    },
  });
  if (!practice?.latest || !mayPractice(viewer, 'read', practiceFacts(practice))) return null;
  const { latest } = practice;
  const reviewing = mayPractice(viewer, 'queue', practiceFacts(practice));
  const inner = mayPractice(viewer, 'read_inner', practiceFacts(practice));
  const remarks = latest.remarks.filter(({ sentAt }) => inner && (sentAt !== null || reviewing));
  const own = isSignedIn(viewer) ? viewer.countryCode : null;
  const current = practice.objections.filter(({ versionId }) => versionId === latest.id);
  const asked = current.find(({ countryCode, state }) => countryCode === own && state === 'open');
  const names = await namesOf([
    practice.reviewerId,
    ...remarks.flatMap((remark) => [remark.authorId, remark.answeredById]),
  ]);
  return {
    id: practice.id,
    slug: practice.slug,
    versionId: latest.id,
    number: latest.number,
    state: practice.state,
    stateSince: practice.stateSince.toISOString(),
    origin: latest.origin,
    sendsAs: originSentBy(viewer, latest.origin),
    confirmed: practice.confirmedAt !== null,
    organisation: { id: practice.organisationId, ...organisationNames(practice.organisation) },
    countryCode: practice.countryCode,
    namedStates: practice.namedStates,
    draft: await readDraft(db, practice, inner ? latest : { ...latest, contactId: null }),
    saves: stepSaves(latest),
    revision: latest.revision,
    publishedNumber: practice.published?.number ?? null,
    reviewer: inner && practice.reviewerId ? nameIn(names, practice.reviewerId) : null,
    checklist: (inner ? latest.checklist : {}) as Record<string, boolean>,
    remarks: remarks.map((remark) => ({
      id: remark.id,
      field: remark.field,
      body: remark.body,
      author: nameIn(names, remark.authorId),
      createdAt: remark.createdAt.toISOString(),
      sent: remark.sentAt !== null,
      answer: remark.answer,
      answeredBy: remark.answeredById ? nameIn(names, remark.answeredById) : null,
      answeredAt: remark.answeredAt?.toISOString() ?? null,
      resolved: remark.resolvedAt !== null,
    })),
    objections: current
      .filter(({ countryCode }) => inner || countryCode === own)
      .map(({ countryCode, state, deadline, reason }) => ({
        countryCode,
        state,
        deadline: deadline.toISOString(),
        reason,
      })),
    asked: asked ? { deadline: asked.deadline.toISOString(), late: asked.deadline < new Date() } : null,
    inner,
    can: abilities(viewer, practice),
  };
}

function abilities(viewer: Actor, practice: FactRow): Record<Ability, boolean> {
  const facts = practiceFacts(practice);
  const plain = ABILITIES.map((name) => [name, mayPractice(viewer, name, facts)]);
  const moves = (Object.keys(TRANSITIONS) as TransitionName[]).map((name) => [
    name,
    canHappen(name, facts.state as PracticeState) && mayPractice(viewer, TRANSITIONS[name].right, facts),
  ]);
  return Object.fromEntries([...plain, ...moves]) as Record<Ability, boolean>;
}

/** People by opaque id, one query for a page. */
export async function namesOf(ids: readonly (string | null)[], tx: Tx = db): Promise<Map<string, Named>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const people = await tx.person.findMany({
    where: { id: { in: wanted } },
    include: { account: { include: { organisation: { select: { name: true } } } } },
  });
  return new Map(
    people.map(({ id, name, erasedAt, account }) => [
      id,
      { id, name: erasedAt ? null : name, organisation: account?.organisation.name ?? null },
    ]),
  );
}

export const nameIn = (names: Map<string, Named>, id: string): Named =>
  names.get(id) ?? { id, name: null, organisation: null };

export type WorkRow = {
  id: string;
  slug: string | null;
  title: string;
  language: string;
  kind: string | null;
  themes: string[];
  state: PracticeState;
  stateSince: string;
  origin: string;
  organisation: OrganisationNames;
  countryCode: string | null;
  number: number;
  public: boolean;
  reviewer: Named | null;
};

export const PAGE = 20;

export type ListRequest = {
  viewer: Actor;
  /** Which right the list is about: `read` for one's own work, `queue` for the secretariat's. */
  right: 'read' | 'queue';
  where?: Prisma.PracticeWhereInput;
  oldestFirst?: boolean;
  page?: number;
};

/** Practices that the viewer may see, twenty a page. */
export async function listWork(request: ListRequest): Promise<{ rows: WorkRow[]; total: number }> {
  const { viewer, right, where = {}, oldestFirst = false, page = 1 } = request;
  const condition: Prisma.PracticeWhereInput = {
    AND: [practiceWhere(viewer, right) as Prisma.PracticeWhereInput, where],
  };
  const [total, practices] = await Promise.all([
    db.practice.count({ where: condition }),
    db.practice.findMany({
      where: condition,
      include: {
        organisation: { select: { name: true, names: true } },
        latest: { select: { number: true } },
      },
      orderBy: [{ stateSince: oldestFirst ? 'asc' : 'desc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ]);
  const names = await namesOf(practices.map(({ reviewerId }) => reviewerId));
  const rows = practices.map((practice) => ({
    id: practice.id,
    slug: practice.slug,
    title: practice.title,
    language: practice.language,
    kind: practice.kind,
    themes: practice.themes,
    state: practice.state,
    stateSince: practice.stateSince.toISOString(),
    origin: practice.origin,
    organisation: organisationNames(practice.organisation),
    countryCode: practice.countryCode,
    number: practice.latest?.number ?? 1,
    public: practice.publishedId !== null,
    reviewer: practice.reviewerId ? nameIn(names, practice.reviewerId) : null,
  }));
  return { rows, total };
}
