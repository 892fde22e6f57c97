import { fileURLToPath } from 'node:url';
import { prepareRuntime } from './lib/bootstrap.mjs';

// `npm start`: from a fresh clone to a portal that answers. `--dev`: the same with `next dev`.
try {
  if (await prepareRuntime(fileURLToPath(import.meta.url))) {
    const { startPortal } = await import('./lib/start-portal.mjs');
    await startPortal({ forWork: process.argv.includes('--dev') });
  }
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
