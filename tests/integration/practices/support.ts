import { db } from '@/lib/platform/db/client.ts';
import type { Result } from '@/lib/platform/errors/result.ts';
import type { Role, SignedIn } from '@/lib/platform/rights/actor.ts';
import { createPractice, type Draft, emptyDraft, STEPS, saveStep, stepOf } from '@/lib/practices/index.ts';

let people = 0;

/** Somebody with an account at an institution of the reference data. */
export async function anAccount(role: Role, organisationId: string): Promise<SignedIn> {
  people += 1;
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const person = await db.person.create({
    data: {
      name: `Persona ${people}`,
      email: `persona${people}@example.org`,
      account: { create: { organisationId, role, status: 'active' } },
    },
  });
  return { id: person.id, role, organisationId, countryCode: organisation.countryCode };
}

export const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  title: 'Ventanilla única',
  kind: 'national',
  themes: ['return-reintegration'],
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

/** The value of a command that must not fail. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

/** A draft with every step filled, by its author. Value: the practice's id. */
export async function aPractice(author: SignedIn, changes: Partial<Draft> = {}): Promise<string> {
  const { organisationId } = author;
  const id = value(await createPractice({ actor: author, organisationId, language: 'es' }));
  await fill(author, id, changes);
  return id;
}

/** Every step filled, whoever opened the draft. */
export async function fill(author: SignedIn, id: string, changes: Partial<Draft> = {}): Promise<void> {
  for (const step of STEPS) {
    value(
      await saveStep({
        actor: author,
        practiceId: id,
        step,
        base: 0,
        client: 'test',
        values: stepOf(aDraft(changes), step),
      }),
    );
  }
}
