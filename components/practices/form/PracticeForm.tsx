'use client';
// Needs the browser to keep what is typed while it is typed. Without script the same form posts to the same command.

import { useTranslations } from 'next-intl';
import { useActionState, useCallback, useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/Button';
import { SavedState } from '@/components/ui/feedback/SavedState';
import { ErrorSummary } from '@/components/ui/form/ErrorSummary';
import { FormActions } from '@/components/ui/form/FormActions';
import type { FieldMessages } from '@/lib/platform/errors/result.ts';
import { saveStepAction } from '@/lib/practices/actions.ts';
import { listsWith } from '@/lib/practices/lists.ts';
import { checkStep } from '@/lib/practices/schema/check.ts';
import { type Draft, stepOf } from '@/lib/practices/schema/draft.ts';
import type { Step } from '@/lib/practices/vocabulary.ts';
import { StepProvider, useSentence } from './context';
import type { FormOptions } from './options';
import { STEP_FORMS } from './steps';
import { type AutosaveState, useAutosave } from './useAutosave';

export type PracticeFormProps = {
  locale: string;
  accountId: string;
  browserKey: string;
  practiceId: string;
  origin: 'submitted' | 'filed' | 'compiled';
  step: Step;
  draft: Draft;
  base: number;
  client: string;
  savedAt: number | null;
  options: FormOptions;
  errors: FieldMessages;
};

export function PracticeForm(props: PracticeFormProps) {
  const { locale, practiceId, step, draft, options, origin } = props;
  const [outcome, send] = useActionState(saveStepAction, null);
  const [errors, setErrors] = useState(props.errors);
  const form = useForm<Draft>({ defaultValues: draft, shouldFocusError: false });
  const place = useMemo(
    () => ({ accountId: props.accountId, practiceId, step }),
    [props.accountId, practiceId, step],
  );
  const restore = useCallback(
    (values: Partial<Draft>) => form.reset({ ...form.getValues(), ...values }),
    [form],
  );
  const { state, changed, push, base, client } = useAutosave<Partial<Draft>>({ ...props, place, restore });
  useEffect(() => {
    const subscription = form.watch((values) => changed(stepOf(values as Draft, step)));
    return () => subscription.unsubscribe();
  }, [form, changed, step]);
  useReloadOn(state, 'conflict');
  const lists = useMemo(() => listsWith(options.institutions.map(({ value }) => value)), [options]);
  const onward = submitter({ locale, practiceId, step, push });
  const say = useSentence();
  const t = useTranslations('form');
  const Fields = STEP_FORMS[step];
  const problems = [
    ...Object.entries(errors).map(([field, message]) => ({ field: idOf(field), message: say(message) })),
    ...Object.values(outcome?.errors ?? {}).map((message) => ({ message })),
  ];
  return (
    <form
      action={send}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const intent = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') ?? 'continue';
        const found = checkStep(form.getValues(), step, lists, { origin }).errors;
        setErrors(found);
        void onward(intent, Object.keys(found).length === 0);
      }}
    >
      <Hidden
        values={{
          locale,
          practiceId,
          step: String(step),
          base: String(base.current),
          client: client.current,
        }}
      />
      <button type="submit" name="intent" value="continue" hidden tabIndex={-1} aria-hidden="true" />
      <ErrorSummary problems={problems} title={problems.length > 0 ? t('savedWithProblems') : undefined} />
      <StepProvider value={{ form, options, errors }}>
        <Fields />
      </StepProvider>
      <FormActions>
        <Button name="intent" value="continue">
          {t(step === 6 ? 'toCheck' : 'continue')}
        </Button>
        <Button kind="secondary" name="intent" value="exit">
          {t('exit')}
        </Button>
      </FormActions>
      <Saving state={state} locale={locale} />
    </form>
  );
}

/** The control to which a line of the summary leads. */
const idOf = (field: string): string => (/^(startDate|endDate)$/.test(field) ? `${field}.year` : field);

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} readOnly />
  ));
}

/** Where both texts stand is on the server: the page comes back with the choice. */
function useReloadOn(state: AutosaveState, wanted: AutosaveState['state']) {
  useEffect(() => {
    if (state.state === wanted) window.location.reload();
  }, [state, wanted]);
}

type Submit = { locale: string; practiceId: string; step: Step; push: () => Promise<boolean> };

/** Goes on once the server has the text; with no line, or with something to mend, the page stays. */
function submitter({ locale, practiceId, step, push }: Submit) {
  return async (intent: string, right: boolean) => {
    const home = `/${locale}/workspace/practices/${practiceId}`;
    const saved = await push();
    if (!saved) return;
    if (intent === 'exit') window.location.assign(`${home}?done=saved`);
    else if (right) window.location.assign(`${home}/edit/${step}?checked=1`);
  };
}

function Saving({ state, locale }: { state: AutosaveState; locale: string }) {
  const t = useTranslations('form');
  const silent = state.state === 'saved' && state.at === null;
  return (
    <div
      hidden={silent}
      className="sticky bottom-0 mt-6 border-t border-line bg-paper py-2"
      data-saving={state.state}
    >
      {state.state === 'saved' && state.at !== null && (
        <SavedState saving={{ state: 'saved', at: state.at }} />
      )}
      {(state.state === 'saving' || state.state === 'offline') && (
        <SavedState saving={{ state: state.state }} />
      )}
      {state.state === 'refused' && <p role="alert">{t('refused')}</p>}
      {state.state === 'signed_out' && (
        <p role="alert">
          {t('signedOut')}{' '}
          <a href={`/${locale}/account/sign-in?to=${encodeURIComponent(window.location.pathname)}`}>
            {t('signIn')}
          </a>
        </p>
      )}
    </div>
  );
}
