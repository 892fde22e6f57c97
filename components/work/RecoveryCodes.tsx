'use client';
// Needs the browser's state only to show the new codes in the answer; without script the page comes back with them.

import { useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { FocusWhenShown } from '@/components/ui/feedback/FocusWhenShown';
import { ErrorSummary } from '@/components/ui/form/ErrorSummary';
import { TextInput } from '@/components/ui/form/TextInput';
import { renewRecoveryCodesAction } from '@/lib/accounts/actions.ts';

/** Words come from the page: the work area sends few to the browser. */
type Words = Record<'current' | 'code' | 'button' | 'codes' | 'codesLead', string>;

/** Asks for the password and a code; then shows ten new recovery codes, once. */
export function RecoveryCodes({ locale, email, words }: { locale: string; email: string; words: Words }) {
  const [state, send] = useActionState(renewRecoveryCodesAction, { form: null, codes: null });
  if (state.codes) {
    return (
      <FocusWhenShown
        occasion={state.codes[0] ?? ''}
        labelledBy="new-codes"
        className="my-4 border-4 border-leaf px-5 py-4"
      >
        <h3 id="new-codes" className="text-lg">
          {words.codes}
        </h3>
        <p className="mt-2 max-w-[60ch]">{words.codesLead}</p>
        <CodeList codes={state.codes} />
      </FocusWhenShown>
    );
  }
  const errors = state.form?.errors ?? {};
  return (
    <form action={send} noValidate>
      <ErrorSummary
        problems={Object.entries(errors).map(([name, message]) => ({
          message,
          ...(name !== 'form' && { field: `renew-${name}` }),
        }))}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextInput
        name="current"
        id="renew-current"
        label={words.current}
        error={errors.current}
        type="password"
        autoComplete="current-password"
        width="medium"
      />
      <TextInput
        name="code"
        id="renew-code"
        label={words.code}
        error={errors.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
      />
      <Button kind="secondary">{words.button}</Button>
    </form>
  );
}

/** The codes as they are written down. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  return (
    <ul className="my-4 font-bold tracking-wider tablet:columns-2" data-recovery-codes>
      {codes.map((code) => (
        <li key={code} className="break-inside-avoid py-1 whitespace-nowrap">
          {code}
        </li>
      ))}
    </ul>
  );
}
