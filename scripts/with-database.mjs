import { run, tsx } from './lib/children.mjs';
import { saveEnvironment } from './lib/environment.mjs';
import { inRoot } from './lib/paths.mjs';
import { isKept, startCluster, stopCluster } from './lib/postgres.mjs';
import { isEmbedded, loadEnvFile, withDefaults } from './lib/settings.mjs';
import { onStop, stop, stopOnSignals } from './lib/stopping.mjs';

// Runs a program of scripts/ with the settings of the portal and a database that is up:
//   node scripts/with-database.mjs admin-create.ts …
const [script, ...args] = process.argv.slice(2);

loadEnvFile();
stopOnSignals();
try {
  const database = isEmbedded() ? await bringUp() : {};
  const { code } = await run(process.execPath, tsx(inRoot('scripts', script), args), {
    env: { ...process.env, ...withDefaults(database) },
    stdio: 'inherit',
    detached: false,
  });
  await stop(code);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  await stop(1);
}

async function bringUp() {
  const cluster = await startCluster();
  onStop(async () => {
    if (!cluster.wasRunning && !isKept(cluster)) await stopCluster();
  });
  return saveEnvironment(cluster);
}
