import { describe, expect, it } from 'vitest';
import { listsWith } from '@/lib/practices/lists.ts';
import { checkPractice, checkStep } from '@/lib/practices/schema/check.ts';
import {
  type Draft,
  draftSchema,
  emptyDraft,
  stepDraftSchema,
  stepOf,
} from '@/lib/practices/schema/draft.ts';
import { STEP_FIELDS, STEPS } from '@/lib/practices/vocabulary.ts';
import practices from '@/prisma/seed/data/practices.json' with { type: 'json' };

const lists = listsWith(['hn-sreci', 'org-iom']);
const byState = { origin: 'submitted' } as const;

const aPractice = (changes: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  title: 'Ventanilla única',
  kind: 'national',
  themes: ['regular-pathways'],
  summary: 'Una sola oficina.',
  language: 'es',
  countries: ['HN'],
  leadInstitution: 'hn-sreci',
  population: ['returnees'],
  problem: 'Cinco oficinas.',
  approach: 'Una sola.',
  startDate: { year: '2023', month: '', day: '' },
  ongoing: 'on',
  results: 'Dos días.',
  evaluation: { kind: 'none', url: '' },
  lessons: 'Empezar con uno.',
  gcmObjectives: ['21'],
  contact: { name: 'Ana', office: '', email: 'ana@example.org' },
  licence: 'on',
  ...changes,
});

const errorsOf = (changes: Partial<Draft>) => {
  const checked = checkPractice(aPractice(changes), lists, byState);
  return checked.ok
    ? {}
    : Object.fromEntries(Object.entries(checked.fields).map(([name, { key }]) => [name, key]));
};

describe('the collection form', () => {
  it('shows every field in exactly one step', () => {
    const shown = STEPS.flatMap((step) => STEP_FIELDS[step] as readonly string[]);
    expect([...shown].sort()).toEqual(Object.keys(emptyDraft()).sort());
  });

  it('takes a whole practice', () => expect(checkPractice(aPractice(), lists, byState).ok).toBe(true));

  it('says what is missing from an empty one, field by field', () => {
    const missing = STEPS.flatMap((step) =>
      Object.keys(checkStep(emptyDraft(), step, lists, byState).missing),
    );
    expect(missing).toEqual([
      'title',
      'kind',
      'themes',
      'summary',
      'language',
      'countries',
      'population',
      'leadInstitution',
      'problem',
      'approach',
      'startDate',
      'endDate',
      'results',
      'evaluation.kind',
      'lessons',
      'gcmObjectives',
      'contact.name',
      'contact.email',
      'licence',
    ]);
  });

  it.each<[string, Partial<Draft>, string, string]>([
    ['a title that is too long', { title: 'x'.repeat(151) }, 'title', 'validation.too_long'],
    [
      'four themes',
      { themes: ['regular-pathways', 'regularisation-documents', 'labour-migration', 'refugee-protection'] },
      'themes',
      'validation.too_many',
    ],
    ['an unknown theme', { themes: ['nothing'] }, 'themes', 'validation.not_in_list'],
    ['a national practice of two States', { countries: ['HN', 'MX'] }, 'countries', 'validation.one_country'],
    ['a bilateral one of one State', { kind: 'bilateral' }, 'countries', 'validation.two_countries'],
    [
      'an institution of nowhere',
      { leadInstitution: 'xx-none' },
      'leadInstitution',
      'validation.not_in_list',
    ],
    [
      'a partner without a role',
      { partners: [{ institution: 'org-iom', name: '', country: '', role: '' }] },
      'partners.0.role',
      'validation.missing.partner_role',
    ],
    [
      'a figure without a unit',
      { resultFigures: [{ indicator: 'a', value: '3', unit: '', year: '2024', source: '' }] },
      'resultFigures.0.unit',
      'validation.missing.unit',
    ],
    [
      'a figure that is no number',
      { resultFigures: [{ indicator: 'a', value: 'muchas', unit: 'x', year: '2024', source: '' }] },
      'resultFigures.0.value',
      'validation.not_number',
    ],
    [
      'an address that runs',
      { evidence: [{ title: '', url: 'javascript:alert(1)' }] },
      'evidence.0.url',
      'validation.not_url',
    ],
    [
      'a day that does not exist',
      { startDate: { year: '2023', month: '2', day: '30' } },
      'startDate',
      'validation.not_date',
    ],
    [
      'an end before the start',
      { ongoing: '', endDate: { year: '2022', month: '', day: '' } },
      'endDate',
      'validation.end_before_start',
    ],
    [
      'an end and still going on',
      { endDate: { year: '2024', month: '', day: '' } },
      'endDate',
      'validation.end_and_ongoing',
    ],
    [
      'half an e-mail address',
      { contact: { name: 'Ana', office: '', email: 'ana@' } },
      'contact.email',
      'validation.not_email',
    ],
    ['no consent', { licence: '' }, 'licence', 'validation.missing.licence'],
  ])('refuses %s at its field', (_what, changes, field, key) => expect(errorsOf(changes)[field]).toBe(key));

  it('keeps the place of a wrong row when blank rows stand before it', () => {
    const blank = { institution: '', name: '', country: '', role: '' };
    expect(errorsOf({ partners: [blank, { ...blank, name: 'OIM' }] })).toEqual({
      'partners.1.role': 'validation.missing.partner_role',
    });
  });

  it('allows an end in the month of the start, known less exactly', () => {
    const ended = {
      ongoing: '',
      startDate: { year: '2023', month: '5', day: '' },
      endDate: { year: '2023', month: '', day: '' },
    };
    expect(errorsOf(ended)).toEqual({});
  });

  it('asks compiled practices for sources instead of contact and consent', () => {
    const compiled = aPractice({ licence: '', contact: { name: '', office: '', email: '' } });
    const checked = checkPractice(compiled, lists, { origin: 'compiled' });
    expect(checked.ok ? [] : Object.keys(checked.fields)).toEqual(['sources']);
  });

  it('takes an unfinished step as it is, and no field of another step', () => {
    expect(stepDraftSchema(1).safeParse({ title: 'a' }).success).toBe(true);
    expect(stepDraftSchema(1).safeParse({ title: 'a', results: 'b' }).success).toBe(false);
    expect(stepDraftSchema(1).safeParse({ title: 7 }).success).toBe(false);
    expect(stepDraftSchema(1).safeParse({ title: 'x'.repeat(5000) }).success).toBe(false);
  });

  it('gives back each step what it took', () => {
    const draft = aPractice();
    const parts = STEPS.map((step) => stepDraftSchema(step).parse(stepOf(draft, step)));
    expect(draftSchema.parse(Object.assign({}, ...parts))).toEqual(draft);
  });

  it('knows the themes of all real practices', () => {
    const themes = new Set(practices.flatMap((practice) => practice.themes));
    expect([...themes].filter((theme) => !lists.themes.includes(theme))).toEqual([]);
  });
});
