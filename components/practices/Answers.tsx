import { useTranslations } from 'next-intl';
import { type Answer, SummaryList } from '@/components/ui/data/SummaryList';
import type { FieldMessages } from '@/lib/platform/errors/result.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import {
  answerWords,
  type Draft,
  JOINED_FIELDS,
  STEP_FIELDS,
  STEPS,
  type Step,
} from '@/lib/practices/index.ts';

type Props = {
  practiceId: string;
  draft: Draft;
  locale: Locale;
  /** Names of the institutions that the draft points to. */
  institutions: Map<string, string>;
  problems?: FieldMessages;
  editable: boolean;
};

/** The whole form as answered, step by step, each answer with the way to its field. */
export function Answers(props: Props) {
  return STEPS.map((step) => <StepAnswers key={step} {...props} step={step} />);
}

function StepAnswers({
  practiceId,
  draft,
  locale,
  institutions,
  problems = {},
  editable,
  step,
}: Props & { step: Step }) {
  const t = useTranslations('practices');
  const label = t as unknown as (key: string) => string;
  const say = useTranslations() as unknown as (key: string, values?: object) => string;
  const words = answerWords(locale, institutions);
  const page = localePath(locale, `/workspace/practices/${practiceId}/edit/${step}`);
  const answers = STEP_FIELDS[step]
    .filter((field) => !JOINED_FIELDS.has(field))
    .map((field): Answer => {
      const problem = Object.entries(problems).find(
        ([name]) => name === field || name.startsWith(`${field}.`),
      );
      const answer = words(draft, field);
      return {
        question: label(`field.${field}`),
        ...(answer && { answer: <span dir="auto">{answer}</span> }),
        ...(problem && { problem: say(problem[1].key, problem[1].values) }),
        ...(editable && { changeHref: `${page}#${field}` }),
      };
    });
  return (
    <section className="mt-10" aria-labelledby={`step-${step}`}>
      <h2 id={`step-${step}`} className="mb-3 text-lg">
        {step}. {t(`stepTitle.${step}`)}
      </h2>
      <SummaryList answers={answers} />
    </section>
  );
}
