import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

/** What commands and queries run on: the client itself or an open transaction. */
export type Tx = Prisma.TransactionClient;

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set');
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) });
}

const holder = globalThis as typeof globalThis & { ricomiDb?: PrismaClient };

/**
 * The database. Connects on first use, never on import: the build imports this file and has no database.
 * Kept on globalThis because the bundler may load this module more than once in a process.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    holder.ricomiDb ??= connect();
    const value = Reflect.get(holder.ricomiDb, property);
    return typeof value === 'function' ? value.bind(holder.ricomiDb) : value;
  },
});

/** Ends the connections; for scripts and tests. */
export async function disconnect(): Promise<void> {
  await holder.ricomiDb?.$disconnect();
  holder.ricomiDb = undefined;
}
