import { expect, type Page, test } from '@playwright/test';
import { linkIn, mailTo } from '../setup/mail';
import { nextCode, PASSWORD, signIn, TOTP_SECRET } from './support/people';
import { fillPractice } from './support/practice-form';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;

test.describe.configure({ mode: 'serial' });

/** Signed in once for the four languages: a one-time code is taken once in its thirty seconds. */
let admin: Page;
let reviewer: Page;

test.beforeAll(async ({ browser, baseURL }) => {
  admin = await (await browser.newContext({ baseURL })).newPage();
  reviewer = await (await browser.newContext({ baseURL })).newPage();
  await signIn(admin, 'es', 'admin@demo.example', TOTP_SECRET);
  await signIn(reviewer, 'es', 'secretaria@demo.example', TOTP_SECRET);
});

for (const locale of LOCALES) {
  test(`a practice travels from an invitation to its second version, in ${locale}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const stamp = `${locale}${Date.now().toString(36)}`;
    const title = `Ventanilla de retorno ${stamp}`;
    const author = await (await browser.newContext({ baseURL })).newPage();

    await test.step('the focal point invites, the mail arrives, the invited accepts with a second factor', async () => {
      await admin.goto(`/${locale}/workspace/people`);
      await admin.locator('details summary').first().click();
      await admin.locator('[name=name]').fill(`Persona ${stamp}`);
      await admin.locator('[name=email]').fill(`${stamp}@demo.example`);
      await admin.locator('[name=organisationId]').selectOption('hn-inm');
      await admin.locator('[name=role][value=contributor]').check();
      await admin.locator('[name=language]').selectOption(locale);
      await admin.locator('form:has([name=email]) button').click();
      await admin.waitForURL('**done=invite');
      const mail = await mailTo(`${stamp}@demo.example`);
      await author.goto(linkIn(mail, '/account/invitation'));
      await expect(author.locator('html')).toHaveAttribute('lang', locale);
      await author.locator('[name=password]').fill(PASSWORD);
      await author.locator('main form button').click();
      await author.waitForURL('**/workspace?**');
      await author.goto(`/${locale}/account/second-factor/setup`);
      const secret = (await author.locator('[data-totp-secret]').innerText()).replace(/\s/g, '');
      await author.locator('[name=code]').fill(await nextCode(secret, stamp));
      await author.locator('main form button').click();
      await expect(author.locator('[data-recovery-codes] li')).toHaveCount(10);
    });

    await test.step('six steps, check, send', async () => {
      await author.goto(`/${locale}/workspace/practices/new`);
      await author.locator('main form button').click();
      await fillPractice(author, title);
      await author.locator('form:has([name=transition][value=submit]) button').click();
      await author.waitForURL('**done=submit');
      await expect(author.locator('[role=status], #banner-title').first()).toBeVisible();
    });
    const id = /practices\/([0-9a-f-]{36})/.exec(author.url())?.[1];

    await test.step('the secretariat asks for a change', async () => {
      await reviewer.goto(`/${locale}/secretariat/review/${id}`);
      await expect(reviewer.locator('h1')).toHaveText(title);
      await reviewer.locator('form:has([name=transition][value=take]) button').click();
      await reviewer.waitForURL(`**/review/${id}**`);
      await reviewer.locator('#field').selectOption('results');
      await reviewer.locator('[name=remark]').fill('Indique cómo se midió la espera.');
      await reviewer.locator('form:has([name=remark]) button').click();
      await expect(reviewer.locator('#remarks-results')).toContainText('Indique cómo se midió la espera.');
      await reviewer.locator('form:has([name=transition][value=request_changes]) button').click();
      await reviewer.waitForURL('**done=request_changes');
    });

    await test.step('the author answers and sends again', async () => {
      await author.goto(`/${locale}/workspace/practices/${id}`);
      await author.locator('[name=answer]').fill('Con el registro de citas de la oficina.');
      await author.locator('form:has([name=answer]) button').click();
      await author.waitForLoadState();
      await author.goto(`/${locale}/workspace/practices/${id}/check`);
      await author.locator('form:has([name=transition][value=submit]) button').click();
      await author.waitForURL('**done=submit');
    });

    let address = '';
    await test.step('published, found, read', async () => {
      await reviewer.goto(`/${locale}/secretariat/review/${id}`);
      await reviewer.locator('form:has([name=transition][value=take]) button').click();
      await expect(reviewer.locator('form:has([name=transition][value=publish])')).toBeVisible();
      await expect(reviewer.locator('#remarks-results')).toContainText('Con el registro de citas');
      await reviewer.locator('form:has([name=transition][value=publish]) button').click();
      await reviewer.waitForURL('**done=publish');
      const visitor = await (await browser.newContext({ baseURL })).newPage();
      await visitor.goto(`/${locale}/practices?q=${encodeURIComponent(stamp)}`);
      await visitor.locator('main').getByRole('link', { name: title }).first().click();
      await expect(visitor.locator('h1')).toHaveText(title);
      await expect(visitor.locator('table').first()).toContainText('2025');
      address = visitor.url();
    });

    await test.step('version 2 is opened while version 1 stays public', async () => {
      await author.goto(`/${locale}/workspace/practices/${id}`);
      await author
        .locator('form:has(button):not(:has([name=transition])) button.button-second')
        .first()
        .click();
      await author.waitForURL('**/edit/1**');
      await author.locator('#title').fill(`${title} corregida`);
      await expect(author.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
      const visitor = await (await browser.newContext({ baseURL })).newPage();
      await visitor.goto(address);
      await expect(visitor.locator('h1')).toHaveText(title);
    });
    await author.context().close();
  });
}
