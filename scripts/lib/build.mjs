import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { must } from './children.mjs';
import { withLock } from './lock.mjs';
import { inData, inRoot, ROOT } from './paths.mjs';
import { hashOf } from './stamps.mjs';

const BUILDS = inData('builds');
const KEPT = 3;
/** What the built portal does not consist of. */
const APART = new Set([
  'node_modules',
  'docs',
  'tests',
  'scripts',
  'test-results',
  'playwright-report',
  'migrations',
  'generated',
]);
const counts = (file) => {
  const name = path.basename(file);
  return (
    !name.startsWith('.') && !APART.has(name) && !/\.(md|tsbuildinfo)$/.test(name) && name !== 'next-env.d.ts'
  );
};

/** Names the present sources: two builds with one name are the same build. */
export const sourcesHash = () =>
  hashOf(readdirSync(ROOT).filter(counts).sort(), [process.version], counts).slice(0, 16);

/**
 * The production build of the present sources, made only if there is none yet. Each build has a folder of its own, so
 * a portal that is being served never loses its files to the next build.
 * @returns {Promise<{ folder: string, built: boolean }>}  `folder` holds server.js
 */
export function build() {
  return withLock('build', async () => {
    const hash = sourcesHash();
    const folder = path.join(BUILDS, hash);
    if (existsSync(path.join(folder, 'complete'))) {
      utimesSync(folder, new Date(), new Date());
      return { folder: path.join(folder, 'portal'), built: false };
    }
    rmSync(inRoot('.next', 'standalone'), { recursive: true, force: true });
    await must(
      'next build',
      process.execPath,
      [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
      {
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...withoutDatabase },
      },
    );
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const portal = path.join(folder, 'portal');
    renameSync(inRoot('.next', 'standalone'), portal);
    // Next leaves these two to whoever deploys (its documentation of `output: 'standalone'`).
    cpSync(inRoot('.next', 'static'), path.join(portal, '.next', 'static'), { recursive: true });
    if (existsSync(inRoot('public')))
      cpSync(inRoot('public'), path.join(portal, 'public'), { recursive: true });
    writeFileSync(path.join(folder, 'complete'), '');
    removeOld(hash);
    return { folder: portal, built: true };
  });
}

/** A build that reads a database would freeze today's rows into the pages; it is not given one. */
const withoutDatabase = { DATABASE_URL: '', DATABASE_OWNER_URL: '' };

function removeOld(current) {
  const others = readdirSync(BUILDS)
    .filter((name) => name !== current)
    .sort((a, b) => statSync(path.join(BUILDS, b)).mtimeMs - statSync(path.join(BUILDS, a)).mtimeMs);
  for (const name of others.slice(KEPT - 1))
    rmSync(path.join(BUILDS, name), { recursive: true, force: true });
}
