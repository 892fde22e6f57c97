import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { practiceWhere } from '../policy.ts';
import { listConflicts } from './conflicts.ts';

export type Waiting = {
  kind: 'conflict' | 'changes' | 'endorse' | 'object' | 'confirm' | 'review' | 'reviewMine';
  practiceId: string;
  title: string;
  /** Since when it waits. */
  since: string;
  step?: number;
  deadline?: string;
};

const MOST = 50;

/** What waits for this person, the oldest first: the front of the workspace. */
export async function listWaiting(viewer: SignedIn): Promise<Waiting[]> {
  const found = await Promise.all([
    conflicts(viewer),
    ...BY_RIGHT.map((entry) => byRight(viewer, entry)),
    objections(viewer),
  ]);
  return found.flat().sort((a, b) => a.since.localeCompare(b.since));
}

async function conflicts(viewer: SignedIn): Promise<Waiting[]> {
  const rows = await listConflicts(viewer);
  return rows.map(({ practiceId, title, step, at }) => ({
    kind: 'conflict',
    practiceId,
    title,
    step,
    since: at,
  }));
}

type ByRight = {
  kind: Waiting['kind'];
  right: string;
  where: (viewer: SignedIn) => Prisma.PracticeWhereInput;
};

const BY_RIGHT: readonly ByRight[] = [
  { kind: 'changes', right: 'answer', where: () => ({ state: 'changes_requested' }) },
  { kind: 'endorse', right: 'endorse', where: () => ({}) },
  { kind: 'confirm', right: 'confirm', where: () => ({ latest: { origin: 'filed' }, confirmedAt: null }) },
  {
    kind: 'review',
    right: 'take',
    where: () => ({ state: { in: ['submitted', 'endorsed'] }, reviewerId: null }),
  },
  { kind: 'reviewMine', right: 'review', where: ({ id }) => ({ state: 'in_review', reviewerId: id }) },
];

async function byRight(viewer: SignedIn, { kind, right, where }: ByRight): Promise<Waiting[]> {
  const rows = await db.practice.findMany({
    where: { AND: [practiceWhere(viewer, right) as Prisma.PracticeWhereInput, where(viewer)] },
    select: { id: true, title: true, stateSince: true },
    orderBy: { stateSince: 'asc' },
    take: MOST,
  });
  return rows.map(({ id, title, stateSince }) => ({
    kind,
    practiceId: id,
    title,
    since: stateSince.toISOString(),
  }));
}

async function objections(viewer: SignedIn): Promise<Waiting[]> {
  if (!viewer.countryCode) return [];
  const rows = await db.objection.findMany({
    where: {
      countryCode: viewer.countryCode,
      state: 'open',
      deadline: { gt: new Date() },
      practice: practiceWhere(viewer, 'object') as Prisma.PracticeWhereInput,
    },
    include: { practice: { select: { title: true } } },
    take: MOST,
  });
  return rows.map(({ practiceId, practice, createdAt, deadline }) => ({
    kind: 'object',
    practiceId,
    title: practice.title,
    since: createdAt.toISOString(),
    deadline: deadline.toISOString(),
  }));
}
