import { ALIVE, ALL_STATES, type Alive, type ByKind, DEAD, KNOWS, type State } from '../expected.ts';
import { type Kind, titleOf, WORDS } from './fixtures.ts';
import type { Answer } from './http.ts';
import type { Actor } from './people.ts';

export const isDead = (actor: Actor): actor is keyof typeof DEAD => actor in DEAD;
export const dead = Object.keys(DEAD) as (keyof typeof DEAD)[];
export const everybody: readonly Actor[] = [...ALIVE, ...dead];

/** Does the table name this person for a practice of this kind in this state? */
export const can = (who: ByKind | undefined, kind: Kind, actor: Actor, state: State): boolean =>
  (who?.[kind][actor as Alive] ?? []).includes(state);
export const knows = (kind: Kind, actor: Actor, state: State): boolean => can(KNOWS, kind, actor, state);

/** Does an answer tell anything of the practice? */
export const tells = ({ body }: Answer, kind: Kind, state: State): boolean =>
  [titleOf(kind, state), WORDS, 'Observacion-', 'Contacto-reservado'].some((words) => body.includes(words));

/** Those who have to do with a practice; others differ from each other only in who they are. */
export const NEAR: Record<Kind, readonly Alive[]> = {
  submitted: ['author', 'neighbour', 'focal', 'namedFocal', 'secretariat', 'administrator'],
  filed: ['author', 'neighbour', 'focal', 'namedFocal', 'foreignFocal', 'secretariat'],
  compiled: ['author', 'focal', 'foreignFocal', 'secretariat'],
  partner: ['author', 'focal', 'partner', 'partnerFocal', 'otherPartner', 'otherPartnerFocal', 'secretariat'],
};

export type Cell = { state: State; actor: Actor };

/** Who tries it in which state: those who are near in every one, everybody where there is something to do. */
export function cells(may: ByKind, kind: Kind): Cell[] {
  const busy = new Set(Object.values(may[kind]).flat());
  return ALL_STATES.flatMap((state) => {
    if (!busy.has(state) && kind !== 'submitted' && state !== 'draft') return [];
    return (busy.has(state) && kind === 'submitted' ? ALIVE : NEAR[kind]).map((actor) => ({ state, actor }));
  });
}

/** A state in which somebody may. */
export const busyState = (may: ByKind, kind: Kind) => Object.values(may[kind]).flat()[0] as State;
