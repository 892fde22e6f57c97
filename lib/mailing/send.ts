import { createTransport, type Transporter } from 'nodemailer';
import { config } from '@/lib/platform/config.ts';
import { db } from '@/lib/platform/db/client.ts';
import { log } from '@/lib/platform/http/log.ts';
import { renderMail } from './render.ts';

let transport: Transporter | undefined;

function smtp(url: string): Transporter {
  transport ??= createTransport(url);
  return transport;
}

/**
 * Sends one ordered mail. Throws when the server does not take it, so that the queue tries again; a mail that
 * was sent is not sent twice unless the process died between the server's yes and our note of it, and then it
 * carries the same Message-ID. Without SMTP it is kept for the administrator.
 */
export async function sendMail(mailId: string): Promise<void> {
  const mail = await db.mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.state === 'sent' || mail.state === 'kept') return;
  const { SMTP_URL, MAIL_FROM } = config();
  if (!SMTP_URL) {
    await db.mail.update({ where: { id: mailId }, data: { state: 'kept' } });
    return;
  }
  const rendered = await renderMail(mail);
  if (!rendered) {
    await db.mail.update({ where: { id: mailId }, data: { state: 'failed', lastError: 'no address' } });
    return;
  }
  try {
    await smtp(SMTP_URL).sendMail({
      from: MAIL_FROM,
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
      ...rendered,
    });
  } catch (error) {
    const lastError = (error as Error).message.slice(0, 500);
    await db.mail.update({
      where: { id: mailId },
      data: { attempts: { increment: 1 }, lastError, state: 'failed' },
    });
    log.warn({ mail: mailId, error: lastError }, 'mail not taken');
    throw error;
  }
  await db.mail.update({
    where: { id: mailId },
    data: { state: 'sent', sentAt: new Date(), attempts: { increment: 1 }, lastError: null },
  });
}
