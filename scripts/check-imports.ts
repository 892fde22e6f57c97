import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/paths.mjs';

// What the lint rules for layers (biome.json) cannot see: roundabout addresses, circles, rooms entered by another door
// than their index, and what a pure file reaches through others.

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?<clause>[^;'"]*?)from\s*['"](?<from>[^'"]+)['"]|import\(\s*['"](?<dynamic>[^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"](?<bare>[^'"]+)['"]/g;
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];
const PURE =
  /^lib\/(?!platform\/)[^/]+\/(workflow|policy|vocabulary)\.ts$|^lib\/(?!platform\/)[^/]+\/schema(\.ts|\/.+\.ts)$/;
const IMPURE = /^(next|react|pg|@prisma|pg-boss)(\/|$)|^lib\/platform\/(db|queue|session|cache|http)\//;

type Edge = { to: string; written: string; type: boolean };

const files = globSync('{app,components,lib,prisma/seed,tests,scripts}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
  (file) => !file.includes('/generated/'),
);
const edges = new Map<string, Edge[]>(files.map((file) => [file, importsOf(file)]));
const found: string[] = [];

for (const [file, imports] of edges) {
  for (const { to, written } of imports) {
    if (/^@\/.*\/\.\.?(\/|$)/.test(written)) found.push(`${file}: «${written}» goes back on itself`);
    const room = roomOf(to);
    const door = room && existsSync(path.join(ROOT, room, 'index.ts')) ? `${room}/index.ts` : undefined;
    if (door && roomOf(file) !== room && file.startsWith('lib/') && to !== door)
      found.push(`${file}: enters ${to}, not ${door}`);
  }
  if (PURE.test(file))
    for (const trail of impureTrails(file)) found.push(`${file} is pure, and reaches ${trail}`);
}
for (const circle of circles()) found.push(`circle: ${circle.join(' → ')}`);

for (const line of [...new Set(found)].sort()) process.stderr.write(`${line}\n`);
process.exitCode = found.length > 0 ? 1 : 0;

function importsOf(file: string): Edge[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => {
    const written = groups.from ?? groups.dynamic ?? groups.bare ?? '';
    return { to: resolve(file, written), written, type: /^type\s/.test(groups.clause ?? '') };
  });
}

/** A file of ours, relative to the project; the name of a package stays as it is. */
function resolve(from: string, written: string): string {
  if (!written.startsWith('@/') && !written.startsWith('.')) return written;
  const base = written.startsWith('@/')
    ? written.slice(2)
    : path.posix.join(path.posix.dirname(from), written);
  const isFile = (name: string) =>
    existsSync(path.join(ROOT, name)) && statSync(path.join(ROOT, name)).isFile();
  return ENDINGS.map((ending) => path.posix.normalize(`${base}${ending}`)).find(isFile) ?? base;
}

/** The folder of a feature: `lib/practices`. What all stand on (`lib/platform`) is no room. */
function roomOf(file: string): string | undefined {
  const room = file.match(/^lib\/[^/]+(?=\/)/)?.[0];
  return room === 'lib/platform' ? undefined : room;
}

function impureTrails(start: string): string[] {
  const seen = new Set([start]);
  const waiting: string[][] = [[start]];
  const trails: string[] = [];
  for (let trail = waiting.pop(); trail; trail = waiting.pop()) {
    for (const { to, type } of edges.get(trail.at(-1) ?? '') ?? []) {
      if (type || seen.has(to)) continue;
      seen.add(to);
      if (IMPURE.test(to)) trails.push([...trail.slice(1), to].join(' → '));
      else waiting.push([...trail, to]);
    }
  }
  return trails;
}

/** Groups of files that import each other; types vanish and cannot bite. */
function circles(): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const list: string[][] = [];
  const visit = (file: string, trail: string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      list.push([...trail.slice(trail.indexOf(file)), file]);
      return;
    }
    state.set(file, 'open');
    for (const { to, type } of edges.get(file) ?? []) if (!type && edges.has(to)) visit(to, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return list;
}
