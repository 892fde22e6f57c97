'use client';
// Shared by the steps of the form: the fields of react-hook-form, the options and the errors.

import { useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FieldMessages, Message } from '@/lib/platform/errors/result.ts';
import type { Draft } from '@/lib/practices/schema/draft.ts';
import type { FormOptions } from './options';

export type StepContext = {
  form: UseFormReturn<Draft>;
  options: FormOptions;
  errors: FieldMessages;
};

const Context = createContext<StepContext | null>(null);
export const StepProvider = Context.Provider;

export function useStep(): StepContext {
  const value = useContext(Context);
  if (!value) throw new Error('a step of the form stands outside of it');
  return value;
}

/** A message of the schema in the reader's language. */
export function useSentence(): (message: Message) => string {
  const t = useTranslations() as unknown as (key: string, values?: Message['values']) => string;
  return ({ key, values }) => t(key, values);
}

/** Name, label, hint and error of a field, for any control of the kit. */
export function useField() {
  const { form, errors } = useStep();
  const t = useTranslations('practices') as unknown as ((key: string, values?: object) => string) & {
    has: (key: string) => boolean;
  };
  const say = useSentence();
  return (name: string, { label, hint, values }: { label?: string; hint?: string; values?: object } = {}) => {
    const hintKey = `hint.${hint ?? name}`;
    const error = errors[name];
    const { ref, onChange, onBlur } = form.register(name as never);
    return {
      text: {
        name,
        label: t(`field.${label ?? name}`, values),
        ...(t.has(hintKey) && { hint: t(hintKey) }),
        ...(error && { error: say(error) }),
      },
      control: { ref, onChange, onBlur },
      value: form.getValues(name as never) as unknown,
    };
  };
}
