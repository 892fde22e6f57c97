import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { AnalysisFrame } from '@/components/analysis/AnalysisFrame.tsx';
import { PageHeading } from '@/components/layout/PageHeading';
import { Table } from '@/components/ui/data/Table';
import { RUBRIC } from '@/lib/inventory/analysis/rubric.ts';
import { readRatings } from '@/lib/inventory/queries/ratings.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import { formatDate, formatNumber } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryName } from '@/lib/reference/names.ts';

const PATH = '/portals/rubric';

export async function generateMetadata(): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'analysis');
  return {
    title: t('rubric.heading'),
    description: t('rubric.lead'),
    alternates: alternates(locale, PATH),
    other: { scripts: 'none', cache: 'shared' },
  };
}

// Dates decide what counts as verified: the page is made anew each day, not kept.
export const dynamic = 'force-dynamic';

/** The open rubric: criteria, weights, how each is computed, and every State's points. */
export default async function RubricPage() {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'analysis');
  const now = new Date();
  const ratings = await readRatings(now.toISOString().slice(0, 10));
  const points = (value: number) => formatNumber(locale, value, { minimumFractionDigits: 1 });
  return (
    <AnalysisFrame locale={locale} tool="rubric">
      <PageHeading title={t('rubric.heading')} lead={t('rubric.lead')} />
      <div className="max-w-text">
        <Table
          caption={t('rubric.criteria')}
          rows={RUBRIC}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t('compare.criterion'),
              names: true,
              cell: ({ id }) => <b>{t(`criterion.${id}`)}</b>,
            },
            { key: 'weight', header: t('rubric.weight'), end: true, cell: ({ weight }) => weight },
            { key: 'how', header: t('rubric.how'), cell: ({ id }) => t(`how.${id}`) },
          ]}
        />
      </div>
      <div className="mt-8">
        <Table
          caption={t('rubric.points')}
          rows={ratings}
          rowKey={({ country }) => country}
          columns={[
            {
              key: 'country',
              header: t('coverage.state'),
              names: true,
              cell: ({ country }) => (
                <a href={localePath(locale, '/portals/compare') + searchOf({ state: country })}>
                  {countryName(country, locale)}
                </a>
              ),
            },
            { key: 'doors', header: t('rubric.doors'), end: true, cell: ({ doors }) => doors },
            ...RUBRIC.map(({ id, weight }) => ({
              key: id,
              header: `${t(`criterion.${id}`)} (${weight})`,
              end: true,
              cell: ({ rating }: (typeof ratings)[number]) => points(rating.points[id]),
            })),
            {
              key: 'total',
              header: t('rubric.total'),
              end: true,
              cell: ({ rating }) => <b>{points(rating.total)}</b>,
            },
          ]}
        />
      </div>
      <p className="mt-4 text-sm text-ink-2">
        {t('rubric.date', { date: formatDate(locale, now) })} <a href="/api/v1/rubric">{t('rubric.data')}</a>
      </p>
    </AnalysisFrame>
  );
}
