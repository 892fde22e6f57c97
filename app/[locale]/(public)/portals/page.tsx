import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import type { ReactNode } from 'react';
import { ListPage } from '@/components/layout/Columns';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHeading } from '@/components/layout/PageHeading';
import { Comparing } from '@/components/portals/list/Comparing';
import { NoDoor } from '@/components/portals/list/NoDoor';
import { activePortalFilters } from '@/components/portals/list/options';
import { PortalFilters } from '@/components/portals/list/PortalFilters';
import { PortalMap } from '@/components/portals/list/PortalMap';
import { PortalRows } from '@/components/portals/list/PortalRows';
import { SearchBox } from '@/components/search/SearchBox';
import { Downloads } from '@/components/ui/navigation/Downloads';
import { ActiveFilters } from '@/components/ui/navigation/Filters';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { carried, carriedOf } from '@/lib/inventory/analysis/compared-doors.ts';
import {
  type PortalFilters as Chosen,
  noPortalFilters,
  PORTAL_GROUPS,
  type PortalView,
  portalFiltersOf,
} from '@/lib/inventory/filters.ts';
import { listPublicPortals, type PortalList } from '@/lib/inventory/queries/list.ts';
import { REGIONAL } from '@/lib/inventory/vocabulary.ts';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { LONGEST_QUERY } from '@/lib/search/index.ts';

const PATH = '/portals';
const PAGE = 20;

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

/** The whole list may be found by search engines; every narrower view of it leads there. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const query = await searchParams;
  const { filters, page, view } = portalFiltersOf(query);
  const t = translator(locale, 'portals');
  const whole =
    searchOf({ ...filters, page: page > 1 ? page : null, compare: carried(carriedOf(query)) }) === '' &&
    view === 'list';
  return {
    title: filters.q ? t('titleSearched', { q: filters.q }) : t('title'),
    description: t('lead'),
    alternates: alternates(locale, PATH),
    robots: whole ? undefined : { index: false, follow: true },
    other: { scripts: 'none', cache: 'shared' },
  };
}

/** Read once for everybody who asks the same, until a door changes. */
const read = (locale: Locale, filters: Chosen, page: number): Promise<PortalList> =>
  cached(['portals', locale, JSON.stringify(filters), page], [TAGS.inventory], () =>
    listPublicPortals(locale, filters, { limit: PAGE, offset: (page - 1) * PAGE }),
  );

export default async function PortalsPage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const query = await searchParams;
  const { filters, page: wanted, view } = portalFiltersOf(query);
  const compared = carriedOf(query);
  const asked = await read(locale, filters, wanted);
  const pages = Math.ceil(asked.total / PAGE);
  const page = Math.min(wanted, Math.max(1, pages));
  const list = page === wanted ? asked : await read(locale, filters, page);
  const t = translator(locale, 'portals');
  const words = translator(locale, 'list');
  const base = localePath(locale, PATH);
  const address = (chosen: Chosen, number = 1, as: PortalView = view) =>
    searchOf({
      ...chosen,
      page: number > 1 ? number : null,
      view: as === 'map' ? as : null,
      compare: carried(compared),
    });
  const hrefOf = (chosen: Chosen, number = 1, as: PortalView = view) => base + address(chosen, number, as);
  const kept = [
    ...PORTAL_GROUPS.flatMap((name) => filters[name].map((value) => ({ name, value }))),
    ...(view === 'map' ? [{ name: 'view', value: view }] : []),
    ...compared.slice(0, 1).map(() => ({ name: 'compare', value: carried(compared) ?? '' })),
  ];
  return (
    <PageFrame locale={locale} path={PATH} search={address(filters, page)}>
      <ListPage
        heading={
          <div className="mb-8">
            <PageHeading title={t('title')} lead={t('lead')} />
            <Tools locale={locale} />
            <SearchBox
              action={base}
              label={t('search')}
              hint={t('searchHint')}
              button={words('searchButton')}
              q={filters.q}
              kept={kept}
            />
            <Notes list={list} filters={filters} locale={locale} cut={isCut(query)} hrefOf={hrefOf} />
          </div>
        }
        filters={<PortalFilters action={base} {...{ filters, view, list, locale, compared }} />}
      >
        <ActiveFilters
          filters={activePortalFilters(filters, locale).map(({ label, rest }) => ({
            label,
            removeHref: hrefOf(rest),
          }))}
          clearHref={hrefOf(noPortalFilters())}
        />
        <Comparing
          {...{ compared, locale }}
          stop={
            base + searchOf({ ...filters, page: page > 1 ? page : null, view: view === 'map' ? view : null })
          }
        />
        <Views view={view} locale={locale} hrefOf={(as) => hrefOf(filters, 1, as)} />
        {list.total === 0 ? (
          <NoDoor
            filters={filters}
            all={base + searchOf({ compare: carried(compared) })}
            unfiltered={hrefOf({ ...noPortalFilters(), q: filters.q })}
            regional={hrefOf({ ...noPortalFilters(), topic: filters.topic, country: [REGIONAL] }, 1, 'list')}
          />
        ) : (
          <>
            <p className="text-sm">
              <b>{t('count', { count: list.total })}</b>
              {view === 'list' && (
                <span className="text-ink-2">, {filters.q ? words('relevant') : t('byState')}</span>
              )}
            </p>
            {view === 'map' ? (
              <PortalMap {...{ list, filters, locale }} hrefOf={(chosen) => hrefOf(chosen, 1, 'list')} />
            ) : (
              <>
                <PortalRows {...{ list, locale, compared }} />
                <Pagination page={page} pages={pages} href={(number) => hrefOf(filters, number)} />
              </>
            )}
            <SameList search={searchOf({ ...filters })} locale={locale} />
          </>
        )}
      </ListPage>
    </PageFrame>
  );
}

