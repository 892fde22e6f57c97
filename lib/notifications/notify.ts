import type { Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { enqueueMail } from '@/lib/platform/mail/enqueue.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';

export type Notice = {
  /** Key of the sentence, `notifications.{kind}` and `mail.{kind}`. */
  kind: string;
  params: Prisma.InputJsonObject;
  /** Path without the language. */
  href: string;
};

/**
 * Tells people in the portal and by mail, in the transaction of what happened. Who did it is not told of it.
 * Accounts that take the daily digest get their mail from the daily job instead.
 */
export async function notify(
  tx: Tx,
  actor: Actor,
  accountIds: Iterable<string>,
  notice: Notice,
): Promise<void> {
  const ids = [...new Set(accountIds)].filter((id) => !isSignedIn(actor) || id !== actor.id);
  if (ids.length === 0) return;
  const accounts = await tx.account.findMany({
    where: { id: { in: ids }, status: 'active' },
    select: { id: true, digest: true, person: { select: { locale: true } } },
    orderBy: { id: 'asc' },
  });
  await tx.notification.createMany({ data: accounts.map(({ id }) => ({ accountId: id, ...notice })) });
  for (const { id, person } of accounts.filter((account) => !account.digest)) {
    await enqueueMail(tx, {
      personId: id,
      kind: notice.kind,
      params: { ...notice.params, href: notice.href },
      locale: person.locale,
    });
  }
}
