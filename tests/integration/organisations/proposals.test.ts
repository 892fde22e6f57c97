import { beforeAll, describe, expect, it } from 'vitest';
import { renderMail } from '@/lib/mailing/render.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import {
  type Draft,
  listOpenPractices,
  noFilters,
  publishPractice,
  readPracticeWork,
  readPublicPractice,
  revisePractice,
  saveStep,
  submitPractice,
  takePractice,
  withdrawPractice,
} from '@/lib/practices/index.ts';
import {
  acceptProposal,
  declineProposal,
  listProposals,
  mergeProposal,
  type Proposal,
  readProposal,
} from '@/lib/proposals/index.ts';
import { rowsOf } from '../../setup/database.ts';
import { anAccount, aPractice, value } from '../practices/support.ts';

let author: SignedIn;
let neighbour: SignedIn;
let secretariat: SignedIn;

beforeAll(async () => {
  author = await anAccount('contributor', 'hn-sreci');
  neighbour = await anAccount('contributor', 'hn-inm');
  secretariat = await anAccount('secretariat', 'ricomi-secretariat');
});

const partner = (name: string, country = ''): Draft['partners'][number] => ({
  institution: '',
  name,
  country,
  role: 'Apoyó',
});

async function sent(changes: Partial<Draft>, by = author): Promise<string> {
  const practiceId = await aPractice(by, changes);
  value(await submitPractice({ actor: by, practiceId }));
  return practiceId;
}

async function published(changes: Partial<Draft>): Promise<{ practiceId: string; slug: string }> {
  const practiceId = await sent(changes);
  value(await takePractice({ actor: secretariat, practiceId }));
  value(await publishPractice({ actor: secretariat, practiceId }));
  const { slug } = await db.practice.findUniqueOrThrow({ where: { id: practiceId } });
  return { practiceId, slug: slug ?? '' };
}

async function named(name: string): Promise<Proposal | undefined> {
  const { rows, total } = await listProposals(secretariat, 1);
  expect(total).toBeLessThanOrEqual(20);
  return rows.find((row) => row.name === name);
}

const idOf = async (name: string) => (await named(name))?.id ?? 'none';

const ENTRY = {
  name: 'Cámara de Comercio de Copán',
  language: 'es',
  acronym: 'CCC',
  kind: 'civil_society',
  countryCode: 'HN',
  url: '',
  sourceTitle: 'Página de la Cámara',
  sourceUrl: 'https://camara.example.org',
};

describe('a missing institution', () => {
  it('is proposed by sending a practice, once however it is written, with who, where and what is like it', async () => {
    const lead = { leadInstitution: '', leadInstitutionName: 'Instituto Nacional de Migracion de Honduras' };
    await sent({ ...lead, partners: [partner('Alcaldía de Copán', 'HN')] });
    await sent({ partners: [partner('ALCALDIA  de Copán', 'HN')] }, neighbour);
    const town = await named('Alcaldía de Copán');
    expect(town).toMatchObject({ countryCode: 'HN', open: true });
    expect(town?.people.map(({ id }) => id)).toEqual([author.id, neighbour.id]);
    expect(town?.practices).toHaveLength(2);
    const institute = await named('Instituto Nacional de Migracion de Honduras');
    expect(institute?.similar.map(({ id }) => id)).toContain('hn-inm');
  });

  it('is not proposed while the practice is a draft, nor once it was withdrawn', async () => {
    const practiceId = await aPractice(author, { partners: [partner('Fundación Borrador')] });
    expect(await named('Fundación Borrador')).toBeUndefined();
    value(await submitPractice({ actor: author, practiceId }));
    expect(await named('Fundación Borrador')).toBeDefined();
    value(await withdrawPractice({ actor: author, practiceId }));
    expect(await named('Fundación Borrador')).toBeUndefined();
    value(
      await saveStep({
        actor: author,
        practiceId,
        step: 2,
        base: 0,
        client: 'test',
        values: { partners: [partner('Fundación Definitiva')] },
      }),
    );
    value(await submitPractice({ actor: author, practiceId }));
    expect(await named('Fundación Definitiva')).toBeDefined();
    expect(await db.organisation.count({ where: { name: 'Fundación Borrador' } })).toBe(0);
  });

  it('is nobody’s business but the secretariat’s', async () => {
    await sent({ partners: [partner('Fundación Reservada')] });
    const id = await idOf('Fundación Reservada');
    for (const actor of [author, await anAccount('administrator', 'ricomi-secretariat')]) {
      expect(await listProposals(actor, 1)).toEqual({ rows: [], total: 0 });
      expect(await readProposal(actor, id)).toBeNull();
      const refused = await declineProposal({ actor, proposalId: id, reason: 'No' });
      expect(refused.ok ? null : refused.error).toEqual({ code: 'not_found' });
    }
    expect(await idOf('Fundación Reservada')).toBe(id);
  });
});

