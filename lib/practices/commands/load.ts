import { listOrganisationIds } from '@/lib/organisations/index.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Practice, PracticeVersion } from '@/lib/platform/db/generated/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { authorise, refuseUnknown } from '@/lib/platform/rights/authorise.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { listsWith } from '../lists.ts';
import { practiceFacts, WITH_COUNTRY } from '../policy.ts';
import { readContent } from '../queries/recognised.ts';
import type { Lists } from '../schema/complete.ts';
import type { Draft } from '../schema/draft.ts';

type Owner = Pick<Practice, 'id' | 'countryCode'>;
export type Loaded = { practice: Practice; version: PracticeVersion };

/**
 * The practice and its latest version, locked until the transaction ends, once the actor's right is sure.
 * Throws a Refusal otherwise.
 */
export async function loadFor(tx: Tx, actor: Actor, action: string, practiceId: string): Promise<Loaded> {
  const unknown = { actor, subject: 'practice', action, id: practiceId };
  if (!isUuid(practiceId)) return refuseUnknown(unknown);
  await tx.$queryRaw`select 1 from "Practice" where id = ${practiceId}::uuid for update`;
  const practice = await tx.practice.findUnique({
    where: { id: practiceId },
    include: { latest: true, ...WITH_COUNTRY },
  });
  if (!practice?.latest) return refuseUnknown(unknown);
  await authorise({ actor, subject: 'practice', action, id: practice.id, facts: practiceFacts(practice) });
  const { latest, country: _country, ...row } = practice;
  return { practice: row, version: latest };
}

/**
 * A version as the form shows it: the text as typed, the institutions that the secretariat has recognised, and the contact
 * from the table of people.
 */
export async function readDraft(tx: Tx, practice: Owner, version: PracticeVersion): Promise<Draft> {
  const draft = await readContent(tx, practice, version.content);
  if (!version.contactId) return draft;
  const person = await tx.person.findUnique({ where: { id: version.contactId } });
  return {
    ...draft,
    contact: { name: person?.name ?? '', office: person?.office ?? '', email: person?.email ?? '' },
  };
}

/** The closed lists, with the institutions known at this moment. */
export const currentLists = async (tx: Tx = db): Promise<Lists> => listsWith(await listOrganisationIds(tx));
