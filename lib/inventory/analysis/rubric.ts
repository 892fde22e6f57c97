import { verifiedSince } from '../due.ts';
import { PHASES, TOPICS } from '../vocabulary.ts';

/** What the rubric reads of a door; every field stands in the open data under the same name. */
export type RatedDoor = {
  topics: readonly string[];
  phases: readonly string[];
  languages: readonly string[];
  free: boolean | null;
  procedures: readonly unknown[];
  channels: readonly { kind: string }[];
  verifiedOn: string | null;
};

type Criterion = {
  id: 'topics' | 'called' | 'phases' | 'languages' | 'cost' | 'online' | 'verified';
  /** Points of a hundred. */
  weight: number;
  /** Between 0 and 1. `today` is a calendar day, `2026-11-24`. */
  share: (doors: readonly RatedDoor[], today: string) => number;
};

const hasCall = ({ channels }: RatedDoor): boolean =>
  channels.some(({ kind }) => kind === 'telephone' || kind === 'whatsapp');
const shareOf = (doors: readonly RatedDoor[], holds: (door: RatedDoor) => boolean): number =>
  doors.length === 0 ? 0 : doors.filter(holds).length / doors.length;

/**
 * The open rubric: what the inventory knows of a State's doors, from 0 to 100. It rates the inventory, not the services behind it: what
 * is not known counts as missing, so that it is looked for. How each line is computed stands on the page (`analysis.rubric`).
 */
// biome-ignore format: a table is read line by line
export const RUBRIC: readonly Criterion[] = [
  { id: 'topics', weight: 25, share: (doors) => TOPICS.filter((topic) => doors.some(({ topics }) => topics.includes(topic))).length / TOPICS.length },
  { id: 'called', weight: 20, share: (doors) => TOPICS.filter((topic) => doors.some((door) => door.topics.includes(topic) && hasCall(door))).length / TOPICS.length },
  { id: 'phases', weight: 10, share: (doors) => PHASES.filter((phase) => doors.some(({ phases }) => phases.includes(phase))).length / PHASES.length },
  { id: 'languages', weight: 10, share: (doors) => shareOf(doors, ({ languages }) => languages.length >= 2) },
  { id: 'cost', weight: 10, share: (doors) => shareOf(doors, ({ free }) => free !== null) },
  { id: 'online', weight: 10, share: (doors) => shareOf(doors, ({ procedures }) => procedures.length > 0) },
  { id: 'verified', weight: 15, share: (doors, today) => shareOf(doors, ({ verifiedOn }) => verifiedOn !== null && verifiedOn >= verifiedSince(today)) },
];

export type Rating = { total: number; points: Record<Criterion['id'], number> };

/** Points by criterion and in all, each rounded to one decimal; the total is the sum of the rounded points. */
export function rate(doors: readonly RatedDoor[], today: string): Rating {
  const points = Object.fromEntries(
    RUBRIC.map(({ id, weight, share }) => [id, Math.round(weight * share(doors, today) * 10) / 10]),
  ) as Rating['points'];
  const total = Object.values(points).reduce((sum, each) => sum + each, 0);
  return { total: Math.round(total * 10) / 10, points };
}
