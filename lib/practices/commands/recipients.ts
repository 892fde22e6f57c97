import type { Tx } from '@/lib/platform/db/client.ts';
import type { Practice, PracticeVersion } from '@/lib/platform/db/generated/client.ts';
import type { Audience } from '../workflow.ts';

type Subject = {
  practice: Pick<Practice, 'createdById' | 'countryCode' | 'organisationId' | 'namedStates' | 'reviewerId'>;
  version: Pick<PracticeVersion, 'updatedById'>;
};

/** The accounts behind the audiences of a transition. */
export async function recipients(
  tx: Tx,
  audiences: readonly Audience[],
  subject: Subject,
): Promise<string[]> {
  const found = await Promise.all(audiences.map((audience) => FIND[audience](tx, subject)));
  return [...new Set(found.flat())];
}

const FIND: Record<Audience, (tx: Tx, subject: Subject) => Promise<string[]>> = {
  author_side: async (_tx, { practice, version }) =>
    [practice.createdById, version.updatedById].filter((id): id is string => id !== null),
  focal_points: (tx, { practice }) =>
    active(tx, {
      role: 'focal_point',
      ...(practice.countryCode
        ? { organisation: { countryCode: practice.countryCode } }
        : { organisationId: practice.organisationId }),
    }),
  secretariat: async (tx, { practice }) =>
    practice.reviewerId ? [practice.reviewerId] : active(tx, { role: 'secretariat' }),
  named_states: (tx, { practice }) =>
    active(tx, { role: 'focal_point', organisation: { countryCode: { in: practice.namedStates } } }),
};

type AccountWhere = NonNullable<Parameters<Tx['account']['findMany']>[0]>['where'];

async function active(tx: Tx, where: AccountWhere): Promise<string[]> {
  const rows = await tx.account.findMany({ where: { ...where, status: 'active' }, select: { id: true } });
  return rows.map(({ id }) => id);
}
