import { db } from '@/lib/platform/db/client.ts';
import type { MailState } from '@/lib/platform/db/generated/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { may } from '@/lib/platform/rights/decide.ts';
import { type RenderedMail, renderMail } from './render.ts';

export type MailView = RenderedMail & {
  id: string;
  state: MailState;
  createdAt: string;
  lastError: string | null;
};

/** The latest mails as their readers get them; for the administrator only, empty for everybody else. */
export async function listMail(viewer: Actor): Promise<MailView[]> {
  if (!may(viewer, 'mail', 'read', {})) return [];
  const rows = await db.mail.findMany({ orderBy: { createdAt: 'desc' }, take: 50 });
  const mails = await Promise.all(
    rows.map(async (row) => {
      const rendered = await renderMail(row);
      return (
        rendered && {
          ...rendered,
          id: row.id,
          state: row.state,
          createdAt: row.createdAt.toISOString(),
          lastError: row.lastError,
        }
      );
    }),
  );
  return mails.filter((mail) => mail !== null);
}
