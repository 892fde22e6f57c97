import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { createClearance, revokeClearance } from '@/lib/practices/commands/clearance.ts';
import { removeRemark } from '@/lib/practices/commands/remarks.ts';
import { endorsePractice } from '@/lib/practices/commands/transitions.ts';
import {
  addRemark,
  answerAsNamedState,
  answerRemark,
  createPractice,
  discardDraft,
  listClearances,
  listStanding,
  listWaiting,
  publishPractice,
  readClearance,
  readHistory,
  readOpenPractice,
  readPracticeWork,
  readPublicPractice,
  readStanding,
  requestChanges,
  restorePractice,
  revisePractice,
  saveStep,
  submitPractice,
  takePractice,
  unpublishPractice,
  withdrawPractice,
} from '@/lib/practices/index.ts';
import { rowsAsOwner, rowsOf } from '../../setup/database.ts';
import { anAccount, aPractice, fill, value } from './support.ts';

let author: SignedIn;
let focal: SignedIn;
let mexico: SignedIn;
let secretariat: SignedIn;

beforeAll(async () => {
  author = await anAccount('contributor', 'hn-sreci');
  focal = await anAccount('focal_point', 'hn-sreci');
  mexico = await anAccount('focal_point', 'mx-sre');
  secretariat = await anAccount('secretariat', 'ricomi-secretariat');
});

const publish = async (practiceId: string) => {
  value(await takePractice({ actor: secretariat, practiceId }));
  value(await publishPractice({ actor: secretariat, practiceId }));
};

const stateOf = async (id: string) =>
  (await rowsOf<{ state: string }>('select state from "Practice" where id = $1', [id]))[0]?.state;

