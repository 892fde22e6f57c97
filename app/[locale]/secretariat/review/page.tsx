import { getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { TONES } from '@/components/practices/words';
import { type Column, Table } from '@/components/ui/data/Table';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { StateTag } from '@/components/ui/feedback/Tag';
import { Select } from '@/components/ui/form/Select';
import { Filters } from '@/components/ui/navigation/Filters';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { WorkFrame } from '@/components/work/WorkFrame';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { languageChoices, localeNames } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { listWork, PAGE, type WorkRow } from '@/lib/practices/index.ts';
import { THEMES } from '@/lib/reference/data.ts';
import { countryChoices, countryName } from '@/lib/reference/names.ts';
import { AGES, filtersOf, QUEUE_STATES, whereOf } from './filters';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DAY = 24 * 60 * 60 * 1000;

export default async function QueuePage({ params, searchParams }: Props) {
  const { locale: wanted } = await params;
  const path = '/secretariat/review';
  const { viewer, locale } = await demandViewer(wanted, path, ['practice', 'queue']);
  const filters = filtersOf(await searchParams);
  const { page, ...chosen } = filters;
  const { rows, total } = await listWork({
    viewer,
    right: 'queue',
    where: whereOf(filters, viewer.id),
    oldestFirst: true,
    page,
  });
  const t = await getTranslations('review.queue');
  const tp = await getTranslations('practices');
  const tw = await getTranslations('workspace');
  const href = (number: number) =>
    localePath(locale, path) + searchOf({ ...chosen, page: number > 1 ? number : null });
  const any = t('any');
  const columns: Column<WorkRow>[] = [
    {
      key: 'title',
      header: tw('list.title'),
      names: true,
      cell: ({ id, title, language }) => (
        <a href={localePath(locale, `/secretariat/review/${id}`)} lang={language}>
          {title || tw('untitled')}
        </a>
      ),
    },
    {
      key: 'country',
      header: t('country'),
      cell: ({ countryCode, organisation }) =>
        countryCode ? countryName(countryCode, locale) : organisationName(organisation, locale),
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state }) => <StateTag tone={TONES[state]}>{tp(`state.${state}`)}</StateTag>,
    },
    {
      key: 'language',
      header: t('language'),
      cell: ({ language }) => <span lang={language}>{localeNames[language as 'es'] ?? language}</span>,
    },
    {
      key: 'age',
      header: t('waiting'),
      cell: ({ stateSince }) => t('days', { days: Math.floor((Date.now() - Date.parse(stateSince)) / DAY) }),
    },
    {
      key: 'who',
      header: t('reviewer'),
      cell: ({ reviewer }) => (reviewer ? (reviewer.name ?? tw('former')) : t('nobody')),
    },
  ];
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path} search={searchOf({ ...chosen })}>
      <title>{`${t('title')} · RICOMI`}</title>
      <ListPage
        heading={<PageHeading title={t('title')} lead={t('lead')} />}
        filters={
          <Filters action={localePath(locale, path)} active={Object.values(chosen).filter(Boolean).length}>
            <Select
              name="state"
              label={t('state')}
              empty={t('toDo')}
              options={QUEUE_STATES.map((state) => ({ value: state, label: tp(`state.${state}`) }))}
              defaultValue={chosen.state}
            />
            <Select
              name="country"
              label={t('country')}
              empty={any}
              options={countryChoices(locale, true)}
              defaultValue={chosen.country}
            />
            <Select
              name="theme"
              label={t('theme')}
              empty={any}
              options={THEMES.map(({ id, name }) => ({ value: id, label: name[locale] }))}
              defaultValue={chosen.theme}
            />
            <Select
              name="language"
              label={t('language')}
              empty={any}
              options={languageChoices}
              defaultValue={chosen.language}
            />
            <Select
              name="who"
              label={t('who')}
              empty={any}
              options={[
                { value: 'me', label: t('mine') },
                { value: 'nobody', label: t('unassigned') },
              ]}
              defaultValue={chosen.who}
            />
            <Select
              name="age"
              label={t('age')}
              empty={any}
              options={AGES.map((days) => ({ value: days, label: t('ageDays', { days: Number(days) }) }))}
              defaultValue={chosen.age}
            />
          </Filters>
        }
      >
        <p className="mb-2 text-sm text-ink-2">{tw('list.count', { count: total })}</p>
        {rows.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
        ) : (
          <Table caption={t('caption')} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
        <Pagination page={page} pages={Math.ceil(total / PAGE)} href={href} />
      </ListPage>
    </WorkFrame>
  );
}
