import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { signIn } from './support/people';

/** What people paste and what attackers send. */
const HOSTILE: Record<string, string> = {
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  sql: `'; drop table "Practice"; --`,
  control: 'a\u0000b\u0007c\u001b[31m',
  emoji: '👩‍👩‍👧‍👦 🇭🇳',
  rtl: 'مرحبا \u202Egnp.exe',
  lone: 'a\ud800b',
  template: '{{7*7}} <%= 7*7 %> %s %n',
  long: 'x'.repeat(30_000),
  blank: ' \n\t ',
};

/** The controls of each step that hold one text. */
const TEXTS: Record<number, string[]> = {
  1: ['title', 'kind', 'summary', 'language'],
  2: ['leadInstitution', 'leadInstitutionName'],
  3: ['problem', 'approach', 'legalBasis', 'ongoing'],
  4: ['results'],
  5: ['lessons', 'conditions', 'challenges', 'gender', 'rights'],
  6: ['contactPublic', 'offerToShare', 'licence'],
};

let page: Page;
let practiceId: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, baseURL }) => {
  page = await (await browser.newContext({ baseURL })).newPage();
  await signIn(page, 'en', 'contributor.ca@demo.example');
  await page.goto('/en/workspace/practices/new');
  await page.locator('main form button').click();
  await page.waitForURL('**/edit/1**');
  practiceId = /practices\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
});

const put = (request: APIRequestContext, step: number | string, body: unknown, id = practiceId) =>
  request.put(`/api/workspace/practices/${id}/steps/${step}`, {
    data: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin: test.info().project.use.baseURL ?? '' },
  });

const values = (changes: object) => ({ base: 1_000_000, client: 'bad-input', values: changes });

for (const [step, fields] of Object.entries(TEXTS)) {
  test(`step ${step} takes every text for what it is, or says no at its field`, async () => {
    for (const [kind, text] of Object.entries(HOSTILE)) {
      for (const field of fields) {
        const status = (await put(page.request, step, values({ [field]: text }))).status();
        expect.soft([200, 422], `${field} ${kind}: ${status}`).toContain(status);
      }
      const shown = await page.goto(`/fr/workspace/practices/${practiceId}/edit/${step}?checked=1`);
      expect.soft(shown?.status(), kind).toBe(200);
    }
    await put(page.request, step, values(Object.fromEntries(fields.map((field) => [field, '']))));
  });
}

test('markup stays text and text keeps its letters', async () => {
  await put(page.request, 1, values({ title: HOSTILE.html, summary: 'مرحبا <b>🙂</b>' }));
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  for (const path of ['', '/check', '/edit/1'])
    await page.goto(`/pt/workspace/practices/${practiceId}${path}`);
  await expect(page.locator('#title')).toHaveValue(HOSTILE.html ?? '');
  await expect(page.locator('#summary')).toHaveValue('مرحبا <b>🙂</b>');
  expect(dialogs).toBe(0);
});

test('the wrong answer is named at its field in the reader’s language', async () => {
  await put(page.request, 3, values({ startDate: { year: '2023', month: '2', day: '30' } }));
  await page.goto(`/fr/workspace/practices/${practiceId}/edit/3?checked=1`);
  await expect(page.locator('#startDate-error')).toContainText('Cette date n’existe pas');
  await page.locator('[aria-labelledby=error-summary-title] a').first().click();
  await expect(page.locator('[id="startDate.year"]')).toBeFocused();
});

const MALFORMED: [string, unknown, number][] = [
  ['no JSON', '{"base":', 400],
  ['a list', [], 400],
  ['unknown keys beside', { ...values({ title: 'x' }), role: 'secretariat' }, 400],
  ['unknown keys inside', values({ title: 'x', state: 'published' }), 422],
  ['another step’s field', values({ results: 'x' }), 422],
  ['numbers', values({ title: 7 }), 422],
  ['a list for a text', values({ title: ['x'] }), 422],
  ['a text for a list', values({ themes: 'x' }), 422],
  ['__proto__', '{"base":0,"client":"x","values":{"__proto__":{"polluted":true}}}', 200],
  ['a negative revision', { ...values({ title: 'x' }), base: -1 }, 400],
  ['a revision that is a text', { ...values({ title: 'x' }), base: '0' }, 400],
];

for (const [what, body, status] of MALFORMED) {
  test(`${what} gets a clean answer`, async () => {
    const response = await put(page.request, 1, body);
    expect(response.status()).toBe(status);
    if (status !== 200) expect(response.headers()['content-type']).toContain('application/problem+json');
  });
}

test('five megabytes are refused before they are read, and nothing changes', async () => {
  const before = await put(page.request, 5, values({ lessons: 'stays' }));
  expect(before.status()).toBe(200);
  const response = await put(page.request, 5, values({ lessons: 'x'.repeat(5_000_000) }));
  expect(response.status()).toBe(413);
  await page.goto(`/en/workspace/practices/${practiceId}/edit/5`);
  await expect(page.locator('#lessons')).toHaveValue('stays');
});

test('addresses that lead nowhere are not found', async () => {
  for (const step of ['0', '7', 'x', '1.0', '-1'])
    expect.soft((await put(page.request, step, values({}))).status(), step).toBe(404);
  for (const id of ['x', '00000000-0000-0000-0000-000000000000', '%00', '..%2f..']) {
    const response = await put(page.request, 1, values({ title: 'x' }), id);
    expect.soft([400, 404], `${id}: ${response.status()}`).toContain(response.status());
  }
  for (const path of ['x', '00000000-0000-0000-0000-000000000000']) {
    expect.soft((await page.goto(`/en/workspace/practices/${path}`))?.status(), path).toBe(404);
  }
});

test('without a session nothing is saved and nothing is told', async ({ request }) => {
  expect((await put(request, 1, values({ title: 'x' }))).status()).toBe(401);
});
