import type { ComponentProps } from 'react';
import { classes } from '../classes';
import { Field, type FieldText } from './Field';

/** How wide the answer is expected to be: the box says it before the person types. */
export type Width = 'year' | 'short' | 'medium' | 'full';

/** Classes, because the policy of the pages admits no style attributes. */
const WIDTH: Record<Width, string | undefined> = {
  year: 'max-w-[9ch]',
  short: 'max-w-[16ch]',
  medium: 'max-w-[30ch]',
  full: undefined,
};

/** One line of text. Further attributes (`type`, `autoComplete`, `inputMode`, `defaultValue`, `ref`, …) go to the input. */
export function TextInput({
  name,
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  width = 'full',
  ...input
}: FieldText & { width?: Width } & Omit<ComponentProps<'input'>, keyof FieldText | 'width' | 'className'>) {
  return (
    <Field {...{ name, id, label, hint, error, optional, labelHidden }}>
      {(control) => (
        <input type="text" {...input} {...control} className={classes('control', WIDTH[width])} />
      )}
    </Field>
  );
}
