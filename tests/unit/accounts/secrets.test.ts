import { generateSync } from 'otplib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hashPassword, passwordFailure, passwordMatches } from '@/lib/accounts/passwords.ts';
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpStep } from '@/lib/accounts/totp.ts';
import { innerPath } from '@/lib/platform/forms/read.ts';
import { linkToken, seal, unseal } from '@/lib/platform/secrets/keys.ts';

beforeAll(() => vi.stubEnv('AUTH_SECRET', 'a secret for tests of more than thirty-two characters'));

describe('a password', () => {
  it.each([
    '',
    'corta',
    'contraseña12',
    'password1234',
    'aaaaaaaaaaaaaa',
    '123456789012',
    'ana.reyes@example.org',
  ])('«%s» is refused', (password) =>
    expect(passwordFailure(password, ['Ana Reyes', 'ana.reyes@example.org'])).not.toBeNull(),
  );
  it('of several unrelated words is taken', () =>
    expect(passwordFailure('puente-maiz-cordillera', ['Ana'])).toBeNull());
  it('matches its own hash and no other', async () => {
    const stored = await hashPassword('puente-maiz-cordillera');
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await passwordMatches('puente-maiz-cordillera', stored)).toBe(true);
    expect(await passwordMatches('puente-maiz-cordillerA', stored)).toBe(false);
    expect(await passwordMatches('puente-maiz-cordillera', null)).toBe(false);
  });
});

describe('a one-time code', () => {
  const secret = newTotpSecret();
  it('is taken once', () => {
    const step = totpStep(secret, generateSync({ secret }), null);
    expect(step).not.toBeNull();
    expect(totpStep(secret, generateSync({ secret }), step)).toBeNull();
  });
  it.each(['', '12345', 'abcdef', '0000000', "' or 1=1"])('«%s» is refused', (code) =>
    expect(totpStep(secret, code, null)).toBeNull(),
  );
});

describe('recovery codes', () => {
  it('are ten, different, and read with or without their hyphens', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(hashRecoveryCode(codes[0] ?? '')).toBe(
      hashRecoveryCode((codes[0] ?? '').replaceAll('-', ' ').toUpperCase()),
    );
  });
});

describe('sealing', () => {
  it('opens with its own purpose only, and not once it was touched', () => {
    const sealed = seal('totp', 'ñandú');
    expect(unseal('totp', sealed)).toBe('ñandú');
    expect(unseal('pending', sealed)).toBeNull();
    expect(unseal('totp', `${sealed.slice(0, -2)}AA`)).toBeNull();
  });
  it('gives one link a token, always the same, and another for another purpose', () => {
    expect(linkToken('invitation', '1')).toBe(linkToken('invitation', '1'));
    expect(linkToken('invitation', '1')).not.toBe(linkToken('reset', '1'));
  });
});

describe('the way back after signing in', () => {
  it.each(['/es/workspace', '/fr/workspace/practices?page=2'])('%s is followed', (path) =>
    expect(innerPath(path, '/x')).toBe(path),
  );
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/es\r\nset-cookie: a=b',
    '',
    'javascript:alert(1)',
  ])('«%s» is not', (path) => expect(innerPath(path, '/x')).toBe('/x'));
});
