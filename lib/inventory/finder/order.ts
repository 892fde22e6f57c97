import { COUNTRIES } from '@/lib/reference/data.ts';
import type { DoorView } from '../queries/doors.ts';
import type { Topic } from '../vocabulary.ts';
import { isReachable } from './dial.ts';
import type { Question } from './question.ts';

/** Needs in which somebody may be in danger now: the emergency number stands before every door. */
export const DANGER: readonly Topic[] = ['asylum', 'protection'];

/** Kinds of institution that decide about a need. */
const AUTHORITY: Partial<Record<Topic, readonly string[]>> = {
  asylum: ['refugee_authority'],
  entry: ['migration_authority'],
  residence: ['migration_authority'],
  nationality: ['migration_authority', 'interior', 'justice'],
  work: ['labour'],
  health: ['health'],
  education: ['education'],
  consular: ['foreign_affairs'],
  family: ['children', 'social'],
  protection: ['police', 'women', 'children', 'ombudsperson', 'justice'],
  statistics: ['statistics'],
  return: ['migration_authority', 'social'],
};

/** Whom a door should say it serves, by need. */
const MEANT_FOR: Partial<Record<Topic, readonly string[]>> = {
  asylum: ['refugees'],
  work: ['workers'],
  education: ['students', 'children'],
  return: ['returnees'],
  family: ['families'],
  protection: ['victims'],
  consular: ['nationals_abroad'],
};

type Case = { door: DoorView; question: Question };
type Rule = { id: string; points: number; when: (given: Case) => boolean };

const isHome = ({ door, question }: Case) =>
  door.country === question.from && question.from !== question.place;
const isHere = ({ door, question }: Case) => door.country === question.place;
const calls = ({ door, question }: Case) =>
  door.channels.filter((channel) => channel.kind !== 'office' && isReachable(channel, question));

/**
 * Why one door comes before another: each line that holds adds its points, the highest sum comes first. Readers see the lines that
 * held for a door under «why this door» (messages `find.why`).
 */
// biome-ignore format: a table is read line by line
export const ORDER: readonly Rule[] = [
  // Whose door it is: the State one is in, for its procedures; the State one is from, for its nationals abroad; regional help.
  { id: 'here', points: 100, when: isHere },
  { id: 'home', points: 60, when: isHome },
  { id: 'consulate', points: 80, when: ({ door, question }) => isHome({ door, question }) && question.topic === 'consular' },
  { id: 'region', points: 40, when: ({ door }) => door.country === null },
  // Who fears the own State is never sent to it first.
  { id: 'feared', points: -200, when: ({ door, question }) => isHome({ door, question }) && question.topic === 'asylum' },
  // What it is for.
  { id: 'main', points: 35, when: ({ door, question }) => door.topics[0] === question.topic },
  { id: 'topic', points: 15, when: ({ door, question }) => door.topics.includes(question.topic) },
  { id: 'authority', points: 20, when: ({ door, question }) => AUTHORITY[question.topic]?.includes(door.operator.kind) ?? false },
  { id: 'refugeeHelp', points: 15, when: ({ door, question }) => question.topic === 'asylum' && door.operator.id === 'org-unhcr' },
  // Whom it is for: children, women and victims first where they need help.
  { id: 'about', points: 70, when: ({ door, question }) => question.about !== null && servesFirst(door, question.about) },
  { id: 'meant', points: 15, when: ({ door, question }) => MEANT_FOR[question.topic]?.some((each) => (door.audiences as string[]).includes(each)) ?? false },
  // Doors for children alone come later when nobody spoke of a child; forums of governments, when there is anybody to call.
  { id: 'childrenOnly', points: -45, when: ({ door, question }) => question.about !== 'children' && question.topic !== 'education' && isForChildren(door) },
  { id: 'forum', points: -60, when: ({ door }) => door.country === null && door.audiences[0] === 'general' && !door.audiences.includes('immigrants') },
  { id: 'transit', points: 10, when: ({ door, question }) => question.phase === 'transit' && door.audiences.includes('transit') },
  { id: 'phase', points: 30, when: ({ door, question }) => question.phase !== null && door.phases.includes(question.phase) },
  // How it can be reached: a person on the telephone before a page.
  { id: 'telephone', points: 18, when: (given) => calls(given).some(({ kind }) => kind === 'telephone' || kind === 'whatsapp') },
  { id: 'freeCall', points: 5, when: (given) => calls(given).some(({ free }) => free === true) },
  { id: 'always', points: 5, when: (given) => calls(given).some(({ openingHours }) => openingHours === '24/7') },
  { id: 'language', points: 6, when: ({ door, question }) => speaks(question.from, door.languages) },
  { id: 'free', points: 4, when: ({ door }) => door.free === true },
  { id: 'verified', points: 6, when: ({ door }) => door.verifiedOn !== null },
  { id: 'unreachable', points: -15, when: ({ door }) => door.unreachableSince !== null },
];

/** A door for them and not merely one that mentions them: named among the first three of those it serves. */
const servesFirst = (door: DoorView, about: string): boolean =>
  (door.audiences.slice(0, 3) as string[]).includes(about) && (about !== 'children' || isForChildren(door));
const isForChildren = (door: DoorView): boolean =>
  door.operator.kind === 'children' || door.audiences[0] === 'children';

const SPOKEN = new Map(COUNTRIES.map(({ code, languages }) => [code, languages]));
const speaks = (country: string, languages: readonly string[]): boolean =>
  (SPOKEN.get(country) ?? []).some((each) => languages.includes(each));

export type Ranked = { door: DoorView; points: number; reasons: string[] };

/** The doors, most useful first, each with the lines of the table that held. Equal sums keep the order of their identifiers. */
export function rank(doors: readonly DoorView[], question: Question): Ranked[] {
  return doors
    .map((door) => {
      const held = ORDER.filter(({ when }) => when({ door, question }));
      return {
        door,
        points: held.reduce((sum, { points }) => sum + points, 0),
        reasons: held.map(({ id }) => id),
      };
    })
    .sort((a, b) => b.points - a.points || (a.door.id < b.door.id ? -1 : 1));
}
