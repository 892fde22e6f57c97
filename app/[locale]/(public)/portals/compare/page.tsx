import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { AnalysisFrame } from '@/components/analysis/AnalysisFrame.tsx';
import { CompareTable } from '@/components/analysis/CompareTable.tsx';
import { Gaps } from '@/components/analysis/Gaps.tsx';
import { PageHeading } from '@/components/layout/PageHeading';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/form/Select';
import { chosenOf, MOST_COMPARED, readCompared } from '@/lib/inventory/analysis/compare.ts';
import { readCoverage } from '@/lib/inventory/queries/coverage.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryChoices } from '@/lib/reference/names.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = '/portals/compare';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const { states, doors } = chosenOf(await searchParams);
  const t = translator(locale, 'analysis');
  return {
    title: t('compare.heading'),
    description: t('compare.lead'),
    alternates: alternates(locale, PATH),
    robots: states.length + doors.length > 0 ? { index: false, follow: true } : undefined,
    other: { scripts: 'none', cache: 'shared' },
  };
}

/** Up to four States, or up to four doors, side by side. */
export default async function ComparePage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'analysis');
  const chosen = chosenOf(await searchParams);
  const today = new Date().toISOString().slice(0, 10);
  const [compared, coverage] = await Promise.all([readCompared(chosen, today), readCoverage()]);
  const { states, doors } = chosen;
  const search = searchOf(states.length > 0 ? { state: states } : { door: doors });
  return (
    <AnalysisFrame {...{ locale, search }} tool="compare">
      <PageHeading title={t('compare.heading')} lead={t('compare.lead')} />
      <form
        method="get"
        action={localePath(locale, PATH)}
        className="grid items-end gap-x-4 tablet:grid-cols-2 desk:grid-cols-[repeat(4,1fr)_auto] print:hidden"
      >
        {Array.from({ length: MOST_COMPARED }, (_, index) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: four equal places, told by their number alone.
            key={index}
            name="state"
            id={`state-${index + 1}`}
            label={t('compare.state', { number: index + 1 })}
            empty={t('compare.none')}
            defaultValue={states[index] ?? ''}
            options={countryChoices(locale, true)}
          />
        ))}
        <p className="my-6">
          <Button>{t('compare.submit')}</Button>
        </p>
      </form>
      {compared.length === 0 ? (
        <p className="text-ink-2">{t('compare.nothing')}</p>
      ) : (
        <>
          <CompareTable {...{ compared, locale }} />
          <p className="mt-2 text-sm text-ink-2 print:hidden">{t('compare.print')}</p>
        </>
      )}
      <div className="gap-x-12 desk:columns-2 print:columns-4">
        {states.map((country) => (
          <Gaps key={country} rows={coverage} {...{ country, locale }} />
        ))}
      </div>
    </AnalysisFrame>
  );
}
