import { useTranslations } from 'next-intl';
import { type Column, Table } from '@/components/ui/data/Table';
import { StateTag } from '@/components/ui/feedback/Tag';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import type { WorkRow } from '@/lib/practices/index.ts';
import { countryName } from '@/lib/reference/names.ts';
import { TONES } from './words';

/** Practices in the work area: title, state, since when, whose. */
export function PracticeTable(props: { rows: WorkRow[]; locale: Locale; timeZone: string; caption: string }) {
  const { rows, locale, timeZone, caption } = props;
  const t = useTranslations('workspace');
  const tp = useTranslations('practices');
  const columns: Column<WorkRow>[] = [
    {
      key: 'title',
      header: t('list.title'),
      names: true,
      cell: ({ id, title, language }) => (
        <a href={localePath(locale, `/workspace/practices/${id}`)} lang={title ? language : undefined}>
          {title || t('untitled')}
        </a>
      ),
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: ({ state }) => <StateTag tone={TONES[state]}>{tp(`state.${state}`)}</StateTag>,
    },
    {
      key: 'since',
      header: t('list.since'),
      cell: ({ stateSince }) => formatDate(locale, new Date(stateSince), timeZone),
    },
    {
      key: 'institution',
      header: t('list.institution'),
      cell: ({ organisation, countryCode }) => (
        <>
          {organisationName(organisation, locale)}
          {countryCode && <span className="text-ink-2">&nbsp;· {countryName(countryCode, locale)}</span>}
        </>
      ),
    },
  ];
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
