import { getTranslations } from 'next-intl/server';
import { StateTag, type Tone } from '@/components/ui/feedback/Tag';
import { KEPT_FIELDS, type PreviewRow } from '@/lib/inventory/import/preview.ts';
import { textIn } from '@/lib/inventory/queries/doors.ts';
import { sentence } from '@/lib/platform/forms/words.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { institutionNames } from '@/lib/practices/index.ts';
import { EntryChanges } from '../EntryChanges.tsx';

type T = Awaited<ReturnType<typeof getTranslations<'imports'>>>;

const TONE: Record<PreviewRow['state'], Tone> = {
  new: 'begun',
  changed: 'moving',
  same: 'over',
  refused: 'attention',
};

/** `name_es` as «Nombre (es)». */
function columnLabel(t: T, column: string): string {
  const [field = '', language] = column.split('_');
  const label = t(`column.${field}` as 'column.name');
  return language ? `${label} (${language})` : label;
}

/** Every row of a file with what it would change, or why it cannot. */
export async function PreviewRows({ rows, locale }: { rows: readonly PreviewRow[]; locale: Locale }) {
  const t = await getTranslations('imports');
  const institutions = await institutionNames(locale);
  return (
    <ol className="mt-4">
      {rows.map((row) => (
        <li key={row.number} className="border-t border-line py-4">
          <h3 className="text-base">
            <span className="font-normal text-ink-2">{t('preview.row', { number: row.number })} · </span>
            <RowName {...{ row, locale }} unnamed={t('preview.unnamed')} />{' '}
            <StateTag tone={TONE[row.state]}>{t(`preview.tag.${row.state}`)}</StateTag>
          </h3>
          <p className="text-sm break-words text-ink-2">{row.id}</p>
          {row.problems.length > 0 && (
            <ul className="mt-2">
              {row.problems.map(({ column, line, message }) => (
                <li key={`${column} ${line}`} className="text-alert">
                  <b>
                    {line === null
                      ? columnLabel(t, column)
                      : t('column.line', { column: columnLabel(t, column), line })}
                    :
                  </b>{' '}
                  {sentence(locale, message)}
                </li>
              ))}
            </ul>
          )}
          {row.notes.map((note) => (
            <p key={JSON.stringify(note)} className="mt-2 text-sm">
              {sentence(locale, note)}
            </p>
          ))}
          <Changes {...{ row, t, locale, institutions }} />
        </li>
      ))}
    </ol>
  );
}

function RowName({ row, locale, unnamed }: { row: PreviewRow; locale: Locale; unnamed: string }) {
  const name = textIn(row.name, locale, row.language);
  return (
    <span lang={name && name.language !== locale ? name.language : undefined}>{name?.text ?? unnamed}</span>
  );
}

function Changes({
  row,
  t,
  locale,
  institutions,
}: {
  row: PreviewRow;
  t: T;
  locale: Locale;
  institutions: ReadonlyMap<string, string>;
}) {
  const { state, entry, before, changes } = row;
  if (!entry || changes.length === 0) return null;
  if (changes[0] === KEPT_FIELDS) return <p className="mt-2 text-sm">{t('preview.hsdsOnly')}</p>;
  const list = (
    <EntryChanges
      now={{ content: entry }}
      before={before && { content: before }}
      {...{ locale, institutions }}
    />
  );
  // What changes is shown at once; a whole new entry would drown it.
  if (state === 'changed') return list;
  return (
    <details>
      <summary className="py-2.5">{t('preview.content')}</summary>
      {list}
    </details>
  );
}
