import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => {
  const folder = process.env.RIGHTS_BUILD;
  if (!folder) throw new Error('RIGHTS_BUILD is not set: npm run test:rights');
  return JSON.parse(readFileSync(path.join(folder, '.next', file), 'utf8'));
};

type Reference = { exportedName: string; filename: string; workers: Record<string, unknown> };

/** Every server action of the build: what Next gives an address of its own to. */
export const builtActions = (): (Reference & { id: string })[] =>
  Object.entries(read('server/server-reference-manifest.json').node as Record<string, Reference>).map(
    ([id, reference]) => ({ id, ...reference }),
  );

/** Addresses of pages (`page`) and of routes (`route`) of the build, as `/[locale]/about`. */
export function builtAddresses(kind: 'page' | 'route'): string[] {
  const all = read('app-path-routes-manifest.json') as Record<string, string>;
  return Object.entries(all)
    .filter(([source]) => source.endsWith(`/${kind}`))
    .map(([, address]) => address)
    .sort();
}

const known = new Map<string, string>();

/** The id under which the build knows an action. */
export function actionId(name: string): string {
  if (known.size === 0) for (const { exportedName, id } of builtActions()) known.set(exportedName, id);
  const id = known.get(name);
  if (!id) throw new Error(`The build has no action «${name}»`);
  return id;
}
