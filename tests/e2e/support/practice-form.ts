import { expect, type Page } from '@playwright/test';

/** Waits until the page says that the server has everything. */
export const saved = (page: Page) =>
  expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');

const next = (page: Page) => page.locator('button[name=intent][value=continue]:visible').click();

/** Fills the six steps of the form as a person does, and ends on «check your answers». */
export async function fillPractice(page: Page, title: string): Promise<void> {
  await page.waitForURL('**/edit/1**');
  await page.locator('#title').fill(title);
  await page.locator('[name=kind][value=national]').check();
  await page.locator('[name=themes][value=return-reintegration]').check();
  await page
    .locator('#summary')
    .fill(`${title}. Una sola oficina atiende a quien regresa y le acompaña durante un año.`);
  await next(page);
  await page.waitForURL('**/edit/2**');
  await page.locator('[name=population][value=returnees]').check();
  await page.locator('button[value="add:partners"]').click();
  await page.locator('[id="partners.0.name"]').fill('Cámara de Comercio');
  await page.locator('[id="partners.0.role"]').fill('Ofreció plazas de empleo');
  await next(page);
  await page.waitForURL('**/edit/3**');
  await page.locator('#problem').fill('Quien regresaba debía acudir a cinco oficinas distintas.');
  await page.locator('#approach').fill('Se reunió en un solo lugar al registro civil, el empleo y la salud.');
  await page.locator('[id="startDate.year"]').fill('2023');
  await page.locator('[name=ongoing]').check();
  await next(page);
  await page.waitForURL('**/edit/4**');
  await page.locator('#results').fill('La espera bajó de tres semanas a dos días.');
  await page.locator('button[value="add:resultFigures"]').click();
  await page.locator('[id="resultFigures.0.indicator"]').fill('Personas atendidas');
  await page.locator('[id="resultFigures.0.value"]').fill('12.450');
  await page.locator('[id="resultFigures.0.unit"]').fill('personas');
  await page.locator('[id="resultFigures.0.year"]').fill('2025');
  await page.locator('[name="evaluation.kind"][value=none]').check();
  await next(page);
  await page.waitForURL('**/edit/5**');
  await page.locator('#lessons').fill('Empezar con un solo municipio permitió corregir a tiempo.');
  await page.locator('[name=gcmObjectives][value="21"]').check();
  await next(page);
  await page.waitForURL('**/edit/6**');
  await page.locator('[id="contact.name"]').fill('Ana Reyes');
  await page.locator('[id="contact.email"]').fill('ana.reyes@example.org');
  await page.locator('[name=licence]').check();
  await next(page);
  await page.waitForURL('**/check');
}
