'use client';
// Needs the browser's state only to show the recovery codes in the answer; without script the page comes back with them.

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { PageHeading } from '@/components/layout/PageHeading';
import { Button, LinkButton } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/form/ErrorSummary';
import { FormActions } from '@/components/ui/form/FormActions';
import { TextInput } from '@/components/ui/form/TextInput';
import { confirmTotpAction } from '@/lib/accounts/actions.ts';
import { CodeList } from './RecoveryCodes';

/** The QR code and the first code; then, once, the recovery codes. `waiting`: the second factor is not on yet. */
export function TotpSetup(props: { locale: string; waiting: boolean; home: string; children: ReactNode }) {
  const { locale, waiting, home } = props;
  const [state, send] = useActionState(confirmTotpAction, { form: null, codes: null });
  const t = useTranslations('account.setup');
  if (state.codes) return <Codes codes={state.codes} home={home} />;
  if (!waiting) {
    return (
      <>
        <PageHeading title={t('doneTitle')} />
        <LinkButton href={home}>{t('go')}</LinkButton>
      </>
    );
  }
  const error = state.form?.errors.code;
  return (
    <>
      {props.children}
      <form action={send} noValidate>
        <ErrorSummary
          problems={Object.entries(state.form?.errors ?? {}).map(([field, message]) => ({ field, message }))}
        />
        <input type="hidden" name="locale" value={locale} />
        <TextInput
          name="code"
          label={t('code')}
          error={error}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
        />
        <FormActions>
          <Button>{t('button')}</Button>
        </FormActions>
      </form>
    </>
  );
}

function Codes({ codes, home }: { codes: string[]; home: string }) {
  const t = useTranslations('account.setup');
  return (
    <>
      <PageHeading title={t('doneTitle')} />
      <h2 className="text-lg">{t('codes')}</h2>
      <p className="mt-2 max-w-[60ch]">{t('codesLead')}</p>
      <CodeList codes={codes} />
      <LinkButton href={home}>{t('go')}</LinkButton>
    </>
  );
}
