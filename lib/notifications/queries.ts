import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';

export type NotificationView = {
  id: string;
  kind: string;
  params: Record<string, string>;
  href: string;
  createdAt: string;
  read: boolean;
};

export const countUnread = (viewer: SignedIn): Promise<number> =>
  db.notification.count({ where: { accountId: viewer.id, readAt: null } });

const MOST = 100;

/** One's own notifications, the latest first. */
export async function listNotifications(viewer: SignedIn): Promise<NotificationView[]> {
  const rows = await db.notification.findMany({
    where: { accountId: viewer.id },
    orderBy: { createdAt: 'desc' },
    take: MOST,
  });
  return rows.map(({ id, kind, params, href, createdAt, readAt }) => ({
    id,
    kind,
    params: params as Record<string, string>,
    href,
    createdAt: createdAt.toISOString(),
    read: readAt !== null,
  }));
}
