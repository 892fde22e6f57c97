'use client';
// Needs the browser to show the answer in place; without script the same form posts and the page comes back with the answer in it.

import { createContext, type ReactNode, useActionState, useContext } from 'react';
import type { FormState } from '@/lib/platform/forms/words.ts';
import { ErrorSummary } from '../form/ErrorSummary';

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

const State = createContext<FormState>(null);

/** What the last sending came to, for the fields inside. */
export const useFormOutcome = (): FormState => useContext(State);

/**
 * A form whose action may refuse: the summary of what to mend on top, each field with its own error and with what was
 * typed. `hidden` travels along. `folded`: the words under which it is folded away; it opens by itself after a refusal, also
 * without script, where the errors would stay hidden otherwise.
 */
export function ActionForm(props: {
  action: FormAction;
  hidden?: Record<string, string>;
  className?: string;
  folded?: ReactNode;
  children: ReactNode;
}) {
  const [state, send, pending] = useActionState(props.action, null);
  const problems = Object.entries(state?.errors ?? {}).map(([name, message]) => ({
    message,
    ...(name !== 'form' && { field: name }),
  }));
  const form = (
    <form action={send} className={props.className} noValidate aria-busy={pending}>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary problems={problems} />
      <State.Provider value={state}>{props.children}</State.Provider>
    </form>
  );
  if (props.folded === undefined) return form;
  return (
    <details className="border-b border-line" open={problems.length > 0 || undefined}>
      <summary className="py-2.5 font-bold">{props.folded}</summary>
      <div className="max-w-text pb-4">{form}</div>
    </details>
  );
}
