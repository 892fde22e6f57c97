import type { ComponentProps } from 'react';
import { Field, type FieldText } from './Field';

export type Option = { value: string; label: string };
export type OptionGroup = { label: string; options: Option[] };

/** One choice out of many. `empty` is the words of the first, empty choice; without it there is none. */
export function Select({
  name,
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  options,
  empty,
  ...select
}: FieldText & { options: (Option | OptionGroup)[]; empty?: string } & Omit<
    ComponentProps<'select'>,
    keyof FieldText | 'className' | 'children'
  >) {
  return (
    <Field {...{ name, id, label, hint, error, optional, labelHidden }}>
      {(control) => (
        <select {...select} {...control} className="control">
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((entry) => ('options' in entry ? group(entry) : option(entry)))}
        </select>
      )}
    </Field>
  );
}

const option = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
);

const group = ({ label, options }: OptionGroup) => (
  <optgroup key={label} label={label}>
    {options.map(option)}
  </optgroup>
);
