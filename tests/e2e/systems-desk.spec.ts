import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './support/people';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;
const PATH = 'workspace/inventory/systems';

/** They change one entry after the other. */
test.describe.configure({ mode: 'serial' });

for (const locale of LOCALES) {
  test(`${locale}: an information system is verified, changed, and everybody reads it at once`, async ({
    page,
  }) => {
    await signIn(page, locale, 'punto.focal.hn@demo.example');
    await page.goto(`/${locale}/workspace/inventory`);
    await page.locator(`a[href$="/${PATH}"]`).click();
    await expect(page.locator('tbody tr').first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator('tbody th a').first().click();
    await page.locator('form:not(:has([name=url])) button.button').first().click();
    await expect(page).toHaveURL(/done=verify/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    const stamp = String(Date.now());
    const title = `${locale} ${stamp}`;
    const save = page.locator('form:has([name=holds]) > button[type=submit]');
    await page.locator(`[name="name.${locale}"]`).fill(title);
    await page.locator('[name=holds]').fill('');
    await save.click();
    await expect(page.locator('#error-summary-title')).toBeVisible();
    await expect(page.locator(`[name="name.${locale}"]`)).toHaveValue(title);
    await page.locator('[name=holds]').fill('Entradas y salidas');
    await page.locator('[name=disaggregation][value=sex]').check();
    await save.click();
    await expect(page).toHaveURL(/done=save/);
    await expect(page.locator('main ol > li').first()).toContainText(stamp);
    await page.goto(`/${locale}/information-systems?country=HN`);
    await expect(page.locator('main')).toContainText(title);
  });
}

test('without script a system is added, withdrawn and restored', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'pt', 'punto.focal.mx@demo.example');
  await page.goto(`/pt/${PATH}/new`);
  await page.locator('[name=id]').fill('mx-serie-de-teste');
  await page.locator('[name=url]').fill('https://www.example.org/serie');
  for (const code of LOCALES) {
    await page.locator(`[name="name.${code}"]`).fill('Série de teste');
    await page.locator(`[name="description.${code}"]`).fill('Uma série para o teste.');
  }
  await page.locator('[name=holds]').fill('Entradas por mês');
  await page.locator('[name="sources.0.title"]').fill('Fonte');
  await page.locator('[name="sources.0.url"]').fill('https://www.example.org/fonte');
  await page.locator('form:has([name=holds]) > button[type=submit]').click();
  await expect(page).toHaveURL(/mx-serie-de-teste\?done=save/);
  const status = page.locator('main section form button').last();
  await status.click();
  await expect(page).toHaveURL(/done=withdraw/);
  expect((await page.request.get('/api/v1/information-systems/mx-serie-de-teste')).status()).toBe(404);
  await status.click();
  await expect(page).toHaveURL(/done=restore/);
  expect((await page.request.get('/api/v1/information-systems/mx-serie-de-teste')).status()).toBe(200);
  await status.click();
  await expect(page).toHaveURL(/done=withdraw/);
  await context.close();
});
