import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { may, scopes } from '@/lib/platform/rights/decide.ts';

/** Whose an entry is: the institution that runs the door, and the State whose door it is. */
export type EntryFacts = { operatorId: string; countryCode: string | null };

export const entryFacts = ({ operatorId, countryCode }: EntryFacts) => ({
  organisationId: operatorId,
  countryCode,
});

export const mayEntry = (actor: Actor, action: string, entry: EntryFacts): boolean =>
  may(actor, 'portal', action, entryFacts(entry));

/** A condition on the table of entries, in the words of Prisma but without importing it. */
export type EntryWhere = {
  OR?: EntryWhere[];
  id?: { in: string[] };
  operatorId?: string;
  countryCode?: string;
};

const NOTHING: EntryWhere = { id: { in: [] } };

/** The same rules as `mayEntry`, as the condition of a list. */
export function entryWhere(actor: Actor, action: string): EntryWhere {
  const reaches = scopes(actor, 'portal', action).map(({ reach }) => reach);
  if (reaches.includes('any')) return {};
  if (!isSignedIn(actor) || reaches.length === 0) return NOTHING;
  const { organisationId, countryCode } = actor;
  const own = { operatorId: organisationId };
  return {
    OR: reaches.map((reach) => (reach === 'own_state' && countryCode !== null ? { countryCode } : own)),
  };
}
