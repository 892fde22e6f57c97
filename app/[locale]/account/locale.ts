import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '@/lib/platform/i18n/locales.ts';

export type Query = Promise<Record<string, string | string[] | undefined>>;

export function localeOr404(value: string): Locale {
  if (!isLocale(value)) notFound();
  return value;
}

/** One value of the address; a repeated one counts by its first. */
export async function one(query: Query, name: string): Promise<string> {
  const value = (await query)[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
