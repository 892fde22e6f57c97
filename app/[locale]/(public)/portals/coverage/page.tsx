import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { AnalysisFrame } from '@/components/analysis/AnalysisFrame.tsx';
import { CoverageTable } from '@/components/analysis/CoverageTable.tsx';
import { PageHeading } from '@/components/layout/PageHeading';
import { Downloads } from '@/components/ui/navigation/Downloads';
import type { Across } from '@/lib/inventory/analysis/coverage-table.ts';
import { readCoverage } from '@/lib/inventory/queries/coverage.ts';
import { TOPICS } from '@/lib/inventory/vocabulary.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import { colon } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

const PATH = '/portals/coverage';

/** All topics, or one by its steps or its languages; what is not known means all topics. */
function acrossOf(query: Query): Across {
  const first = (name: string) => [query[name] ?? []].flat()[0];
  const topic = TOPICS.find((each) => each === first('topic'));
  if (!topic) return { by: 'topic' };
  return { by: first('by') === 'language' ? 'language' : 'phase', topic };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'analysis');
  const narrow = acrossOf(await searchParams).by !== 'topic';
  return {
    title: t('coverage.heading'),
    description: t('coverage.lead'),
    alternates: alternates(locale, PATH),
    robots: narrow ? { index: false, follow: true } : undefined,
    other: { scripts: 'none', cache: 'shared' },
  };
}

/** State × topic, then × step or × language. */
export default async function CoveragePage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'analysis');
  const words = translator(locale, 'inventory');
  const across = acrossOf(await searchParams);
  const rows = await readCoverage();
  const base = localePath(locale, PATH);
  const filters = across.by === 'topic' ? {} : { by: across.by, topic: across.topic };
  const search = searchOf(filters);
  const inLanguage = searchOf({ ...filters, lang: locale });
  return (
    <AnalysisFrame {...{ locale, search }} tool="coverage">
      <PageHeading title={t('coverage.heading')} lead={t('coverage.lead')} />
      <details className="mb-4 text-sm print:hidden" open={across.by !== 'topic'}>
        <summary className="inline-flex min-h-11 items-center text-sea underline">
          {t('coverage.narrow')}…
        </summary>
        <ul className="grid gap-x-8 tablet:grid-cols-2 desk:grid-cols-3">
          {across.by !== 'topic' && (
            <li>
              <a href={base} className="inline-flex min-h-11 items-center font-bold">
                {t('coverage.byTopic')}
              </a>
            </li>
          )}
          {TOPICS.map((topic) => (
            <li key={topic} className="flex flex-wrap items-center gap-x-3">
              <span>{words(`topic.${topic}`) + colon(locale)}</span>
              {(['phase', 'language'] as const).map((by) => (
                <a
                  key={by}
                  href={base + searchOf({ by, topic })}
                  aria-current={across.by === by && across.topic === topic ? 'page' : undefined}
                  className="inline-flex min-h-11 items-center"
                >
                  {t(by === 'phase' ? 'coverage.step' : 'coverage.language')}
                  <span className="sr-only">: {words(`topic.${topic}`)}</span>
                </a>
              ))}
            </li>
          ))}
        </ul>
      </details>
      <CoverageTable {...{ rows, across, locale }} />
      <Downloads
        label={t('coverage.download')}
        links={[
          { name: 'XLSX', href: `/api/v1/coverage.xlsx${inLanguage}` },
          { name: 'CSV', href: `/api/v1/coverage.csv${inLanguage}` },
          { name: 'JSON', href: `/api/v1/coverage${search}` },
        ]}
      />
    </AnalysisFrame>
  );
}
