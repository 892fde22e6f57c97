'use client';
// Fields inside an ActionForm: they take their error and what was typed from the form's last answer, which only the browser has.

import type { ComponentProps } from 'react';
import { Checkboxes, Radios } from '../form/Choices';
import { Select } from '../form/Select';
import { TextArea } from '../form/TextArea';
import { TextInput } from '../form/TextInput';
import { useFormOutcome } from './ActionForm';

function useOutcome(
  name: string,
  given: string | undefined,
): { error?: string; value: string | undefined; key: string } {
  const state = useFormOutcome();
  const typed = state?.values[name];
  const value = typeof typed === 'string' ? typed : given;
  const error = state?.errors[name];
  return { value, key: `${value ?? ''} ${error ?? ''}`, ...(error && { error }) };
}

export function TextField(props: ComponentProps<typeof TextInput> & { defaultValue?: string }) {
  const { error, value, key } = useOutcome(props.name, props.defaultValue);
  return <TextInput {...props} key={key} error={error ?? props.error} defaultValue={value} />;
}

export function LongTextField(props: ComponentProps<typeof TextArea> & { defaultValue?: string }) {
  const { error, value, key } = useOutcome(props.name, props.defaultValue);
  return <TextArea {...props} key={key} error={error ?? props.error} defaultValue={value} />;
}

export function SelectField(props: ComponentProps<typeof Select> & { defaultValue?: string }) {
  const { error, value, key } = useOutcome(props.name, props.defaultValue);
  return <Select {...props} key={key} error={error ?? props.error} defaultValue={value} />;
}

export function RadioField(props: ComponentProps<typeof Radios>) {
  const { error, value, key } = useOutcome(props.name, props.value);
  return <Radios {...props} key={key} error={error ?? props.error} value={value} />;
}

export function CheckboxField(props: ComponentProps<typeof Checkboxes>) {
  const state = useFormOutcome();
  const typed = state?.values[props.name];
  const values = state ? [typed ?? []].flat() : props.values;
  return (
    <Checkboxes
      {...props}
      key={String(values)}
      error={state?.errors[props.name] ?? props.error}
      values={values}
    />
  );
}
