import { db } from '@/lib/platform/db/client.ts';
import { enqueueMail } from '@/lib/platform/mail/enqueue.ts';

const DAY = 24 * 60 * 60 * 1000;

/** One mail for whoever asked for a daily digest and has unread notifications of the last day. Value: how many. */
export async function sendDigests(now = new Date()): Promise<number> {
  const since = new Date(now.getTime() - DAY);
  const accounts = await db.account.findMany({
    where: {
      digest: true,
      status: 'active',
      notifications: { some: { readAt: null, createdAt: { gt: since } } },
    },
    include: {
      person: { select: { locale: true } },
      notifications: {
        where: { readAt: null, createdAt: { gt: since } },
        orderBy: { createdAt: 'asc' },
        take: 50,
      },
    },
  });
  for (const { id, person, notifications } of accounts) {
    const items = notifications.map(({ kind, params }) => ({
      kind,
      params: params as Record<string, string>,
    }));
    await db.$transaction((tx) =>
      enqueueMail(tx, { personId: id, kind: 'digest', params: { items }, locale: person.locale }),
    );
  }
  return accounts.length;
}
