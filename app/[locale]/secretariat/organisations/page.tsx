import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { type Column, Table } from '@/components/ui/data/Table';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Banner } from '@/components/ui/feedback/Notice';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { WorkFrame } from '@/components/work/WorkFrame';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { listProposals, PROPOSALS_PAGE, type Proposal } from '@/lib/proposals/index.ts';
import { countryName } from '@/lib/reference/names.ts';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ProposalsPage({ params, searchParams }: Props) {
  const path = '/secretariat/organisations';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['organisation', 'decide']);
  const query = await searchParams;
  const page = Math.min(Math.max(1, Number.parseInt(String(query.page ?? '1'), 10) || 1), 10_000);
  const said = (['accept', 'same', 'decline'] as const).find((name) => name === query.done);
  const { rows, total } = await listProposals(viewer, page);
  const t = await getTranslations('proposals');
  const former = (await getTranslations('workspace'))('former');
  const columns: Column<Proposal>[] = [
    {
      key: 'name',
      header: t('name'),
      names: true,
      cell: ({ id, name, language }) => (
        <a href={localePath(locale, `/secretariat/organisations/${id}`)} lang={language}>
          {name}
        </a>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ countryCode }) => (countryCode ? countryName(countryCode, locale) : t('noState')),
    },
    {
      key: 'who',
      header: t('who'),
      cell: ({ people }) =>
        people.length === 0
          ? t('fromSources')
          : people
              .map(({ name, organisation }) => [name ?? former, organisation].filter(Boolean).join(' · '))
              .join('; '),
    },
    {
      key: 'practices',
      header: t('practices'),
      cell: ({ practices }) => (
        <ul>
          {practices.map(({ id, title, language }) => (
            <li key={id}>
              <a href={localePath(locale, `/secretariat/review/${id}`)} lang={language}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'similar',
      header: t('similar'),
      cell: ({ similar }) =>
        similar.length === 0 ? (
          <span className="text-ink-2">{t('noneSimilar')}</span>
        ) : (
          <ul>
            {similar.map((one) => (
              <li key={one.id}>{organisationName(one, locale)}</li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn>
        {said && <Banner title={t(`done.${said}`)} />}
        <PageHeading title={t('title')} lead={t('lead')} />
        <p className="mb-2 text-sm text-ink-2">{t('count', { count: total })}</p>
        {rows.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
        ) : (
          <Table caption={t('title')} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
        <Pagination
          page={page}
          pages={Math.ceil(total / PROPOSALS_PAGE)}
          href={(number) => localePath(locale, path) + searchOf({ page: number > 1 ? number : null })}
        />
      </SingleColumn>
    </WorkFrame>
  );
}
