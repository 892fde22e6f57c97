import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { build } from '../../scripts/lib/build.mjs';
import { generateOnce } from '../../scripts/lib/generate.mjs';
import { answers, firstFree, serve } from '../../scripts/lib/serve.mjs';
import {
  addresses,
  cloneDatabase,
  dropDatabase,
  TEST_SECRET,
  template,
  testCluster,
} from '../../scripts/lib/test-database.mjs';

/**
 * `npm run bench`: the built portal on 100, 1,000 and 10,000 practices. Every page is asked in turn, several
 * rounds, and the medians are printed with their ratios: the machine changes, ratios within one run do not.
 */
const SIZES = [100, 1000, 10_000];
const ROUNDS = 3;
const SECONDS = 2;
const CONNECTIONS = 16;

type Target = { name: string; path: string; kind: 'file' | 'static' | 'finder' | 'empty' | 'list' | 'api' };

const TARGETS: Target[] = [
  { name: 'static file', path: '/icon.svg', kind: 'file' },
  { name: 'empty dynamic page', path: '/es/clearance?token=0', kind: 'empty' },
  { name: 'home', path: '/es', kind: 'static' },
  { name: 'practice', path: '/es/practices/co-etpv', kind: 'static' },
  { name: 'list', path: '/es/practices', kind: 'list' },
  { name: 'filtered search', path: '/es/practices?q=retorno&theme=return-reintegration', kind: 'list' },
  { name: 'finder', path: '/es/find?from=HT&in=MX&topic=asylum', kind: 'finder' },
  { name: 'portals', path: '/es/portals', kind: 'list' },
  { name: 'compare', path: '/es/portals/compare?state=HN&state=MX&state=CA&state=BB', kind: 'list' },
  { name: 'coverage', path: '/es/portals/coverage', kind: 'list' },
  { name: 'API list', path: '/api/v1/practices', kind: 'api' },
];

/** Requests a second; milliseconds. */
type Figures = { rate: number; p50: number; p99: number };
type Run = { size: number; figures: Map<string, Figures>; memory: number };

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function ask(url: string): Promise<Figures> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

async function measure(base: string): Promise<Map<string, Figures>> {
  for (const { path } of TARGETS) await autocannon({ url: base + path, connections: 4, duration: 1 });
  const rounds = new Map<string, Figures[]>(TARGETS.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, path } of TARGETS) rounds.get(name)?.push(await ask(base + path));
  }
  return new Map(
    [...rounds].map(([name, all]) => [
      name,
      {
        rate: median(all.map(({ rate }) => rate)),
        p50: median(all.map(({ p50 }) => p50)),
        p99: median(all.map(({ p99 }) => p99)),
      },
    ]),
  );
}

/** The most memory that the process ever held, in MB (Linux). */
const peakMemory = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function bench(size: number, folder: string, env: Record<string, string>): Promise<Run> {
  const tsx = ['--import', 'tsx', 'tests/load/fill.ts', String(size)];
  await promisify(execFile)(process.execPath, tsx, { env: { ...process.env, ...env }, maxBuffer: 1 << 26 });
  const port = (await firstFree(4300, 'localhost')) ?? 4300;
  const base = `http://localhost:${port}`;
  const settings = {
    ...env,
    PORT: String(port),
    HOST: 'localhost',
    PUBLIC_URL: base,
    NEXTAUTH_URL: base,
    LOG_LEVEL: 'silent',
  };
  const server = serve({ folder, env: settings });
  try {
    await answers(`${base}/es`, server);
    const figures = await measure(base);
    return { size, figures, memory: peakMemory(server.pid ?? 0) };
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
  }
}

const number = (value: number, digits = 0) => value.toFixed(digits);

function table({ size, figures, memory }: Run): string {
  const file = figures.get('static file');
  const empty = figures.get('empty dynamic page');
  const rows = TARGETS.map(({ name, kind }) => {
    const { rate = 0, p50 = 0, p99 = 0 } = figures.get(name) ?? {};
    const against =
      kind === 'static' || kind === 'finder' ? file : kind === 'list' || kind === 'api' ? empty : undefined;
    const ratio = against
      ? `${number(rate / against.rate, 2)} of the ${kind === 'static' || kind === 'finder' ? 'static file' : 'empty dynamic page'}`
      : '';
    return `| ${name} | ${number(rate)} | ${number(p50, 1)} | ${number(p99, 1)} | ${ratio} |`;
  });
  const head = [
    `### ${size.toLocaleString('en')} practices, at most ${number(memory)} MB`,
    '',
    '| page | requests/s | p50 ms | p99 ms | ratio |',
    '|---|---:|---:|---:|---|',
  ];
  return [...head, ...rows].join('\n');
}

function growth(first: Run, last: Run): string {
  const rows = TARGETS.map(({ name }) => {
    const [small, large] = [first, last].map(({ figures }) => figures.get(name)?.p50 ?? 0);
    return `| ${name} | ${number((large ?? 0) / Math.max(small ?? 0, 0.5), 2)} |`;
  });
  return [
    `### From ${first.size} to ${last.size.toLocaleString('en')} practices, the median answer takes so many times as long`,
    '',
    '| page | times |',
    '|---|---:|',
    ...rows,
  ].join('\n');
}

await generateOnce();
const { cluster, release } = await testCluster();
try {
  const { folder } = await build();
  const from = await template(cluster, 'content');
  const runs: Run[] = [];
  for (const size of SIZES) {
    const name = `bench_${process.pid}`;
    await cloneDatabase(cluster, name, from);
    const env = {
      ...addresses(cluster, name),
      AUTH_SECRET: TEST_SECRET,
      RICOMI_EMBEDDED: '1',
      RICOMI_DEMO: 'off',
      RICOMI_WORKER: 'off',
    };
    const run = await bench(size, folder, env);
    process.stdout.write(`${table(run)}\n\n`);
    runs.push(run);
    await dropDatabase(cluster, name);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (first && last) process.stdout.write(`${growth(first, last)}\n`);
} finally {
  await release();
}
process.exit(0);
