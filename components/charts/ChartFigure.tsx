import { Table } from '@/components/ui/data/Table';
import { type ChartShape, chartSize } from '@/lib/charts/chart.ts';
import type { ChartName, Figures } from '@/lib/dashboard/index.ts';
import { formatNumber } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';

const FILES = ['svg', 'png', 'csv'] as const;

/** A chart drawn by the server, the table behind it, its source, and the same as files. */
export function ChartFigure(props: {
  name: ChartName;
  figures: Figures;
  query: Record<string, string>;
  locale: Locale;
  note?: string;
  /** In sight from the start: not left for later. */
  first?: boolean;
}) {
  const { name, figures, query, locale, note, first } = props;
  const t = translator(locale, 'dashboard');
  const address = (ending: string, shape?: ChartShape) =>
    `/api/v1/charts/${name}.${ending}${searchOf({ ...query, locale, shape: shape ?? null })}`;
  const sizeOf = (shape: ChartShape) => chartSize(figures.kind, figures.rows.length, shape);
  return (
    <figure className="mt-4 max-w-[48rem]">
      <picture>
        {/* Made smaller, the words of the wide drawing could not be read on a phone. */}
        <source media="(width < 40rem)" srcSet={address('svg', 'phone')} {...sizeOf('phone')} />
        <img
          src={address('svg', 'page')}
          alt={`${figures.title}. ${t('data')}`}
          {...sizeOf('page')}
          loading={first ? 'eager' : 'lazy'}
          className="h-auto w-full rounded border border-line"
        />
      </picture>
      <figcaption className="mt-2 text-sm text-ink-2">
        {t('source', { text: figures.source })}. {note}
      </figcaption>
      <details className="text-sm">
        <summary className="inline-flex min-h-11 items-center text-sea underline">{t('data')}</summary>
        <Table
          caption={figures.title}
          stay
          rows={figures.rows}
          rowKey={([label]) => label}
          columns={figures.columns.map((header, index) => ({
            key: String(index),
            header,
            names: index === 0,
            end: index > 0,
            cell: (row: Figures['rows'][number]) =>
              index === 0 ? row[0] : formatNumber(locale, Number(row[index])),
          }))}
        />
      </details>
      <p className="flex flex-wrap items-center gap-x-4 text-sm print:hidden">
        <span className="text-ink-2">{t('download')}</span>
        {FILES.map((ending) => (
          <a key={ending} href={address(ending)} className="inline-flex min-h-11 items-center" download>
            {ending.toUpperCase()}
            <span className="sr-only">: {figures.title}</span>
          </a>
        ))}
      </p>
    </figure>
  );
}
