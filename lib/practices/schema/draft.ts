import { z } from 'zod';
import { MOST, STEP_FIELDS, type Step } from '../vocabulary.ts';

/**
 * A draft holds what was typed, letter by letter: every control is a text or a list of texts. Only sizes are
 * bounded, well above the limits that the form tells, so that nothing typed is lost.
 */
const typed = z.string().max(40_000).default('');
const short = z.string().max(4_000).default('');
const picked = z.array(z.string().max(100)).max(300).default([]);
const rows = <T extends z.ZodRawShape>(shape: T, most: number) =>
  z
    .array(z.strictObject(shape))
    .max(most * 2)
    .default([]);
const dateShape = { year: short, month: short, day: short };
const date = z.strictObject(dateShape).default({ year: '', month: '', day: '' });

export const draftSchema = z.strictObject({
  title: short,
  kind: short,
  themes: picked,
  summary: typed,
  language: short,
  countries: picked,
  leadInstitution: short,
  leadInstitutionName: short,
  partners: rows({ institution: short, name: short, country: short, role: short }, MOST.partners),
  population: picked,
  problem: typed,
  approach: typed,
  legalBasis: typed,
  resources: z
    .strictObject({ people: typed, amount: short, currency: short, source: short })
    .default({ people: '', amount: '', currency: '', source: '' }),
  startDate: date,
  endDate: date,
  ongoing: short,
  results: typed,
  resultFigures: rows(
    { indicator: short, value: short, unit: short, year: short, source: short },
    MOST.resultFigures,
  ),
  evaluation: z.strictObject({ kind: short, url: short }).default({ kind: '', url: '' }),
  evidence: rows({ title: short, url: short }, MOST.evidence),
  sources: rows({ title: short, url: short, confidence: short }, MOST.sources),
  lessons: typed,
  conditions: typed,
  challenges: typed,
  gender: typed,
  rights: typed,
  gcmObjectives: picked,
  sdgTargets: picked,
  contact: z
    .strictObject({ name: short, office: short, email: short })
    .default({ name: '', office: '', email: '' }),
  contactPublic: short,
  offerToShare: short,
  licence: short,
});

/** The whole form as typed. */
export type Draft = z.output<typeof draftSchema>;

export const emptyDraft = (): Draft => draftSchema.parse({});

/** What one step of the form sends: only its own fields, all optional. A field that is not sent stays as it was. */
export const stepDraftSchema = (step: Step) => {
  const mask = Object.fromEntries(STEP_FIELDS[step].map((field) => [field, true])) as Record<
    keyof Draft,
    true
  >;
  const whole = draftSchema.pick(mask) as unknown as z.ZodType<Partial<Draft>>;
  return z.record(z.string(), z.unknown()).transform((sent, ctx): Partial<Draft> => {
    const parsed = whole.safeParse(sent);
    if (parsed.success)
      return Object.fromEntries(Object.entries(parsed.data).filter(([field]) => Object.hasOwn(sent, field)));
    ctx.addIssue({ code: 'custom', message: 'malformed' });
    return z.NEVER;
  });
};

/** The part of a draft that one step shows. */
export function stepOf(draft: Draft, step: Step): Partial<Draft> {
  return Object.fromEntries(STEP_FIELDS[step].map((field) => [field, draft[field as keyof Draft]]));
}
