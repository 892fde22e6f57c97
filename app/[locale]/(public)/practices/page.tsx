import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import type { ReactNode } from 'react';
import { ListPage } from '@/components/layout/Columns';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHeading } from '@/components/layout/PageHeading';
import { NothingFound } from '@/components/practices/list/NothingFound';
import { activeFilters } from '@/components/practices/list/options';
import { PracticeFilters } from '@/components/practices/list/PracticeFilters';
import { PracticeRows } from '@/components/practices/list/PracticeRows';
import { SearchBox } from '@/components/practices/list/SearchBox';
import { Downloads } from '@/components/ui/navigation/Downloads';
import { ActiveFilters } from '@/components/ui/navigation/Filters';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates, canonical } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import {
  type PracticeFilters as Chosen,
  filtersOf,
  listPublicPractices,
  noFilters,
  type PracticeList,
} from '@/lib/practices/index.ts';
import { LONGEST_QUERY } from '@/lib/search/index.ts';

const PATH = '/practices';
const PAGE = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The whole list may be found by search engines; every narrower view of it leads there. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const { filters, page } = filtersOf(await searchParams);
  const t = translator(locale, 'list');
  const whole = searchOf({ ...filters, page: page > 1 ? page : null }) === '';
  return {
    title: filters.q ? t('titleSearched', { q: filters.q }) : t('title'),
    description: t('lead'),
    alternates: {
      ...alternates(locale, PATH),
      types: { 'application/atom+xml': canonical(locale, `${PATH}/feed.xml`) },
    },
    robots: whole ? undefined : { index: false, follow: true },
    other: { scripts: 'none', cache: 'shared' },
  };
}

/** Read once for everybody who asks the same, until a practice is published or withdrawn. */
const read = (locale: Locale, filters: Chosen, page: number): Promise<PracticeList> =>
  cached(['practices', locale, JSON.stringify(filters), page], [TAGS.practices], () =>
    listPublicPractices(locale, filters, { limit: PAGE, offset: (page - 1) * PAGE }),
  );

export default async function PracticesPage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const query = await searchParams;
  const { filters, page: wanted } = filtersOf(query);
  const asked = await read(locale, filters, wanted);
  const pages = Math.ceil(asked.total / PAGE);
  const page = Math.min(wanted, Math.max(1, pages));
  const list = page === wanted ? asked : await read(locale, filters, page);
  const t = translator(locale, 'list');
  const base = localePath(locale, PATH);
  const hrefOf = (chosen: Chosen, number = 1) =>
    base + searchOf({ ...chosen, page: number > 1 ? number : null });
  const search = searchOf({ ...filters, page: page > 1 ? page : null });
  const active = activeFilters(filters, locale);
  return (
    <PageFrame locale={locale} path={PATH} search={search}>
      <ListPage
        heading={
          <div className="mb-8">
            <PageHeading title={t('title')} lead={t('lead')} />
            <SearchBox action={base} filters={filters} />
            <Notes list={list} filters={filters} locale={locale} cut={isCut(query)} hrefOf={hrefOf} />
          </div>
        }
        filters={<PracticeFilters action={base} {...{ filters, list, locale }} />}
      >
        <ActiveFilters
          filters={active.map(({ label, rest }) => ({ label, removeHref: hrefOf(rest) }))}
          clearHref={base}
        />
        {list.total === 0 ? (
          <NothingFound filters={filters} all={base} unfiltered={hrefOf({ ...noFilters(), q: filters.q })} />
        ) : (
          <>
            <p className="text-sm">
              <b>{t('count', { count: list.total })}</b>
              <span className="text-ink-2">, {filters.q ? t('relevant') : t('newest')}</span>
            </p>
            <PracticeRows list={list} locale={locale} />
            <Pagination page={page} pages={pages} href={(number) => hrefOf(filters, number)} />
            <SameList search={searchOf({ ...filters })} locale={locale} />
          </>
        )}
      </ListPage>
    </PageFrame>
  );
}

const isCut = ({ q }: Record<string, string | string[] | undefined>): boolean =>
  [...([q ?? ''].flat()[0] ?? '').trim()].length > LONGEST_QUERY;

type NotesProps = {
  list: PracticeList;
  filters: Chosen;
  locale: Locale;
  cut: boolean;
  hrefOf: (chosen: Chosen) => string;
};

/** What was made of the question: cut, put right, or perhaps meant otherwise. */
function Notes({ list, filters, locale, cut, hrefOf }: NotesProps) {
  const t = translator(locale, 'list');
  const { corrections, suggestion } = list;
  if (!cut && corrections.length === 0 && !suggestion) return null;
  const link = (text: ReactNode) => <a href={hrefOf({ ...filters, q: suggestion ?? '' })}>{text}</a>;
  return (
    <div className="mt-4 text-sm">
      {cut && <p>{t('cut', { limit: LONGEST_QUERY })}</p>}
      {list.total > 0 && corrections.map(({ from, to }) => <p key={from}>{t('corrected', { from, to })}</p>)}
      {suggestion && <p>{t.rich('suggestion', { q: suggestion, link })}</p>}
    </div>
  );
}

/** The same list for programs and spreadsheets. */
function SameList({ search, locale }: { search: string; locale: Locale }) {
  const t = translator(locale, 'list');
  return (
    <Downloads
      label={t('download')}
      links={[
        { name: t('xlsx'), href: `/api/v1/practices.xlsx${search}` },
        { name: t('csv'), href: `/api/v1/practices.csv${search}` },
        { name: t('json'), href: `/api/v1/practices${search}` },
        { name: t('feed'), href: `${localePath(locale, PATH)}/feed.xml` },
      ]}
    />
  );
}
