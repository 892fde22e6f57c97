import { type FieldMessages, Refusal } from '../errors/result.ts';
import { lengthOf, tidy } from './tidy.ts';

type Rule = {
  /** Name of the control, for the error. */
  field: string;
  /** Most characters. */
  most: number;
  /** Key of the message (`validation.*`) when it must not be empty. */
  missing?: string | false;
};

/** What is wrong with a text, at its field; nothing when it may be kept. */
export function textProblem(tidied: string, { field, most, missing }: Rule): FieldMessages {
  if (tidied === '') return missing ? { [field]: { key: `validation.${missing}` } } : {};
  const over = lengthOf(tidied) - most;
  return over > 0 ? { [field]: { key: 'validation.too_long', values: { over } } } : {};
}

/** The text as it is kept. Throws a Refusal at its field. */
export function demandText(input: string, rule: Rule): string {
  const text = tidy(input);
  const fields = textProblem(text, rule);
  if (Object.keys(fields).length > 0) throw new Refusal({ code: 'invalid', fields });
  return text;
}
