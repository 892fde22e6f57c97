import { answer, inventoryFor } from '../lib/inventory/finder/answer.ts';
import { type DoorView, readDoors } from '../lib/inventory/queries/doors.ts';
import { TOPICS } from '../lib/inventory/vocabulary.ts';
import { disconnect } from '../lib/platform/db/client.ts';
import { MEMBER_STATES } from '../lib/reference/data.ts';

// Usage: npm run finder:coverage. Asks every pair of States for every need; says which answers lead nowhere (there must be none) and
// which rest on regional help only, by State and need.
const doors = new Map<string | null, DoorView[]>();
for (const code of [...MEMBER_STATES.map((state) => state.code), null])
  doors.set(code, await readDoors(code));
const read = async (code: string | null) => doors.get(code) ?? [];

const regional = new Map<string, string[]>();
const counts = { asked: 0, empty: 0, topic: 0, near: 0, state: 0, call: 0 };
for (const { code: from } of MEMBER_STATES) {
  for (const { code: place } of MEMBER_STATES) {
    const inventory = await inventoryFor({ from, place }, read);
    for (const topic of TOPICS) {
      const found = answer({ from, place, there: true, topic, phase: null, about: null }, inventory);
      counts.asked += 1;
      counts[found.width] += 1;
      if (found.doors.length === 0) counts.empty += 1;
      if (
        [...found.doors, ...found.callable].some(({ door }) =>
          door.channels.some(({ kind }) => kind !== 'office'),
        )
      )
        counts.call += 1;
      const served =
        found.width === 'topic' ||
        found.doors.some(({ door }) => door.country === from && door.topics.includes(topic));
      const helped = found.doors.some(({ door }) => door.country === null && door.topics.includes(topic));
      if (!served && helped)
        regional.set(`${place} ${topic}`, [...(regional.get(`${place} ${topic}`) ?? []), from]);
    }
  }
}
const say = (line: string) => process.stdout.write(`${line}\n`);
say('Answers that rest on regional help only (State, need: number of countries of origin):');
for (const [what, origins] of [...regional].sort()) say(`  ${what}: ${origins.length}`);
say(
  `${counts.asked} questions: ${counts.topic} with a door of the State for the need, ${counts.near} for a near need, ` +
    `${counts.state} for anything; ${counts.call} with a telephone, message or mail; ${counts.empty} empty`,
);
await disconnect();
process.exitCode = counts.empty === 0 ? 0 : 1;
