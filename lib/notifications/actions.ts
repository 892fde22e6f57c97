'use server';

import { redirect } from 'next/navigation';
import { localeOf } from '@/lib/platform/forms/read.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { markRead } from './commands.ts';

export async function markAllReadAction(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (viewer) await markRead(viewer);
  redirect(localePath(locale, '/workspace/notifications'));
}
