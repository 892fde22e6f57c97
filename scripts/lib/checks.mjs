import { existsSync } from 'node:fs';
import { run, tsx } from './children.mjs';
import { inRoot } from './paths.mjs';
import { say, seconds } from './progress.mjs';

const bin = (name) => inRoot('node_modules', '.bin', name);
const script = (name, ...args) => [process.execPath, tsx(inRoot('scripts', name), args)];

/** Name, program, arguments; each is one test that passes or fails. */
const checks = (cluster) => [
  { name: 'types', program: bin('tsc'), args: ['--noEmit', '-p', '.'] },
  { name: 'lint', program: bin('biome'), args: ['lint', '--error-on-warnings', '--max-diagnostics=60', '.'] },
  { name: 'format', program: bin('biome'), args: ['format', '--max-diagnostics=10', '.'] },
  ofScript('layers', 'check-imports.ts'),
  { name: 'unused code', program: bin('knip'), args: ['--no-progress'] },
  ofScript('messages', 'check-messages.ts'),
  ofScript('lock file', 'check-lock.ts'),
  ofScript('settings in README', 'settings.ts', '--check'),
  {
    ...ofScript('schema and migrations', 'migrations.ts', 'drift'),
    env: { DATABASE_OWNER_URL: cluster.url('ricomi') },
  },
];

function ofScript(name, file, ...args) {
  const [program, all] = script(file, ...args);
  return { name, program, args: all, file };
}

/**
 * @param {import('./postgres.mjs').Cluster} cluster
 * @returns {Promise<import('./test-all.mjs').Count>}
 */
export async function staticChecks(cluster) {
  const count = { passed: 0, failed: 0 };
  const waiting = checks(cluster);
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (await passes(check)) count.passed += 1;
      else count.failed += 1;
    }
  };
  // More at once than there are cores only makes each slower.
  await Promise.all([work(), work()]);
  return count;
}

async function passes({ name, program, args, env = {}, file }) {
  const from = Date.now();
  if (file && !existsSync(inRoot('scripts', file))) {
    say(`  ✗ ${name}: scripts/${file} is missing`);
    return false;
  }
  const { code, output } = await run(program, args, { env: { ...process.env, FORCE_COLOR: '0', ...env } });
  say(`  ${code === 0 ? '✓' : '✗'} ${name} (${seconds(from)})`);
  if (code !== 0) say(indent(output.trim()));
  return code === 0;
}

const indent = (text) => text.replace(/^/gm, '      ');
