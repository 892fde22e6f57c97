import { existsSync, rmSync } from 'node:fs';
import { savedEnvironment, saveEnvironment } from './lib/environment.mjs';
import { inData } from './lib/paths.mjs';
import { emptyDatabase, keepRunning, startCluster, stopCluster } from './lib/postgres.mjs';

const commands = {
  async up() {
    if (process.env.DATABASE_URL)
      return say('DATABASE_URL is set: that PostgreSQL is used, none is started.');
    const cluster = await startCluster();
    keepRunning(cluster);
    say(cluster.wasRunning ? 'PostgreSQL was running.' : 'PostgreSQL started.');
    process.stdout.write(`${saveEnvironment(cluster).DATABASE_URL}\n`);
  },
  async down() {
    say((await stopCluster()) ? 'PostgreSQL stopped.' : 'PostgreSQL was not running.');
  },
  async reset() {
    if (process.env.DATABASE_URL)
      throw new Error('DATABASE_URL is set: only the embedded database can be emptied here.');
    const cluster = await startCluster();
    await emptyDatabase(cluster);
    saveEnvironment(cluster);
    rmSync(inData('stamps', 'seed'), { force: true });
    say('The embedded database is empty. Next: npm run db:migrate');
  },
  env() {
    if (!existsSync(inData('env.json'))) throw new Error('There is no embedded database yet: npm run db:up');
    for (const [name, value] of Object.entries(savedEnvironment()))
      process.stdout.write(`export ${name}='${value}'\n`);
  },
};

const say = (line) => process.stderr.write(`${line}\n`);

const command = commands[process.argv[2]];
if (!command) {
  say('Usage: node scripts/db.mjs up | down | reset | env');
  process.exit(2);
}
try {
  await command();
} catch (error) {
  say(error.message);
  process.exit(1);
}
