import { z } from 'zod';
import { lengthOf, tidy } from '@/lib/platform/text/tidy.ts';
import { isWebAddress } from '@/lib/platform/text/web-address.ts';

/** Names an error by its key in the messages (`validation.*`); `missing` errors do not stop a draft. */
export function complain(
  ctx: z.RefinementCtx,
  key: string,
  {
    path = [],
    values = {},
    missing = false,
  }: { path?: PropertyKey[]; values?: Record<string, string | number>; missing?: boolean } = {},
): void {
  ctx.addIssue({ code: 'custom', message: key, path: [...path], params: { values, missing } });
}

type TextRule = { max: number; missing?: string };

/** A text of at most `max` characters; `missing` is the message when it must not be empty. */
export const text = ({ max, missing }: TextRule) =>
  z
    .string()
    .transform(tidy)
    .superRefine((value, ctx) => {
      if (value === '' && missing) complain(ctx, missing, { missing: true });
      const over = lengthOf(value) - max;
      if (over > 0) complain(ctx, 'too_long', { values: { over } });
    });

/** One of a closed list, or empty. */
export const choice = <T extends string>(list: readonly T[], missing?: string) =>
  z.string().transform((value, ctx): T | null => {
    const tidied = tidy(value);
    if ((list as readonly string[]).includes(tidied)) return tidied as T;
    if (tidied !== '') complain(ctx, 'not_in_list');
    else if (missing) complain(ctx, missing, { missing: true });
    return null;
  });

type ChoicesRule = { missing?: string; max?: number };

/** Some of a closed list, without repetition, in the order given. */
export const choices = <T extends string>(
  list: readonly T[] | ((value: string) => boolean),
  rule: ChoicesRule = {},
) =>
  z.array(z.string()).transform((values, ctx): T[] => {
    const known = (value: string) =>
      typeof list === 'function' ? list(value) : (list as readonly string[]).includes(value);
    const picked = [...new Set(values.map(tidy).filter(Boolean))];
    if (picked.some((value) => !known(value))) complain(ctx, 'not_in_list');
    if (picked.length === 0 && rule.missing) complain(ctx, rule.missing, { missing: true });
    if (rule.max && picked.length > rule.max) complain(ctx, 'too_many', { values: { max: rule.max } });
    return picked.filter(known) as T[];
  });

/** An address as `isWebAddress` wants it, or nothing. */
export const webAddress = (missing?: string) =>
  z.string().transform((value, ctx): string => {
    const tidied = tidy(value);
    if (tidied === '') {
      if (missing) complain(ctx, missing, { missing: true });
      return '';
    }
    if (!isWebAddress(tidied) || tidied.length > 1000) complain(ctx, 'not_url');
    return tidied;
  });

export const email = (missing?: string) =>
  z.string().transform((value, ctx): string => {
    const tidied = tidy(value).toLowerCase();
    if (tidied === '') {
      if (missing) complain(ctx, missing, { missing: true });
      return '';
    }
    if (tidied.length > 254 || !z.email().safeParse(tidied).success) complain(ctx, 'not_email');
    return tidied;
  });

/**
 * A number as people write it in four languages: 1234.5, 1,234.5, 1.234,5 or 1 234,5.
 * Null when it is not one, or when it could be read in two ways (1,234 is taken as thousands: the
 * form says so beside the field by repeating the number as understood).
 */
export function readNumber(input: string): number | null {
  const compact = input.replace(/[\s\u00A0\u202F'’]/g, '');
  if (!/^-?\d[\d.,]*$/.test(compact)) return null;
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last === -1) return Number(compact);
  const mark = compact[last] as string;
  const tail = compact.slice(last + 1);
  const marks = [...compact].filter((c) => c === '.' || c === ',');
  const grouped = marks.every((c) => c === mark) && /^-?\d{1,3}([.,]\d{3})+$/.test(compact);
  if (grouped && !(marks.length === 1 && compact.replace('-', '').startsWith('0'))) {
    return Number(compact.replaceAll(mark, ''));
  }
  const head = compact.slice(0, last);
  const other = mark === '.' ? ',' : '.';
  if (head.includes(mark) || !/^-?\d+$|^-?\d{1,3}([.,]\d{3})+$/.test(head)) return null;
  return Number(`${head.replaceAll(other, '')}.${tail || '0'}`);
}

/** A number of zero or more. */
export const amount = (missing?: string) =>
  z.string().transform((value, ctx): number | null => {
    const tidied = tidy(value);
    if (tidied === '') {
      if (missing) complain(ctx, missing, { missing: true });
      return null;
    }
    const number = readNumber(tidied);
    if (number === null || !Number.isFinite(number) || Math.abs(number) > 1e15) complain(ctx, 'not_number');
    else if (number < 0) complain(ctx, 'negative');
    return number;
  });

/** A year from 1900 to ten years ahead. */
export const year = (missing?: string) =>
  z.string().transform((value, ctx): number | null => {
    const tidied = tidy(value);
    if (tidied === '') {
      if (missing) complain(ctx, missing, { missing: true });
      return null;
    }
    const number = /^\d{4}$/.test(tidied) ? Number(tidied) : Number.NaN;
    if (!(number >= 1900 && number <= new Date().getUTCFullYear() + 10)) {
      complain(ctx, 'not_year');
      return null;
    }
    return number;
  });

/** A date known to the year, the month or the day: `2021`, `2021-03`, `2021-03-01` (ISO 8601); null when empty. */
export const datePart = (missing?: string) =>
  z
    .strictObject({ year: z.string(), month: z.string(), day: z.string() })
    .transform((parts, ctx): string | null => {
      const [y, m, d] = [tidy(parts.year), tidy(parts.month), tidy(parts.day)];
      if (!y && !m && !d) {
        if (missing) complain(ctx, missing, { missing: true });
        return null;
      }
      const iso = isoDate(y, m, d);
      if (!iso) complain(ctx, 'not_date');
      return iso;
    });

function isoDate(y: string, m: string, d: string): string | null {
  if (!/^\d{4}$/.test(y) || Number(y) < 1800 || Number(y) > 2200) return null;
  if (!m) return d ? null : y;
  if (!/^\d{1,2}$/.test(m) || Number(m) < 1 || Number(m) > 12) return null;
  const month = `${y}-${m.padStart(2, '0')}`;
  if (!d) return month;
  const days = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate();
  if (!/^\d{1,2}$/.test(d) || Number(d) < 1 || Number(d) > days) return null;
  return `${month}-${d.padStart(2, '0')}`;
}

/** A box that is ticked (`on`) or not. */
export const tick = (missing?: string) =>
  z.string().transform((value, ctx): boolean => {
    const on = value === 'on';
    if (!on && missing) complain(ctx, missing, { missing: true });
    return on;
  });
