import { expect, type Page, test } from '@playwright/test';
import { nextCode, PASSWORD, signIn, TOTP_SECRET } from './support/people';

/** Everything here works without script; nothing is wider than an old telephone. */
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
test.describe.configure({ mode: 'serial' });

async function fits(page: Page, name: string) {
  const width = await page.locator('html').evaluate((html) => html.scrollWidth);
  expect(width, name).toBeLessThanOrEqual(360);
}

test('the secretariat decides on a missing institution', async ({ page }) => {
  await signIn(page, 'en', 'secretariat@demo.example', TOTP_SECRET);
  await page.goto('/en/secretariat/organisations');
  const first = page.locator('tbody tr th a').first();
  const name = await first.innerText();
  await fits(page, 'desk');
  await first.click();
  await expect(page.locator('h1')).toHaveText(name);
  await page.locator('form:has([name=organisationId]) button').click();
  await expect(page.locator('#organisationId-error')).toBeVisible();
  await fits(page, 'desk-one');
  const accept = page.locator('details:has([name=sourceUrl])');
  await accept.locator('summary').click();
  await page.locator('[name=kind][value=other]').check();
  await page.locator('[name=acronym]').fill('TST');
  await page.locator('[name=sourceUrl]').fill('no');
  await page.locator('form:has([name=sourceUrl]) button').click();
  await expect(page.locator('#sourceUrl-error')).toBeVisible();
  await expect(page.locator('[name=acronym]')).toHaveValue('TST');
  await fits(page, 'desk-refused');
  await page.locator('[name=organisationId]').selectOption('org-iom');
  await page.locator('form:has([name=organisationId]) button').click();
  await expect(page).toHaveURL(/done=same/);
  await expect(page.locator('tbody tr th a').filter({ hasText: name })).toHaveCount(0);
});

test('an administrator renews the own recovery codes, and appoints a focal point', async ({ page }) => {
  await signIn(page, 'fr', 'admin@demo.example', TOTP_SECRET);
  await page.goto('/fr/account');
  await page.locator('#renew-current').fill('autre chose');
  await page.locator('#renew-code').fill('1');
  await page.locator('form:has(#renew-code) button').click();
  await expect(page.locator('#renew-current-error')).toBeVisible();
  await page.locator('#renew-current').fill(PASSWORD);
  await page.locator('#renew-code').fill(await nextCode(TOTP_SECRET, 'admin@demo.example'));
  await page.locator('form:has(#renew-code) button').click();
  await expect(page.locator('[data-recovery-codes] li')).toHaveCount(10);
  await fits(page, 'codes');
  await page.goto('/fr/workspace/people');
  await page
    .locator('tr', { hasText: 'colaboradora.br@demo.example' })
    .locator('a[href*="/people/"]')
    .click();
  await fits(page, 'person');
  await page.locator('[name=role][value=focal_point]').check();
  await page.locator('form:has([name=role]) button').click();
  await expect(page).toHaveURL(/done=assign/);
  await page.locator('[name=role][value=contributor]').check();
  await page.locator('form:has([name=role]) button').click();
  await expect(page).toHaveURL(/done=assign/);
});
