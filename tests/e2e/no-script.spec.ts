import { expect, test } from '@playwright/test';
import { signIn } from './support/people';

/** An old telephone, or a ministry that forbids script: the form and the public pages work all the same. */
test.use({ javaScriptEnabled: false });

const next = 'button[name=intent][value=continue]:visible';

test('a practice is written, mended and sent without script', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'pt', 'colaboradora.br@demo.example');
  await page.goto('/pt/workspace/practices/new');
  await page.locator('main form button').click();
  await expect(page).toHaveURL(/edit.1/);
  const id = /practices\/([0-9a-f-]{36})/.exec(page.url())?.[1];

  await page.locator('#title').fill(`${'Balcão único '.repeat(14)}fim`);
  await page.locator('[name=kind][value=national]').check();
  await page.locator('[name=themes][value=return-reintegration]').check();
  await page.locator('#summary').fill('Uma só oficina atende quem regressa.');
  await page.locator(next).click();
  await expect(page.locator('#title-error')).toBeVisible();
  await expect(page.locator('#title')).toHaveValue(/fim$/);
  await page.locator('#title').fill('Balcão único sem script');
  await page.locator('#title').press('Enter');
  await expect(page).toHaveURL(/edit.2/);

  await page.locator('[name=population][value=returnees]').check();
  await page.locator('button[value="add:partners"]').click();
  await expect(page).toHaveURL(/edit.2/);
  await expect(page.locator('[name=population][value=returnees]')).toBeChecked();
  await page.locator('[id="partners.0.name"]').fill('Câmara de Comércio');
  await page.locator('button[value="add:partners"]').click();
  await page.locator('[id="partners.1.name"]').fill('Prefeitura');
  await page.locator('button[value="remove:partners:0"]').click();
  await expect(page.locator('[id="partners.0.name"]')).toHaveValue('Prefeitura');
  await expect(page.locator('[id="partners.1.name"]')).toHaveCount(0);
  await page.locator('[id="partners.0.role"]').fill('Ofereceu vagas');
  await page.locator(next).click();
  await expect(page).toHaveURL(/edit.3/);

  await page.locator('#problem').fill('Cinco oficinas distintas.');
  await page.locator('#approach').fill('Reuniu-se tudo num só lugar.');
  await page.locator('[id="startDate.year"]').fill('2022');
  await page.locator('[name=ongoing]').check();
  await page.locator(next).click();
  await expect(page).toHaveURL(/edit.4/);
  await page.locator('#results').fill('A espera baixou para dois dias.');
  await page.locator('[name="evaluation.kind"][value=internal]').check();
  await page.locator(next).click();
  await expect(page).toHaveURL(/edit.5/);
  await page.locator('#lessons').fill('Começar por um município.');
  await page.locator('[name=gcmObjectives][value="21"]').check();
  await page.locator(next).click();
  await expect(page).toHaveURL(/edit.6/);
  await page.locator('[id="contact.name"]').fill('Renata');
  await page.locator('[id="contact.email"]').fill('renata@example.org');
  await page.locator('[name=licence]').check();
  await page.locator(next).click();
  await expect(page).toHaveURL(/check/);
  await page.locator('form:has([name=transition][value=submit]) button').click();
  await expect(page).toHaveURL(/done=submit/);
  await page.goto(`/pt/workspace/practices/${id}`);
  await page.locator('details:has([name=transition][value=withdraw]) summary').click();
  await page.locator('form:has([name=transition][value=withdraw]) button').click();
  await expect(page).toHaveURL(/done=withdraw/);
});

test('public pages are whole without script', async ({ page }) => {
  await page.goto('/fr');
  await page.locator('input[type=search]').fill('retour');
  await page.locator('search button').click();
  await page.waitForURL('**/fr/practices?q=retour');
  await page.locator('main a[href*="/practices/"]').first().click();
  await expect(page.locator('article h1')).toBeVisible();
  await page.goto('/es/practices?theme=border-management');
  await page.locator('header a[hreflang=pt]').click();
  await page.waitForURL('**/pt/practices?theme=border-management');
});
