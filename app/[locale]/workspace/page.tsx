import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { PracticeTable } from '@/components/practices/PracticeTable';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Banner } from '@/components/ui/feedback/Notice';
import { WorkFrame } from '@/components/work/WorkFrame';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { mayEver } from '@/lib/platform/rights/decide.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { listWaiting, listWork, type Waiting } from '@/lib/practices/index.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

const DAY = 24 * 60 * 60 * 1000;

export default async function WorkspacePage({ params, searchParams }: Props) {
  const { locale: wanted } = await params;
  const { viewer, locale } = await demandViewer(wanted, '/workspace');
  const t = await getTranslations('workspace');
  const { done } = await searchParams;
  const reads = mayEver(viewer, 'practice', 'read');
  const own =
    viewer.role === 'secretariat'
      ? { state: { in: ['in_review' as const, 'changes_requested' as const] } }
      : {};
  const [waiting, list] = await Promise.all([
    listWaiting(viewer),
    reads ? listWork({ viewer, right: 'read', where: own }) : Promise.resolve({ rows: [], total: 0 }),
  ]);
  return (
    <WorkFrame viewer={viewer} locale={locale} path="/workspace">
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn>
        {(done === 'discard' || done === 'welcome') && <Banner title={t(`done.${done}`)} />}
        <PageHeading
          title={t('title')}
          lead={t('home.lead', { organisation: organisationName(viewer.organisation, locale) })}
        />
        {mayEver(viewer, 'practice', 'create') && (
          <p className="mb-8">
            <LinkButton href={localePath(locale, '/workspace/practices/new')}>
              {t(viewer.role === 'secretariat' ? 'newFor' : 'new')}
            </LinkButton>
          </p>
        )}
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="mb-3 text-lg">
            {t('home.waiting')}
          </h2>
          <WaitingList items={waiting} locale={locale} />
        </section>
        {reads && (
          <section aria-labelledby="underway" className="mt-10">
            <h2 id="underway" className="mb-3 text-lg">
              {t('home.underway')}
            </h2>
            {list.total === 0 ? (
              <EmptyState title={t('home.empty')}>{t('home.emptyHint')}</EmptyState>
            ) : (
              <PracticeTable
                rows={list.rows}
                locale={locale}
                timeZone={viewer.timeZone}
                caption={t('home.underway')}
              />
            )}
            {list.total > list.rows.length && (
              <p className="mt-4">
                <a href={localePath(locale, '/workspace/practices')}>
                  {t('list.count', { count: list.total })}
                </a>
              </p>
            )}
          </section>
        )}
      </SingleColumn>
    </WorkFrame>
  );
}

async function WaitingList({ items, locale }: { items: Waiting[]; locale: Locale }) {
  const t = await getTranslations('workspace');
  if (items.length === 0) return <p className="text-ink-2">{t('home.waitingNone')}</p>;
  return (
    <ul className="border-t border-line">
      {items.map((item) => (
        <li key={`${item.kind} ${item.practiceId} ${item.step}`} className="border-b border-line py-3">
          <a href={localePath(locale, hrefOf(item))} className="font-bold">
            {item.title || t('untitled')}
          </a>
          <p className="text-sm text-ink-2">
            {t(`home.${item.kind}`, {
              step: item.step ?? 0,
              date: item.deadline ? formatDate(locale, new Date(item.deadline)) : '',
            })}
            {' · '}
            {t('home.since', { days: Math.floor((Date.now() - Date.parse(item.since)) / DAY) })}
          </p>
        </li>
      ))}
    </ul>
  );
}

function hrefOf({ kind, practiceId, step }: Waiting): string {
  if (kind === 'conflict') return `/workspace/practices/${practiceId}/edit/${step}`;
  if (kind === 'reviewMine') return `/secretariat/review/${practiceId}`;
  return `/workspace/practices/${practiceId}`;
}
