import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Hidden } from '../Hidden';

/** What every field of a form may say about itself. `name` is the control's name and, unless `id` says otherwise, its id. */
export type FieldText = {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  /** The label is already said by the page's heading: keep it for those who listen. */
  labelHidden?: boolean;
};

/** Attributes that tie a control to its hint and its error. */
export type ControlAttributes = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Attributes of the control of a field; `more` are ids of further texts that describe it. */
export function controlAttributes(field: FieldText, more?: string): ControlAttributes {
  const id = field.id ?? field.name;
  return {
    id,
    name: field.name,
    'aria-describedby':
      classes(field.hint != null && `${id}-hint`, field.error && `${id}-error`, more) ?? undefined,
    'aria-invalid': field.error ? true : undefined,
  };
}

/** The hint and the error of a field, in this order, with the ids that `controlAttributes` points to. */
export function FieldNotes({ field }: { field: FieldText }) {
  const id = field.id ?? field.name;
  return (
    <>
      {field.hint != null && (
        <div id={`${id}-hint`} className="mb-2 text-sm text-ink-2">
          {field.hint}
        </div>
      )}
      {field.error && <FieldError id={`${id}-error`}>{field.error}</FieldError>}
    </>
  );
}

/** The label's words with the mark of an optional field. */
export function LabelText({ field }: { field: FieldText }) {
  const t = useTranslations('ui');
  return (
    <>
      {field.label}
      {field.optional && <span className="font-normal text-ink-2"> {t('optional')}</span>}
    </>
  );
}

/** One field: label above, hint and error under it, then the control that `children` makes from the attributes. */
export function Field({
  children,
  after,
  ...field
}: FieldText & { children: (control: ControlAttributes) => ReactNode; after?: ReactNode }) {
  return (
    <div className="my-6">
      <label
        htmlFor={field.id ?? field.name}
        className={classes('mb-1 block font-bold', field.labelHidden && 'sr-only')}
      >
        <LabelText field={field} />
      </label>
      <FieldNotes field={field} />
      {children(controlAttributes(field))}
      {after}
    </div>
  );
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <p id={id} className="mb-1.5 font-bold text-alert">
      <Hidden>{t('errorPrefix')} </Hidden>
      {children}
    </p>
  );
}
