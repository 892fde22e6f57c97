import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerReport, type ReportPortal, reportPortal } from '@/lib/inventory/commands/report.ts';
import { writePortal } from '@/lib/inventory/index.ts';
import { readReport } from '@/lib/inventory/queries/report.ts';
import { type SignedIn, SYSTEM } from '@/lib/platform/rights/actor.ts';
import { closeThrottle } from '@/lib/platform/throttle/throttle.ts';
import { rowsAsOwner, rowsOf } from '../../setup/database.ts';
import { anAccount, value } from '../practices/support.ts';

const text = (words: string) => ({ es: words, en: words, pt: words, fr: words });
const door = (id: string, country: string | null, operator: string) => ({
  id,
  country,
  operator,
  url: 'https://www.example.org/puerta',
  name: { es: 'Ventanilla de prueba' },
  description: text('Una ventanilla.'),
  language: 'es' as const,
  sources: [{ url: 'https://www.example.org', title: 'Sitio' }],
  audiences: ['general' as const],
  phases: ['arrive' as const],
  topics: ['documents' as const],
  languages: ['es'],
});

let honduran: SignedIn;
let mexican: SignedIn;
let secretariat: SignedIn;
let contributor: SignedIn;

beforeAll(async () => {
  honduran = await anAccount('focal_point', 'hn-sreci');
  contributor = await anAccount('contributor', 'hn-sreci');
  mexican = await anAccount('focal_point', 'mx-comar');
  secretariat = await anAccount('secretariat', 'ricomi-secretariat');
  value(await writePortal({ actor: SYSTEM, entry: door('hn-prueba', 'HN', 'hn-sreci'), expected: null }));
});
beforeEach(() => rowsAsOwner('delete from rate_limit'));
afterAll(closeThrottle);

const report = (more: Partial<ReportPortal> = {}) =>
  reportPortal({
    actor: { role: 'visitor' },
    portalId: 'hn-prueba',
    kind: 'wrong_contact',
    text: 'El número suena y nadie contesta.',
    language: 'es',
    address: '192.0.2.7',
    ...more,
  });
const idOf = async (code: string) => {
  const rows = await rowsOf<{ id: string; codeHash: string; text: string }>(
    'select * from "PortalReport" order by "createdAt" desc',
  );
  expect(rows.some((row) => JSON.stringify(row).includes(code))).toBe(false);
  return rows[0]?.id ?? '';
};

