import { checkDue } from '@/lib/inventory/checker/round.ts';
import { disconnect } from '@/lib/platform/db/client.ts';
import { stopQueue } from '@/lib/platform/queue/boss.ts';

// Usage: npm run checker [-- ID …]. Visits the addresses of these doors, or those that are due, and keeps what it finds.
const ids = process.argv.slice(2);
const left = new Set(ids);

try {
  const result = await checkDue({
    ...(ids.length > 0 && { ids }),
    say: (id, { outcome, status, durationMs }) => {
      left.delete(id);
      process.stdout.write(`  ${id}: ${outcome} ${status ?? ''} (${durationMs} ms)\n`);
    },
  });
  // Not listed, no address of the web, or its host wants to be left alone for now.
  for (const id of left) process.stderr.write(`  ${id}: not visited\n`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  if (result.offline) process.stderr.write('Not one host answers: nothing was kept. Is there a network?\n');
} finally {
  await stopQueue();
  await disconnect();
}
