import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Tag } from '@/components/ui/feedback/Tag';
import { WorkFrame } from '@/components/work/WorkFrame';
import { markAllReadAction } from '@/lib/notifications/actions.ts';
import { listNotifications } from '@/lib/notifications/index.ts';
import { sentence } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatMoment } from '@/lib/platform/i18n/format.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';

export default async function NotificationsPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale: wanted } = await params;
  const path = '/workspace/notifications';
  const { viewer, locale } = await demandViewer(wanted, path);
  const t = await getTranslations('workspace.notifications');
  const items = await listNotifications(viewer);
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading title={t('title')} />
        {items.length === 0 && <EmptyState title={t('none')} />}
        {items.some(({ read }) => !read) && (
          <form action={markAllReadAction} className="mb-4">
            <input type="hidden" name="locale" value={locale} />
            <Button kind="secondary">{t('markAll')}</Button>
          </form>
        )}
        <ul>
          {items.map(({ id, kind, params, href, createdAt, read }) => (
            <li key={id} className="border-t border-line py-3">
              <a href={localePath(locale, href)} className={read ? undefined : 'font-bold'}>
                {sentence(locale, { key: `notifications.${kind}`, values: params })}
              </a>{' '}
              {!read && <Tag>{t('unread')}</Tag>}
              <p className="text-sm text-ink-2">
                {formatMoment(locale, new Date(createdAt), viewer.timeZone)}
              </p>
            </li>
          ))}
        </ul>
      </SingleColumn>
    </WorkFrame>
  );
}
