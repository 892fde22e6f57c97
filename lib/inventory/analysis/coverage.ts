import { PHASES, type Phase, TOPICS, type Topic } from '../vocabulary.ts';

/** Numbers of doors of one State for one topic: all of them, with a telephone, by phase, by language. */
export type CoverageCell = {
  doors: number;
  called: number;
  phases: Partial<Record<Phase, number>>;
  languages: Partial<Record<string, number>>;
};

export type CoverageRow = { country: string; doors: number; cells: Record<Topic, CoverageCell> };

/** What a row of the coverage needs to know of a door. */
export type CoveredDoor = {
  country: string | null;
  topics: readonly string[];
  phases: readonly string[];
  languages: readonly string[];
  called: boolean;
};

/** Counts doors by State, topic, phase and language. A door with three topics counts in three cells and once in the row's total. */
export function coverageOf(doors: readonly CoveredDoor[], states: readonly string[]): CoverageRow[] {
  return states.map((country) => {
    const own = doors.filter((door) => door.country === country);
    const cells = TOPICS.map((topic) => [topic, cellOf(own.filter(({ topics }) => topics.includes(topic)))]);
    return { country, doors: own.length, cells: Object.fromEntries(cells) };
  });
}

function cellOf(doors: readonly CoveredDoor[]): CoverageCell {
  const languages = [...new Set(doors.flatMap((door) => door.languages))];
  return {
    doors: doors.length,
    called: doors.filter(({ called }) => called).length,
    phases: countBy(PHASES, (phase) => doors.filter((door) => door.phases.includes(phase)).length),
    languages: countBy(
      languages,
      (language) => doors.filter((door) => door.languages.includes(language)).length,
    ),
  };
}

function countBy<Key extends string>(
  keys: readonly Key[],
  count: (key: Key) => number,
): Partial<Record<Key, number>> {
  return Object.fromEntries(
    keys.map((key) => [key, count(key)]).filter(([, number]) => number !== 0),
  ) as Partial<Record<Key, number>>;
}

/** What a State has no door for, and the States that have most doors for it, its own subregion first. */
export type Gap = { topic: Topic; having: string[] };

/** `subregionOf` tells which States are neighbours in the table. */
export function gapsOf(
  rows: readonly CoverageRow[],
  country: string,
  subregionOf: (code: string) => string | null,
): Gap[] {
  const own = rows.find((row) => row.country === country);
  if (!own) return [];
  return TOPICS.filter((topic) => own.cells[topic].doors === 0).map((topic) => ({
    topic,
    having: rows
      .filter((row) => row.cells[topic].doors > 0)
      .sort(
        (a, b) =>
          Number(subregionOf(b.country) === subregionOf(country)) -
            Number(subregionOf(a.country) === subregionOf(country)) ||
          b.cells[topic].doors - a.cells[topic].doors ||
          (a.country < b.country ? -1 : 1),
      )
      .map((row) => row.country),
  }));
}
