import { z } from 'zod';
import { EVALUATIONS, GCM_OBJECTIVES, KINDS, LIMITS, MOST, POPULATIONS } from '../vocabulary.ts';
import {
  amount,
  choice,
  choices,
  complain,
  datePart,
  email,
  text,
  tick,
  webAddress,
  year,
} from './fields.ts';

/** What the lists of the database allow; given to the browser with the form. */
export type Lists = {
  themes: readonly string[];
  countries: readonly string[];
  institutions: (id: string) => boolean;
  sdgTargets: readonly string[];
  languages: readonly string[];
  currencies: readonly string[];
};

/** Compiled and filed practices need sources instead of the consent that only a State can give. */
export type Demands = { origin: 'submitted' | 'filed' | 'compiled' };

type Row = Record<string, string>;
const isBlank = (row: Row) => Object.values(row).every((value) => value.trim() === '');

/** Rows that repeat: blank ones are left out, the others must be whole. Paths keep the row's place on the screen. */
const rowsOf = <T extends z.ZodType>(row: T, max: number) =>
  z.array(z.record(z.string(), z.string())).transform((rows, ctx): z.output<T>[] => {
    const filled = rows.map((value, index) => ({ value, index })).filter(({ value }) => !isBlank(value));
    if (filled.length > max) complain(ctx, 'too_many', { values: { max } });
    return filled.flatMap(({ value, index }) => {
      const parsed = row.safeParse(value);
      if (parsed.success) return [parsed.data];
      for (const issue of parsed.error.issues) {
        ctx.addIssue({
          ...issue,
          path: [index, ...issue.path],
          params: { ...paramsOf(issue), missing: false },
        } as never);
      }
      return [];
    });
  });

export const paramsOf = (
  issue: z.core.$ZodIssue,
): { values?: Record<string, string | number>; missing?: boolean } =>
  (issue as { params?: object }).params ?? {};

export const step1 = (lists: Lists) =>
  z.object({
    title: text({ max: LIMITS.title, missing: 'missing.title' }),
    kind: choice(KINDS, 'missing.kind'),
    themes: choices(lists.themes, { missing: 'missing.themes', max: MOST.themes }),
    summary: text({ max: LIMITS.summary, missing: 'missing.summary' }),
    language: choice(lists.languages, 'missing.language'),
  });

const partner = (lists: Lists) =>
  z
    .object({
      institution: z.string(),
      name: text({ max: LIMITS.line }),
      country: z.string(),
      role: text({ max: LIMITS.line, missing: 'missing.partner_role' }),
    })
    .transform((row, ctx) => {
      const institution = lists.institutions(row.institution) ? row.institution : null;
      if (row.institution && !institution) complain(ctx, 'not_in_list', { path: ['institution'] });
      if (row.country && !lists.countries.includes(row.country))
        complain(ctx, 'not_in_list', { path: ['country'] });
      return { institution, name: row.name, country: row.country || null, role: row.role };
    });

export const step2 = (lists: Lists) =>
  z
    .object({
      countries: choices(lists.countries, { missing: 'missing.countries', max: MOST.countries }),
      leadInstitution: z.string(),
      leadInstitutionName: text({ max: LIMITS.line }),
      partners: rowsOf(partner(lists), MOST.partners),
      population: choices(POPULATIONS, { missing: 'missing.population' }),
    })
    .transform((value) => ({
      ...value,
      leadInstitution: lists.institutions(value.leadInstitution) ? value.leadInstitution : null,
    }));

export const step3 = (lists: Lists) =>
  z.object({
    problem: text({ max: LIMITS.problem, missing: 'missing.problem' }),
    approach: text({ max: LIMITS.approach, missing: 'missing.approach' }),
    legalBasis: text({ max: LIMITS.legalBasis }),
    resources: z.object({
      people: text({ max: LIMITS.legalBasis }),
      amount: amount(),
      currency: choice(lists.currencies),
      source: webAddress(),
    }),
    startDate: datePart('missing.startDate'),
    endDate: datePart(),
    ongoing: tick(),
  });

const figure = z.object({
  indicator: text({ max: LIMITS.line, missing: 'missing.indicator' }),
  value: amount('missing.value'),
  unit: text({ max: 80, missing: 'missing.unit' }),
  year: year('missing.year'),
  source: webAddress(),
});

const link = z.object({ title: text({ max: LIMITS.line }), url: webAddress('missing.url') });
const source = z.object({
  title: text({ max: 400, missing: 'missing.source_title' }),
  url: webAddress('missing.url'),
  confidence: choice(['seen', 'recall']),
});

export const step4 = () =>
  z.object({
    results: text({ max: LIMITS.results, missing: 'missing.results' }),
    resultFigures: rowsOf(figure, MOST.resultFigures),
    evaluation: z.object({ kind: choice(EVALUATIONS, 'missing.evaluation'), url: webAddress() }),
    evidence: rowsOf(link, MOST.evidence),
    sources: rowsOf(source, MOST.sources),
  });

export const step5 = (lists: Lists) =>
  z.object({
    lessons: text({ max: LIMITS.lessons, missing: 'missing.lessons' }),
    conditions: text({ max: LIMITS.conditions }),
    challenges: text({ max: LIMITS.challenges }),
    gender: text({ max: LIMITS.gender }),
    rights: text({ max: LIMITS.rights }),
    gcmObjectives: choices(GCM_OBJECTIVES, { missing: 'missing.gcmObjectives' }),
    sdgTargets: choices(lists.sdgTargets),
  });

export const step6 = ({ origin }: Demands) => {
  const byState = origin === 'submitted';
  return z.object({
    contact: z.object({
      name: text({ max: LIMITS.line, ...(byState && { missing: 'missing.contact_name' }) }),
      office: text({ max: LIMITS.line }),
      email: email(byState ? 'missing.contact_email' : undefined),
    }),
    contactPublic: tick(),
    offerToShare: tick(),
    licence: tick(byState ? 'missing.licence' : undefined),
  });
};

/** The schema of each step, as the browser and the server use it. */
export const stepSchemas = (lists: Lists, demands: Demands) =>
  ({
    1: step1(lists),
    2: step2(lists),
    3: step3(lists),
    4: step4(),
    5: step5(lists),
    6: step6(demands),
  }) as const;

type Output<T extends (...args: never[]) => z.ZodType> = z.output<ReturnType<T>>;

/** A practice whose every field is right: what a version publishes. */
export type CompletePractice = Output<typeof step1> &
  Output<typeof step2> &
  Output<typeof step3> &
  Output<typeof step4> &
  Output<typeof step5> &
  Output<typeof step6>;
