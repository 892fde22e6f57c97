import { getTranslations } from 'next-intl/server';
import { type Column, Table } from '@/components/ui/data/Table';
import { LINES } from '@/lib/inventory/import/table.ts';
import { AUDIENCES, DISCRETIONS, PAPERS, PHASES, TOPICS } from '@/lib/inventory/vocabulary.ts';

/** What goes into each column of a table that is brought in. */
export async function Guide() {
  const t = await getTranslations('imports');
  const codes = (values: readonly string[]) => t('guide.codes', { codes: values.join('; ') });
  const code = (values: readonly string[]) => t('guide.code', { codes: values.join('; ') });
  const lines = (name: keyof typeof LINES) => t('guide.lines', { parts: LINES[name].join(' | ') });
  const rows: [name: string, label: string, content: string][] = [
    ['id', t('column.id'), t('guide.id')],
    ['country', t('column.country'), t('guide.country')],
    ['serves', t('column.serves'), t('guide.serves')],
    ['operator', t('column.operator'), t('guide.operator')],
    ['url', t('column.url'), 'https://…'],
    ['language', t('column.language'), 'es, en, pt, fr'],
    ['name_', t('column.name'), t('guide.texts')],
    ['description_', t('column.description'), t('guide.texts')],
    ['topics', t('column.topics'), codes(TOPICS)],
    ['phases', t('column.phases'), codes(PHASES)],
    ['audiences', t('column.audiences'), codes(AUDIENCES)],
    ['languages', t('column.languages'), t('guide.languages')],
    ['free', t('column.free'), t('guide.free')],
    ['papers', t('column.papers'), code(PAPERS)],
    ['discretion', t('column.discretion'), code(DISCRETIONS)],
    ['accessibility_', t('column.accessibility'), t('guide.texts')],
    ['channels', t('column.channels'), lines('channels')],
    ['procedures', t('column.procedures'), lines('procedures')],
    ['sources', t('column.sources'), lines('sources')],
  ];
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'column',
      header: t('guide.column'),
      names: true,
      cell: ([name, label]) => (
        <>
          <code>{name}</code>
          <span className="block font-normal text-ink-2">{label}</span>
        </>
      ),
    },
    { key: 'content', header: t('guide.content'), cell: ([, , content]) => content },
  ];
  return (
    <details className="my-4">
      <summary className="py-2.5 font-bold">{t('guide.title')}</summary>
      <Table
        caption={t('guide.title')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={([name]) => name}
      />
    </details>
  );
}
