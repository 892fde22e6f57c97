import { TAGS } from '@/lib/platform/cache/tags.ts';
import { touchTags } from '@/lib/platform/cache/touch.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Topic } from '../vocabulary.ts';

/** Counts that an answer helped or did not: the month, the place and the need, and nothing about whoever said so. */
export async function countSignal(place: string, topic: Topic, helped: boolean, now: Date): Promise<void> {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const one = helped ? { helped: 1 } : { missed: 1 };
  const more = helped ? { helped: { increment: 1 } } : { missed: { increment: 1 } };
  await db.$transaction(async (tx) => {
    await tx.finderSignal.upsert({
      where: { month_place_topic: { month, place, topic } },
      create: { month, place, topic, ...one },
      update: more,
    });
    await touchTags(tx, [TAGS.signals]);
  });
}
