import { getTranslations } from 'next-intl/server';
import { StateFilter } from '@/components/inventory/StateFilter.tsx';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { LinkButton } from '@/components/ui/Button';
import { type Column, Table } from '@/components/ui/data/Table';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { WorkFrame } from '@/components/work/WorkFrame';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import {
  readSystemsDesk,
  SYSTEM_VIEWS,
  type SystemRow,
  type SystemView,
} from '@/lib/inventory/queries/system-desk.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import { countryName } from '@/lib/reference/names.ts';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const PATH = '/workspace/inventory/systems';
const PAGE = 50;

function chosenOf(query: Query) {
  const first = (name: string) => [query[name] ?? []].flat()[0];
  const view: SystemView = SYSTEM_VIEWS.find((each) => each === first('view')) ?? 'all';
  const country = MEMBER_STATES.find(({ code }) => code === first('country'))?.code ?? null;
  const page = /^[1-9]\d{0,3}$/.test(first('page') ?? '') ? Number(first('page')) : 1;
  return { view, country, page };
}

/** The information systems that a State, an institution or the secretariat keeps true: what is due first. */
export default async function SystemsDeskPage({ params, searchParams }: Props) {
  const { viewer, locale } = await demandViewer((await params).locale, PATH, ['portal', 'write']);
  const { view, country, page } = chosenOf(await searchParams);
  const t = await getTranslations('desk');
  const { counts, rows, total } = await readSystemsDesk(
    viewer,
    { view, country },
    { limit: PAGE, offset: (page - 1) * PAGE },
  );
  const base = localePath(locale, PATH);
  const hrefOf = (next: SystemView, number = 1) =>
    base + searchOf({ view: next === 'all' ? null : next, country, page: number > 1 ? number : null });
  const columns: Column<SystemRow>[] = [
    {
      key: 'system',
      header: t('systems.name'),
      names: true,
      cell: ({ id, name, language, country: code }) => (
        <>
          <a href={localePath(locale, `${PATH}/${id}`)}>{textIn(name, locale, language)?.text ?? id}</a>
          <span className="block text-ink-2">{code ? countryName(code, locale) : id}</span>
        </>
      ),
    },
    {
      key: 'verified',
      header: t('systems.verified'),
      cell: ({ verifiedOn, due }) => (
        <>
          {verifiedOn ? formatDate(locale, verifiedOn) : t('never')}
          {due && <b className="block">{t('dueSince')}</b>}
        </>
      ),
    },
  ];
  return (
    <WorkFrame viewer={viewer} locale={locale} path={PATH}>
      <title>{`${t('systems.title')} · RICOMI`}</title>
      <SingleColumn>
        <PageHeading
          kicker={<a href={localePath(locale, '/workspace/inventory')}>{t('title')}</a>}
          title={t('systems.title')}
          lead={t('systems.lead')}
        />
        <p>
          <LinkButton href={`${base}/new`} kind="secondary">
            {t('systems.new')}
          </LinkButton>
        </p>
        {viewer.role === 'secretariat' && (
          <StateFilter {...{ base, country, locale }} view={view === 'all' ? null : view} />
        )}
        <nav
          aria-label={t('systems.title')}
          className="my-4 flex flex-wrap gap-x-6 border-b border-line text-sm"
        >
          {SYSTEM_VIEWS.map((each) => (
            <a
              key={each}
              href={hrefOf(each)}
              aria-current={each === view ? 'page' : undefined}
              className="tab"
            >
              {t(`systems.filter.${each}`, { count: counts[each] })}
            </a>
          ))}
        </nav>
        {rows.length === 0 ? (
          <EmptyState title={t('systems.empty')} />
        ) : (
          <Table
            caption={t('systems.title')}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
        )}
        <Pagination page={page} pages={Math.ceil(total / PAGE)} href={(number) => hrefOf(view, number)} />
      </SingleColumn>
    </WorkFrame>
  );
}
