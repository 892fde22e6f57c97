import { getTranslations } from 'next-intl/server';
import { Guide } from '@/components/inventory/import/Guide.tsx';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { FileField } from '@/components/ui/action/FileField';
import { SelectField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { type Column, Table } from '@/components/ui/data/Table';
import { Banner } from '@/components/ui/feedback/Notice';
import { WorkFrame } from '@/components/work/WorkFrame';
import { readImportAction } from '@/lib/inventory/import/actions.ts';
import { MOST_ROWS } from '@/lib/inventory/import/content.ts';
import { listImports } from '@/lib/inventory/queries/imports.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatMoment } from '@/lib/platform/i18n/format.ts';
import { languageChoices } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PATH = '/workspace/inventory/import';
/** A little less than the largest body that the server reads. */
const MOST_BYTES = 2_000_000;

/** Many entries at once, from a table or from HSDS. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { viewer, locale } = await demandViewer((await params).locale, PATH, ['import', 'use']);
  const { done } = await searchParams;
  const t = await getTranslations('imports');
  const desk = await getTranslations('desk');
  const imports = await listImports(viewer);
  const columns: Column<(typeof imports)[number]>[] = [
    {
      key: 'file',
      header: t('recent.file'),
      names: true,
      cell: ({ id, fileName }) => <a href={localePath(locale, `${PATH}/${id}`)}>{fileName}</a>,
    },
    {
      key: 'when',
      header: t('recent.when'),
      cell: ({ createdAt }) => formatMoment(locale, createdAt, viewer.timeZone),
    },
    {
      key: 'state',
      header: t('recent.state'),
      cell: ({ state, total }) => t(`state.${state}`, { count: total }),
    },
  ];
  return (
    <WorkFrame viewer={viewer} locale={locale} path={PATH}>
      <title>{`${t('title')} · RICOMI`}</title>
      <SingleColumn text>
        {done === 'discard' && <Banner title={t('done.discarded')} />}
        <PageHeading
          kicker={<a href={localePath(locale, '/workspace/inventory')}>{desk('title')}</a>}
          title={t('title')}
          lead={t('lead')}
        />
        <ActionForm action={readImportAction} hidden={{ locale }}>
          <FileField
            name="file"
            label={t('fileLabel')}
            hint={t('fileHint', { rows: MOST_ROWS })}
            accept=".csv,.xlsx,.json,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            most={MOST_BYTES}
            tooLarge={t('file.too_large')}
          />
          <SelectField
            name="language"
            label={t('languageLabel')}
            hint={t('languageHint')}
            defaultValue={locale}
            options={languageChoices}
          />
          <Button>{t('read')}</Button>
        </ActionForm>
        <section aria-labelledby="template" className="mt-10">
          <h2 id="template">{t('template.title')}</h2>
          <p>{t('template.lead')}</p>
          <ul className="mt-2 flex flex-wrap gap-x-6">
            {(['xlsx', 'csv'] as const).map((format) => (
              <li key={format}>
                <a
                  href={`/api/workspace/inventory/entries.${format}`}
                  className="inline-flex min-h-11 items-center"
                >
                  {t(`template.${format}`)}
                </a>
              </li>
            ))}
          </ul>
          <Guide />
          <p className="text-ink-2">{t('template.hsds')}</p>
        </section>
        {imports.length > 0 && (
          <section aria-labelledby="recent" className="mt-10">
            <h2 id="recent">{t('recent.title')}</h2>
            <p className="text-sm text-ink-2">{t('recent.hint')}</p>
            <Table
              caption={t('recent.title')}
              captionHidden
              columns={columns}
              rows={imports}
              rowKey={({ id }) => id}
            />
          </section>
        )}
      </SingleColumn>
    </WorkFrame>
  );
}
