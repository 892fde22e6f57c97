import type { Tx } from '../db/client.ts';
import { CHANNEL } from './listener.ts';

/**
 * Says in the transaction of a write which cached pages and data it makes out of date. PostgreSQL tells every process, on commit and
 * only then; nothing is said when the transaction rolls back.
 */
export async function touchTags(tx: Tx, tags: readonly string[]): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, tag) from unnest(${[...new Set(tags)]}::text[]) as tag`;
}
