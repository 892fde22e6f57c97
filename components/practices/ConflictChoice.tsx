import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { Button } from '@/components/ui/Button';
import { Diff } from '@/components/ui/data/Diff';
import { Notice } from '@/components/ui/feedback/Notice';
import { resolveConflictAction } from '@/lib/practices/actions.ts';
import { type Draft, namesOf, type PracticeWork, type Step } from '@/lib/practices/index.ts';
import { answerTexts } from './answers';

/** Two people wrote in one step: both texts whole, what differs, and one choice. Nothing is lost before it is made. */
export async function ConflictChoice(props: {
  practice: PracticeWork;
  locale: string;
  step: Step;
  mine: Partial<Draft>;
  theirs: Partial<Draft>;
}) {
  const { practice, locale, step } = props;
  const t = await getTranslations('form.conflict');
  const label = (await getTranslations('practices')) as unknown as (key: string) => string;
  const byId = practice.saves[step]?.personId ?? null;
  const name = (byId && (await namesOf([byId])).get(byId)?.name) ?? t('someone');
  const theirs = new Map(answerTexts(props.theirs).map(({ field, text }) => [field, text]));
  const different = answerTexts(props.mine).filter(({ field, text }) => text !== theirs.get(field));
  const hidden = { locale, practiceId: practice.id, step: String(step) };
  return (
    <>
      <Notice tone="warning" title={t('title')}>
        <p>{t('lead', { name })}</p>
      </Notice>
      {different.map(({ field, text }) => (
        <section key={field} className="my-8">
          <h2 className="text-lg">{label(`field.${field}`)}</h2>
          <div className="mt-3 grid gap-6 tablet:grid-cols-2">
            <Text title={t('mine')} text={text} empty={t('empty')} />
            <Text title={t('theirs', { name })} text={theirs.get(field) ?? ''} empty={t('empty')} />
          </div>
          <details className="mt-3">
            <summary className="py-2.5 font-bold">{t('differences')}</summary>
            <Diff before={theirs.get(field) ?? ''} after={text} />
          </details>
        </section>
      ))}
      <ActionForm action={resolveConflictAction} hidden={hidden} className="flex flex-wrap gap-4">
        <Button name="keep" value="mine">
          {t('keepMine')}
        </Button>
        <Button kind="secondary" name="keep" value="theirs">
          {t('keepTheirs', { name })}
        </Button>
      </ActionForm>
    </>
  );
}

function Text({ title, text, empty }: { title: string; text: string; empty: string }) {
  return (
    <div className="min-w-0">
      <h3 className="text-base">{title}</h3>
      <p dir="auto" className="mt-1 border-s-4 border-line ps-4 break-words whitespace-pre-line">
        {text || <span className="text-ink-2">{empty}</span>}
      </p>
    </div>
  );
}
