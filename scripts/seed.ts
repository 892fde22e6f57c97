import { closeSeed, seed } from '../prisma/seed/run.ts';

// Usage: tsx scripts/seed.ts [--reference-only] [--demonstration FILE]
const at = process.argv.indexOf('--demonstration');
const demonstrationFile = at === -1 ? undefined : process.argv[at + 1];

try {
  await seed({
    ...(demonstrationFile && { demonstrationFile }),
    referenceOnly: process.argv.includes('--reference-only'),
    say: (line) => process.stdout.write(`  ${line}\n`),
  });
} finally {
  await closeSeed();
}
