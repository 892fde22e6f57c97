import { generateOnce } from './lib/generate.mjs';

process.stderr.write((await generateOnce()) ? 'Prisma client written.\n' : 'Prisma client is up to date.\n');
