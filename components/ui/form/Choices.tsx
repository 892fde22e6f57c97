import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../classes';
import type { FieldText } from './Field';
import { FieldGroup } from './FieldGroup';

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown only while this choice is made; works without script. */
  reveals?: ReactNode;
};

type ChoicesProps = FieldText & {
  choices: Choice[];
  /** Several short choices side by side where there is room. */
  columns?: boolean;
  /** Attributes for every input, such as what a form library's `register` returns. */
  input?: Omit<ComponentProps<'input'>, 'type' | 'value' | 'id' | 'name'>;
};

/** One of a few choices, all visible. */
export function Radios({ value, ...props }: ChoicesProps & { value?: string }) {
  return <Choices {...props} type="radio" chosen={value === undefined ? undefined : [value]} />;
}

/** Any number of choices. */
export function Checkboxes({ values, ...props }: ChoicesProps & { values?: readonly string[] }) {
  return <Choices {...props} type="checkbox" chosen={values} />;
}

/** The first input carries the field's own id, so that a link in the error summary lands on it. */
function Choices({
  type,
  chosen,
  choices,
  columns = false,
  input,
  ...field
}: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] | undefined }) {
  const base = field.id ?? field.name;
  return (
    <FieldGroup {...field}>
      <div className={classes(columns && 'gap-x-8 tablet:columns-2')}>
        {choices.map((choice, index) => (
          <OneChoice
            key={choice.value}
            {...{ type, choice, input }}
            id={index === 0 ? base : `${base}-${choice.value}`}
            name={field.name}
            invalid={field.error !== undefined}
            checked={chosen?.includes(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function OneChoice(props: {
  type: 'radio' | 'checkbox';
  choice: Choice;
  id: string;
  name: string;
  invalid: boolean;
  checked: boolean | undefined;
  input: ChoicesProps['input'];
}) {
  const { type, choice, id, name, invalid, checked, input } = props;
  const hintId = choice.hint == null ? undefined : `${id}-choice-hint`;
  return (
    <div className="choice break-inside-avoid">
      <input
        {...input}
        {...{ type, id, name }}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={hintId}
        aria-invalid={invalid || undefined}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint != null && (
        <div id={hintId} className="choice-more mb-1 text-sm text-ink-2">
          {choice.hint}
        </div>
      )}
      {choice.reveals && <div className="choice-reveal">{choice.reveals}</div>}
    </div>
  );
}
