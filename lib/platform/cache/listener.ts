import pg from 'pg';
import { clock, expire } from './clock.ts';
import { advance } from './revision.ts';

/** The channel of PostgreSQL on which `touchTags` speaks. */
export const CHANNEL = 'ricomi_cache_tags';

const HEARTBEAT = 15_000;
const FIRST_WAIT = 5_000;
const LONGEST_PAUSE = 5_000;

let started: Promise<void> | undefined;
let connectedAt = 0;

/** The moment from which every change has been heard. What was made before it may be out of date. */
export const changesSince = (): number => connectedAt;

/**
 * Resolves when changes made by other processes are heard here. Waits for the first connection, but not for ever: pages that are
 * already made should be served although the database is away. Without a database (the build) it does nothing.
 */
export function listening(): Promise<void> {
  started ??=
    process.env.DATABASE_URL && process.env.NEXT_PHASE !== 'phase-production-build'
      ? start()
      : Promise.resolve();
  return started;
}

function start(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, FIRST_WAIT).unref();
    void stayConnected(resolve);
  });
}

/** One connection after the other, with growing pauses, as long as the process lives. */
async function stayConnected(connected: () => void): Promise<never> {
  for (let pause = 100; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const heard = await listen(connected).catch(() => false);
    if (heard) pause = 100;
    await new Promise((resolve) => setTimeout(resolve, pause).unref());
  }
}

/** Listens until the connection ends; answers whether it ever stood. A line that was cut without a word is found by the heartbeat. */
async function listen(connected: () => void): Promise<boolean> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: 'ricomi-cache',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  const ended = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => resolve());
  });
  client.on('notification', ({ payload }) => payload && expire(payload));
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  connectedAt = clock();
  advance();
  connected();
  const heartbeat = setInterval(
    () => client.query('select 1').catch(() => client.end().catch(() => {})),
    HEARTBEAT,
  ).unref();
  await ended;
  clearInterval(heartbeat);
  return true;
}