describe('a proposal that is accepted', () => {
  it('is in the list, on the public page that names it, in the open data and in the next draft, and its proposer is told', async () => {
    const { practiceId, slug } = await published({ partners: [partner('Camara de comercio Copán', 'HN')] });
    const proposalId = await idOf('Camara de comercio Copán');
    value(await acceptProposal({ actor: secretariat, proposalId, entry: ENTRY }));
    expect(await db.organisation.findUnique({ where: { id: 'hn-ccc' } })).toMatchObject({
      status: 'listed',
      name: ENTRY.name,
      sources: [{ url: ENTRY.sourceUrl, title: ENTRY.sourceTitle, confidence: 'seen' }],
    });
    expect((await readPublicPractice(slug, 'es'))?.partners[0]).toMatchObject({
      id: 'hn-ccc',
      name: ENTRY.name,
    });
    value(await revisePractice({ actor: author, practiceId }));
    const work = await readPracticeWork(author, practiceId);
    expect(work?.draft.partners[0]).toMatchObject({ institution: 'hn-ccc', name: '' });
    const stored = await db.practiceVersion.findFirstOrThrow({ where: { practiceId, number: 2 } });
    expect(stored.content).toMatchObject({ partners: [{ institution: 'hn-ccc' }] });
    const told = await db.notification.findMany({
      where: { accountId: author.id, kind: 'organisation_accept' },
    });
    expect(told).toHaveLength(1);
    const mail = await renderMail(
      await db.mail.findFirstOrThrow({ where: { personId: author.id, kind: 'organisation_accept' } }),
    );
    expect(mail?.text).toContain(ENTRY.name);
    const audit = await rowsOf(`select "actorId", detail from "AuditEntry" where "subjectId" = $1`, [
      proposalId,
    ]);
    expect(audit).toEqual([{ actorId: secretariat.id, detail: { organisationId: 'hn-ccc' } }]);
  });

  it('names each field that is wrong and stays open', async () => {
    await sent({ partners: [partner('Red Sin Datos')] });
    const proposalId = await idOf('Red Sin Datos');
    const entry = {
      name: ' ',
      language: 'xx',
      acronym: 'A'.repeat(41),
      kind: 'constructor',
      countryCode: 'ZZ',
      url: 'javascript:alert(1)',
      sourceTitle: '',
      sourceUrl: 'no',
    };
    const refused = await acceptProposal({ actor: secretariat, proposalId, entry });
    expect(
      Object.keys(refused.ok || refused.error.code !== 'invalid' ? {} : refused.error.fields).sort(),
    ).toEqual(Object.keys(entry).sort());
    expect(await idOf('Red Sin Datos')).toBe(proposalId);
  });

  it('takes another identifier where the plain one is taken', async () => {
    await sent({ partners: [partner('Otro INM', 'HN')] });
    const entry = { ...ENTRY, acronym: 'INM', name: 'Otro INM' };
    value(await acceptProposal({ actor: secretariat, proposalId: await idOf('Otro INM'), entry }));
    expect(await db.organisation.count({ where: { id: 'hn-inm-2', status: 'listed' } })).toBe(1);
  });
});

describe('a proposal that is another name of an institution of the list', () => {
  it('is shown as that institution wherever it stands, also by practices that are sent later', async () => {
    const first = await published({ leadInstitution: '', leadInstitutionName: 'El INM hondureño' });
    const proposalId = await idOf('El INM hondureño');
    value(await mergeProposal({ actor: secretariat, proposalId, organisationId: 'hn-inm' }));
    const second = await published({ leadInstitution: '', leadInstitutionName: 'el inm hondureño' });
    for (const { slug } of [first, second])
      expect((await readPublicPractice(slug, 'es'))?.lead.id).toBe('hn-inm');
    const open = await listOpenPractices(noFilters(), { limit: 100, offset: 0 });
    expect(open.items.find(({ slug }) => slug === first.slug)?.leadInstitution.id).toBe('hn-inm');
    expect(await named('el inm hondureño')).toBeUndefined();
    const [version] = await rowsOf<{ content: Draft }>(
      'select content from "PracticeVersion" where "practiceId" = $1',
      [first.practiceId],
    );
    expect(version?.content.leadInstitutionName).toBe('El INM hondureño');
  });

  it('must be one of the list, and is decided once', async () => {
    await sent({ partners: [partner('Consejo Doble')] });
    const proposalId = await idOf('Consejo Doble');
    for (const organisationId of ['', 'hn-nadie', proposalId, 'a\0b', 'x'.repeat(5000)]) {
      const refused = await mergeProposal({ actor: secretariat, proposalId, organisationId });
      expect(refused.ok ? null : refused.error).toMatchObject({ fields: { organisationId: {} } });
    }
    value(await mergeProposal({ actor: secretariat, proposalId, organisationId: 'org-iom' }));
    const again = await declineProposal({ actor: secretariat, proposalId, reason: 'Tarde' });
    expect(again.ok ? null : again.error).toMatchObject({
      fields: { form: { key: 'validation.proposal_decided' } },
    });
  });
});

describe('a proposal that is declined', () => {
  it('needs a reason, which the proposer reads; another practice may propose it again', async () => {
    await sent({ partners: [partner('Vecinos Unidos')] });
    const proposalId = await idOf('Vecinos Unidos');
    const without = await declineProposal({ actor: secretariat, proposalId, reason: ' ' });
    expect(without.ok ? null : without.error).toMatchObject({ fields: { reason: {} } });
    value(await declineProposal({ actor: secretariat, proposalId, reason: 'No es una institución' }));
    expect(await named('Vecinos Unidos')).toBeUndefined();
    const [notice] = await db.notification.findMany({
      where: { accountId: author.id, kind: 'organisation_decline' },
    });
    expect(notice?.params).toMatchObject({ reason: 'No es una institución' });
    await sent({ partners: [partner('vecinos unidos')] }, neighbour);
    expect(await idOf('Vecinos Unidos')).toBe(proposalId);
  });
});
