import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { enqueue } from '../queue/boss.ts';

export type MailOrder = {
  personId: string;
  /** A key of the messages, `mail.{kind}`. */
  kind: string;
  params?: Prisma.InputJsonObject;
  locale: string;
};

/**
 * Orders a mail in the transaction of what it tells. It is sent at least once and always carries the
 * Message-ID given here, so that a second copy is recognised by the reader's mail system (RFC 5322, 3.6.4).
 */
export async function enqueueMail(tx: Tx, { personId, kind, params = {}, locale }: MailOrder): Promise<void> {
  const mail = await tx.mail.create({
    data: { messageId: `<${randomUUID()}@ricomi>`, personId, kind, params, locale },
    select: { id: true },
  });
  await enqueue(tx, 'mail.send', { mailId: mail.id });
}
