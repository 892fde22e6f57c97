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

const MOVES = ['endorse', 'withdraw', 'revise', 'take', 'review', 'discard', 'unpublish', 'restore'] as const;

type Props = { practice: PracticeWork; locale: Locale };

const askedOf = ({ can, asked }: PracticeWork) => (can.object ? asked : null);
const mayConfirm = ({ can, origin, confirmed }: PracticeWork) =>
  can.confirm && origin === 'filed' && !confirmed;

/** Everything that this person may do with the practice now; nothing else is on the screen. */
export function NextSteps(props: Props) {
  const t = useTranslations('workspace');
  const { practice } = props;
  const { can } = practice;
  const nothing = !MOVES.some((move) => can[move]) && !askedOf(practice) && !mayConfirm(practice);
  // The steps of the form stand above with their own button.
  if (nothing && can.edit) return null;
  return (
    <section aria-labelledby="next" className="mt-10">
      <h2 id="next" className="mb-3 text-lg">
        {t('practice.next')}
      </h2>
      {nothing ? <p className="text-ink-2">{t('practice.nothing')}</p> : <Moves {...props} />}
    </section>
  );
}

function Moves({ practice, locale }: Props) {
  const t = useTranslations('workspace');
  const { can, id: practiceId } = practice;
  const target = { practiceId, locale };
  const asked = askedOf(practice);
  return (
    <>
      {can.endorse && <MoveForm {...target} name="endorse" explain={t('explain.endorse')} />}
      {mayConfirm(practice) && (
        <ActionForm action={confirmPracticeAction} hidden={target} className="my-4">
          <Button>{t('action.confirm')}</Button>
        </ActionForm>
      )}
      {asked && <AsNamedState asked={asked} target={target} locale={locale} />}
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
    </>
  );
}

type Asked = NonNullable<PracticeWork['asked']>;

/** Its say until the deadline, and after it the word that it is over. */
function AsNamedState(props: {
  asked: Asked;
  target: { practiceId: string; locale: string };
  locale: Locale;
}) {
  const t = useTranslations('workspace');
  const { asked, target, locale } = props;
  if (!asked.late) return <AnswerAsNamedState {...target} />;
  return (
    <p className="text-ink-2">
      {t('explain.objectLate', { date: formatDate(locale, new Date(asked.deadline)) })}
    </p>
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
