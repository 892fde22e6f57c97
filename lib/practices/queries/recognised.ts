import { type FreeName, proposalKey, recognised } from '@/lib/organisations/index.ts';
import type { Tx } from '@/lib/platform/db/client.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { countryOf } from '@/lib/reference/data.ts';
import { type Draft, draftSchema } from '../schema/draft.ts';

type Owned = { countryCode: string | null };

const leadOf = ({ leadInstitutionName }: Draft, { countryCode }: Owned): FreeName => ({
  name: leadInstitutionName,
  countryCode,
});

const partnerOf = ({ name, country }: Draft['partners'][number]): FreeName => ({
  name,
  countryCode: countryOf(country) ? country : null,
});

/** The institutions that a draft names in words, for want of an entry in the list. */
export function freeNames(draft: Draft, practice: Owned): FreeName[] {
  const lead = draft.leadInstitution ? [] : [leadOf(draft, practice)];
  const partners = draft.partners.filter(({ institution }) => !institution).map(partnerOf);
  return [...lead, ...partners].filter(({ name }) => tidy(name) !== '');
}

/** The draft with every free name that the secretariat has recognised since replaced by the institution of the list. */
export function withRecognised(
  draft: Draft,
  practice: Owned,
  known: ReadonlyMap<string, string> | undefined,
): Draft {
  if (!known) return draft;
  const lead = draft.leadInstitution ? undefined : known.get(proposalKey(leadOf(draft, practice)));
  return {
    ...draft,
    ...(lead && { leadInstitution: lead, leadInstitutionName: '' }),
    partners: draft.partners.map((partner) => {
      const institution = partner.institution ? undefined : known.get(proposalKey(partnerOf(partner)));
      return institution ? { ...partner, institution, name: '' } : partner;
    }),
  };
}

/** What a version says, as it was typed but for the institutions recognised since. */
export async function readContent(
  tx: Tx,
  practice: Owned & { id: string },
  content: unknown,
): Promise<Draft> {
  const draft = draftSchema.parse(content);
  if (freeNames(draft, practice).length === 0) return draft;
  const known = await recognised(tx, [practice.id]);
  return withRecognised(draft, practice, known.get(practice.id));
}
