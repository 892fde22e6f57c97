import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { ChartFigure } from '@/components/charts/ChartFigure.tsx';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHeading } from '@/components/layout/PageHeading';
import { AmericasMap } from '@/components/maps/AmericasMap';
import { CorridorTable } from '@/components/maps/CorridorTable';
import { Button } from '@/components/ui/Button';
import { Table } from '@/components/ui/data/Table';
import { Select } from '@/components/ui/form/Select';
import { CORRIDOR_SOURCE, topCorridors } from '@/lib/corridors';
import { type ChartName, chartQuery, figuresOf, readSignals } from '@/lib/dashboard/index.ts';
import { bothEnds } from '@/lib/inventory/finder/answer.ts';
import { doorsOf } from '@/lib/inventory/queries/doors.ts';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryOf } from '@/lib/reference/data.ts';
import { countryChoices, countryName } from '@/lib/reference/names.ts';

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

const PATH = '/dashboard';
const SIGNALS = 12;

/** The corridor that an address names; what is not known is as if nobody had written it. */
function corridorOf(query: Query, locale: Locale) {
  const first = (name: string) => [query[name] ?? []].flat()[0]?.toUpperCase();
  const part = (name: 'from' | 'in') =>
    chartQuery.shape[name].catch(name === 'from' ? 'VE' : 'CO').parse(first(name));
  return { from: part('from'), in: part('in'), locale };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'dashboard');
  const query = await searchParams;
  return {
    title: t('heading'),
    description: t('lead'),
    alternates: alternates(locale, PATH),
    robots: query.from || query.in ? { index: false, follow: true } : undefined,
    other: { scripts: 'none', cache: 'shared' },
  };
}

/** What decision makers read: corridors over time, both ends' doors, what is verified, what the finder answers poorly. */
export default async function DashboardPage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const t = translator(locale, 'dashboard');
  const corridor = corridorOf(await searchParams, locale);
  const { from, in: to } = corridor;
  const all = [...countryChoices(locale, true), ...countryChoices(locale, false)];
  const chart = async (name: ChartName, query: Record<string, string>, note?: string) => {
    const figures = await figuresOf(name, corridor);
    return (
      <section aria-labelledby={name} className="mt-10">
        <h2 id={name}>{figures.title}</h2>
        {figures.rows.length === 0 ? (
          <p className="mt-2 text-ink-2">{t('corridor.none')}</p>
        ) : (
          <ChartFigure {...{ name, figures, query, locale, note }} first={name === 'corridor'} />
        )}
      </section>
    );
  };
  return (
    <PageFrame locale={locale} path={PATH} search={searchOf({ from, in: to })}>
      <div className="wrap py-6 desk:py-10">
        <PageHeading title={t('heading')} lead={t('lead')} />
        <form
          method="get"
          action={localePath(locale, PATH)}
          className="field-row max-w-[48rem] tablet:grid-cols-[1fr_1fr_auto] print:hidden"
        >
          <Select name="from" label={t('choose.from')} defaultValue={from} options={all} />
          <Select name="in" label={t('choose.in')} defaultValue={to} options={all} />
          <p>
            <Button>{t('choose.submit')}</Button>
          </p>
        </form>
        {await chart('corridor', { from, in: to }, t('stock.note'))}
        <BothEnds {...{ from, to, locale }} />
        {await chart('destinations', { from })}
        {await chart('origins', { in: to })}
        <Corridors locale={locale} />
        {await chart('verification', {})}
        <Signals locale={locale} />
      </div>
    </PageFrame>
  );
}

/** Do both ends of the corridor have a door for each need? */
async function BothEnds({ from, to, locale }: { from: string; to: string; locale: Locale }) {
  const t = translator(locale, 'dashboard');
  const words = translator(locale, 'inventory');
  const outside = [from, to].filter((code) => !countryOf(code)?.oasMember);
  const ends = bothEnds(await doorsOf(to), await doorsOf(from));
  const cell = (count: number, country: string, topic: string) =>
    count === 0 ? (
      <span className="text-alert">{t('doors.none')}</span>
    ) : (
      <a href={localePath(locale, '/portals') + searchOf({ country, topic })}>{count}</a>
    );
  return (
    <section aria-labelledby="doors" className="mt-10 max-w-[48rem]">
      <h2 id="doors">{t('doors.title')}</h2>
      {outside.map((code) => (
        <p key={code} className="mt-2 text-ink-2">
          {t('doors.notMember', { country: countryName(code, locale) })}
        </p>
      ))}
      <Table
        caption={t('source', { text: t('sourceInventory') })}
        rows={ends}
        rowKey={({ topic }) => topic}
        columns={[
          {
            key: 'topic',
            header: t('column.topic'),
            names: true,
            cell: ({ topic }) => words(`topic.${topic}`),
          },
          {
            key: 'here',
            header: t('column.doorsIn', { country: countryName(to, locale) }),
            end: true,
            cell: ({ topic, here }) => cell(here, to, topic),
          },
          {
            key: 'home',
            header: t('column.doorsFrom', { country: countryName(from, locale) }),
            end: true,
            cell: ({ topic, home }) => cell(home, from, topic),
          },
        ]}
      />
    </section>
  );
}

/** The map of the largest corridors with the table behind it. */
function Corridors({ locale }: { locale: Locale }) {
  const t = translator(locale, 'dashboard');
  const words = translator(locale, 'pages.corridors');
  const corridors = topCorridors();
  const year = String(CORRIDOR_SOURCE.year);
  const nameOf = (code: string) => countryName(code, locale);
  return (
    <section aria-labelledby="map" className="mt-10 max-w-[48rem]">
      <h2 id="map">{t('map.title', { year })}</h2>
      <figure className="mt-4">
        <AmericasMap corridors={corridors} title={t('map.title', { year })} nameOf={nameOf} />
        <figcaption className="text-sm text-ink-2">{t('source', { text: t('sourceUn') })}</figcaption>
        <CorridorTable
          {...{ corridors, locale, nameOf }}
          words={{
            open: t('data'),
            caption: words('table', { year }),
            origin: t('column.origin'),
            destination: t('column.destination'),
            total: t('column.total'),
          }}
        />
      </figure>
    </section>
  );
}

/** Needs about which readers said that the answer did not help. */
async function Signals({ locale }: { locale: Locale }) {
  const t = translator(locale, 'dashboard');
  const words = translator(locale, 'inventory');
  const today = new Date().toISOString().slice(0, 10);
  const signals = await cached(['signals', today], [TAGS.signals], () =>
    readSignals(new Date(today), SIGNALS),
  );
  return (
    <section aria-labelledby="signals" className="mt-10 max-w-[48rem]">
      <h2 id="signals">{t('signals.title')}</h2>
      {signals.length === 0 ? (
        <p className="mt-2 text-ink-2">{t('signals.none')}</p>
      ) : (
        <Table
          caption={t('source', { text: t('sourceSignals') })}
          rows={signals}
          rowKey={({ place, topic }) => `${place} ${topic}`}
          columns={[
            {
              key: 'state',
              header: t('column.state'),
              names: true,
              cell: ({ place }) => countryName(place, locale),
            },
            {
              key: 'topic',
              header: t('column.topic'),
              cell: ({ topic }) => words(`topic.${topic}` as 'topic.work'),
            },
            { key: 'missed', header: t('column.missed'), end: true, cell: ({ missed }) => missed },
            { key: 'helped', header: t('column.helped'), end: true, cell: ({ helped }) => helped },
          ]}
        />
      )}
    </section>
  );
}
