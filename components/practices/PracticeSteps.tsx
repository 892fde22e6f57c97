import { useTranslations } from 'next-intl';
import { StepNav } from '@/components/ui/navigation/StepNav';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { checkStep, type Lists, type PracticeWork, STEPS, type Step } from '@/lib/practices/index.ts';

const STATES = { complete: 'done', started: 'incomplete', empty: 'todo' } as const;

/** The six steps beside the form, each with how far it is. */
export function PracticeSteps(props: {
  practice: PracticeWork;
  lists: Lists;
  locale: Locale;
  current?: Step;
}) {
  const { practice, lists, locale, current } = props;
  const t = useTranslations('practices');
  const steps = STEPS.map((step) => ({
    href: localePath(locale, `/workspace/practices/${practice.id}/edit/${step}`),
    title: t(`step.${step}`),
    state: STATES[checkStep(practice.draft, step, lists, { origin: practice.sendsAs }).state],
  }));
  return <StepNav steps={steps} {...(current && { current: current - 1 })} />;
}
