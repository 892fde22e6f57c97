import { answer, inventoryFor } from '../lib/inventory/finder/answer.ts';
import { askedOf, questionOf } from '../lib/inventory/finder/question.ts';
import { readDoors } from '../lib/inventory/queries/doors.ts';
import { disconnect } from '../lib/platform/db/client.ts';

// Usage: npm run finder:show -- 'from=HT&in=MX&topic=asylum' …: the first doors of an answer, with the reasons for their order.
const SHOWN = 6;

for (const query of process.argv.slice(2)) {
  const question = questionOf(askedOf(Object.fromEntries(new URLSearchParams(query))));
  if (!question) throw new Error(`${query}: from, in (or to) and topic are needed`);
  const { doors, width, phases, abouts, danger } = answer(question, await inventoryFor(question, readDoors));
  process.stdout.write(
    `${query}  width ${width}, danger ${danger}, asks ${[...phases, ...abouts].join(' ') || '-'}\n`,
  );
  for (const { door, points, reasons } of doors.slice(0, SHOWN))
    process.stdout.write(`  ${String(points).padStart(4)} ${door.id}  ${reasons.join(' ')}\n`);
}
await disconnect();