const isCut = ({ q }: Query): boolean => [...([q ?? ''].flat()[0] ?? '').trim()].length > LONGEST_QUERY;

type NotesProps = {
  list: PortalList;
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
  const corrected = translator(locale, 'portals');
  const link = (text: ReactNode) => <a href={hrefOf({ ...filters, q: suggestion ?? '' })}>{text}</a>;
  return (
    <div className="mt-4 text-sm">
      {cut && <p>{t('cut', { limit: LONGEST_QUERY })}</p>}
      {list.total > 0 &&
        corrections.map(({ from, to }) => <p key={from}>{corrected('corrected', { from, to })}</p>)}
      {suggestion && <p>{t.rich('suggestion', { q: suggestion, link })}</p>}
    </div>
  );
}

type ViewsProps = { view: PortalView; locale: Locale; hrefOf: (view: PortalView) => string };

/** List or map: the same doors. */
function Views({ view, locale, hrefOf }: ViewsProps) {
  const t = translator(locale, 'portals.view');
  return (
    <nav aria-label={t('label')} className="mb-3 print:hidden">
      <ul className="flex gap-x-6 border-b border-line text-sm">
        {(['list', 'map'] as const).map((each) => (
          <li key={each}>
            <a href={hrefOf(each)} aria-current={each === view ? 'true' : undefined} className="tab">
              {t(each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same list for programs and spreadsheets. */
function SameList({ search, locale }: { search: string; locale: Locale }) {
  const t = translator(locale, 'list');
  return (
    <Downloads
      label={t('download')}
      links={[
        { name: t('xlsx'), href: `/api/v1/portals.xlsx${search}` },
        { name: t('csv'), href: `/api/v1/portals.csv${search}` },
        { name: t('json'), href: `/api/v1/portals${search}` },
        { name: translator(locale, 'portals')('geojson'), href: `/api/v1/portals.geojson${search}` },
      ]}
    />
  );
}

/** What States and researchers do with the same doors. */
function Tools({ locale }: { locale: Locale }) {
  const t = translator(locale, 'analysis');
  const systems = translator(locale, 'dashboard');
  const tools = [
    { path: '/portals/compare', name: t('compare.title') },
    { path: '/portals/coverage', name: t('coverage.title') },
    { path: '/portals/rubric', name: t('rubric.title') },
    { path: '/information-systems', name: systems('systems.title') },
  ];
  return (
    <nav aria-label={t('tools')} className="-mt-3 mb-4 flex flex-wrap gap-x-5 text-sm">
      {tools.map(({ path, name }) => (
        <a key={path} href={localePath(locale, path)} className="inline-flex min-h-11 items-center">
          {name}
        </a>
      ))}
    </nav>
  );
}
