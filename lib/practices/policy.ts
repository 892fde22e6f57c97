import type { Actor } from '@/lib/platform/rights/actor.ts';
import { isSignedIn } from '@/lib/platform/rights/actor.ts';
import type { Facts, Scope } from '@/lib/platform/rights/decide.ts';
import { may, scopes } from '@/lib/platform/rights/decide.ts';

type PracticeOrigin = 'submitted' | 'filed' | 'compiled';

/** What the table of rights asks of a practice. */
type PracticeFacts = Required<
  Pick<Facts, 'organisationId' | 'countryCode' | 'endorses' | 'namedStates' | 'origin' | 'state' | 'standing'>
>;

/** The columns from which that is read; `country` comes with `WITH_COUNTRY`. */
export type FactRow = Omit<PracticeFacts, 'standing' | 'endorses'> & {
  publishedId: string | null;
  archivedAt: Date | null;
  country: { requiresEndorsement: boolean } | null;
};

/** What to read of a practice's State beside its own row. */
export const WITH_COUNTRY = { country: { select: { requiresEndorsement: true } } } as const;

export const practiceFacts = (row: FactRow): PracticeFacts => ({
  endorses: row.country?.requiresEndorsement ?? false,
  state: row.state,
  organisationId: row.organisationId,
  countryCode: row.countryCode,
  namedStates: row.namedStates,
  origin: row.origin,
  standing: row.publishedId ? 'public' : row.archivedAt ? 'withdrawn' : 'none',
});

/** What a version becomes when this person sends it: a State's or partner's own word is its own, whoever wrote the version before. */
export const originSentBy = (actor: Actor, origin: PracticeOrigin): PracticeOrigin =>
  actor.role === 'contributor' || actor.role === 'focal_point' ? 'submitted' : origin;

export const mayPractice = (actor: Actor, action: string, facts: PracticeFacts): boolean =>
  may(actor, 'practice', action, facts);

/** A condition on the table of practices, in the words of Prisma but without importing it. */
export type PracticeWhere = {
  OR?: PracticeWhere[];
  AND?: PracticeWhere[];
  id?: { in: string[] };
  state?: { in: never[] };
  organisationId?: string;
  countryCode?: string;
  namedStates?: { has: string };
  country?: { requiresEndorsement: boolean };
  origin?: { in: never[] };
  publishedId?: null | { not: null };
  archivedAt?: { not: null };
};

const NOTHING: PracticeWhere = { id: { in: [] } };

/** The same rules as `mayPractice`, as the condition of a list. */
export function practiceWhere(actor: Actor, action: string): PracticeWhere {
  const found = scopes(actor, 'practice', action);
  // Prisma leaves an empty condition out of an OR, where it should make the whole true.
  if (found.some(({ states, standing, reach }) => !states && !standing && reach === 'any')) return {};
  const alternatives = found.map((scope) => whereOf(actor, scope));
  return alternatives.length > 0 ? { OR: alternatives } : NOTHING;
}

const STANDING: Record<NonNullable<Scope['standing']>, PracticeWhere> = {
  public: { publishedId: { not: null } },
  withdrawn: { publishedId: null, archivedAt: { not: null } },
};

function whereOf(actor: Actor, { states, standing, reach }: Scope): PracticeWhere {
  const parts: PracticeWhere[] = [];
  if (states) parts.push({ state: { in: [...states] as never[] } });
  if (standing) parts.push(STANDING[standing]);
  if (reach !== 'any') parts.push(reachWhere(actor, reach));
  return { AND: parts };
}

function reachWhere(actor: Actor, reach: Scope['reach']): PracticeWhere {
  if (reach === 'by_secretariat') return { origin: { in: ['filed', 'compiled'] as never[] } };
  if (!isSignedIn(actor)) return NOTHING;
  if (reach === 'own_institution') return { organisationId: actor.organisationId };
  if (reach === 'own_state') {
    return actor.countryCode === null
      ? { organisationId: actor.organisationId }
      : { countryCode: actor.countryCode };
  }
  if (reach === 'endorsing_state' && actor.countryCode) {
    return { countryCode: actor.countryCode, country: { requiresEndorsement: true } };
  }
  if (reach === 'named_state' && actor.countryCode) return { namedStates: { has: actor.countryCode } };
  return NOTHING;
}
