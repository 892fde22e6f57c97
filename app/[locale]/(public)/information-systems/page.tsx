import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHeading } from '@/components/layout/PageHeading';
import { Button } from '@/components/ui/Button';
import { type Column, Table } from '@/components/ui/data/Table';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Select } from '@/components/ui/form/Select';
import { TextInput } from '@/components/ui/form/TextInput';
import { Downloads } from '@/components/ui/navigation/Downloads';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { listPublicSystems, type SystemFilters, type SystemView, textIn } from '@/lib/inventory/index.ts';
import { ACCESSES, PERIODICITIES, REGIONAL } from '@/lib/inventory/vocabulary.ts';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import { formatPartialDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import { countryChoices, countryName } from '@/lib/reference/names.ts';
import { tidyQuery } from '@/lib/search/index.ts';

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

const PATH = '/information-systems';
const PAGE = 50;
const COUNTRIES = [...MEMBER_STATES.map(({ code }) => code), REGIONAL];

/** The filters of an address; what is not known is as if nobody had written it. */
function chosenOf(query: Query): { filters: SystemFilters; page: number } {
  const first = (name: string) => [query[name] ?? []].flat()[0] ?? '';
  const one = (name: string, known: readonly string[]) => known.filter((value) => value === first(name));
  const page = /^[1-9]\d{0,2}$/.test(first('page')) ? Number(first('page')) : 1;
  return {
    filters: {
      q: tidyQuery(first('q')),
      country: one('country', COUNTRIES),
      access: one('access', ACCESSES),
      periodicity: one('periodicity', PERIODICITIES),
    },
    page,
  };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'dashboard');
  const { filters, page } = chosenOf(await searchParams);
  return {
    title: t('systems.heading'),
    description: t('systems.lead'),
    alternates: alternates(locale, PATH),
    robots: searchOf({ ...filters, page: page > 1 ? page : null })
      ? { index: false, follow: true }
      : undefined,
    other: { scripts: 'none', cache: 'shared' },
  };
}

/** The directory of registers and series: what they hold, how often, who may consult them, by what they are broken down. */
export default async function InformationSystemsPage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'dashboard');
  const words = translator(locale, 'inventory');
  const { filters, page } = chosenOf(await searchParams);
  const list = await cached(['systems', locale, JSON.stringify(filters), page], [TAGS.inventory], () =>
    listPublicSystems(locale, filters, { limit: PAGE, offset: (page - 1) * PAGE }),
  );
  const base = localePath(locale, PATH);
  const search = searchOf({ ...filters, page: page > 1 ? page : null });
  return (
    <PageFrame locale={locale} path={PATH} search={search}>
      <div className="wrap py-6 desk:py-10">
        <PageHeading title={t('systems.heading')} lead={t('systems.lead')} />
        <p>
          <a href={localePath(locale, '/dashboard')} className="inline-flex min-h-11 items-center">
            {t('systems.dashboard')}
          </a>
        </p>
        <form
          method="get"
          action={base}
          className="field-row tablet:grid-cols-2 desk:grid-cols-[repeat(4,1fr)_auto] print:hidden"
        >
          <TextInput
            name="q"
            label={t('systems.q')}
            type="search"
            defaultValue={filters.q}
            autoComplete="off"
          />
          <Select
            name="country"
            label={t('column.state')}
            empty={t('systems.all')}
            defaultValue={filters.country[0] ?? ''}
            options={[...countryChoices(locale, true), { value: REGIONAL, label: words('regional') }]}
          />
          <Select
            name="access"
            label={t('systems.access')}
            empty={t('systems.all')}
            defaultValue={filters.access[0] ?? ''}
            options={ACCESSES.map((value) => ({ value, label: words(`access.${value}`) }))}
          />
          <Select
            name="periodicity"
            label={t('systems.periodicity')}
            empty={t('systems.all')}
            defaultValue={filters.periodicity[0] ?? ''}
            options={PERIODICITIES.map((value) => ({ value, label: words(`periodicity.${value}`) }))}
          />
          <p>
            <Button>{t('systems.filter')}</Button>
          </p>
        </form>
        {list.rows.length === 0 ? (
          <EmptyState title={t('systems.nothing')}>
            <a href={base}>{t('systems.all')}</a>
          </EmptyState>
        ) : (
          <Table
            caption={t('systems.count', { count: list.total })}
            rows={list.rows}
            rowKey={({ id }) => id}
            columns={columnsOf(locale)}
          />
        )}
        <Pagination
          page={page}
          pages={Math.ceil(list.total / PAGE)}
          href={(number) => base + searchOf({ ...filters, page: number > 1 ? number : null })}
        />
        <Downloads
          label={t('download')}
          links={['.xlsx', '.csv', ''].map((ending) => ({
            name: ending ? ending.slice(1).toUpperCase() : 'JSON',
            href: `/api/v1/information-systems${ending}${searchOf({ ...filters })}`,
          }))}
        />
      </div>
    </PageFrame>
  );
}

function columnsOf(locale: Locale): Column<SystemView>[] {
  const t = translator(locale, 'dashboard');
  const words = translator(locale, 'inventory');
  const lang = (language: string | undefined) => (language === locale ? undefined : language);
  return [
    {
      key: 'name',
      header: t('systems.name'),
      names: true,
      cell: ({ name, language, country, url, operator }) => {
        const title = textIn(name, locale, language);
        return (
          <>
            <a href={url} rel="noreferrer" lang={lang(title?.language)} className="font-bold">
              {title?.text}
            </a>
            <span className="block text-ink-2">
              {country ? countryName(country, locale) : words('regional')} ·{' '}
              {operator.names[locale] ?? operator.name}
            </span>
          </>
        );
      },
    },
    {
      key: 'holds',
      header: t('systems.holds'),
      cell: ({ description, language, sources, verifiedOn }) => {
        const text = textIn(description, locale, language);
        return (
          <>
            <span lang={lang(text?.language)}>{text?.text}</span>
            <details>
              <summary className="inline-flex min-h-11 items-center text-sea underline">
                {t('systems.sources')}
              </summary>
              <ul>
                {sources.map(({ url, title }) => (
                  <li key={url}>
                    <a href={url} rel="noreferrer">
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
              <p className="text-ink-2">
                {verifiedOn
                  ? t('systems.verified', { date: formatPartialDate(locale, verifiedOn) })
                  : t('systems.unverified')}
              </p>
            </details>
          </>
        );
      },
    },
    {
      key: 'periodicity',
      header: t('systems.periodicity'),
      cell: ({ periodicity }) => words(`periodicity.${periodicity ?? 'unknown'}` as 'periodicity.unknown'),
    },
    {
      key: 'access',
      header: t('systems.access'),
      cell: ({ access }) => words(`access.${access}` as 'access.open'),
    },
    {
      key: 'disaggregation',
      header: t('systems.disaggregation'),
      cell: ({ disaggregation }) =>
        disaggregation
          .map((each) => {
            const key = `breakdown.${each.replaceAll(' ', '_')}` as 'breakdown.sex';
            return words.has(key) ? words(key) : each;
          })
          .join(', ') || words('periodicity.unknown'),
    },
  ];
}
