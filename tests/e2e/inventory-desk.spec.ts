import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './support/people';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;

/** They change one entry after the other. */
test.describe.configure({ mode: 'serial' });

for (const locale of LOCALES) {
  test(`${locale}: a focal point vouches for doors, changes one, and everybody reads it at once`, async ({
    page,
  }) => {
    await signIn(page, locale, 'punto.focal.hn@demo.example');
    await page.goto(`/${locale}/workspace/inventory`);
    await expect(page.locator('tbody tr')).toHaveCount(12);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    // Nothing chosen: said at once, nothing lost.
    await page.locator('input[name=method][value=read_page]').check();
    await page.locator('main form button[type=submit]').last().click();
    await expect(page.locator('#error-summary-title')).toBeVisible();
    await page.locator('input[name=ids]').first().check();
    await page.locator('input[name=method][value=read_page]').check();
    await page.locator('main form button[type=submit]').last().click();
    await expect(page).toHaveURL(/done=verify/);

    const id = 'hn-inm-portal';
    const stamp = String(Date.now());
    const title = `${locale} ${stamp}`;
    await page.goto(`/${locale}/workspace/inventory/${id}`);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator(`[name="name.${locale}"]`).fill(title);
    await page.locator('[name="channels.0.value"]').fill('no number');
    const save = page.locator('form:has([name="description.es"]) > button[type=submit]');
    await save.click();
    await expect(page.locator('#error-summary-title')).toBeVisible();
    await expect(page.locator(`[name="name.${locale}"]`)).toHaveValue(title);
    await page.locator('[name="channels.0.value"]').fill('+504 2232 7800');
    await page.locator('[name="channels.0.kind"]').selectOption('telephone');
    await save.click();
    await expect(page).toHaveURL(/done=save/);
    await page.goto(`/${locale}/portals/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.goto(`/${locale}/workspace/inventory/${id}/history`);
    await expect(page.locator('main ol > li').first()).toContainText(stamp);
  });
}

test('without script an entry is changed all the same', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'es', 'punto.focal.mx@demo.example');
  await page.goto('/es/workspace/inventory/mx-comar-asilo');
  await page.locator('[name="languages"]').fill('es, ht, fr');
  await page.locator('form:has([name="description.es"]) > button[type=submit]').click();
  await expect(page).toHaveURL(/done=save/);
  await page.goto('/es/find?from=HT&in=MX&topic=asylum');
  await expect(page.locator('main ol > li').first()).toContainText('criollo haitiano');
  await context.close();
});
