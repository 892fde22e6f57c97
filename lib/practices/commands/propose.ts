import { recordProposals } from '@/lib/organisations/index.ts';
import type { Tx } from '@/lib/platform/db/client.ts';
import { freeNames } from '../queries/recognised.ts';
import { draftSchema } from '../schema/draft.ts';

/** On sending: the missing institutions of what is sent, and of what the public reads, wait for the secretariat. */
export async function proposeInstitutions(
  tx: Tx,
  practiceId: string,
  personId: string | null,
): Promise<void> {
  const practice = await tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    include: { latest: true, published: true },
  });
  const drafts = [practice.latest, practice.published].flatMap((version) =>
    version ? [draftSchema.parse(version.content)] : [],
  );
  await recordProposals(tx, {
    practiceId,
    personId,
    language: practice.language,
    names: drafts.flatMap((draft) => freeNames(draft, practice)),
  });
}
