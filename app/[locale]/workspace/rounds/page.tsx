import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Tag } from '@/components/ui/feedback/Tag';
import { WorkFrame } from '@/components/work/WorkFrame';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import { mayEver } from '@/lib/platform/rights/decide.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { listRounds } from '@/lib/rounds/index.ts';

export default async function RoundsPage({ params }: { params: Promise<{ locale: string }> }) {
  const path = '/workspace/rounds';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['round', 'read']);
  const t = await getTranslations('review.rounds');
  const rounds = await listRounds(viewer);
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn text>
        <PageHeading title={t('title')} lead={t('lead')} />
        {mayEver(viewer, 'round', 'manage') && (
          <p className="mb-6">
            <LinkButton href={localePath(locale, `${path}/new`)}>{t('new')}</LinkButton>
          </p>
        )}
        {rounds.length === 0 && <EmptyState title={t('none')} />}
        <ul>
          {rounds.map(({ id, title, deadline, closed, answered }) => (
            <li key={id} className="border-t border-line py-3">
              <a href={localePath(locale, `${path}/${id}`)} className="font-bold">
                {title[locale]}
              </a>{' '}
              <Tag>{t(closed ? 'closed' : 'open')}</Tag>
              <p className="text-sm text-ink-2">
                {t('until', { date: formatDate(locale, new Date(deadline)) })} ·{' '}
                {t('answered', { count: answered })}
              </p>
            </li>
          ))}
        </ul>
      </SingleColumn>
    </WorkFrame>
  );
}
