import type { FieldMessages } from '@/lib/platform/errors/result.ts';
import { STEPS, type Step } from '../vocabulary.ts';
import { type CompletePractice, type Demands, type Lists, paramsOf, stepSchemas } from './complete.ts';
import { CROSS_CHECKS } from './cross.ts';
import { type Draft, stepOf } from './draft.ts';

export type StepReport = {
  /** What is wrong, by name of the control. */
  errors: FieldMessages;
  /** What is not there yet: no obstacle to a draft, an obstacle to sending. */
  missing: FieldMessages;
  state: 'empty' | 'started' | 'complete';
};

/** Looks at one step as it stands. The same function tells the browser and the server. */
export function checkStep(draft: Draft, step: Step, lists: Lists, demands: Demands): StepReport {
  const parsed = stepSchemas(lists, demands)[step].safeParse(stepOf(draft, step));
  const errors: FieldMessages = {};
  const missing: FieldMessages = {};
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const { values, missing: isMissing } = paramsOf(issue);
    const target = isMissing ? missing : errors;
    const key = issue.code === 'custom' ? issue.message : 'not_in_list';
    target[issue.path.join('.')] ??= { key: `validation.${key}`, ...(values && { values }) };
  }
  const across = CROSS_CHECKS[step](draft, lists, demands);
  Object.assign(errors, { ...across.errors, ...errors });
  Object.assign(missing, { ...across.missing, ...missing });
  const complete = Object.keys(errors).length === 0 && Object.keys(missing).length === 0;
  return {
    errors,
    missing,
    state: complete ? 'complete' : isEmpty(stepOf(draft, step)) ? 'empty' : 'started',
  };
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  if (value && typeof value === 'object') return Object.values(value).every(isEmpty);
  return true;
}

/** The whole form: what stops it from being sent, or the practice with every value of its right type. */
export function checkPractice(
  draft: Draft,
  lists: Lists,
  demands: Demands,
): { ok: true; value: CompletePractice } | { ok: false; fields: FieldMessages } {
  const reports = STEPS.map((step) => checkStep(draft, step, lists, demands));
  const fields: FieldMessages = Object.assign(
    {},
    ...reports.map(({ errors, missing }) => ({ ...missing, ...errors })),
  );
  if (Object.keys(fields).length > 0) return { ok: false, fields };
  const schemas = stepSchemas(lists, demands);
  const parts = STEPS.map((step) => schemas[step].parse(stepOf(draft, step)));
  return { ok: true, value: Object.assign({}, ...parts) as CompletePractice };
}
