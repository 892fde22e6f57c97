import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { entryChoices } from '@/components/inventory/choices.ts';
import { ChoicesForm } from '@/components/inventory/import/ChoicesForm.tsx';
import { PreviewRows } from '@/components/inventory/import/PreviewRows.tsx';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { Button } from '@/components/ui/Button';
import { DiffKey } from '@/components/ui/data/Diff';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { Banner, Notice } from '@/components/ui/feedback/Notice';
import { Pagination } from '@/components/ui/navigation/Pagination';
import { WorkFrame } from '@/components/work/WorkFrame';
import { discardImportAction, startImportAction } from '@/lib/inventory/import/actions.ts';
import { type ImportRow, readImport, readPreview } from '@/lib/inventory/queries/imports.ts';
import { sentence } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { may } from '@/lib/platform/rights/decide.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { Progress } from './Progress.tsx';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> };

const LIST = '/workspace/inventory/import';
const PAGE = 50;
const VIEWS = ['all', 'refused', 'new', 'changed', 'same'] as const;
type View = (typeof VIEWS)[number];

/** What a file would do, row by row; then how far it is; then what it did. */
export default async function ImportedFilePage({ params, searchParams }: Props) {
  const { locale: asked, id } = await params;
  const path = `${LIST}/${id}`;
  const { viewer, locale } = await demandViewer(asked, path, ['import', 'use']);
  const row = await readImport(viewer, id);
  if (!row) notFound();
  const t = await getTranslations('imports');
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${row.fileName} · RICOMI`}</title>
      <SingleColumn>
        {row.state === 'done' && <Banner title={t('done.title', { count: row.total })} />}
        <PageHeading kicker={<a href={localePath(locale, LIST)}>{t('title')}</a>} title={row.fileName} />
        {row.state === 'preview' && <Preview {...{ row, viewer, locale, query: await searchParams }} />}
        {row.state === 'running' && (
          <section aria-labelledby="running">
            <h2 id="running">{t('running.title')}</h2>
            <Progress
              done={row.done}
              total={row.total}
              label={t('running.title')}
              words={t('running.progress', { done: row.done, total: row.total })}
            >
              <a href={localePath(locale, path)} className="inline-flex min-h-11 items-center">
                {t('running.again')}
              </a>
            </Progress>
            <p className="text-ink-2">{t('running.hint')}</p>
          </section>
        )}
        {row.state === 'done' && (
          <p className="flex flex-wrap gap-x-6">
            <a
              href={localePath(locale, '/workspace/inventory')}
              className="inline-flex min-h-11 items-center"
            >
              {t('done.desk')}
            </a>
            <a href={localePath(locale, LIST)} className="inline-flex min-h-11 items-center">
              {t('preview.another')}
            </a>
          </p>
        )}
      </SingleColumn>
    </WorkFrame>
  );
}

type PreviewProps = { row: ImportRow; viewer: Viewer; locale: Locale; query: Query };

async function Preview({ row, viewer, locale, query }: PreviewProps) {
  const t = await getTranslations('imports');
  const { rows, counts, organisations, fingerprint } = await readPreview(viewer, row);
  const first = (name: string) => [query[name] ?? []].flat()[0];
  const view: View = VIEWS.find((each) => each === first('show')) ?? (counts.refused > 0 ? 'refused' : 'all');
  const page = /^[1-9]\d{0,2}$/.test(first('page') ?? '') ? Number(first('page')) : 1;
  const shown = view === 'all' ? rows : rows.filter(({ state }) => state === view);
  const base = localePath(locale, `${LIST}/${row.id}`);
  const hrefOf = (next: View, number = 1) =>
    base + searchOf({ show: next, page: number > 1 ? number : null });
  const writing = counts.new + counts.changed;
  const ignored = row.content.kind === 'table' ? row.content.ignored : [];
  const mayAdd = may(viewer, 'organisation', 'decide', { state: 'proposed' });
  const hidden = { locale, id: row.id };
  return (
    <>
      {row.failure && <Notice tone="warning" title={sentence(locale, row.failure)} />}
      {counts.refused > 0 && (
        <Notice tone="warning" title={t('preview.refusedTitle', { count: counts.refused })}>
          {t('preview.refusedLead')}
        </Notice>
      )}
      {ignored.length > 0 && <Notice>{t('preview.ignored', { columns: ignored.join(', ') })}</Notice>}
      {row.content.kind === 'hsds' && (
        <ChoicesForm
          {...{ locale, organisations, mayAdd, id: row.id, choices: row.choices }}
          lists={await entryChoices(viewer, locale, viewer.countryCode)}
        />
      )}
      <section aria-labelledby="preview" className="mt-8">
        <h2 id="preview">{t('preview.title')}</h2>
        <p>{t('preview.counts', counts)}</p>
        {counts.refused === 0 &&
          (writing > 0 ? (
            <ActionForm action={startImportAction} hidden={{ ...hidden, fingerprint }} className="mt-4">
              <p className="text-ink-2">{t('preview.confirmHint')}</p>
              <Button className="mt-3">{t('preview.confirm', { count: writing })}</Button>
            </ActionForm>
          ) : (
            <Notice>{t('preview.nothing')}</Notice>
          ))}
        <ActionForm action={discardImportAction} hidden={hidden} className="mt-3">
          <button type="submit" className="link-button">
            {t('preview.discard')}
          </button>
        </ActionForm>
        <nav
          aria-label={t('preview.title')}
          className="my-4 flex flex-wrap gap-x-6 border-b border-line text-sm"
        >
          {VIEWS.map((each) => (
            <a
              key={each}
              href={hrefOf(each)}
              aria-current={each === view ? 'page' : undefined}
              className="tab"
            >
              {t(`preview.filter.${each}`, { count: each === 'all' ? rows.length : counts[each] })}
            </a>
          ))}
        </nav>
        {counts.changed > 0 && <DiffKey />}
        {shown.length === 0 ? (
          <EmptyState title={t('preview.none')} />
        ) : (
          <PreviewRows rows={shown.slice((page - 1) * PAGE, page * PAGE)} locale={locale} />
        )}
        <Pagination
          page={page}
          pages={Math.ceil(shown.length / PAGE)}
          href={(number) => hrefOf(view, number)}
        />
      </section>
    </>
  );
}
