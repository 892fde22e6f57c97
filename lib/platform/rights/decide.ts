import { type Actor, isSignedIn } from './actor.ts';
import { type Action, type Reach, RULES, type Rule, type Subject } from './table.ts';

/** What a rule may ask of a record. A list's `where` asks the same of its rows. */
export type Facts = {
  state?: string | null;
  /** The institution that owns the record. */
  organisationId?: string | null;
  /** The State of that institution. */
  countryCode?: string | null;
  /** That State asks that its focal point endorse what is sent. */
  endorses?: boolean;
  /** Other States that the record names. */
  namedStates?: readonly string[];
  origin?: string | null;
  /** What the public has of it: something to read, something that was withdrawn, or nothing yet. */
  standing?: 'public' | 'withdrawn' | 'none';
  /** Role of the account that the record is. */
  role?: string | null;
  /** The person that the record belongs to. */
  personId?: string | null;
};

const REACHES: Record<Reach, (actor: Actor, facts: Facts) => boolean> = {
  any: () => true,
  self: (actor, facts) => isSignedIn(actor) && facts.personId === actor.id,
  own_institution: (actor, facts) => isSignedIn(actor) && facts.organisationId === actor.organisationId,
  own_state: (actor, facts) =>
    isSignedIn(actor) &&
    (actor.countryCode === null
      ? facts.organisationId === actor.organisationId
      : facts.countryCode === actor.countryCode),
  named_state: (actor, facts) =>
    isSignedIn(actor) && actor.countryCode !== null && (facts.namedStates ?? []).includes(actor.countryCode),
  of_a_state: (_actor, facts) => typeof facts.countryCode === 'string',
  without_state: (_actor, facts) => facts.countryCode === null,
  endorsing_state: (actor, facts) =>
    isSignedIn(actor) &&
    actor.countryCode !== null &&
    facts.countryCode === actor.countryCode &&
    facts.endorses === true,
  by_secretariat: (_actor, facts) => facts.origin === 'filed' || facts.origin === 'compiled',
};

function holds(rule: Rule, actor: Actor, facts: Facts): boolean {
  if (actor.role !== 'system' && !(rule.roles as readonly string[]).includes(actor.role)) return false;
  if (rule.states && !(rule.states as readonly string[]).includes(facts.state ?? '')) return false;
  if (rule.standing && rule.standing !== facts.standing) return false;
  if (rule.targetRoles && !(rule.targetRoles as readonly string[]).includes(facts.role ?? '')) return false;
  return actor.role === 'system' || REACHES[rule.reach](actor, facts);
}

/** The rules of the table that speak of this action. */
export const rulesFor = (subject: Subject, action: Action): Rule[] =>
  RULES.filter((rule) => rule.subject === subject && rule.action === action);

/** May this actor do this to this record? What no rule allows is refused. */
export function may(actor: Actor, subject: Subject, action: Action, facts: Facts): boolean {
  return rulesFor(subject, action).some((rule) => holds(rule, actor, facts));
}

/** What is left of the rules for a list once the actor is known: each feature writes it as a `where`. */
export type Scope = Pick<Rule, 'states' | 'standing' | 'targetRoles'> & { reach: Reach };

/** The same rules for a list: any of the scopes must hold. None: the list is empty. */
export function scopes(actor: Actor, subject: Subject, action: Action): Scope[] {
  return rulesFor(subject, action)
    .filter((rule) => actor.role === 'system' || (rule.roles as readonly string[]).includes(actor.role))
    .map(({ states, standing, targetRoles, reach }) => ({
      ...(states && { states }),
      ...(standing && { standing }),
      ...(targetRoles && { targetRoles }),
      reach: actor.role === 'system' ? 'any' : reach,
    }));
}

/** Could the actor do this to some record? For menus and for pages that open a list. */
export const mayEver = (actor: Actor, subject: Subject, action: Action): boolean =>
  scopes(actor, subject, action).length > 0;
