/** The closed lists of the collection form. Their words stand in the messages, `practices.kind.*` and so on. */
export const KINDS = ['national', 'bilateral', 'regional'] as const;

export const POPULATIONS = [
  'immigrants',
  'emigrants',
  'nationals_abroad',
  'returnees',
  'transit',
  'refugees',
  'border_residents',
  'children',
  'women',
  'families',
  'workers',
  'students',
  'victims',
  'general',
] as const;

export const EVALUATIONS = ['none', 'internal', 'external'] as const;

/** Objectives of the Global Compact for Migration (A/RES/73/195). */
export const GCM_OBJECTIVES = Array.from({ length: 23 }, (_, index) => String(index + 1));

export const STEPS = [1, 2, 3, 4, 5, 6] as const;
export type Step = (typeof STEPS)[number];

/** Which fields a step of the form holds; the order is that of the screen. */
export const STEP_FIELDS = {
  1: ['title', 'kind', 'themes', 'summary', 'language'],
  2: ['countries', 'leadInstitution', 'leadInstitutionName', 'partners', 'population'],
  3: ['problem', 'approach', 'legalBasis', 'resources', 'startDate', 'endDate', 'ongoing'],
  4: ['results', 'resultFigures', 'evaluation', 'evidence', 'sources'],
  5: ['lessons', 'conditions', 'challenges', 'gender', 'rights', 'gcmObjectives', 'sdgTargets'],
  6: ['contact', 'contactPublic', 'offerToShare', 'licence'],
} as const;

/** Texts that are translated, in the order in which a reader meets them. */
export const TEXT_FIELDS = [
  'title',
  'summary',
  'problem',
  'approach',
  'legalBasis',
  'results',
  'lessons',
  'conditions',
  'challenges',
  'gender',
  'rights',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Most characters of each text (Unicode code points). */
export const LIMITS = {
  title: 150,
  summary: 600,
  problem: 3000,
  approach: 6000,
  legalBasis: 2000,
  results: 4000,
  lessons: 3000,
  conditions: 3000,
  challenges: 3000,
  gender: 2000,
  rights: 2000,
  line: 200,
  url: 1000,
} as const;

/** Most rows of the parts that repeat. */
export const MOST = {
  themes: 3,
  countries: 35,
  partners: 20,
  resultFigures: 20,
  evidence: 10,
  sources: 40,
} as const;
