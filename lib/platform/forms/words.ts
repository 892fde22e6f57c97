import type { Failure, FieldMessages, Message } from '../errors/result.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translator.ts';
import { asForm } from './read.ts';

/** What a form shows after it was sent and could not be taken: the words at each field, and all that was typed. */
export type FormState = {
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
} | null;

/** A message in the reader's language. */
export function sentence(locale: Locale, { key, values }: Message): string {
  const t = translator(locale) as (key: string, values?: Record<string, string | number>) => string;
  return t(key, values);
}

/** Every way of saying no, in words, by the field it concerns; `form` for the whole. */
export function failureWords(locale: Locale, failure: Failure): Record<string, string> {
  const fields = fieldsOf(failure);
  return Object.fromEntries(
    Object.entries(fields).map(([name, message]) => [name, sentence(locale, message)]),
  );
}

function fieldsOf(failure: Failure): FieldMessages {
  switch (failure.code) {
    case 'invalid':
      return failure.fields;
    case 'throttled':
      return {
        form: { key: 'validation.throttled', values: { minutes: Math.ceil(failure.retryAfter / 60) } },
      };
    case 'conflict':
      return { form: { key: 'validation.moved_on' } };
    default:
      return { form: { key: `validation.${failure.code}` } };
  }
}

/** Never sent back to the page, whatever went wrong. */
const SECRET = /password|current|code|token/;

/** The state after a refusal: nothing typed is lost but secrets. */
export function refused(locale: Locale, failure: Failure, form: FormData): FormState {
  const values: Record<string, string | string[]> = {};
  const sent = asForm(form);
  for (const name of new Set(sent.keys())) {
    if (name.startsWith('$') || SECRET.test(name)) continue;
    const all = sent.getAll(name).filter((value) => typeof value === 'string');
    values[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return { errors: failureWords(locale, failure), values };
}
