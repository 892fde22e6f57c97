import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { signIn, TOTP_SECRET } from './support/people';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;
const PATH = 'workspace/inventory/import';
const FOREIGN = readFileSync(`${import.meta.dirname}/../fixtures/hsds/example-service.json`);

/** They change one entry after the other. */
test.describe.configure({ mode: 'serial' });

/** One row of the table of one's own entries, with one cell changed. */
async function changed(page: Page, id: string, column: string, text: string): Promise<Buffer> {
  const file = await page.request.get('/api/workspace/inventory/entries.csv');
  const rows = parse(await file.text(), { bom: true, columns: true }) as Record<string, string>[];
  // The row alone: other tests change other entries of the State at the same time.
  const row = rows.find((each) => each.id === id);
  return Buffer.from(stringify([{ ...row, [column]: text }], { header: true }));
}

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[name=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.locator('form:has(input[name=file]) > button[type=submit]').click();
}

const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

for (const locale of LOCALES) {
  test(`${locale}: a table goes out, is changed, comes back, and everybody reads it`, async ({ page }) => {
    await signIn(page, locale, 'punto.focal.hn@demo.example');
    await page.goto(`/${locale}/workspace/inventory`);
    await page.locator(`a[href$="/${PATH}"]`).click();
    await axe(page);
    const id = 'hn-camr-retorno';
    const title = `${locale} ${Date.now()}`;

    // One row that cannot come in: the whole file waits.
    const bad = await changed(page, id, 'url', 'no address');
    await bring(page, 'malo.csv', bad);
    await expect(page).toHaveURL(new RegExp(`${PATH}/[0-9a-f-]{36}$`));
    await expect(page.locator('main ol > li')).toHaveCount(1);
    await expect(page.locator('input[name=fingerprint]')).toHaveCount(0);
    await axe(page);
    await page.locator('form .link-button[type=submit]').last().click();
    await expect(page).toHaveURL(/done=discard/);

    await bring(page, 'puertas.csv', await changed(page, id, `name_${locale}`, title));
    await expect(page.locator('a[href*="show=changed"]')).toContainText('(1)');
    await expect(page.locator('main ol > li ins')).not.toHaveCount(0);
    await axe(page);
    await page.locator('form:has(input[name=fingerprint]) > button').click();
    // The page tells how far it is, and then what it did, without being asked again.
    await expect(page.locator('#banner-title')).toContainText('1', { timeout: 30_000 });
    await axe(page);
    await page.goto(`/${locale}/portals/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
}

test('a file that is too large or none at all is said at the field', async ({ page }) => {
  await signIn(page, 'es', 'punto.focal.hn@demo.example');
  await page.goto(`/es/${PATH}`);
  await page.locator('form:has(input[name=file]) > button[type=submit]').click();
  await expect(page.locator('#file-error')).toContainText('Elija un archivo.');
  await page.locator('input[name=file]').setInputFiles({
    name: 'grande.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(2_100_000, 'a'),
  });
  await expect(page.locator('#file-error')).toContainText('2 MB');
  await page.locator('form:has(input[name=file]) > button[type=submit]').click();
  await expect(page.locator('#error-summary-title')).toBeVisible();
  await bring(page, 'foto.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await expect(page.locator('#file-error')).toContainText('HSDS');
});

test('without script a file comes in all the same', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'pt', 'punto.focal.mx@demo.example');
  await page.goto(`/pt/${PATH}`);
  const title = `sem script ${Date.now()}`;
  await bring(page, 'portas.csv', await changed(page, 'mx-inm-tramites', 'name_pt', title));
  await page.locator('form:has(input[name=fingerprint]) > button').click();
  await expect(async () => {
    await page.reload();
    await expect(page.locator('#banner-title')).toBeVisible();
  }).toPass({ timeout: 30_000 });
  await page.goto('/pt/portals/mx-inm-tramites');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await context.close();
});

test('HSDS of another publisher: completed, brought in, read by everybody, given out equal', async ({
  page,
}) => {
  await signIn(page, 'en', 'secretariat@demo.example', TOTP_SECRET);
  await page.goto(`/en/${PATH}`);
  await bring(page, 'service.json', FOREIGN);
  await expect(page.locator('a[href*="show=refused"]')).toContainText('(1)');
  await axe(page);
  await page.locator('select[name^="operator."]').selectOption('+');
  await page.locator('select[name=country]').selectOption('US');
  await page.locator('input[name=topics][value=health]').check();
  await page.locator('input[name=phases][value=stay]').check();
  await page.locator('input[name=audiences][value=general]').check();
  await page.locator('form:has(input[name=topics]) > button').click();
  await expect(page.locator('a[href*="show=new"]')).toContainText('(1)');
  await axe(page);
  await page.locator('form:has(input[name=fingerprint]) > button').click();
  await expect(page.locator('#banner-title')).toContainText('1', { timeout: 30_000 });
  await page.goto('/en/portals/us-community-counselling');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Community Counselling');
  await expect(page.locator('a[href^="tel:"]').first()).toHaveAttribute('href', /441234234567/);
  const sent = JSON.parse(FOREIGN.toString());
  const given = await page.request.get(`/api/v1/hsds/services/${sent.id}`);
  expect(await given.json()).toEqual(sent);
});
