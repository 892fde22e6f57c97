import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  ENTRANCE_PAGES,
  ERROR_PAGES,
  PRACTICE_PAGES,
  PUBLIC_PAGES,
  ROUTES,
  WORK_PAGES,
} from './expected.ts';
import { builtActions, builtAddresses } from './support/build.ts';

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe('what the build offers is what expected.ts answers for', () => {
  it('every server action', () => {
    expect(sorted(builtActions().map(({ exportedName }) => exportedName))).toEqual(sorted(ACTIONS));
  });

  it('no two actions share a name', () => {
    const names = builtActions().map(({ exportedName }) => exportedName);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('every page', () => {
    const pages = [WORK_PAGES, PRACTICE_PAGES, ENTRANCE_PAGES, PUBLIC_PAGES, ERROR_PAGES].flatMap((pages) =>
      Object.keys(pages),
    );
    expect(builtAddresses('page')).toEqual(sorted(pages));
  });

  it('every route', () => {
    expect(builtAddresses('route')).toEqual(sorted(Object.keys(ROUTES)));
  });
});
