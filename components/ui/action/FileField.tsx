'use client';
// Only the browser knows how large a chosen file is before it is sent.

import { useState } from 'react';
import { Field } from '../form/Field';
import { useFormOutcome } from './ActionForm';

/** A file inside an ActionForm. One that is too large is refused before anybody waits for its sending. */
export function FileField(props: {
  name: string;
  label: string;
  hint: string;
  accept: string;
  /** In bytes, and what is said of a larger one. */
  most: number;
  tooLarge: string;
}) {
  const { name, label, hint, accept, most, tooLarge } = props;
  const [large, setLarge] = useState(false);
  const state = useFormOutcome();
  const error = large ? tooLarge : state?.errors[name];
  return (
    <Field {...{ name, label, hint, ...(error && { error }) }}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          className="control"
          onChange={({ currentTarget }) => {
            const tooMuch = (currentTarget.files?.[0]?.size ?? 0) > most;
            setLarge(tooMuch);
            // Sent all the same, the whole page would be refused.
            if (tooMuch) currentTarget.value = '';
          }}
        />
      )}
    </Field>
  );
}
