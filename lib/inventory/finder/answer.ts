import { countryOf, type Emergency } from '@/lib/reference/data.ts';
import { type DoorView, doorsOf } from '../queries/doors.ts';
import { PHASES, type Phase, TOPICS, type Topic } from '../vocabulary.ts';
import { isReachable } from './dial.ts';
import { DANGER, type Ranked, rank } from './order.ts';
import { ABOUT, type About, type Question } from './question.ts';

/** How far it had to be looked for. `topic`: the State has a door for this; `near`: for something close; `state`: for anything. */
export type Width = 'topic' | 'near' | 'state';

export type Answer = {
  question: Question;
  emergency: Emergency | null;
  /** The emergency number stands before the doors. */
  danger: boolean;
  width: Width;
  doors: Ranked[];
  /** None of the first doors can be called: who can be, in the same State. */
  callable: Ranked[];
  /** Steps and persons for which another door would come first: worth asking. Empty: the question changes nothing. */
  phases: Phase[];
  abouts: About[];
  /** Official sources of the State one is from are left for last, because the person may fear it. */
  fearsOwn: boolean;
};

/** When a State has no door for a need: the needs whose doors can point the way, nearest first. */
export const NEAR: Record<Topic, readonly Topic[]> = {
  asylum: ['protection', 'residence'],
  protection: ['asylum', 'family'],
  entry: ['residence', 'documents'],
  residence: ['entry', 'documents'],
  documents: ['residence', 'nationality', 'consular'],
  work: ['residence', 'protection'],
  health: ['protection', 'family'],
  education: ['family', 'documents'],
  family: ['protection', 'documents'],
  consular: ['documents', 'protection'],
  nationality: ['documents', 'residence'],
  return: ['documents', 'family', 'consular'],
  remittances: ['work', 'return'],
  statistics: ['residence', 'entry'],
};

const FOR_NATIONALS = ['nationals_abroad', 'emigrants', 'returnees'];
const FOR_FOREIGNERS = ['immigrants', 'refugees', 'transit', 'border_residents', 'general'];

const serves = (door: DoorView, audiences: readonly string[]): boolean =>
  door.audiences.some((audience) => audiences.includes(audience));
const onlyNationals = (door: DoorView) => serves(door, FOR_NATIONALS) && !serves(door, FOR_FOREIGNERS);
const onlyForeigners = (door: DoorView) =>
  !serves(door, FOR_NATIONALS) &&
  serves(door, ['immigrants', 'refugees', 'transit']) &&
  !serves(door, ['general', 'children', 'women', 'victims', 'workers', 'students']);

/** The doors that an answer is chosen from: of the State one is in, of the State one is from, of the regional bodies. */
export type Inventory = { here: readonly DoorView[]; home: readonly DoorView[]; region: readonly DoorView[] };

/** Reads what a question needs; `read` gives the listed doors of one State, or of the regional bodies for null. */
export async function inventoryFor(
  { from, place }: Pick<Question, 'from' | 'place'>,
  read: (country: string | null) => Promise<DoorView[]> = doorsOf,
): Promise<Inventory> {
  const hasHome = from !== place && countryOf(from)?.oasMember;
  const [here, home, region] = await Promise.all([read(place), hasHome ? read(from) : [], read(null)]);
  return { here, home, region };
}

/** The doors for a person who asks this, most useful first. Never empty: what is missing is looked for further away, and said. */
export function answer(question: Question, { here, home, region }: Inventory): Answer {
  const { from, place, topic } = question;
  const abroad = from !== place;
  const open = here.filter((door) => (abroad ? !onlyNationals(door) : !onlyForeigners(door)));
  const own = home.filter((door) => helpsAbroad(door, topic));
  const { found, width } = widen(open, own, topic);
  const candidates = [...found, ...own, ...region.filter((door) => helpsIn(door, place, topic, width))];
  const doors = rank(candidates, question);
  return {
    question,
    emergency: countryOf(place)?.emergency ?? null,
    danger: DANGER.includes(topic) || question.about !== null,
    width,
    doors,
    callable: doors.slice(0, WHOLE).some(({ door }) => hasCall(door, question))
      ? []
      : nextBest(open, question, doors.slice(0, WHOLE)),
    phases: JOURNEY.includes(topic) ? worthAsking(candidates, question, 'phase', PHASES) : [],
    abouts: PERSONAL.includes(topic) ? worthAsking(candidates, question, 'about', ABOUT) : [],
    fearsOwn: topic === 'asylum' && abroad,
  };
}

