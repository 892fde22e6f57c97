import type { ComponentProps } from 'react';
import { Field, type FieldText } from './Field';

/** How wide the answer is expected to be: the box says it before the person types. */
export type Width = 'year' | 'short' | 'medium' | 'full';

const WIDTH: Record<Width, string | undefined> = {
  year: '7ch',
  short: '14ch',
  medium: '28ch',
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
        <input
          type="text"
          {...input}
          {...control}
          className="control"
          style={width === 'full' ? undefined : { maxInlineSize: `calc(${WIDTH[width]} + 1.75rem)` }}
        />
      )}
    </Field>
  );
}
