import { getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { type Column, Table } from '@/components/ui/data/Table';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Select } from '@/components/ui/form/Select';
import { TextInput } from '@/components/ui/form/TextInput';
import { Filters } from '@/components/ui/navigation/Filters';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { WorkFrame } from '@/components/work/WorkFrame';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { listStanding, PAGE, type Standing } from '@/lib/practices/index.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import { countryChoices, countryName } from '@/lib/reference/names.ts';
import { tidyQuery } from '@/lib/search/index.ts';

type Query = { q?: string | string[]; standing?: string; country?: string; page?: string };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** What the public reads now, or read once: where the secretariat takes a practice away or gives it back. */
export default async function PublishedPage({ params, searchParams }: Props) {
  const { locale: wanted } = await params;
  const path = '/secretariat/published';
  const { viewer, locale } = await demandViewer(wanted, path, ['practice', 'unpublish']);
  const query = await searchParams;
  const standing = query.standing === 'withdrawn' ? 'withdrawn' : 'public';
  const country = MEMBER_STATES.find(({ code }) => code === query.country)?.code;
  const words = tidyQuery([query.q ?? ''].flat()[0] ?? '');
  const page = Math.min(Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1), 10_000);
  const { rows, total } = await listStanding({ viewer, standing, countryCode: country, words, page });
  const t = await getTranslations('review.published');
  const tw = await getTranslations('workspace');
  const chosen = { q: words || null, standing: standing === 'withdrawn' ? standing : null, country };
  const columns: Column<Standing>[] = [
    {
      key: 'title',
      header: tw('list.title'),
      names: true,
      cell: ({ id, title, language }) => (
        <a href={localePath(locale, `${path}/${id}`)} lang={language}>
          {title}
        </a>
      ),
    },
    {
      key: 'country',
      header: t('country'),
      cell: ({ countryCode, organisation }) =>
        countryCode ? countryName(countryCode, locale) : organisationName(organisation, locale),
    },
    { key: 'version', header: t('version'), cell: ({ number }) => String(number) },
    {
      key: 'since',
      header: t(standing === 'public' ? 'publishedOn' : 'withdrawnOn'),
      cell: ({ publishedAt, withdrawnAt }) =>
        formatDate(locale, new Date(withdrawnAt ?? publishedAt), viewer.timeZone),
    },
  ];
  return (
    <WorkFrame
      viewer={viewer}
      locale={locale}
      path={path}
      search={searchOf({ ...chosen, page: page > 1 ? page : null })}
    >
      <title>{`${t('title')} · RICOMI`}</title>
      <ListPage
        heading={<PageHeading title={t('title')} lead={t('lead')} />}
        filters={
          <Filters action={localePath(locale, path)} active={Object.values(chosen).filter(Boolean).length}>
            <TextInput name="q" label={t('words')} defaultValue={words} />
            <Select
              name="standing"
              label={t('standing')}
              options={[
                { value: 'public', label: t('public') },
                { value: 'withdrawn', label: t('withdrawn') },
              ]}
              defaultValue={standing}
            />
            <Select
              name="country"
              label={t('country')}
              empty={t('any')}
              options={countryChoices(locale, true)}
              defaultValue={country}
            />
          </Filters>
        }
      >
        <p className="mb-2 text-sm text-ink-2">{tw('list.count', { count: total })}</p>
        {rows.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <Table caption={t('title')} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
        <Pagination
          page={page}
          pages={Math.ceil(total / PAGE)}
          href={(number) =>
            localePath(locale, path) + searchOf({ ...chosen, page: number > 1 ? number : null })
          }
        />
      </ListPage>
    </WorkFrame>
  );
}
