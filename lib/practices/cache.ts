import { refreshTags, TAGS } from '@/lib/platform/cache/tags.ts';
import { db } from '@/lib/platform/db/client.ts';

/** After an action: what this process keeps of the practice is read afresh at the next request. */
export async function refreshAfter(practiceId: string): Promise<void> {
  const practice = await db.practice.findUnique({ where: { id: practiceId }, select: { slug: true } });
  if (practice?.slug) refreshTags([TAGS.practices, TAGS.practice(practice.slug)]);
}
