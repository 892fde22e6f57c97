import { expect, test } from '@playwright/test';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;

test.use({ javaScriptEnabled: false });

for (const locale of LOCALES) {
  test(`${locale}: a corridor over time, both ends' doors, and the same figures as picture, drawing and table`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${locale}/dashboard`);
    await page.locator('#from').selectOption('CO');
    await page.locator('#in').selectOption('VE');
    await page.locator('main form button').click();
    await expect(page).toHaveURL(/from=CO&in=VE/);
    const figures = page.locator('section[aria-labelledby=corridor]');
    await figures.locator('summary').click();
    // Colombia to Venezuela, 2010, as the publisher has it: 929,944.
    await expect(figures.getByRole('row', { name: /^2010/ })).toContainText(/929.944/);
    for (const [ending, type] of [
      ['svg', 'image/svg+xml'],
      ['png', 'image/png'],
      ['csv', 'text/csv'],
    ] as const) {
      const href = await figures.locator(`a[href*=".${ending}"]`).getAttribute('href');
      const response = await request.get(href ?? '');
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toContain(type);
      if (ending === 'csv') expect(await response.text()).toContain('2010,929944,');
      if (ending === 'png') expect((await response.body()).subarray(1, 4).toString()).toBe('PNG');
      if (ending === 'svg') expect(await response.text()).toContain('<title>');
    }
    await expect(page.locator('section[aria-labelledby=doors] tbody tr')).toHaveCount(14);
  });
}

test('a corridor of which the source has nothing says so, and strange codes are left out', async ({
  page,
  request,
}) => {
  await page.goto('/es/dashboard?from=KN&in=PY');
  await expect(page.locator('section[aria-labelledby=corridor]')).toContainText('no distingue el cero');
  expect((await request.get('/es/dashboard?from=%00x&in=<b>')).status()).toBe(400);
  expect((await request.get('/es/dashboard?from=zz&in=<b>')).status()).toBe(200);
  expect((await request.get('/api/v1/charts/corridor.svg?from=zz')).status()).toBe(400);
  expect((await request.get('/api/v1/charts/..%2f..%2fetc.svg')).status()).toBe(404);
});
