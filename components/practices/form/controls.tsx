'use client';
// Controls bound to react-hook-form: what is typed is known as it is typed, so that it can be kept.

import { Checkboxes, Radios } from '@/components/ui/form/Choices';
import { DatePartInput } from '@/components/ui/form/DatePartInput';
import { Select } from '@/components/ui/form/Select';
import { TextArea } from '@/components/ui/form/TextArea';
import { TextInput, type Width } from '@/components/ui/form/TextInput';
import { useField, useStep } from './context';
import type { Named } from './options';

type Words = { label?: string; hint?: string; values?: object; optional?: boolean };

export function Line({ name, width, optional, ...words }: Words & { name: string; width?: Width }) {
  const { text, control, value } = useField()(name, words);
  return (
    <TextInput
      {...text}
      {...control}
      optional={optional}
      width={width}
      defaultValue={String(value ?? '')}
      dir="auto"
    />
  );
}

/** A number as people write it. */
export function Quantity({ name, optional, ...words }: Words & { name: string }) {
  const { text, control, value } = useField()(name, words);
  return (
    <TextInput
      {...text}
      {...control}
      optional={optional}
      width="short"
      inputMode="decimal"
      defaultValue={String(value ?? '')}
    />
  );
}

export function Address({ name, optional, ...words }: Words & { name: string }) {
  const { text, control, value } = useField()(name, words);
  return (
    <TextInput
      {...text}
      {...control}
      optional={optional}
      type="text"
      inputMode="url"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={String(value ?? '')}
    />
  );
}

export function LongText({
  name,
  limit,
  rows,
  optional,
  ...words
}: Words & { name: string; limit: number; rows?: number }) {
  const { text, control, value } = useField()(name, words);
  return (
    <TextArea
      {...text}
      {...control}
      optional={optional}
      limit={limit}
      rows={rows}
      defaultValue={String(value ?? '')}
      dir="auto"
    />
  );
}

export function Pick({
  name,
  options,
  empty,
  optional,
  ...words
}: Words & { name: string; options: Named[]; empty: string }) {
  const { text, control, value } = useField()(name, words);
  return (
    <Select
      {...text}
      {...control}
      optional={optional}
      options={options}
      empty={empty}
      defaultValue={String(value ?? '')}
    />
  );
}

export function OneOf({
  name,
  choices,
  optional,
  ...words
}: Words & { name: string; choices: (Named & { hint?: string })[] }) {
  const { text, control, value } = useField()(name, words);
  return (
    <Radios {...text} optional={optional} choices={choices} value={String(value ?? '')} input={control} />
  );
}

export function Some({
  name,
  choices,
  columns,
  optional,
  ...words
}: Words & { name: string; choices: (Named & { hint?: string })[]; columns?: boolean }) {
  const { text, control, value } = useField()(name, words);
  const values = Array.isArray(value) ? (value as string[]) : [];
  return (
    <Checkboxes
      {...text}
      optional={optional}
      choices={choices}
      columns={columns}
      values={values}
      input={control}
    />
  );
}

/** One box: `on` when it is ticked. */
export function Tick({ name, ...words }: Words & { name: string }) {
  const { form } = useStep();
  const { text, value } = useField()(name, words);
  const { onChange: _unused, ...control } = form.register(name as never);
  return (
    <Checkboxes
      {...text}
      labelHidden
      choices={[{ value: 'on', label: text.label }]}
      values={value === 'on' ? ['on'] : []}
      input={{
        ...control,
        ref: undefined,
        onChange: (event) =>
          form.setValue(name as never, (event.target.checked ? 'on' : '') as never, { shouldDirty: true }),
      }}
    />
  );
}

export function PartialDate({ name, optional, ...words }: Words & { name: string }) {
  const { form } = useStep();
  const { text, value } = useField()(name, { ...words, hint: 'date' });
  const part = (which: 'year' | 'month' | 'day') => {
    const { ref, onChange, onBlur } = form.register(`${name}.${which}` as never);
    return { ref, onChange, onBlur };
  };
  return (
    <DatePartInput
      {...text}
      id={`${name}`}
      optional={optional}
      value={value as { year: string; month: string; day: string }}
      parts={{ year: part('year'), month: part('month'), day: part('day') }}
    />
  );
}
