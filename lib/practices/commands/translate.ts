import { audit } from '@/lib/platform/audit/write.ts';
import { db } from '@/lib/platform/db/client.ts';
import { attempt, type Result } from '@/lib/platform/errors/result.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { refreshPublic } from '../public-index.ts';
import { sourceHashOf } from '../queries/texts.ts';
import type { TextField } from '../vocabulary.ts';
import { loadFor, readDraft } from './load.ts';

export type TranslatePractice = {
  actor: Actor;
  practiceId: string;
  language: 'es' | 'en' | 'pt' | 'fr';
  texts: Partial<Record<TextField, string>>;
  origin: 'human' | 'machine';
};

/** Keeps texts in another language beside the original, with what they were made from. */
export function translatePractice(command: TranslatePractice): Promise<Result<null>> {
  const { actor, practiceId, language, texts, origin } = command;
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'translate', practiceId);
      const draft = await readDraft(tx, practice, version);
      for (const [field, text] of Object.entries(texts) as [TextField, string][]) {
        const data = {
          text: tidy(text),
          origin,
          sourceHash: sourceHashOf(draft[field]),
          reviewerId: origin === 'human' && isSignedIn(actor) ? actor.id : null,
          updatedAt: new Date(),
        };
        const key = { versionId: version.id, language, field };
        await tx.practiceTranslation.upsert({
          where: { versionId_language_field: key },
          create: { ...key, ...data },
          update: data,
        });
      }
      if (practice.publishedId === version.id) await refreshPublic(tx, practice.id);
      await audit(tx, {
        actor,
        action: 'practice.translate',
        subject: { type: 'practice', id: practice.id },
        detail: { language, origin, fields: Object.keys(texts) },
      });
      return null;
    }),
  );
}
