import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import {
  publishPractice,
  readOpenPractice,
  readPublicPractice,
  revisePractice,
  saveStep,
  submitPractice,
  takePractice,
  translatePractice,
} from '@/lib/practices/index.ts';
import { anAccount, aPractice, value } from './support.ts';

let author: SignedIn;
let secretariat: SignedIn;

beforeAll(async () => {
  author = await anAccount('contributor', 'hn-sreci');
  secretariat = await anAccount('secretariat', 'ricomi-secretariat');
});

async function publish(practiceId: string): Promise<void> {
  value(await submitPractice({ actor: author, practiceId }));
  value(await takePractice({ actor: secretariat, practiceId }));
  value(await publishPractice({ actor: secretariat, practiceId }));
}

it('a text that changed is read in its original until it is translated anew; the others keep their translation', async () => {
  const practiceId = await aPractice(author, { title: 'Ventanilla de lunes', summary: 'Una oficina.' });
  await publish(practiceId);
  const texts = { title: 'Guichê de segunda', summary: 'Um escritório.' };
  const translate = { actor: secretariat, practiceId, language: 'pt', origin: 'human' } as const;
  value(await translatePractice({ ...translate, texts }));
  const { slug } = await db.practice.findUniqueOrThrow({ where: { id: practiceId } });
  const inPortuguese = async () => (await readPublicPractice(slug ?? '', 'pt'))?.texts;
  expect(await inPortuguese()).toMatchObject({
    title: { text: texts.title },
    summary: { text: texts.summary },
  });

  value(await revisePractice({ actor: author, practiceId }));
  const step = { actor: author, practiceId, step: 1, base: 0, client: 'test' } as const;
  value(await saveStep({ ...step, values: { title: 'Ventanilla de martes' } }));
  await publish(practiceId);
  expect(await inPortuguese()).toMatchObject({
    title: { text: 'Ventanilla de martes', language: 'es', origin: 'original' },
    summary: { text: texts.summary, language: 'pt', origin: 'human' },
  });
  expect((await readPublicPractice(slug ?? '', 'pt'))?.available).toEqual([
    { language: 'es', origin: 'original' },
  ]);
  expect((await readOpenPractice(slug ?? ''))?.practice.texts.title?.texts).toEqual({
    es: 'Ventanilla de martes',
  });

  value(await translatePractice({ ...translate, texts: { title: 'Guichê de terça' } }));
  expect(await inPortuguese()).toMatchObject({ title: { text: 'Guichê de terça', origin: 'human' } });
});
