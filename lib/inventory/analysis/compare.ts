import { countryOf } from '@/lib/reference/data.ts';
import { type DoorView, doorOf, doorsOf } from '../queries/doors.ts';
import { isEntryId } from '../schema.ts';
import { PHASES, TOPICS } from '../vocabulary.ts';
import { type Rating, rate } from './rubric.ts';

/** At most so many stand side by side. */
export const MOST_COMPARED = 4;

/** One State or one door as the comparison shows it: the same facts of both kinds, so that one table serves. */
export type Compared = {
  id: string;
  kind: 'state' | 'door';
  door: DoorView | null;
  doors: number;
  topics: string[];
  phases: string[];
  audiences: string[];
  languages: string[];
  telephones: number;
  /** Of the telephones and numbers for messages. */
  freeCalls: number;
  aroundTheClock: number;
  mails: number;
  offices: number;
  procedures: number;
  /** Doors of which a source says that they are free, that they cost, and nothing. */
  free: { yes: number; no: number; unknown: number };
  verified: number;
  papers: number;
  discretion: number;
  rating: Rating;
};

const sorted = (values: readonly string[], order: readonly string[]): string[] =>
  order.filter((value) => values.includes(value));

/** The facts of some doors together. `today` is a calendar day. */
export function comparedOf(
  id: string,
  kind: Compared['kind'],
  doors: readonly DoorView[],
  today: string,
): Compared {
  const channels = doors.flatMap((door) => door.channels);
  const calls = channels.filter((channel) => channel.kind === 'telephone' || channel.kind === 'whatsapp');
  const count = (holds: (door: DoorView) => boolean) => doors.filter(holds).length;
  const all = (values: (door: DoorView) => readonly string[]) => [...new Set(doors.flatMap(values))];
  return {
    id,
    kind,
    door: kind === 'door' ? (doors[0] ?? null) : null,
    doors: doors.length,
    topics: sorted(
      all(({ topics }) => topics),
      TOPICS,
    ),
    phases: sorted(
      all(({ phases }) => phases),
      PHASES,
    ),
    audiences: all(({ audiences }) => audiences),
    languages: all(({ languages }) => languages),
    telephones: calls.length,
    freeCalls: calls.filter(({ free }) => free === true).length,
    aroundTheClock: calls.filter(({ openingHours }) => openingHours === '24/7').length,
    mails: channels.filter((channel) => channel.kind === 'email').length,
    offices: channels.filter((channel) => channel.kind === 'office').length,
    procedures: doors.reduce((sum, { procedures }) => sum + procedures.length, 0),
    free: {
      yes: count(({ free }) => free === true),
      no: count(({ free }) => free === false),
      unknown: count(({ free }) => free === null),
    },
    verified: count(({ verifiedOn }) => verifiedOn !== null),
    papers: count(({ papers }) => papers !== null),
    discretion: count(({ discretion }) => discretion !== null),
    rating: rate(doors, today),
  };
}

/** More identifiers of one address than this are not looked up. */
const MOST_ASKED = 8;

/** `strange`: something stood where an identifier of a door should. */
export type Chosen = { states: string[]; doors: string[]; strange: boolean };

/** What an address asks to compare: States by code, the first four; else doors by identifier. */
export function chosenOf(query: Record<string, string | string[] | undefined>): Chosen {
  const all = (name: string) => [...new Set([query[name] ?? []].flat().map((value) => value.trim()))];
  const states = all('state')
    .map((code) => code.toUpperCase())
    .filter((code) => countryOf(code)?.oasMember);
  const asked = all('door').filter((value) => value !== '');
  return {
    states: states.slice(0, MOST_COMPARED),
    doors: asked.filter(isEntryId).slice(0, MOST_ASKED),
    strange: !asked.every(isEntryId),
  };
}

/** What stands side by side; of doors also which did not fit, and which identifiers no listed door has. */
export type Comparison = { compared: Compared[]; left: DoorView[]; unknown: string[]; strange: boolean };

/** Reads what is to be compared. */
export async function readCompared({ states, doors, strange }: Chosen, today: string): Promise<Comparison> {
  if (states.length > 0) {
    const compared = await Promise.all(
      states.map(async (code) => comparedOf(code, 'state', await doorsOf(code), today)),
    );
    return { compared, left: [], unknown: [], strange: false };
  }
  const read = await Promise.all(doors.map(async (id) => ({ id, door: await doorOf(id) })));
  const found = read.flatMap(({ door }) => door ?? []);
  return {
    compared: found.slice(0, MOST_COMPARED).map((door) => comparedOf(door.id, 'door', [door], today)),
    left: found.slice(MOST_COMPARED),
    unknown: read.filter(({ door }) => !door).map(({ id }) => id),
    strange,
  };
}
