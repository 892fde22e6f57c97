import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { PracticeTable } from '@/components/practices/PracticeTable';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { WorkFrame } from '@/components/work/WorkFrame';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { listWork, PAGE, PRACTICE_STATES } from '@/lib/practices/index.ts';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ state?: string; page?: string }>;
};

export default async function PracticesPage({ params, searchParams }: Props) {
  const { locale: wanted } = await params;
  const path = '/workspace/practices';
  const { viewer, locale } = await demandViewer(wanted, path, ['practice', 'read']);
  const query = await searchParams;
  const state = PRACTICE_STATES.find((name) => name === query.state);
  const page = Math.min(Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1), 10_000);
  const { rows, total } = await listWork({ viewer, right: 'read', page, where: state ? { state } : {} });
  const t = await getTranslations('workspace');
  const tp = await getTranslations('practices');
  const href = (filters: { state?: string; page?: number }) => localePath(locale, path) + searchOf(filters);
  return (
    <WorkFrame
      viewer={viewer}
      locale={locale}
      path={path}
      search={searchOf({ state, page: page > 1 ? page : null })}
    >
      <title>{`${t('nav.practices')} · RICOMI`}</title>
      <SingleColumn>
        <PageHeading title={t('nav.practices')} lead={t('list.count', { count: total })} />
        <nav
          aria-label={t('list.state')}
          className="mb-4 flex flex-wrap gap-x-6 border-y border-line text-sm"
        >
          {[undefined, ...PRACTICE_STATES].map((name) => (
            <a
              key={name ?? 'all'}
              href={href({ state: name })}
              aria-current={name === state ? 'page' : undefined}
              className="tab"
            >
              {name ? tp(`state.${name}`) : t('list.all')}
            </a>
          ))}
        </nav>
        {rows.length === 0 ? (
          <EmptyState title={t('list.none')} />
        ) : (
          <PracticeTable rows={rows} locale={locale} timeZone={viewer.timeZone} caption={t('list.caption')} />
        )}
        <Pagination
          page={page}
          pages={Math.ceil(total / PAGE)}
          href={(number) => href({ state, page: number })}
        />
      </SingleColumn>
    </WorkFrame>
  );
}
