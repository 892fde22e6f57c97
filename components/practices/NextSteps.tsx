import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField } from '@/components/ui/action/fields';
import { Button, LinkButton } from '@/components/ui/Button';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { answerAsNamedStateAction, confirmPracticeAction } from '@/lib/practices/actions.ts';
import type { PracticeWork } from '@/lib/practices/index.ts';
import { DiscardForm, FoldedMove, MoveForm, ReviseForm } from './MoveForms';

/** Everything that this person may do with the practice now; nothing else is on the screen. */
export function NextSteps({ practice, locale }: { practice: PracticeWork; locale: Locale }) {
  const t = useTranslations('workspace');
  const { can, id: practiceId } = practice;
  const target = { practiceId, locale };
  const asked = can.object ? practice.asked : null;
  const mayConfirm = can.confirm && practice.origin === 'filed' && !practice.confirmed;
  const nothing =
    !can.edit &&
    !can.endorse &&
    !can.withdraw &&
    !can.revise &&
    !can.take &&
    !can.review &&
    !asked &&
    !mayConfirm &&
    !can.unpublish &&
    !can.restore;
  return (
    <section aria-labelledby="next" className="mt-10">
      <h2 id="next" className="mb-3 text-lg">
        {t('practice.next')}
      </h2>
      {nothing && <p className="text-ink-2">{t('practice.nothing')}</p>}
      {can.endorse && <MoveForm {...target} name="endorse" explain={t('explain.endorse')} />}
      {mayConfirm && (
        <ActionForm action={confirmPracticeAction} hidden={target} className="my-4">
          <Button>{t('action.confirm')}</Button>
        </ActionForm>
      )}
      {asked && !asked.late && <AnswerAsNamedState {...target} />}
      {asked?.late && (
        <p className="text-ink-2">
          {t('explain.objectLate', { date: formatDate(locale, new Date(asked.deadline)) })}
        </p>
      )}
      {can.take && <MoveForm {...target} name="take" />}
      {can.review && (
        <p>
          <LinkButton href={localePath(locale, `/secretariat/review/${practiceId}`)}>
            {t('nav.review')}
          </LinkButton>
        </p>
      )}
      {can.revise && <ReviseForm {...target} />}
      {can.restore && <MoveForm {...target} name="restore" kind="secondary" />}
      {can.withdraw && <FoldedMove {...target} name="withdraw" explain={t('explain.withdraw')} />}
      {can.unpublish && <FoldedMove {...target} name="unpublish" />}
      {can.discard && <DiscardForm {...target} />}
    </section>
  );
}

function AnswerAsNamedState(target: { practiceId: string; locale: string }) {
  const t = useTranslations('workspace');
  return (
    <ActionForm action={answerAsNamedStateAction} hidden={target} className="my-4">
      <p className="mb-2 max-w-[60ch] text-ink-2">{t('explain.object')}</p>
      <LongTextField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        limit={2000}
        rows={3}
        optional
      />
      <div className="flex flex-wrap gap-4">
        <Button name="answer" value="agree">
          {t('action.agree')}
        </Button>
        <Button kind="secondary" name="answer" value="object">
          {t('action.object')}
        </Button>
      </div>
    </ActionForm>
  );
}
