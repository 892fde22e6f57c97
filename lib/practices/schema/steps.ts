import { STEP_FIELDS, STEPS, type Step } from '../vocabulary.ts';

/** The step whose page shows the control, by the first part of its name; 1 for the form as a whole. */
export function stepOfField(name: string): Step {
  const root = name.split('.')[0] ?? name;
  return STEPS.find((step) => (STEP_FIELDS[step] as readonly string[]).includes(root)) ?? 1;
}
