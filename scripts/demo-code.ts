import { readFileSync } from 'node:fs';
import { generate } from 'otplib';
import { inData } from './lib/paths.mjs';

// The six digits that the demonstration accounts with a second factor want just now.
const accounts: { email: string; totpSecret?: string }[] = JSON.parse(
  readFileSync(inData('demo-accounts.json'), 'utf8'),
);
for (const { email, totpSecret } of accounts) {
  if (totpSecret) process.stdout.write(`${email}  ${await generate({ secret: totpSecret })}\n`);
}
