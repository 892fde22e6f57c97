import { TAGS } from '@/lib/platform/cache/tags.ts';
import { touchTags } from '@/lib/platform/cache/touch.ts';
import type { Tx } from '@/lib/platform/db/client.ts';
import { indexPractice } from './commands/search-index.ts';

/** After what the public reads has changed: search and caches follow in the same transaction. */
export async function refreshPublic(tx: Tx, practiceId: string): Promise<void> {
  const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { slug: true } });
  await indexPractice(tx, practiceId);
  await touchTags(tx, [TAGS.practices, ...(practice.slug ? [TAGS.practice(practice.slug)] : [])]);
}
