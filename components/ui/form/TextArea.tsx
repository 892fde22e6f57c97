import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { CharactersLeft } from './CharactersLeft';
import { controlAttributes, Field, type FieldText } from './Field';

/**
 * Long text. `limit` is told, never enforced by cutting: what is too long stays and is said to be too long.
 * Without script the limit stands under the field as a sentence.
 */
export function TextArea({
  name,
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  limit,
  rows = 5,
  ...area
}: FieldText & { limit?: number } & Omit<
    ComponentProps<'textarea'>,
    keyof FieldText | 'className' | 'maxLength'
  >) {
  const t = useTranslations('ui');
  const locale = useLocale();
  const field = { name, id, label, hint, error, optional, labelHidden };
  const countId = `${id ?? name}-count`;
  return (
    <Field
      {...field}
      after={
        limit && (
          <CharactersLeft
            id={countId}
            fieldId={id ?? name}
            limit={limit}
            locale={locale}
            words={{
              limit: t('characters.limit', { limit }),
              left: { one: t.raw('characters.leftOne'), other: t.raw('characters.leftOther') },
              over: { one: t.raw('characters.overOne'), other: t.raw('characters.overOther') },
            }}
          />
        )
      }
    >
      {() => (
        <textarea
          rows={rows}
          {...area}
          {...controlAttributes(field, limit ? countId : undefined)}
          className="control"
        />
      )}
    </Field>
  );
}
