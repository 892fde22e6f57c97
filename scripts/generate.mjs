import { generate } from './lib/generate.mjs';

process.stderr.write(generate() ? 'Prisma client written.\n' : 'Prisma client is up to date.\n');
