import { expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';

/** Demonstration accounts (prisma/seed/demonstration.ts). */
export const PASSWORD = 'puente-maiz-cordillera';
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const used = new Map<string, string>();

/** A code is accepted once: waits for the next one where the present one was used with this secret already. */
export async function nextCode(secret: string, account: string): Promise<string> {
  for (;;) {
    const code = generateSync({ secret });
    if (used.get(account) !== code) {
      used.set(account, code);
      return code;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Signs in through the pages, with the second factor where the account has one. */
export async function signIn(page: Page, locale: string, email: string, secret?: string): Promise<void> {
  await page.goto(`/${locale}/account/sign-in`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('main form button').click();
  if (secret) {
    await page.waitForURL('**/account/second-factor**');
    await page.locator('[name=code]').fill(await nextCode(secret, email));
    await page.locator('main form button').click();
  }
  await page.waitForURL(`**/${locale}/workspace`);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}
