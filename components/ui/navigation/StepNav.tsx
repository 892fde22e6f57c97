import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export type StepState = 'done' | 'incomplete' | 'todo';
export type Step = { href: string; title: string; state: StepState };

/**
 * The steps of a form beside it, folded above it on a phone: number or tick, title, state in words. `current` is the index of the open one.
 * `children` is the saved state, which never folds.
 */
export function StepNav({
  steps,
  current,
  children,
}: {
  steps: Step[];
  current?: number;
  children?: ReactNode;
}) {
  const t = useTranslations('ui.steps');
  return (
    <nav aria-label={t('label')} className="text-sm">
      <details className="fold">
        <summary className="border-y border-line py-2.5 font-bold">{t('label')}</summary>
        <ol className="steps">
          {steps.map((step, index) => {
            const here = index === current;
            return (
              <li key={step.href} data-state={step.state} aria-current={here ? 'step' : undefined}>
                <a href={step.href} className={here ? 'font-bold text-ink no-underline' : undefined}>
                  {step.title}
                </a>
                <span className="block text-ink-2">{t(here ? 'current' : step.state)}</span>
              </li>
            );
          })}
        </ol>
      </details>
      {children && <div className="mt-4">{children}</div>}
    </nav>
  );
}
