import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { FieldText } from './Field';
import { FieldGroup } from './FieldGroup';

type PartAttributes = Omit<ComponentProps<'input'> & ComponentProps<'select'>, 'id' | 'name' | 'className'>;

/** The three answers, each text as typed; a part that was not given is absent. */
export type DateParts = { year?: string; month?: string; day?: string };

/**
 * A date as exactly as it is known: a year, a month, or a day. The controls are named `name.day`, `name.month`, `name.year`;
 * the error summary links to `name.year` (or to the part of `firstWrong`). Months are words in the reader's language.
 */
export function DatePartInput({
  value,
  parts,
  ...field
}: FieldText & { value?: DateParts; parts?: Partial<Record<keyof DateParts, PartAttributes>> }) {
  const t = useTranslations('ui.date');
  const locale = useLocale();
  const id = field.id ?? field.name;
  const invalid = field.error ? true : undefined;
  return (
    <FieldGroup {...field} hint={field.hint ?? t('hint')}>
      <div className="flex flex-wrap items-end gap-4">
        <Part id={`${id}.day`} label={t('day')}>
          <input
            defaultValue={value?.day}
            inputMode="numeric"
            {...parts?.day}
            id={`${id}.day`}
            name={`${field.name}.day`}
            aria-invalid={invalid}
            className="control w-18"
          />
        </Part>
        <Part id={`${id}.month`} label={t('month')}>
          <select
            defaultValue={value?.month}
            {...parts?.month}
            id={`${id}.month`}
            name={`${field.name}.month`}
            aria-invalid={invalid}
            className="control"
          >
            <option value="">{t('unknown')}</option>
            {monthNames(locale).map((name, index) => (
              <option key={name} value={String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </Part>
        <Part id={`${id}.year`} label={t('year')}>
          <input
            defaultValue={value?.year}
            inputMode="numeric"
            {...parts?.year}
            id={`${id}.year`}
            name={`${field.name}.year`}
            aria-invalid={invalid}
            className="control w-26"
          />
        </Part>
      </div>
    </FieldGroup>
  );
}

function Part({ id, label, children }: { id: string; label: string; children: React.ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm">
        {label}
      </label>
      {children}
    </div>
  );
}

function monthNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)));
}
