import { expect, it } from 'vitest';
import { verifiedSince } from '@/lib/inventory/due.ts';

it.each([
  ['2026-11-24', '2026-05-24'],
  ['2026-08-31', '2026-02-28'],
  ['2028-08-31', '2028-02-29'],
  ['2026-03-15', '2025-09-15'],
])('on %s a verification counts from %s on', (today, since) => {
  expect(verifiedSince(today)).toBe(since);
});
