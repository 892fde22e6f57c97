import type { Tx } from '@/lib/platform/db/client.ts';

/** Words of the title that say nothing in an address. */
const EMPTY_WORDS = new Set(
  'a al as au aux da das de del des do dos du e el em en et for in l la las le les los na no o of on os para por pour the to y'.split(
    ' ',
  ),
);

/** `hn-ventanilla-unica-retorno`: the State's code and the first words that say something, in plain letters. */
export function slugOf(title: string, countryCode: string | null): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word && !EMPTY_WORDS.has(word))
    .slice(0, 6);
  const parts = [countryCode?.toLowerCase() ?? 'int', ...words];
  return parts.length > 1 ? parts.join('-').slice(0, 80).replace(/-$/, '') : `${parts[0]}-practice`;
}

/** The address that is still free: the plain one, else with a number. */
export async function freeSlug(tx: Tx, title: string, countryCode: string | null): Promise<string> {
  const base = slugOf(title, countryCode);
  const taken = await tx.practice.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const used = new Set(taken.map(({ slug }) => slug));
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
