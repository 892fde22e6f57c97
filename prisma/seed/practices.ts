import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Result } from '@/lib/platform/errors/result.ts';
import { SYSTEM } from '@/lib/platform/rights/actor.ts';
import {
  createPractice,
  type Draft,
  emptyDraft,
  publishPractice,
  STEPS,
  saveStep,
  stepOf,
  submitPractice,
  takePractice,
  translatePractice,
} from '@/lib/practices/index.ts';
import { readData, SECRETARIAT } from './reference.ts';

type Quad = { es: string; en: string; pt: string; fr: string };

/** One record of practices.json. */
type Compiled = {
  id: string;
  kind: string;
  language: keyof Quad;
  title: string;
  summary: string;
  titles: Quad;
  summaries: Quad;
  countries: string[];
  leadInstitution: string | null;
  leadInstitutionName?: string;
  partners: { institution?: string | null; name?: string; country?: string; role: string }[];
  themes: string[];
  population: string[];
  problem: string;
  approach: string;
  legalBasis?: string;
  resources?: { people?: string; amount?: number; currency?: string; source?: string };
  startDate: string;
  endDate: string | null;
  ongoing: boolean;
  results: string;
  resultFigures: { indicator: string; value: number; unit: string; year: number; source?: string }[];
  evaluation: { kind: string; url?: string | null } | null;
  lessons: string;
  conditions: string;
  challenges: string;
  gender?: string;
  rights?: string;
  gcmObjectives: number[];
  sdgTargets: string[];
  sources: { title: string; url: string; confidence: string }[];
};

function dateControls(iso: string | null): Draft['startDate'] {
  const [year = '', month = '', day = ''] = (iso ?? '').split('-');
  return { year, month, day };
}

/** The record as somebody would have typed it into the form. */
function draftOf(practice: Compiled): Draft {
  return {
    ...emptyDraft(),
    title: practice.title,
    kind: practice.kind,
    themes: practice.themes,
    summary: practice.summary,
    language: practice.language,
    countries: practice.countries,
    leadInstitution: practice.leadInstitution ?? '',
    leadInstitutionName: practice.leadInstitutionName ?? '',
    partners: practice.partners.map(({ institution, name = '', country = '', role }) => ({
      institution: institution ?? '',
      name,
      country,
      role,
    })),
    population: practice.population,
    problem: practice.problem,
    approach: practice.approach,
    legalBasis: practice.legalBasis ?? '',
    resources: {
      people: practice.resources?.people ?? '',
      amount: practice.resources?.amount?.toString() ?? '',
      currency: practice.resources?.currency ?? '',
      source: practice.resources?.source ?? '',
    },
    startDate: dateControls(practice.startDate),
    endDate: dateControls(practice.endDate),
    ongoing: practice.ongoing ? 'on' : '',
    results: practice.results,
    resultFigures: practice.resultFigures.map(({ indicator, value, unit, year, source = '' }) => ({
      indicator,
      value: String(value),
      unit,
      year: String(year),
      source: source ?? '',
    })),
    evaluation: { kind: practice.evaluation?.kind ?? 'none', url: practice.evaluation?.url ?? '' },
    sources: practice.sources.map(({ title, url, confidence }) => ({ title, url, confidence })),
    lessons: practice.lessons,
    conditions: practice.conditions,
    challenges: practice.challenges,
    gender: practice.gender ?? '',
    rights: practice.rights ?? '',
    gcmObjectives: practice.gcmObjectives.map(String),
    sdgTargets: practice.sdgTargets,
  };
}

function demand<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`${what}: ${JSON.stringify(result.error)}`);
}

/** Brings in one practice through the commands that the forms use, from wherever an interrupted start left it. */
async function load(practice: Compiled): Promise<void> {
  const known = await db.practice.findUnique({
    where: { slug: practice.id },
    select: { id: true, state: true },
  });
  const id = known?.id ?? (await open(practice));
  const command = { actor: SYSTEM, practiceId: id };
  const state = known?.state ?? 'draft';
  if (state === 'draft') {
    await write(practice, id);
    demand(await submitPractice(command), practice.id);
  }
  if (state === 'draft' || state === 'submitted') demand(await takePractice(command), practice.id);
  demand(await publishPractice(command), practice.id);
}

const open = async (practice: Compiled): Promise<string> =>
  demand(
    await createPractice({
      actor: SYSTEM,
      organisationId: practice.leadInstitution ?? SECRETARIAT,
      countryCode: practice.leadInstitution ? undefined : practice.countries[0],
      language: practice.language,
      origin: 'compiled',
      slug: practice.id,
    }),
    practice.id,
  );

/** The six steps as typed, then the titles and summaries in the other languages. */
async function write(practice: Compiled, practiceId: string): Promise<void> {
  const command = { actor: SYSTEM, practiceId };
  const draft = draftOf(practice);
  for (const step of STEPS) {
    const values = stepOf(draft, step);
    demand(
      await saveStep({ ...command, step, base: 0, values, client: 'seed' }),
      `${practice.id}, step ${step}`,
    );
  }
  for (const language of ['es', 'en', 'pt', 'fr'] as const) {
    if (language === practice.language) continue;
    const texts = { title: practice.titles[language], summary: practice.summaries[language] };
    demand(await translatePractice({ ...command, language, texts, origin: 'machine' }), practice.id);
  }
}

/**
 * Brought in already. Once published it is the State's and the secretariat's: an open next version, whatever its state, is
 * theirs to finish, and what was withdrawn stays withdrawn.
 */
const IN_ONCE = {
  OR: [
    { state: { notIn: ['draft', 'submitted', 'in_review'] } },
    { publishedId: { not: null } },
    { archivedAt: { not: null } },
  ],
} satisfies Prisma.PracticeWhereInput;

/** The real practices, those that are not in yet. Value: how many were added. */
export async function loadPractices(progress: (done: number, all: number) => void): Promise<number> {
  const practices = await readData<Compiled[]>('practices.json');
  const known = await db.practice.findMany({ where: IN_ONCE, select: { slug: true } });
  const published = new Set(known.map(({ slug }) => slug));
  const missing = practices.filter(({ id }) => !published.has(id));
  for (const [index, practice] of missing.entries()) {
    await load(practice);
    progress(index + 1, missing.length);
  }
  return missing.length;
}
