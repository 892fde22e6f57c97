import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';

/** Marks one's own notifications as read: one, or all. */
export async function markRead(viewer: SignedIn, id?: string): Promise<void> {
  await db.notification.updateMany({
    where: { accountId: viewer.id, readAt: null, ...(id && { id }) },
    data: { readAt: new Date() },
  });
}
