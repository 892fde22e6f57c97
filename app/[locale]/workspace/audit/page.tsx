import { getTranslations } from 'next-intl/server';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { type Column, Table } from '@/components/ui/data/Table';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { WorkFrame } from '@/components/work/WorkFrame';
import { AUDIT_PAGE, type AuditView, listAudit } from '@/lib/operation/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { dotted, formatMoment } from '@/lib/platform/i18n/format.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import type { Role } from '@/lib/platform/rights/actor.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ page?: string; refused?: string }>;
};

export default async function AuditPage({ params, searchParams }: Props) {
  const path = '/workspace/audit';
  const { viewer, locale } = await demandViewer((await params).locale, path, ['audit', 'read']);
  const query = await searchParams;
  const page = Math.min(Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1), 100_000);
  const refusedOnly = query.refused === '1';
  const { rows, total } = await listAudit(viewer, { page, refusedOnly });
  const t = await getTranslations('account.audit');
  const words = await getTranslations('workspace');
  const former = words('former');
  const others: Record<string, string> = { system: t('system'), visitor: t('visitor') };
  const refused = refusedOnly ? '1' : null;
  const href = (filters: { refused: string | null; page?: number }) =>
    localePath(locale, path) + searchOf(filters);
  const columns: Column<AuditView>[] = [
    {
      key: 'when',
      header: t('when'),
      names: true,
      cell: ({ at }) => formatMoment(locale, new Date(at), viewer.timeZone),
    },
    {
      key: 'who',
      header: t('who'),
      cell: ({ who, role }) =>
        dotted([who ?? (role in others ? null : former), others[role] ?? words(`role.${role as Role}`)]),
    },
    {
      key: 'what',
      header: t('what'),
      cell: ({ action, detail }) => (
        <>
          {action}
          {detail !== '{}' && <span className="block text-sm break-all text-ink-2">{detail}</span>}
        </>
      ),
    },
    {
      key: 'on',
      header: t('on'),
      cell: ({ subject }) => <span className="text-sm break-all">{subject}</span>,
    },
    {
      key: 'outcome',
      header: t('outcome'),
      cell: ({ outcome }) => t(outcome === 'refused' ? 'refused' : 'allowed'),
    },
  ];
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path} search={searchOf({ refused })}>
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn>
        <PageHeading title={t('title')} lead={t('lead')} />
        <p className="mb-4">
          <a
            href={href({ refused: refusedOnly ? null : '1' })}
            aria-current={refusedOnly ? 'true' : undefined}
          >
            {t('onlyRefused')}
          </a>
        </p>
        <Table caption={t('title')} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
        <Pagination
          page={page}
          pages={Math.ceil(total / AUDIT_PAGE)}
          href={(number) => href({ refused, page: number })}
        />
      </SingleColumn>
    </WorkFrame>
  );
}
