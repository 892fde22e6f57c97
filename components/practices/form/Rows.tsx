'use client';
// Rows come and go in place where script runs; without it the same buttons post the form and the page comes back with the row.

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '@/components/ui/Button';
import { FieldGroup } from '@/components/ui/form/FieldGroup';
import { blankRow, type RowsField } from '@/lib/practices/form-data.ts';
import { useField, useSentence, useStep } from './context';

/** A part of the form that repeats: each row a group with its number and a button that takes it away. */
export function Rows(props: {
  name: RowsField;
  /** Key of the row's title in `practices.field`, with its number. */
  title: 'partner' | 'resultFigure' | 'evidenceItem' | 'source';
  add: string;
  optional?: boolean;
  children: (prefix: string, index: number) => ReactNode;
}) {
  const { name, title, add, optional } = props;
  const { form, errors } = useStep();
  const { fields, append, remove } = useFieldArray({ control: form.control, name });
  const t = useTranslations();
  const say = useSentence();
  const { text } = useField()(name);
  const error = errors[name];
  return (
    <FieldGroup {...text} id={`${name}-rows`} optional={optional} error={error && say(error)}>
      {fields.map((row, index) => {
        const rowTitle = t(`practices.field.${title}`, { number: index + 1 });
        return (
          <FieldGroup key={row.id} ruled name={`${name}.${index}`} label={rowTitle}>
            {props.children(`${name}.${index}`, index)}
            <Button
              kind="secondary"
              name="intent"
              value={`remove:${name}:${index}`}
              onClick={(event) => {
                event.preventDefault();
                remove(index);
              }}
            >
              {t('form.remove', { row: rowTitle })}
            </Button>
          </FieldGroup>
        );
      })}
      <Button
        kind="secondary"
        name="intent"
        value={`add:${name}`}
        onClick={(event) => {
          event.preventDefault();
          append(blankRow(name) as never);
        }}
      >
        {add}
      </Button>
    </FieldGroup>
  );
}
