import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';

/** Demonstration accounts (prisma/seed/demonstration.ts). */
export const PASSWORD = 'puente-maiz-cordillera';
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A one-time code holds for so long (RFC 6238), and is accepted once. */
const STEP_MS = 30_000;
const CLAIMS = join(import.meta.dirname, '../../../.data/test/codes');

/** Does this code of this account belong to us? The tests run in several processes: a file that can be made once says whose it is. */
function claim(account: string, step: number): boolean {
  mkdirSync(CLAIMS, { recursive: true });
  try {
    writeFileSync(join(CLAIMS, `${account}-${step}`), '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A code that nobody has used: waits for the next one where another test, or this one, has used the present one already. */
export async function nextCode(secret: string, account: string): Promise<string> {
  for (;;) {
    const now = Date.now();
    if (claim(account, Math.floor(now / STEP_MS)))
      return generateSync({ secret, epoch: Math.floor(now / 1000) });
    await new Promise((resolve) => setTimeout(resolve, 500));
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
