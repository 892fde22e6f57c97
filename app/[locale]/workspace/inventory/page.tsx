import { getTranslations } from 'next-intl/server';
import { StateFilter } from '@/components/inventory/StateFilter.tsx';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { RadioField } from '@/components/ui/action/fields';
import { Button, LinkButton } from '@/components/ui/Button';
import { type Column, Table } from '@/components/ui/data/Table';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Banner } from '@/components/ui/feedback/Notice';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { WorkFrame } from '@/components/work/WorkFrame';
import { verifyPortalsAction } from '@/lib/inventory/desk/actions.ts';
import { DESK_VIEWS, type DeskRow, type DeskView, readDesk } from '@/lib/inventory/queries/desk.ts';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { METHODS } from '@/lib/inventory/vocabulary.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import { countryName } from '@/lib/reference/names.ts';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const PATH = '/workspace/inventory';
const PAGE = 50;

function chosenOf(query: Query) {
  const first = (name: string) => [query[name] ?? []].flat()[0];
  const view: DeskView = DESK_VIEWS.find((each) => each === first('view')) ?? 'all';
  const country = MEMBER_STATES.find(({ code }) => code === first('country'))?.code ?? null;
  const page = /^[1-9]\d{0,3}$/.test(first('page') ?? '') ? Number(first('page')) : 1;
  return { view, country, page, verified: first('done') === 'verify' };
}

/** The doors that a State, an institution or the secretariat keeps true: what is due first, many verified at once. */
export default async function InventoryDeskPage({ params, searchParams }: Props) {
  const { viewer, locale } = await demandViewer((await params).locale, PATH, ['portal', 'write']);
  const { view, country, page, verified } = chosenOf(await searchParams);
  const t = await getTranslations('desk');
  const { counts, rows, total } = await readDesk(
    viewer,
    { view, country },
    { limit: PAGE, offset: (page - 1) * PAGE },
  );
  const base = localePath(locale, PATH);
  const hrefOf = (next: { view?: DeskView; page?: number }) => {
    const chosen = next.view ?? view;
    return (
      base +
      searchOf({
        view: chosen === 'all' ? null : chosen,
        country,
        page: (next.page ?? 1) > 1 ? next.page : null,
      })
    );
  };
  const mayVerify = rows.some(({ canVerify }) => canVerify);
  const table = (
    <Table
      caption={t('title')}
      captionHidden
      columns={columnsOf(t, locale, mayVerify)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
  return (
    <WorkFrame viewer={viewer} locale={locale} path={PATH}>
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn>
        {verified && <Banner title={t('done.verify')} />}
        <PageHeading title={t('title')} lead={t('lead')} />
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <LinkButton href={`${base}/new`} kind="secondary">
            {t('new')}
          </LinkButton>
          <LinkButton href={`${base}/import`} kind="secondary">
            {t('importFile')}
          </LinkButton>
          <LinkButton href={`${base}/systems`} kind="secondary">
            {t('systems.link')}
          </LinkButton>
        </p>
        {viewer.role === 'secretariat' && (
          <StateFilter {...{ base, country, locale }} view={view === 'all' ? null : view} />
        )}
        <nav aria-label={t('title')} className="my-4 flex flex-wrap gap-x-6 border-b border-line text-sm">
          {DESK_VIEWS.map((each) => (
            <a
              key={each}
              href={hrefOf({ view: each })}
              aria-current={each === view ? 'page' : undefined}
              className="tab"
            >
              {t(`filter.${each}`, { count: counts[each] })}
            </a>
          ))}
        </nav>
        {rows.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : mayVerify ? (
          <ActionForm action={verifyPortalsAction} hidden={{ locale }}>
            {table}
            <h2 className="mt-8 text-lg">{t('verify.title')}</h2>
            <RadioField
              name="method"
              label={t('verify.method')}
              choices={METHODS.map((value) => ({ value, label: t(`verify.${value}`) }))}
            />
            <Button>{t('verify.submit')}</Button>
          </ActionForm>
        ) : (
          table
        )}
        <Pagination page={page} pages={Math.ceil(total / PAGE)} href={(number) => hrefOf({ page: number })} />
      </SingleColumn>
    </WorkFrame>
  );
}

type T = Awaited<ReturnType<typeof getTranslations<'desk'>>>;

function columnsOf(t: T, locale: Locale, mayVerify: boolean): Column<DeskRow>[] {
  const nameOf = ({ name, language, id }: DeskRow) => textIn(name, locale, language)?.text ?? id;
  const choose: Column<DeskRow> = {
    key: 'choose',
    header: t('column.choose'),
    cell: (row) =>
      row.canVerify && (
        <label className="inline-flex min-h-11 min-w-11 items-center">
          <input type="checkbox" name="ids" value={row.id} className="size-6" />
          <span className="sr-only">{nameOf(row)}</span>
        </label>
      ),
  };
  return [
    ...(mayVerify ? [choose] : []),
    {
      key: 'door',
      header: t('column.door'),
      names: true,
      cell: (row) => (
        <>
          <a href={localePath(locale, `${PATH}/${row.id}`)}>{nameOf(row)}</a>
          <span className="block text-ink-2">{row.country ? countryName(row.country, locale) : row.id}</span>
        </>
      ),
    },
    {
      key: 'verified',
      header: t('column.verified'),
      cell: ({ verifiedOn, due }) => (
        <>
          {verifiedOn ? formatDate(locale, verifiedOn) : t('never')}
          {due && <b className="block">{t('dueSince')}</b>}
        </>
      ),
    },
    {
      key: 'site',
      header: t('column.site'),
      cell: ({ addressState, endsSoon }) => (
        <>
          {t(`site.${addressState}`)}
          {endsSoon && (
            <b className="block">
              {t(endsSoon < new Date() ? 'certificate.ended' : 'certificate.ends', {
                date: formatDate(locale, endsSoon),
              })}
            </b>
          )}
        </>
      ),
    },
    { key: 'reports', header: t('column.reports'), end: true, cell: ({ reports }) => reports },
  ];
}
