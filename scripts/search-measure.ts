import { disconnect } from '@/lib/platform/db/client.ts';
import { measureAll, report } from '@/tests/search/measure.ts';

// Usage: npm run search:measure. Asks the judged questions of tests/search/ and prints how well they are answered.
try {
  for (const measured of await measureAll()) process.stdout.write(`${report(measured)}\n`);
} finally {
  await disconnect();
}
