import type { ReactNode } from 'react';
import { classes } from '../classes';
import { controlAttributes, FieldNotes, type FieldText, LabelText } from './Field';

/**
 * Several controls that answer one question: a fieldset with its legend, hint and error.
 * `ruled` draws the line at the side that holds a repeated row («Partner 1») together.
 */
export function FieldGroup({
  children,
  ruled = false,
  ...field
}: FieldText & { children: ReactNode; ruled?: boolean }) {
  const control = controlAttributes(field);
  return (
    <fieldset
      id={`${control.id}-group`}
      aria-describedby={control['aria-describedby']}
      className={classes('my-6 min-w-0', ruled && 'border-s-4 border-line ps-5')}
    >
      <legend
        className={classes(
          'mb-1 font-bold',
          ruled && 'float-start mb-3 w-full',
          field.labelHidden && 'sr-only',
        )}
      >
        <LabelText field={field} />
      </legend>
      <div className={ruled ? 'clear-both' : undefined}>
        <FieldNotes field={field} />
        {children}
      </div>
    </fieldset>
  );
}
