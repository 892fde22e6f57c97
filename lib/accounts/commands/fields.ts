import { z } from 'zod';
import { Refusal } from '@/lib/platform/errors/result.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';

const refuse = (field: string, key: string, values?: Record<string, number>) =>
  new Refusal({ code: 'invalid', fields: { [field]: { key, ...(values && { values }) } } });

/** A whole e-mail address in lower case; throws a Refusal at its field. */
export function demandEmail(input: string): string {
  const email = input.normalize('NFC').trim().toLowerCase();
  if (email === '') throw refuse('email', 'validation.missing.email');
  if (email.length > 254 || !z.email().safeParse(email).success)
    throw refuse('email', 'validation.not_email');
  return email;
}

/** The name by which colleagues know the person. */
export function demandName(input: string): string {
  const name = tidy(input).replace(/[\n\t]+/g, ' ');
  if (name === '') throw refuse('name', 'validation.missing.name');
  const over = [...name].length - 120;
  if (over > 0) throw refuse('name', 'validation.too_long', { over });
  return name;
}

type Mark = [pattern: RegExp, name: string];
const BROWSERS: Mark[] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: Mark[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What a person knows it by: «Firefox, Windows». Nothing finer is kept. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const nameIn = (marks: Mark[]) => marks.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [nameIn(BROWSERS), nameIn(SYSTEMS)].filter(Boolean).join(', ') || null;
}
