import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './support/people';
import { saved } from './support/practice-form';

/**
 * What an official types in a hotel: the line goes, the browser dies, the session is ended from elsewhere, a
 * colleague saves the same step meanwhile. Nothing is lost and nobody else sees it.
 */
test('every character survives the network, the browser, the session and a colleague', async ({
  playwright,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const profile = await mkdtemp(join(tmpdir(), 'ricomi-'));
  const { launchOptions } = test.info().project.use;
  const open = () => playwright.chromium.launchPersistentContext(profile, { ...launchOptions, baseURL });
  const mine = {
    problem: 'Lo que escribí en el hotel: ñ, «comillas», 🙂.',
    results: 'Resultados escritos sin conexión.',
  };
  const theirs = 'El texto de la colega, guardado mientras tanto.';

  let context = await open();
  let page = await context.newPage();
  await signIn(page, 'es', 'colaboradora.hn@demo.example');
  await page.goto('/es/workspace/practices/new');
  await page.locator('main form button').click();
  await page.waitForURL('**/edit/1**');
  const id = /practices\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  const step = (number: number) => `/es/workspace/practices/${id}/edit/${number}`;

  const second = await context.newPage();
  await page.goto(step(3));
  await second.goto(step(4));
  await context.setOffline(true);
  await page.locator('#problem').fill(mine.problem);
  await second.locator('#results').fill(mine.results);
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'offline');
  await expect(second.locator('[data-saving]')).toHaveAttribute('data-saving', 'offline');
  await killBrowser(profile);

  const colleague = await (await browser.newContext({ baseURL })).newPage();
  await signIn(colleague, 'es', 'colega.hn@demo.example');
  await colleague.goto(step(3));
  await colleague.locator('#problem').fill(theirs);
  await saved(colleague);

  const elsewhere = await (await browser.newContext({ baseURL })).newPage();
  await signIn(elsewhere, 'es', 'colaboradora.hn@demo.example');
  await elsewhere.goto('/es/account');
  await elsewhere.locator('section[aria-labelledby=sessions] form button').click();
  await elsewhere.waitForURL('**done=signed_out');

  context = await open();
  page = await context.newPage();
  await page.goto(step(3));
  await page.waitForURL('**/account/sign-in**');

  await signIn(page, 'es', 'colaborador.mx@demo.example');
  await expect(page.locator('body')).not.toContainText(mine.problem);
  const kept = await page.evaluate(everythingKept);
  expect(kept).toContain('ricomi:unsent:');
  expect(kept).not.toContain('hotel');
  expect((await page.goto(step(3)))?.status()).toBe(404);
  await page.goto('/es/workspace');
  await page.locator('header form button').click();
  await page.waitForURL('**/account/sign-in**');

  await signIn(page, 'es', 'colaboradora.hn@demo.example');
  await expect(page.locator('[data-unsent="0"]')).toBeVisible();
  await page.goto(step(4));
  await expect(page.locator('#results')).toHaveValue(mine.results);
  await page.goto('/es/workspace');
  await page
    .locator(`a[href="${step(3)}"]`)
    .first()
    .click();
  const both = page.locator('main');
  await expect(both).toContainText(mine.problem);
  await expect(both).toContainText(theirs);
  await colleague.reload();
  await expect(colleague.locator('#problem')).toHaveValue(theirs);

  await page.locator('button[name=keep][value=mine]').click();
  await expect(page.locator('#problem')).toHaveValue(mine.problem);
  expect(await occurrences(page, mine.problem)).toBe(1);
  await context.close();
  await rm(profile, { recursive: true, force: true });
});

/** Ends every process of the browser that has this profile, as a crash or an empty battery would. */
async function killBrowser(profile: string): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), 'SIGKILL');
  }
}

/** All that this browser holds for the portal, as one text. */
async function everythingKept(): Promise<string> {
  const texts: string[] = Object.values(localStorage);
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of database.objectStoreNames) {
      const read = (method: 'getAll' | 'getAllKeys') =>
        new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(store).objectStore(store)[method]();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      texts.push(JSON.stringify([await read('getAllKeys'), await read('getAll')]));
    }
  }
  return texts.join();
}

const occurrences = async (page: Page, text: string): Promise<number> => {
  const value = await page.locator('#problem').inputValue();
  return value.split(text).length - 1;
};
