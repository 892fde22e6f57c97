import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no component writes a style attribute, which the policy of the pages would refuse', () => {
  const files = globSync('{app,components}/**/*.tsx');
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /\sstyle=\{/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
