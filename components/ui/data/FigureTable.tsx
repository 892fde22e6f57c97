import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Column, Table } from './Table';

export type Figure = {
  indicator: ReactNode;
  /** Number and unit, as the reader's language writes them. */
  value: string;
  year: string;
  source?: { href: string; text: string };
};

/** Figures, always with their year and source; a missing source is said. */
export function FigureTable({ caption, figures }: { caption: string; figures: Figure[] }) {
  const t = useTranslations('ui.figures');
  const columns: Column<Figure & { key: string }>[] = [
    { key: 'indicator', header: t('indicator'), names: true, cell: ({ indicator }) => indicator },
    { key: 'value', header: t('value'), end: true, cell: ({ value }) => <b>{value}</b> },
    { key: 'year', header: t('year'), cell: ({ year }) => year },
    {
      key: 'source',
      header: t('source'),
      cell: ({ source }) =>
        source ? (
          <a href={source.href}>{source.text}</a>
        ) : (
          <span className="text-ink-2">{t('noSource')}</span>
        ),
    },
  ];
  const rows = figures.map((figure, index) => ({ ...figure, key: String(index) }));
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.key} />;
}
