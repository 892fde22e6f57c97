import { useTranslations } from 'next-intl';
import { Children, type ReactNode } from 'react';
import { Button } from '../Button';
import { Hidden } from '../Hidden';

/**
 * The filters of a list: a form that writes them into the address. Folded on a phone, open beside the list where there is room.
 * `active` is how many are in use; `keep` are parts of the address that the form must not lose (the sort order).
 */
export function Filters(props: {
  action: string;
  active: number;
  keep?: Record<string, string>;
  children: ReactNode;
}) {
  const t = useTranslations('ui.filters');
  // Nothing was found: a button alone would have nothing to apply.
  if (Children.toArray(props.children).length === 0) return null;
  return (
    <form method="get" action={props.action} className="text-sm">
      {Object.entries(props.keep ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <details className="fold border-line desk:border-t">
        <summary className="border-y border-line py-2.5 font-bold">
          {props.active > 0 ? t('titleActive', { count: props.active }) : t('title')}
        </summary>
        {props.children}
        <Button kind="secondary" className="mt-4">
          {t('apply')}
        </Button>
      </details>
    </form>
  );
}

export type FilterOption = { value: string; label: string; count?: number };

/** One question of the filters, folded until it is in use: choices with how many results each would leave. */
export function FilterGroup(props: {
  legend: string;
  name: string;
  options: FilterOption[];
  chosen: readonly string[];
  type?: 'checkbox' | 'radio';
  open?: boolean;
}) {
  const { legend, name, options, chosen, type = 'checkbox', open } = props;
  const t = useTranslations('ui.filters');
  return (
    <details open={open ?? chosen.length > 0} className="border-b border-line">
      <summary className="py-2.5 font-bold">
        {legend}
        {chosen.length > 0 && (
          <span className="font-normal text-ink-2"> · {t('chosen', { count: chosen.length })}</span>
        )}
      </summary>
      <fieldset className="max-h-80 overflow-y-auto pb-3">
        <legend className="sr-only">{legend}</legend>
        {chosenFirst(options, chosen).map(({ value, label, count }) => (
          <div key={value} className="choice">
            <input
              type={type}
              name={name}
              value={value}
              id={`filter-${name}-${value}`}
              defaultChecked={chosen.includes(value)}
            />
            <label htmlFor={`filter-${name}-${value}`} className="leading-snug">
              {label}
              {count !== undefined && <span className="text-ink-2 tabular-nums"> ({count})</span>}
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}

/** What is in use is in sight; the rest may have to be scrolled to. */
const chosenFirst = (options: FilterOption[], chosen: readonly string[]): FilterOption[] => [
  ...options.filter(({ value }) => chosen.includes(value)),
  ...options.filter(({ value }) => !chosen.includes(value)),
];

/** The filters in use, each with the link that takes it away. */
export function ActiveFilters(props: {
  filters: { label: string; removeHref: string }[];
  clearHref: string;
}) {
  const t = useTranslations('ui.filters');
  if (props.filters.length === 0) return null;
  return (
    <div className="my-4 text-sm">
      <h2 className="sr-only">{t('active')}</h2>
      <ul className="flex flex-wrap items-center gap-2">
        {props.filters.map(({ label, removeHref }) => (
          <li key={removeHref}>
            <a
              href={removeHref}
              className="inline-flex min-h-11 items-center gap-2 rounded border border-edge bg-paper-2 px-3 text-ink no-underline hover:border-ink"
            >
              <span aria-hidden="true">{label}</span>
              <Hidden>{t('remove', { filter: label })}</Hidden>
              <span aria-hidden="true" className="text-lg leading-none">
                ×
              </span>
            </a>
          </li>
        ))}
        {props.filters.length > 1 && (
          <li className="print:hidden">
            <a href={props.clearHref} className="inline-flex min-h-11 items-center px-1">
              {t('clear')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
