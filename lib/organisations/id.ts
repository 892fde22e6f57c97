import { fold } from '@/lib/search/index.ts';

export type Named = { name: string; acronym: string | null; countryCode: string | null };

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