describe('a reader reports', () => {
  it('and finds the report by its code alone, however it is typed; the code itself is kept nowhere', async () => {
    const code = value(await report());
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    await idOf(code);
    for (const typed of [
      code,
      code.toLowerCase(),
      ` ${code.replaceAll('-', ' ')} `,
      code.replaceAll('-', ''),
    ])
      expect((await readReport(typed))?.state).toBe('received');
    for (const typed of ['', 'x', '0'.repeat(12), `${code}A`, '\u0000', '💥'.repeat(12), 'a'.repeat(10_000)])
      expect(await readReport(typed)).toBeNull();
    const rows = await rowsOf(
      `select detail::text, "actorId" from "AuditEntry" where action = 'portal.report'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.actorId).toBeNull();
    expect(JSON.stringify(rows)).not.toContain('nadie contesta');
  });

  it('and the secretariat and the State’s focal point are told, nobody else', async () => {
    await rowsAsOwner('delete from "Notification"');
    value(await report({ kind: 'scam' }));
    const told = await rowsOf<{ accountId: string; kind: string; params: object }>(
      'select * from "Notification"',
    );
    expect(told.map(({ accountId }) => accountId).sort()).toEqual([honduran.id, secretariat.id].sort());
    expect(told[0]).toMatchObject({
      kind: 'portal_report',
      params: { kind: 'scam', name: 'Ventanilla de prueba' },
    });
  });

  it('and a flood from many addresses is kept, but told one by one only at first', async () => {
    await rowsAsOwner('delete from "Notification"');
    await rowsAsOwner('delete from "PortalReport"');
    for (let from = 1; from <= 8; from += 1) value(await report({ address: `198.51.100.${from}` }));
    expect(await rowsOf('select id from "PortalReport"')).toHaveLength(8);
    const told = await rowsOf<{ accountId: string }>('select * from "Notification"');
    expect(told.filter(({ accountId }) => accountId === honduran.id)).toHaveLength(5);
  });

  it('with every mistake said at its field, and nothing kept', async () => {
    const count = async () =>
      (await rowsOf<{ n: number }>('select count(*)::int as n from "PortalReport"'))[0]?.n;
    const before = await count();
    expect(await report({ kind: 'nonsense', text: ' \u0000 ' })).toMatchObject({
      error: {
        fields: {
          kind: { key: 'portals.report.missing.kind' },
          text: { key: 'portals.report.missing.text' },
        },
      },
    });
    expect(await report({ text: 'x'.repeat(2003) })).toMatchObject({
      error: { fields: { text: { key: 'validation.too_long', values: { over: 3 } } } },
    });
    for (const portalId of ['no-such-door', '', '\u0000', '../x'])
      expect(await report({ portalId })).toMatchObject({ error: { code: 'not_found' } });
    expect(await count()).toBe(before);
  });

  it('ten times an hour from one address, and no more; another address is not held up', async () => {
    for (let turn = 0; turn < 10; turn += 1) value(await report());
    expect(await report()).toMatchObject({ ok: false, error: { code: 'throttled' } });
    expect((await report({ address: '192.0.2.8' })).ok).toBe(true);
  });

  it('never about a door that was withdrawn', async () => {
    await rowsAsOwner(`update "Portal" set status = 'withdrawn' where id = 'hn-prueba'`);
    expect(await report()).toMatchObject({ error: { code: 'not_found' } });
    await rowsAsOwner(`update "Portal" set status = 'listed' where id = 'hn-prueba'`);
  });
});

describe('[portal.answer_report] the report is answered', () => {
  it('by the focal point of the State and by the secretariat, and the reader sees it', async () => {
    for (const actor of [honduran, secretariat]) {
      const code = value(await report());
      const reportId = await idOf(code);
      value(await answerReport({ actor, reportId, state: 'looking', answer: '' }));
      expect(await readReport(code)).toMatchObject({ state: 'looking', answer: '' });
      value(await answerReport({ actor, reportId, state: 'corrected', answer: 'Corregimos el número.' }));
      expect(await readReport(code)).toMatchObject({ state: 'corrected', answer: 'Corregimos el número.' });
    }
  });

  it('not by another State, not by a contributor, not by a visitor; each refusal is written down', async () => {
    const reportId = await idOf(value(await report()));
    for (const actor of [mexican, contributor, { role: 'visitor' } as const]) {
      const since = await rowsOf(`select id from "AuditEntry" where outcome = 'refused'`);
      expect(await answerReport({ actor, reportId, state: 'unfounded', answer: 'No.' })).toMatchObject({
        error: { code: 'not_found' },
      });
      expect(await rowsOf(`select id from "AuditEntry" where outcome = 'refused'`)).toHaveLength(
        since.length + 1,
      );
    }
    expect(await rowsOf('select state from "PortalReport" where id = $1', [reportId])).toEqual([
      { state: 'received' },
    ]);
  });

  it('with words where the matter is closed, and with ids and states that exist', async () => {
    const reportId = await idOf(value(await report()));
    const by = { actor: secretariat, reportId };
    expect(await answerReport({ ...by, state: 'corrected', answer: ' ' })).toMatchObject({
      error: { fields: { answer: { key: 'validation.missing.answer' } } },
    });
    expect(await answerReport({ ...by, state: 'received', answer: 'x' })).toMatchObject({
      error: { fields: { state: { key: 'validation.not_in_list' } } },
    });
    for (const wrong of ['', 'x', '\u0000', '00000000-0000-4000-8000-000000000000'])
      expect(await answerReport({ ...by, reportId: wrong, state: 'looking', answer: '' })).toMatchObject({
        error: { code: 'not_found' },
      });
  });
});
