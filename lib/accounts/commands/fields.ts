import { z } from 'zod';
import { Refusal } from '@/lib/platform/errors/result.ts';

const refuse = (field: string, key: string, values?: Record<string, number>) =>
  new Refusal({ code: 'invalid', fields: { [field]: { key, ...(values && { values }) } } });

/** A whole e-mail address in lower case; throws a Refusal at its field. */
export function demandEmail(input: string): string {
  const email = input.normalize('NFC').trim().toLowerCase();
  if (email === '') throw refuse('email', 'validation.missing.email');
  if (email.length > 254 || !z.email().safeParse(email).success) throw refuse('email', 'validation.not_email');
  return email;
}

/** The name by which colleagues know the person. */
export function demandName(input: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  const name = input.toWellFormed().normalize('NFC').replace(/[\u0000-\u001F\u007F-\u009F\u202D\u202E]/g, ' ').trim();
  if (name === '') throw refuse('name', 'validation.missing.name');
  const over = [...name].length - 120;
  if (over > 0) throw refuse('name', 'validation.too_long', { over });
  return name;
}

/** What a person knows it by: «Firefox, Windows». Nothing finer is kept. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = /Edg\//.test(userAgent) ? 'Edge' : /Firefox\//.test(userAgent) ? 'Firefox' : /Chrome\//.test(userAgent) ? 'Chrome' : /Safari\//.test(userAgent) ? 'Safari' : null;
  const system = /Android/.test(userAgent) ? 'Android' : /iPhone|iPad/.test(userAgent) ? 'iOS' : /Windows/.test(userAgent) ? 'Windows' : /Mac OS/.test(userAgent) ? 'macOS' : /Linux/.test(userAgent) ? 'Linux' : null;
  return [browser, system].filter(Boolean).join(', ') || null;
}
