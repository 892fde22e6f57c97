import { expect, test } from '@playwright/test';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;
const COMPARE = /\/portals\/compare\?/;

test.use({ javaScriptEnabled: false });

for (const locale of LOCALES) {
  test(`${locale}: doors are sought, added and removed, and stand side by side`, async ({ page }) => {
    await page.goto(`/${locale}/portals/compare`);
    await page.locator('main nav a.tab[href*="by=door"]').click();
    await page.locator('main [name=q]').fill('COMAR');
    await page.locator('main [name=country]').selectOption('MX');
    await page.locator('main search button').click();
    const add = page.locator('section[aria-labelledby=found] li a.font-bold');
    await expect(page.locator('section[aria-labelledby=found] li').first()).toContainText('COMAR');
    await add.first().click();
    await expect(page).toHaveURL(/door=mx-/);
    // The search stays, and the second is added from it or from another State.
    await expect(page.locator('main [name=q]')).toHaveValue('COMAR');
    await page.locator('main [name=q]').fill('');
    await page.locator('main [name=country]').selectOption('HN');
    await page.locator('main search button').click();
    await add.first().click();
    await expect(page.locator('main thead th')).toHaveCount(3);
    const first = (await page.locator('main thead th a').first().textContent()) ?? '';
    await page.locator('main ol li a.font-bold').first().click();
    await expect(page.locator('main thead th')).toHaveCount(2);
    await expect(page.locator('main thead th a').first()).not.toHaveText(first);
  });

  test(`${locale}: a door is added from its page and from the list, which keep those chosen before`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/portals/mx-comar-asilo`);
    await page.locator('main a[href*="/portals/compare?door=mx-comar-asilo"]').click();
    await expect(page.locator('main thead th')).toHaveCount(2);
    await page.locator('main a[href*="/portals?compare=mx-comar-asilo"]').click();
    // Searching and filtering the list lose nothing.
    await page.locator('#q').fill('migración');
    await page.locator('main search button').click();
    await page
      .locator('main form:has(fieldset) details.fold')
      .evaluate((fold) => fold.setAttribute('open', ''));
    await page.locator('main form:has(fieldset) input[name=topic]').first().check();
    await page.locator('main form:has(fieldset) button').last().click();
    await expect(page).toHaveURL(/compare=mx-comar-asilo/);
    await page.locator('main ol article h2 a').first().click();
    await page.locator('main a[href*="/portals/compare?door=mx-comar-asilo&door="]').click();
    await expect(page.locator('main thead th')).toHaveCount(3);
  });

  test(`${locale}: a fifth door and one that is not there are named`, async ({ page, request }) => {
    const { items } = await (await request.get('/api/v1/portals?country=MX&limit=6')).json();
    const ids: string[] = items.map(({ id }: { id: string }) => id);
    const five = ids.slice(0, 5).map((id) => `door=${id}`);
    await page.goto(`/${locale}/portals/compare?${five.join('&')}`);
    await expect(page.locator('main thead th')).toHaveCount(5);
    const left = items[4].name[locale] ?? items[4].name[items[4].language];
    await expect(page.locator('main .bg-paper-2').first()).toContainText(left);
    // As many as fit: nothing is offered that would be refused.
    await expect(page.locator('main search')).toHaveCount(0);
    await page.goto(`/${locale}/portals/compare?door=${ids[0]}&door=no-such-door&door=..%2F..%2Fetc`);
    await expect(page.locator('main thead th')).toHaveCount(2);
    const said = page.locator('main .bg-paper-2').first();
    await expect(said).toContainText('no-such-door');
    await expect(said).not.toContainText('etc');
    expect((await request.get(`/${locale}/portals/compare?by=door&q=%F0%9F%92%A5&country=ZZ`)).status()).toBe(
      200,
    );
    await page.goto(`/${locale}/portals/compare?by=door&q=xqzwv`);
    await expect(page.locator('section[aria-labelledby=found] li')).toHaveCount(0);
    await expect(page).toHaveURL(COMPARE);
  });
}
