import { describe, expect, it } from 'vitest';
import { IMPORT_ACTIONS, IMPORTERS, WORDS } from './expected.ts';
import { actionId } from './support/build.ts';
import { everybody, isDead } from './support/cells.ts';
import { mark, undo, written } from './support/database.ts';
import { DOOR, IMPORT } from './support/fixtures.ts';
import { ask, callAction, type Fields, postForm } from './support/http.ts';
import { id, type Person } from './support/people.ts';
import { attemptAction, keepFixtures, type Row, refusalBy, says, see } from './support/trial.ts';

keepFixtures();

const PATH = `/es/workspace/inventory/import/${IMPORT}`;

/** What the page of the file says that it was compared with. */
async function fingerprint(): Promise<string> {
  const { body } = await ask('focal', PATH);
  return /name="fingerprint" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
}

const FIELDS: Record<string, () => Promise<Fields>> = {
  chooseForImportAction: async () => ({ id: IMPORT, language: 'pt', country: 'HN', topics: 'asylum' }),
  startImportAction: async () => ({ id: IMPORT, fingerprint: await fingerprint() }),
  discardImportAction: async () => ({ id: IMPORT }),
};

const ROWS: Record<string, Row> = {
  chooseForImportAction: ['InventoryImport', { id: IMPORT }],
  startImportAction: ['InventoryImport', { id: IMPORT, state: 'running', total: 1 }],
  discardImportAction: ['InventoryImport', null],
};

describe.each(Object.entries(IMPORT_ACTIONS))('%s', (action, { leadsTo, audit }) => {
  it(`[import.use] ${action}: who brought the file in and nobody else`, async () => {
    const wrong: string[] = [];
    const fields = (await FIELDS[action]?.()) as Fields;
    for (const actor of everybody) {
      const log: Row[] = audit ? [['AuditEntry', { action: audit, outcome: 'allowed' }]] : [];
      const found = await attemptAction({
        ...{ actor, action, fields },
        path: '/es/workspace/inventory/import',
        wanted: actor === 'focal' ? 'yes' : 'not_found',
        right: 'import.use',
        subjectId: IMPORT,
        leadsTo: leadsTo.replace('{id}', IMPORT),
        rows: [ROWS[action] as Row, ...log],
      });
      wrong.push(...found);
    }
    expect(wrong).toEqual([]);
  });

  it('says «not found» of a file that does not exist, or whose id cannot be one', async () => {
    for (const file of [id('im', 9), 'x', '', '\u0000', 'x'.repeat(5000)]) {
      const answer = await callAction('focal', PATH, actionId(action), { locale: 'es', id: file });
      expect.soft(says(answer), file.slice(0, 20)).toBe(WORDS.not_found);
    }
  });
});

describe('bringing a file in', () => {
  it('[import.use] readImportAction: whoever keeps entries, and nobody else', async () => {
    const wrong: string[] = [];
    for (const actor of everybody) {
      const body = new FormData();
      body.append('locale', 'es');
      const since = await mark();
      const answer = await callAction(actor, '/es/workspace/inventory/import', actionId('readImportAction'), {
        locale: 'es',
        language: 'es',
      });
      const { changes, refusals } = await written(since);
      const allowed = (IMPORTERS as readonly string[]).includes(actor);
      const asked = answer.body.includes('"file":');
      if (asked !== allowed) wrong.push(`${actor}: asked for a file: ${asked}`);
      if (changes.some(({ table }) => table === 'InventoryImport')) wrong.push(`${actor}: kept something`);
      if (!allowed && says(answer) !== WORDS.not_found) wrong.push(`${actor}: ${says(answer)}`);
      const noted = allowed || isDead(actor) ? [] : refusalBy(actor, 'import.use', 'new', false);
      if (JSON.stringify(refusals) !== JSON.stringify(noted))
        wrong.push(`${actor}: ${JSON.stringify(refusals)}`);
      await undo();
    }
    expect(wrong).toEqual([]);
  });

  it('keeps what was read for who sent it', async () => {
    const csv = new Blob([`id,url\n${DOOR},https://example.org/otra\n`], { type: 'text/csv' });
    const body = new FormData();
    const action = actionId('readImportAction');
    body.append('$ACTION_REF_1', '');
    body.append('$ACTION_1:0', JSON.stringify({ id: action, bound: '$@1' }));
    body.append('$ACTION_1:1', '[null]');
    body.append('locale', 'es');
    body.append('language', 'es');
    body.append('file', csv, 'puertas.csv');
    const { answer, changes } = await see(() =>
      ask('focal', '/es/workspace/inventory/import', { method: 'POST', body }),
    );
    const kept = changes.find(({ table }) => table === 'InventoryImport')?.now;
    expect(kept).toMatchObject({ fileName: 'puertas.csv', format: 'csv', state: 'preview' });
    expect(answer.leadsTo).toBe(`/es/workspace/inventory/import/${String(kept?.id)}`);
    expect((await ask('secretariat', answer.leadsTo ?? '')).status).toBe(404);
    expect((await ask('focal', answer.leadsTo ?? '')).body).toContain('puertas.csv');
  });

  it('is not begun with the fingerprint of another preview, nor twice', async () => {
    const wrong = await callAction('focal', PATH, actionId('startImportAction'), {
      locale: 'es',
      id: IMPORT,
      fingerprint: 'x',
    });
    expect(says(wrong)).not.toBe('');
    const fields = { locale: 'es', id: IMPORT, fingerprint: await fingerprint() };
    const first = await postForm('focal', PATH, actionId('startImportAction'), fields);
    expect(first.status).toBe(303);
    const again = await callAction('focal', PATH, actionId('startImportAction'), fields);
    expect(says(again)).not.toBe('');
  });
});

describe('the entries that somebody keeps, as a table', () => {
  it.each(['csv', 'xlsx'])('[import.use] entries.%s: one’s own, and nobody else’s', async (format) => {
    const wrong: string[] = [];
    for (const actor of everybody) {
      const answer = await ask(actor, `/api/workspace/inventory/entries.${format}`);
      const allowed = (IMPORTERS as readonly string[]).includes(actor);
      if (answer.status !== (allowed ? 200 : 404)) wrong.push(`${actor}: ${answer.status}`);
      if (format !== 'csv' || !allowed) continue;
      const mine = ['author', 'focal', 'secretariat'].includes(actor as Person);
      if (answer.body.includes(DOOR) !== mine) wrong.push(`${actor}: the door of Honduras`);
    }
    expect(wrong).toEqual([]);
  });

  it('there is no other file', async () => {
    for (const file of ['entries.pdf', 'entries', 'x.csv', '..%2fentries.csv'])
      expect((await ask('secretariat', `/api/workspace/inventory/${file}`)).status, file).toBe(404);
  });
});
