// biome-ignore-all lint/a11y/noRedundantRoles: where the style shows a row as a list, some browsers forget that it is a table.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Hidden } from '../Hidden';

export type SortDirection = 'ascending' | 'descending';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. */
  names?: boolean;
  /** Numbers stand at the end, in tabular figures. */
  end?: boolean;
  /** The address that sorts by this column, and the direction it is sorted in now. */
  sort?: { href: string; direction?: SortDirection };
  headerHidden?: boolean;
};

/**
 * A table: caption, sticky head, sorting in the address. On a phone it becomes a list with the same words, unless `stay`
 * (two or three short columns). The roles keep it a table where the style takes its display away.
 */
export function Table<Row>(props: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  stay?: boolean;
}) {
  return (
    <table role="table" className={classes('table', props.stay && 'stay')}>
      <caption className={props.captionHidden ? 'sr-only' : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr role="row" key={props.rowKey(row)}>
            {props.columns.map((column) =>
              column.names ? (
                <th key={column.key} role="rowheader" scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  role="cell"
                  data-label={column.header}
                  className={column.end ? 'end' : undefined}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ARROW: Record<SortDirection, string> = { ascending: ' ↑', descending: ' ↓' };

function Head<Row>({ column }: { column: Column<Row> }) {
  const t = useTranslations('ui.sort');
  const direction = column.sort?.direction;
  return (
    <th role="columnheader" scope="col" aria-sort={direction} className={column.end ? 'end' : undefined}>
      {column.sort ? (
        <a href={column.sort.href} className="-my-2 inline-flex min-h-11 items-center text-ink">
          <span aria-hidden="true">
            {column.header}
            {direction && ARROW[direction]}
          </span>
          <Hidden>
            {t('by', { column: column.header })}
            {direction && `, ${t(direction)}`}
          </Hidden>
        </a>
      ) : column.headerHidden ? (
        <Hidden>{column.header}</Hidden>
      ) : (
        column.header
      )}
    </th>
  );
}
