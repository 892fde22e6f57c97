import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField } from '@/components/ui/action/fields';
import { Button, type ButtonKind } from '@/components/ui/Button';
import { discardDraftAction, movePracticeAction, revisePracticeAction } from '@/lib/practices/actions.ts';
import { TRANSITIONS, type TransitionName } from '@/lib/practices/workflow.ts';

type Target = { practiceId: string; locale: string };

/** One button that moves the practice; asks for a reason where the workflow wants one. */
export function MoveForm(props: Target & { name: TransitionName; kind?: ButtonKind; explain?: string }) {
  const { practiceId, locale, name, kind = 'primary', explain } = props;
  const t = useTranslations('workspace');
  const { reason } = TRANSITIONS[name];
  return (
    <ActionForm
      action={movePracticeAction}
      hidden={{ practiceId, locale, transition: name }}
      className="my-4"
    >
      {explain && <p className="mb-2 max-w-[60ch] text-ink-2">{explain}</p>}
      {reason && (
        <LongTextField
          name="reason"
          id={`reason-${name}`}
          label={t('reason')}
          hint={t('reasonHint')}
          limit={2000}
          rows={3}
        />
      )}
      <Button kind={kind}>{t(`action.${name}`)}</Button>
    </ActionForm>
  );
}

/** What cannot be taken back is folded, says what will happen, and asks for one more press. */
export function FoldedMove(props: Target & { name: TransitionName; explain?: string }) {
  const t = useTranslations('workspace');
  return (
    <details className="border-t border-line">
      <summary className="py-2.5 font-bold">{t(`action.${props.name}`)}</summary>
      <MoveForm {...props} kind="danger" />
    </details>
  );
}

export function ReviseForm({ practiceId, locale }: Target) {
  const t = useTranslations('workspace');
  return (
    <ActionForm action={revisePracticeAction} hidden={{ practiceId, locale }} className="my-4">
      <p className="mb-2 max-w-[60ch] text-ink-2">{t('explain.revise')}</p>
      <Button kind="secondary">{t('action.revise')}</Button>
    </ActionForm>
  );
}

export function DiscardForm({ practiceId, locale }: Target) {
  const t = useTranslations('workspace');
  return (
    <details className="border-t border-line">
      <summary className="py-2.5 font-bold">{t('action.discard')}</summary>
      <ActionForm action={discardDraftAction} hidden={{ practiceId, locale }} className="my-4">
        <p className="mb-2 max-w-[60ch] text-ink-2">{t('explain.discard')}</p>
        <Button kind="danger">{t('action.discard')}</Button>
      </ActionForm>
    </details>
  );
}