/** So many doors stand whole on the page. */
export const WHOLE = 4;

/** Needs for which the point of the journey, or who the person is, may change what comes first. */
const JOURNEY: readonly Topic[] = [
  'entry',
  'residence',
  'documents',
  'work',
  'health',
  'education',
  'family',
  'return',
];
const PERSONAL: readonly Topic[] = ['asylum', 'protection', 'family', 'return'];

/** Is there a telephone or a number for messages that works from where the person is? */
export const hasCall = (door: DoorView, question: Question): boolean =>
  door.channels.some(
    (channel) => ['telephone', 'whatsapp'].includes(channel.kind) && isReachable(channel, question),
  );

/** Doors of the State that can be called, for a near need or for people in trouble; at most two. */
function nextBest(open: readonly DoorView[], question: Question, shown: readonly Ranked[]): Ranked[] {
  const near: readonly Topic[] = [...NEAR[question.topic], 'protection'];
  const others = open.filter(
    (door) =>
      !shown.some((each) => each.door.id === door.id) &&
      door.topics.some((topic) => near.includes(topic)) &&
      hasCall(door, question),
  );
  return rank(others, question).slice(0, 2);
}

/** The State's doors for the need; else for the nearest one that it has a door for; else all it has. */
function widen(
  doors: readonly DoorView[],
  own: readonly DoorView[],
  topic: Topic,
): { found: DoorView[]; width: Width } {
  const exact = doors.filter((door) => door.topics.includes(topic));
  // A consulate is of the State one is from: where that is known, the State one is in need not have a door for it.
  const consular = topic === 'consular' && own.length > 0;
  if (exact.length > 0 || consular) return { found: exact, width: 'topic' };
  for (const near of NEAR[topic]) {
    const close = doors.filter((door) => door.topics.includes(near));
    if (close.length > 0) return { found: close, width: 'near' };
  }
  return { found: [...doors], width: 'state' };
}

/** Doors of a State by need at both ends of a corridor: of the one they live in for people from abroad, of their own for its nationals. */
export const bothEnds = (
  here: readonly DoorView[],
  home: readonly DoorView[],
): { topic: Topic; here: number; home: number }[] =>
  TOPICS.map((topic) => ({
    topic,
    here: here.filter((door) => !onlyNationals(door) && door.topics.includes(topic)).length,
    home: home.filter(
      (door) => serves(door, ['nationals_abroad', 'emigrants', 'returnees']) && door.topics.includes(topic),
    ).length,
  }));

/** What a State does for its nationals abroad: this need, or its consulates, which help in any. */
const helpsAbroad = (door: DoorView, topic: Topic): boolean =>
  serves(door, ['nationals_abroad', 'emigrants']) &&
  (door.topics.includes(topic) || (door.topics.includes('consular') && topic !== 'statistics'));

/** Regional help for this need in that State; when the State has no door for it, also what helps anybody on the move. */
function helpsIn(door: DoorView, place: string, topic: Topic, width: Width): boolean {
  if (door.serves.length > 0 && !door.serves.includes(place)) return false;
  return door.topics.includes(topic) || (width !== 'topic' && door.topics.includes('protection'));
}

const FIRST = 3;

/** The values of a parameter for which the first doors would be others than without it. */
function worthAsking<Name extends 'phase' | 'about', Value extends NonNullable<Question[Name]>>(
  doors: readonly DoorView[],
  question: Question,
  name: Name,
  values: readonly Value[],
): Value[] {
  const firstFor = (value: Value | null) =>
    rank(doors, { ...question, [name]: value })
      .slice(0, FIRST)
      .map(({ door }) => door.id);
  const plain = firstFor(null);
  const differs = (ids: string[]) => ids[0] !== plain[0] || ids.some((id) => !plain.includes(id));
  return values.filter((value) => differs(firstFor(value)));
}
