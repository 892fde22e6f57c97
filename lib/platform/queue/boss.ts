import { fromPrisma, PgBoss } from 'pg-boss';
import type { Tx } from '../db/client.ts';
import type { QueueName } from './queues.ts';

const holder = globalThis as typeof globalThis & { ricomiBoss?: Promise<PgBoss> };

/** The queue in the same PostgreSQL. The schema is made by the migrations, never here. */
export function boss(): Promise<PgBoss> {
  holder.ricomiBoss ??= start();
  return holder.ricomiBoss;
}

async function start(): Promise<PgBoss> {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set');
  const queue = new PgBoss({ connectionString, migrate: false, createSchema: false, max: 4 });
  queue.on('error', (error) => process.stderr.write(`queue: ${error.message}\n`));
  return queue.start();
}

/** Enqueues in the caller's transaction: the job exists exactly when the write does. */
export async function enqueue(tx: Tx, name: QueueName, data: object): Promise<void> {
  const queue = await boss();
  await queue.send(name, data, { db: fromPrisma(tx as never) });
}

/** Lets running jobs end; called when the server stops. */
export async function stopQueue(): Promise<void> {
  const running = await holder.ricomiBoss;
  holder.ricomiBoss = undefined;
  await running?.stop({ graceful: true });
}