describe('the life of a practice', () => {
  it('goes from draft to public, and tells whom it concerns in the portal and by mail, once each', async () => {
    const practiceId = await aPractice(author);
    value(await submitPractice({ actor: author, practiceId }));
    const told = await rowsOf<{ accountId: string }>(
      `select "accountId" from "Notification" where params->>'practiceId' = $1`,
      [practiceId],
    );
    expect(new Set(told.map(({ accountId }) => accountId))).toEqual(new Set([focal.id, secretariat.id]));
    const mails = await rowsOf(`select id from "Mail" where params->>'practiceId' = $1`, [practiceId]);
    const jobs = await rowsOf<{ data: { mailId: string } }>(
      `select data from pgboss.job where name = 'mail.send'`,
    );
    expect(mails).toHaveLength(2);
    expect(mails.every(({ id }) => jobs.filter(({ data }) => data.mailId === id).length === 1)).toBe(true);
    await publish(practiceId);
    const [{ slug } = { slug: '' }] = await rowsOf<{ slug: string }>(
      'select slug from "Practice" where id = $1',
      [practiceId],
    );
    expect(slug).toMatch(/^hn-ventanilla-unica/);
    expect((await readPublicPractice(slug, 'fr'))?.texts.title).toEqual({
      text: 'Ventanilla única',
      language: 'es',
      origin: 'original',
    });
  });

  it('is refused when something is missing, with the fields named, and stays a draft', async () => {
    const practiceId = await aPractice(author, { licence: '', results: '' });
    const sent = await submitPractice({ actor: author, practiceId });
    expect(sent.ok ? null : sent.error).toMatchObject({
      code: 'invalid',
      fields: { licence: {}, results: {} },
    });
    expect(await stateOf(practiceId)).toBe('draft');
  });

  it('cannot be sent twice, nor withdrawn once a reviewer has it', async () => {
    const practiceId = await aPractice(author);
    value(await submitPractice({ actor: author, practiceId }));
    expect((await submitPractice({ actor: author, practiceId })).ok).toBe(false);
    value(await withdrawPractice({ actor: author, practiceId }));
    value(await submitPractice({ actor: author, practiceId }));
    value(await takePractice({ actor: secretariat, practiceId }));
    expect((await withdrawPractice({ actor: author, practiceId })).ok).toBe(false);
  });

  it('is offered for endorsement, and waits for it, only where the State asks for that', async () => {
    const practiceId = await aPractice(author);
    value(await submitPractice({ actor: author, practiceId }));
    const seen = async () => ({
      may: (await readPracticeWork(focal, practiceId))?.can.endorse,
      waits: (await listWaiting(focal)).some(
        (one) => one.kind === 'endorse' && one.practiceId === practiceId,
      ),
    });
    const asks = (requiresEndorsement: boolean) =>
      rowsAsOwner(`update "Country" set "requiresEndorsement" = $1 where code = 'HN'`, [requiresEndorsement]);
    expect(await seen()).toEqual({ may: false, waits: false });
    expect((await endorsePractice({ actor: focal, practiceId })).ok).toBe(false);
    await asks(true);
    expect(await seen()).toEqual({ may: true, waits: true });
    expect((await takePractice({ actor: secretariat, practiceId })).ok).toBe(false);
    value(await endorsePractice({ actor: focal, practiceId }));
    await asks(false);
    value(await takePractice({ actor: secretariat, practiceId }));
  });

  it('goes back with remarks only, and comes again with answers', async () => {
    const practiceId = await aPractice(author);
    value(await submitPractice({ actor: author, practiceId }));
    value(await takePractice({ actor: secretariat, practiceId }));
    expect((await requestChanges({ actor: secretariat, practiceId })).ok).toBe(false);
    const remarkId = value(
      await addRemark({ actor: secretariat, practiceId, field: 'results', body: '¿Cómo se midió?' }),
    );
    expect((await answerRemark({ actor: author, practiceId, remarkId, answer: 'Antes de tiempo' })).ok).toBe(
      false,
    );
    value(await requestChanges({ actor: secretariat, practiceId }));
    value(await answerRemark({ actor: author, practiceId, remarkId, answer: 'Con el registro' }));
    value(await submitPractice({ actor: author, practiceId }));
    expect(await stateOf(practiceId)).toBe('submitted');
  });

  it('keeps what is public unchanged while the next version is written, and both can be read afterwards', async () => {
    const practiceId = await aPractice(author, { title: 'Primera' });
    value(await submitPractice({ actor: author, practiceId }));
    await publish(practiceId);
    const [{ slug } = { slug: '' }] = await rowsOf<{ slug: string }>(
      'select slug from "Practice" where id = $1',
      [practiceId],
    );
    expect(value(await revisePractice({ actor: author, practiceId }))).toBe(2);
    value(
      await saveStep({
        actor: author,
        practiceId,
        step: 1,
        base: 0,
        client: 'test',
        values: { title: 'Segunda' },
      }),
    );
    expect((await readPublicPractice(slug, 'es'))?.texts.title?.text).toBe('Primera');
    value(await submitPractice({ actor: author, practiceId }));
    await publish(practiceId);
    expect((await readPublicPractice(slug, 'es'))?.texts.title?.text).toBe('Segunda');
    expect((await readPublicPractice(slug, 'es', 1))?.texts.title?.text).toBe('Primera');
  });

  it('can be taken from the public with a reason only, and given back', async () => {
    const practiceId = await aPractice(author);
    value(await submitPractice({ actor: author, practiceId }));
    await publish(practiceId);
    expect((await unpublishPractice({ actor: secretariat, practiceId })).ok).toBe(false);
    value(await unpublishPractice({ actor: secretariat, practiceId, reason: 'Contiene datos personales' }));
    const [{ slug } = { slug: '' }] = await rowsOf<{ slug: string }>(
      'select slug from "Practice" where id = $1',
      [practiceId],
    );
    expect(await readPublicPractice(slug, 'es')).toBeNull();
    value(await restorePractice({ actor: secretariat, practiceId }));
    expect(await readPublicPractice(slug, 'es')).not.toBeNull();
  });

  it('is taken from the public whatever the state of its next version, which stays its author’s and untouched', async () => {
    const practiceId = await aPractice(author, { title: 'Primera' });
    value(await submitPractice({ actor: author, practiceId }));
    await publish(practiceId);
    value(await revisePractice({ actor: author, practiceId }));
    const values = { title: 'Segunda, reservada' };
    value(await saveStep({ actor: author, practiceId, step: 1, base: 0, client: 'test', values }));
    expect(await readPracticeWork(secretariat, practiceId)).toBeNull();

    const onDesk = async (words: string, viewer = secretariat) => {
      const asked = { viewer, standing: 'public', countryCode: 'HN', words, page: 1 } as const;
      return (await listStanding(asked)).rows.find(({ id }) => id === practiceId);
    };
    const shown = await onDesk('primera');
    expect(await onDesk('Segunda')).toBeUndefined();
    expect(await onDesk('', focal)).toBeUndefined();
    expect((await onDesk(shown?.slug ?? ''))?.title).toBe('Primera');
    expect(shown).toMatchObject({ title: 'Primera', number: 1, withdrawnAt: null });
    expect(await readStanding(focal, practiceId)).toBeNull();

    expect((await unpublishPractice({ actor: focal, practiceId, reason: 'Porque sí' })).ok).toBe(false);
    expect((await unpublishPractice({ actor: secretariat, practiceId, reason: ' ' })).ok).toBe(false);
    const slug = shown?.slug ?? '';
    expect(await readPublicPractice(slug, 'es')).not.toBeNull();
    value(await unpublishPractice({ actor: secretariat, practiceId, reason: 'Contiene datos personales' }));
    expect(await readPublicPractice(slug, 'es')).toBeNull();
    expect(await readPublicPractice(slug, 'es', 1)).toBeNull();

    const work = await readPracticeWork(author, practiceId);
    expect(work).toMatchObject({ state: 'draft', number: 2, draft: { title: 'Segunda, reservada' } });
    expect(await readPracticeWork(secretariat, practiceId)).toBeNull();
    const [line] = await rowsOf<{ detail: object }>(
      `select detail from "AuditEntry" where "subjectId" = $1 and action = 'practice.unpublish' and outcome = 'allowed'`,
      [practiceId],
    );
    expect(line?.detail).toMatchObject({
      from: 'published',
      to: 'archived',
      version: 1,
      reason: 'Contiene datos personales',
    });
    const told = await rowsOf<{ accountId: string; params: object }>(
      `select "accountId", params from "Notification" where params->>'practiceId' = $1 and kind = 'practice_unpublish'`,
      [practiceId],
    );
    expect(told.map(({ accountId }) => accountId)).toContain(author.id);

    expect(await readStanding(secretariat, practiceId)).toMatchObject({ title: 'Primera', slug });
    value(await restorePractice({ actor: secretariat, practiceId }));
    expect((await readPublicPractice(slug, 'es'))?.texts.title?.text).toBe('Primera');
    expect((await readPracticeWork(author, practiceId))?.state).toBe('draft');
    expect((await restorePractice({ actor: secretariat, practiceId })).ok).toBe(false);
  });

  it('that was withdrawn while a draft was open comes back withdrawn when the draft is thrown away', async () => {
    const practiceId = await aPractice(author);
    value(await submitPractice({ actor: author, practiceId }));
    await publish(practiceId);
    value(await revisePractice({ actor: author, practiceId }));
    value(await unpublishPractice({ actor: secretariat, practiceId, reason: 'Contiene datos personales' }));
    expect(value(await discardDraft({ actor: author, practiceId }))).toBe(false);
    expect(await stateOf(practiceId)).toBe('archived');
  });

  it('of two States waits for the other’s word before it is published', async () => {
    const practiceId = await aPractice(author, { kind: 'bilateral', countries: ['HN', 'MX'] });
    value(await submitPractice({ actor: author, practiceId }));
    value(await takePractice({ actor: secretariat, practiceId }));
    const early = await publishPractice({ actor: secretariat, practiceId });
    expect(early.ok ? null : early.error).toMatchObject({
      fields: { form: { key: 'validation.objection_waiting' } },
    });
    value(await answerAsNamedState({ actor: mexico, practiceId, objects: true, reason: 'Falta el acuerdo' }));
    const objected = await publishPractice({ actor: secretariat, practiceId });
    expect(objected.ok ? null : objected.error).toMatchObject({
      fields: { form: { key: 'validation.objection_open' } },
    });
  });

  it('compiled from public sources becomes the State’s own once the State sends its version; the earlier one stays what it was', async () => {
    const opening = { organisationId: 'hn-sreci', language: 'es', origin: 'compiled' } as const;
    const practiceId = value(await createPractice({ actor: secretariat, ...opening }));
    const sources = [{ title: 'Memoria', url: 'https://example.org/memoria', confidence: '' }];
    const nobody = { name: '', office: '', email: '' };
    await fill(secretariat, practiceId, { title: 'Compilada', sources, contact: nobody, licence: '' });
    value(await submitPractice({ actor: secretariat, practiceId }));
    await publish(practiceId);
    const [{ slug } = { slug: '' }] = await rowsOf<{ slug: string }>(
      'select slug from "Practice" where id = $1',
      [practiceId],
    );
    expect((await readPublicPractice(slug, 'es'))?.origin).toBe('compiled');

    value(await revisePractice({ actor: author, practiceId }));
    expect(await readPracticeWork(author, practiceId)).toMatchObject({
      origin: 'compiled',
      sendsAs: 'submitted',
    });
    // What nobody asked of the secretariat is asked of the State: who can be written to, and its consent.
    const early = await submitPractice({ actor: author, practiceId });
    expect(early.ok ? null : early.error).toMatchObject({ fields: { licence: {}, 'contact.email': {} } });
    const values = { contact: { name: 'Ana', office: '', email: 'ana@example.org' }, licence: 'on' };
    value(await saveStep({ actor: author, practiceId, step: 6, base: 9, client: 'test', values }));
    value(await submitPractice({ actor: author, practiceId }));
    expect((await readPublicPractice(slug, 'es'))?.origin).toBe('compiled');
    value(await withdrawPractice({ actor: author, practiceId }));
    expect((await readPracticeWork(author, practiceId))?.origin).toBe('compiled');
    value(await submitPractice({ actor: author, practiceId }));
    expect((await readPracticeWork(secretariat, practiceId))?.origin).toBe('submitted');
    await publish(practiceId);

    expect(await readPublicPractice(slug, 'es')).toMatchObject({ version: 2, origin: 'submitted' });
    expect(await readPublicPractice(slug, 'es', 1)).toMatchObject({ version: 1, origin: 'compiled' });
    expect((await readOpenPractice(slug))?.practice.origin).toBe('submitted');
    // And it is no longer the secretariat's to edit.
    value(await revisePractice({ actor: author, practiceId }));
    expect(await readPracticeWork(secretariat, practiceId)).toBeNull();
  });

  it('hears the other State within its days only', async () => {
    const practiceId = await aPractice(author, { kind: 'bilateral', countries: ['HN', 'MX'] });
    value(await submitPractice({ actor: author, practiceId }));
    await db.objection.updateMany({
      where: { practiceId },
      data: { deadline: new Date(Date.now() - 1000) },
    });
    const late = await answerAsNamedState({ actor: mexico, practiceId, objects: true, reason: 'Falta' });
    expect(late.ok ? null : late.error).toMatchObject({
      fields: { form: { key: 'validation.objection_late' } },
    });
    const seen = await readPracticeWork(mexico, practiceId);
    expect(seen?.asked?.late).toBe(true);
    await publish(practiceId);
    expect(await stateOf(practiceId)).toBe('published');
  });

  it('gives the other State its days anew when it is sent again, and waits for none that it no longer names', async () => {
    const practiceId = await aPractice(author, { kind: 'bilateral', countries: ['HN', 'MX'] });
    value(await submitPractice({ actor: author, practiceId }));
    await db.objection.updateMany({ where: { practiceId }, data: { deadline: new Date(Date.now() - 1000) } });
    value(await withdrawPractice({ actor: author, practiceId }));
    value(await submitPractice({ actor: author, practiceId }));
    expect((await readPracticeWork(mexico, practiceId))?.asked?.late).toBe(false);
    value(await withdrawPractice({ actor: author, practiceId }));
    const values = { countries: ['HN', 'GT'] };
    value(await saveStep({ actor: author, practiceId, step: 2, base: 9, client: 'test', values }));
    value(await submitPractice({ actor: author, practiceId }));
    const asked = await db.objection.findMany({ where: { practiceId } });
    expect(asked.map(({ countryCode, state }) => [countryCode, state])).toEqual([['GT', 'open']]);
  });

  it('shows a State that is only named neither the contact nor the remarks', async () => {
    const practiceId = await aPractice(author, { kind: 'bilateral', countries: ['HN', 'MX'] });
    value(await submitPractice({ actor: author, practiceId }));
    value(await takePractice({ actor: secretariat, practiceId }));
    const remark = { actor: secretariat, practiceId, field: 'results', body: '¿Cómo se midió?' };
    value(await addRemark(remark));
    value(await requestChanges({ actor: secretariat, practiceId }));
    const own = await readPracticeWork(author, practiceId);
    expect(own?.draft.contact.email).toBe('ana@example.org');
    expect(own?.remarks).toHaveLength(1);
    const named = await readPracticeWork(mexico, practiceId);
    expect(named?.draft).toMatchObject({
      results: 'Dos días.',
      contact: { name: '', office: '', email: '' },
    });
    expect(named).toMatchObject({ remarks: [], reviewer: null, checklist: {} });
  });

  it('keeps who remarked, answered and saved in the audit log, a save once a day, without a word of the text', async () => {
    const practiceId = await aPractice(author);
    value(await submitPractice({ actor: author, practiceId }));
    value(await takePractice({ actor: secretariat, practiceId }));
    const add = (body: string) => addRemark({ actor: secretariat, practiceId, field: 'results', body });
    const remarkId = value(await add('Palabras del revisor'));
    const other = value(await add('Sobra'));
    value(await removeRemark({ actor: secretariat, practiceId, remarkId: other }));
    value(await requestChanges({ actor: secretariat, practiceId }));
    value(await answerRemark({ actor: author, practiceId, remarkId, answer: 'Palabras del autor' }));
    const lines = await rowsOf<{ action: string; actorId: string; detail: object }>(
      `select action, "actorId", detail from "AuditEntry" where "subjectId" = $1 and action in
       ('practice.save', 'practice.remark', 'practice.remark_remove', 'practice.answer') order by id`,
      [practiceId],
    );
    expect(lines.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['practice.save', author.id],
      ['practice.remark', secretariat.id],
      ['practice.remark', secretariat.id],
      ['practice.remark_remove', secretariat.id],
      ['practice.answer', author.id],
    ]);
    expect(lines[1]?.detail).toEqual({ version: 1, remark: remarkId, field: 'results' });
    expect(JSON.stringify(lines)).not.toContain('Palabras');
    const history = await readHistory(practiceId, true);
    expect(history.map(({ action }) => action)).toEqual(['request_changes', 'take', 'submit', 'create']);
  });

  it('lets its author delete what was sent and withdrawn, and keeps in the log that it was', async () => {
    const practiceId = await aPractice(author, { kind: 'bilateral', countries: ['HN', 'MX'] });
    value(await submitPractice({ actor: author, practiceId }));
    expect((await discardDraft({ actor: author, practiceId })).ok).toBe(false);
    value(await withdrawPractice({ actor: author, practiceId }));
    expect(value(await discardDraft({ actor: author, practiceId }))).toBe(true);
    expect(await rowsOf('select 1 from "Practice" where id = $1', [practiceId])).toHaveLength(0);
    const lines = await rowsOf<{ action: string }>(
      `select action from "AuditEntry" where "subjectId" = $1 and outcome = 'allowed' order by id`,
      [practiceId],
    );
    expect(lines.map(({ action }) => action)).toEqual(
      ['create', 'save', 'submit', 'withdraw', 'discard'].map((name) => `practice.${name}`),
    );
  });

  it('ends a link to its draft in every state', async () => {
    const practiceId = await aPractice(author);
    const link = () => createClearance({ actor: author, practiceId, label: 'Despacho' });
    const [first, second] = [value(await link()), value(await link())];
    value(await submitPractice({ actor: author, practiceId }));
    value(await takePractice({ actor: secretariat, practiceId }));
    expect((await link()).ok).toBe(false);
    expect((await revokeClearance({ actor: mexico, practiceId, linkId: first })).ok).toBe(false);
    value(await revokeClearance({ actor: author, practiceId, linkId: first }));
    value(await publishPractice({ actor: secretariat, practiceId }));
    const open = (await listClearances(author, practiceId)).filter(({ state }) => state === 'open');
    expect(open.map(({ id }) => id)).toEqual([second]);
    value(await revokeClearance({ actor: focal, practiceId, linkId: second }));
    expect(await readClearance(open[0]?.token ?? '')).toBeNull();
  });

  it('leaves nothing behind when a draft is thrown away', async () => {
    const practiceId = await aPractice(author);
    value(await discardDraft({ actor: author, practiceId }));
    expect(await rowsOf('select 1 from "Practice" where id = $1', [practiceId])).toHaveLength(0);
  });
});

describe('what the database itself refuses', () => {
  it('to change a published version', async () => {
    const practiceId = await aPractice(author);
    value(await submitPractice({ actor: author, practiceId }));
    await publish(practiceId);
    const change = rowsAsOwner(`update "PracticeVersion" set content = '{}' where "practiceId" = $1`, [
      practiceId,
    ]);
    await expect(change).rejects.toThrow(/is published and cannot change/);
  });

  it.each(['update "AuditEntry" set action = action', 'delete from "AuditEntry"', 'truncate "AuditEntry"'])(
    'to run «%s», even for the owner of the tables',
    async (sql) => {
      await expect(rowsAsOwner(sql)).rejects.toThrow(/append-only/);
      await expect(rowsOf(sql)).rejects.toThrow(/permission denied|append-only/);
    },
  );
});
