import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { AnalysisFrame } from '@/components/analysis/AnalysisFrame.tsx';
import { CompareTable } from '@/components/analysis/CompareTable.tsx';
import { DoorPicker, type Sought } from '@/components/analysis/DoorPicker.tsx';
import { Gaps } from '@/components/analysis/Gaps.tsx';
import { PageHeading } from '@/components/layout/PageHeading';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/form/Select';
import { chosenOf, MOST_COMPARED, readCompared } from '@/lib/inventory/analysis/compare.ts';
import { noPortalFilters, PORTAL_VALUES } from '@/lib/inventory/filters.ts';
import { readCoverage } from '@/lib/inventory/queries/coverage.ts';
import { listPublicPortals, type PortalList } from '@/lib/inventory/queries/list.ts';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryChoices } from '@/lib/reference/names.ts';
import { tidyQuery } from '@/lib/search/index.ts';

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

const PATH = '/portals/compare';

/** Doors that a search shows; the list itself has all of them. */
const SHOWN = 10;

/** States or doors, which of them, and what is sought among the doors; `search` is this view's own query. */
function askedOf(query: Query) {
  const first = (name: string) => [query[name] ?? []].flat()[0] ?? '';
  const chosen = chosenOf(query);
  const { states, doors } = chosen;
  const byDoor = doors.length > 0 || chosen.strange || first('by') === 'door';
  const kind: 'state' | 'door' = states.length === 0 && byDoor ? 'door' : 'state';
  const sought: Sought = {
    q: tidyQuery(first('q')),
    country: PORTAL_VALUES.country.find((code) => code === first('country')) ?? '',
  };
  const search = searchOf(
    kind === 'state' ? { state: states } : { by: doors.length === 0 ? 'door' : null, door: doors, ...sought },
  );
  return { chosen, kind, sought, search };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const { kind, search } = askedOf(await searchParams);
  const t = translator(locale, 'analysis');
  return {
    title: t('compare.heading'),
    description: t('compare.lead'),
    alternates: alternates(locale, PATH),
    robots: search !== '' || kind === 'door' ? { index: false, follow: true } : undefined,
    other: { scripts: 'none', cache: 'shared' },
  };
}

/** Up to four States, or up to four doors, side by side. */
export default async function ComparePage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'analysis');
  const { chosen, kind, sought, search } = askedOf(await searchParams);
  const comparison = await readCompared(chosen, new Date().toISOString().slice(0, 10));
  const { compared } = comparison;
  const full = compared.length >= MOST_COMPARED;
  return (
    <AnalysisFrame {...{ locale, search }} tool="compare">
      <PageHeading title={t('compare.heading')} lead={t('compare.lead')} />
      <Kinds {...{ kind, locale }} />
      {kind === 'state' ? (
        <StatesForm states={chosen.states} locale={locale} />
      ) : (
        <DoorPicker list={full ? null : await found(locale, sought)} {...{ comparison, sought, locale }} />
      )}
      {compared.length > 0 && (
        <div id="comparison">
          <CompareTable {...{ compared, locale }} />
          <p className="mt-2 text-sm text-ink-2 print:hidden">{t('compare.print')}</p>
        </div>
      )}
      {kind === 'state' && <AllGaps states={chosen.states} locale={locale} />}
    </AnalysisFrame>
  );
}

/** The doors that a search finds, the best first; null when nothing is sought. */
async function found(locale: Locale, { q, country }: Sought): Promise<PortalList | null> {
  if (q === '' && country === '') return null;
  const filters = { ...noPortalFilters(), q, country: country ? [country] : [] };
  return cached(['compare', locale, q, country], [TAGS.inventory], () =>
    listPublicPortals(locale, filters, { limit: SHOWN, offset: 0 }),
  );
}

function Kinds({ kind, locale }: { kind: 'state' | 'door'; locale: Locale }) {
  const t = translator(locale, 'analysis');
  const base = localePath(locale, PATH);
  const links = [
    { of: 'state', href: base, text: t('compare.states') },
    { of: 'door', href: base + searchOf({ by: 'door' }), text: t('compare.doors') },
  ];
  return (
    <nav aria-label={t('compare.kinds')} className="mb-3 print:hidden">
      <ul className="flex gap-x-6 border-b border-line text-sm">
        {links.map(({ of, href, text }) => (
          <li key={of}>
            <a href={href} aria-current={of === kind ? 'true' : undefined} className="tab">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function StatesForm({ states, locale }: { states: string[]; locale: Locale }) {
  const t = translator(locale, 'analysis');
  return (
    <>
      <form
        method="get"
        action={localePath(locale, PATH)}
        className="field-row tablet:grid-cols-2 desk:grid-cols-[repeat(4,1fr)_auto] print:hidden"
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
      {states.length === 0 && <p className="text-ink-2">{t('compare.nothing')}</p>}
    </>
  );
}

async function AllGaps({ states, locale }: { states: string[]; locale: Locale }) {
  const coverage = await readCoverage();
  return (
    <div className="gap-x-12 desk:columns-2 print:columns-4">
      {states.map((country) => (
        <Gaps key={country} rows={coverage} {...{ country, locale }} />
      ))}
    </div>
  );
}
