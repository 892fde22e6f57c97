import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { RULES, type Rule } from '@/lib/platform/rights/table.ts';
import { build } from './lib/build.mjs';
import { inData, inRoot } from './lib/paths.mjs';

// Usage: tsx scripts/invert-rights.ts [beginning of a rule's id …]
// Changes one rule at a time in a copy of the built portal, taken away or opened to everybody, and asks whether the tests
// of its action notice. A change that passes all of them is a survivor. docs/rights.md.

const HOW = ['away', 'wide'] as const;
type How = (typeof HOW)[number];
const EVERYBODY = ['visitor', 'contributor', 'focal_point', 'secretariat', 'administrator'];
const COPY = inData('test', `inverted-${process.pid}`);

const original = process.env.RIGHTS_PORTAL ?? (await build()).folder;
const wanted = process.argv.slice(2);
const rules = RULES.filter(
  ({ id }) => wanted.length === 0 || wanted.some((beginning) => id.startsWith(beginning)),
);

mkdirSync(path.dirname(COPY), { recursive: true });
cpSync(original, COPY, { recursive: true, verbatimSymlinks: true });
process.once('exit', () => rmSync(COPY, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Where the tests of a subject stand; all of them where it is not said. */
const FILES: Record<string, string[]> = {
  practice: ['practices', 'pages', 'decisions'],
  account: ['accounts', 'pages', 'decisions'],
  round: ['rounds', 'pages'],
};

/** The chunks of the server that hold the table of rights, as they were built. */
const chunks = filesUnder(path.join(COPY, '.next', 'server'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => text.includes('subject:"practice",action:"publish"'));

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Opening what is open to everybody already changes nothing that a test could notice. */
const isOpenToAll = ({ roles, reach, states, targetRoles }: Rule): boolean =>
  reach === 'any' &&
  !states &&
  !targetRoles &&
  EVERYBODY.every((role) => (roles as readonly string[]).includes(role));

/** The rule in the minified text; it holds no other object. */
const inText = ({ id }: Rule) => new RegExp(`\\{id:"${id.replaceAll('.', '\\.')}",[^{}]*\\}`, 'g');

function invert(rule: Rule, how: How): void {
  const { id, subject, action } = rule;
  const changed = JSON.stringify({
    id,
    subject,
    action,
    roles: how === 'wide' ? EVERYBODY : [],
    reach: 'any',
  });
  for (const { file, text } of chunks) {
    const places = text.match(inText(rule))?.length ?? 0;
    if (places !== 1)
      throw new Error(
        `${id} stands ${places} times in ${path.basename(file)}: is the build older than the table?`,
      );
    writeFileSync(file, text.replace(inText(rule), changed));
  }
}

/** Do the tests of the rule's action fail? */
function isNoticed({ id, subject, action }: Rule, how: How): Promise<boolean> {
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    '--config',
    'tests/rights/vitest.config.ts',
    '--bail=1',
    '--reporter=dot',
    '-t',
    `\\[${subject}\\.${action}\\]`,
    ...(FILES[subject] ?? []),
  ];
  const env = { ...process.env, RIGHTS_PORTAL: COPY, RIGHTS_INVERT: `${id} ${how}` };
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(process.execPath, args, { cwd: inRoot(), env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('exit', (code) => {
      // A run that could not even begin proves nothing.
      if (code !== 0 && !/Tests\s.*\d+ failed/.test(stripVTControlCharacters(said))) reject(new Error(said));
      else resolve(code !== 0);
    });
  });
}

if (chunks.length === 0) throw new Error('The build holds no table of rights.');
const survivors: string[] = [];
const started = Date.now();
let changes = 0;
for (const [index, rule] of rules.entries()) {
  for (const how of HOW) {
    if (how === 'wide' && isOpenToAll(rule)) continue;
    changes += 1;
    invert(rule, how);
    const noticed = await isNoticed(rule, how);
    if (!noticed) survivors.push(`${rule.id}, ${how}`);
    process.stdout.write(
      `${String(index + 1).padStart(3)}/${rules.length} ${rule.id} ${how === 'away' ? 'taken away' : 'opened to all'}: ${noticed ? 'noticed' : 'SURVIVED'}\n`,
    );
  }
}
process.stdout.write(
  `\n${rules.length} rules, ${changes} changes in ${Math.round((Date.now() - started) / 1000)} s\n`,
);
for (const survivor of survivors) process.stdout.write(`  ${survivor}\n`);
process.stdout.write(`survivors: ${survivors.length}\n`);
process.exitCode = survivors.length > 0 ? 1 : 0;
