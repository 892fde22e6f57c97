import type { Tx } from '@/lib/platform/db/client.ts';

/** After what the public reads has changed: search and caches follow in the same transaction. */
export async function refreshPublic(_tx: Tx, _practiceId: string): Promise<void> {}
