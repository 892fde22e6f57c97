import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { rowsOf } from '../setup/database.ts';
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

const SEEN = 'hn-inm-portal';
const MOVED = 'https://nueva.example.org/migracion';

/** What the checker would have written down: it is off here, and no test may depend on what a real site does. */
async function seen(): Promise<string> {
  const [door] = await rowsOf<{ url: string }>('select url from "Portal" where id = $1', [SEEN]);
  const url = door?.url ?? '';
  const soon = new Date(Date.now() + 10 * 86_400_000);
  await rowsOf('delete from "AddressCheck" where "portalId" = $1', [SEEN]);
  await rowsOf('update "Portal" set "certificateUntil" = $2 where id = $1', [SEEN, soon]);
  const put = (minutes: number, state: string, outcome: string, status: number | null, redirects: object[]) =>
    rowsOf(
      `insert into "AddressCheck" (id, "portalId", url, at, state, outcome, "httpStatus", redirects, "certificateUntil")
       values (gen_random_uuid(), $1, $2, now() - make_interval(mins => $3), $4::"AddressState", $5, $6, $7, $8)`,
      [SEEN, url, minutes, state, outcome, status, JSON.stringify(redirects), soon],
    );
  await put(30, 'failing', 'timeout', null, []);
  await put(20, 'blocked', 'forbidden', 403, []);
  await put(10, 'redirected', 'redirected', 200, [
    { status: 301, to: MOVED },
    { status: 302, to: `${MOVED}?idioma=es` },
  ]);
  return url;
}

const FORBIDDEN = {
  es: 'no deja entrar a la visita automática',
  en: 'does not let the automatic visit in',
  pt: 'não deixa entrar a visita automática',
  fr: 'ne laisse pas entrer la visite automatique',
};

for (const locale of LOCALES) {
  test(`${locale}: the desk says what the checker saw and when the certificate ends`, async ({ page }) => {
    await seen();
    await signIn(page, locale, 'punto.focal.hn@demo.example');
    await page.goto(`/${locale}/workspace/inventory?view=certificate`);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator('tbody a').first().click();
    const visits = page.locator('section[aria-labelledby=visits]');
    await expect(visits.locator('tbody tr')).toHaveCount(3);
    await expect(visits.locator('tbody tr').nth(1)).toContainText(FORBIDDEN[locale]);
    await expect(visits.locator('tbody tr').nth(1)).toContainText('HTTP 403');
    await expect(visits.locator('ol li')).toHaveCount(2);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
  });
}

test('without script the new address of a site is filled in, and nothing changes before it is saved', async ({
  browser,
  baseURL,
}) => {
  const before = await seen();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'es', 'punto.focal.hn@demo.example');
  await page.goto(`/es/workspace/inventory/${SEEN}`);
  await expect(page.locator('[name=url]')).toHaveValue(before);
  await page.locator('section[aria-labelledby=visits] a.button').click();
  await expect(page.locator('[name=url]')).toHaveValue(MOVED);
  const stored = async () =>
    (await rowsOf<{ url: string }>('select url from "Portal" where id = $1', [SEEN]))[0]?.url;
  expect(await stored()).toBe(before);
  await page.locator('form:has([name="description.es"]) > button[type=submit]').click();
  await expect(page).toHaveURL(/done=save/);
  expect(await stored()).toBe(MOVED);
  // The visits were to the address of before, and offer nothing for this one.
  await expect(page.locator('section[aria-labelledby=visits] a.button')).toHaveCount(0);
  // A link can ask for the new address, but not say which it is.
  await page.goto(`/es/workspace/inventory/${SEEN}?address=https://evil.example/&url=https://evil.example/`);
  await expect(page.locator('[name=url]')).toHaveValue(MOVED);
  await context.close();
});
