import { revalidatePath } from 'next/cache';
import { refreshTags, TAGS } from '@/lib/platform/cache/tags.ts';
import { db } from '@/lib/platform/db/client.ts';

/**
 * After an action: what this process keeps of the practice is read afresh at the next request, and the browser
 * drops the work pages it holds (a redirect to another place on the same page would show the old one).
 */
export async function refreshAfter(practiceId: string): Promise<void> {
  revalidatePath('/[locale]/workspace', 'layout');
  revalidatePath('/[locale]/secretariat', 'layout');
  const practice = await db.practice.findUnique({ where: { id: practiceId }, select: { slug: true } });
  if (practice?.slug) refreshTags([TAGS.practices, TAGS.practice(practice.slug)]);
}
