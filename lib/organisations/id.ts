import type { Tx } from '@/lib/platform/db/client.ts';
import { fold } from '@/lib/search/index.ts';

type Named = { name: string; acronym: string | null; countryCode: string | null };

/** `hn-inm`, `org-oim`: the State, else `org`, and the acronym or the first words of the name. */
export function idOf({ name, acronym, countryCode }: Named): string {
  const words = fold(acronym ?? name)
    .replace(/[^a-z0-9 ]+/g, '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 6);
  return [countryCode?.toLowerCase() ?? 'org', ...(words.length > 0 ? words : ['institution'])]
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** The identifier that is still free: the plain one, else with a number. */
export async function freeId(tx: Tx, entry: Named): Promise<string> {
  const base = idOf(entry);
  const taken = await tx.organisation.findMany({ where: { id: { startsWith: base } }, select: { id: true } });
  const used = new Set(taken.map(({ id }) => id));
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
