import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Tag } from '@/components/ui/feedback/Tag';
import { WorkFrame } from '@/components/work/WorkFrame';
import { listMail } from '@/lib/mailing/index.ts';
import { colon, formatMoment } from '@/lib/platform/i18n/format.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';

export default async function MailPage({ params }: { params: Promise<{ locale: string }> }) {
  const path = '/workspace/mail';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['mail', 'read']);
  const t = await getTranslations('account.mail');
  const mails = await listMail(viewer);
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading title={t('title')} lead={t('lead')} />
        {mails.length === 0 && <EmptyState title={t('none')} />}
        <ul>
          {mails.map(({ id, to, subject, text, state, createdAt, lastError }) => (
            <li key={id} className="border-t border-line py-3">
              <details>
                <summary className="py-1.5">
                  <b>{subject}</b> <Tag>{t(`state.${state}`)}</Tag>
                  <span className="block text-sm text-ink-2">
                    {t('to')}
                    {colon(locale)}
                    {to} · {formatMoment(locale, new Date(createdAt), viewer.timeZone)}
                  </span>
                </summary>
                {lastError && <p className="text-sm text-alert">{lastError}</p>}
                <pre className="mt-2 text-sm break-words whitespace-pre-wrap">{text}</pre>
              </details>
            </li>
          ))}
        </ul>
      </SingleColumn>
    </WorkFrame>
  );
}
