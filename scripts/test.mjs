import { fileURLToPath } from 'node:url';
import { prepareRuntime } from './lib/bootstrap.mjs';

// `npm test`: everything. `node scripts/test.mjs check | unit | integration | rights | e2e [arguments of the runner]`: one part.
try {
  if (await prepareRuntime(fileURLToPath(import.meta.url))) {
    const { test } = await import('./lib/test-all.mjs');
    const [part, ...args] = process.argv.slice(2);
    await test(part, args);
  }
} catch (error) {
  process.stderr.write(`\n${error.message}\n\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}
