import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** The rights of the built portal, asked over HTTP. A project of its own: one portal, one database, one file after the other. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    name: 'rights',
    root,
    include: ['tests/rights/**/*.test.ts'],
    globalSetup: ['tests/rights/setup/portal.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
