import pg from 'pg';

/** Addresses of the database that belongs to this test file: the portal's role, and the one that owns the tables. */
export const databaseUrl = (): string => required('DATABASE_URL');
export const ownerUrl = (): string => required('DATABASE_OWNER_URL');

type Row = Record<string, unknown>;

/** Rows as the portal's role sees them; for what a test asserts on without asking the code under test. */
export const rowsOf = <T extends Row = Row>(sql: string, values: unknown[] = []): Promise<T[]> =>
  ask(databaseUrl(), sql, values);

/** The same as owner of the tables; for what the portal's role may not do. */
export const rowsAsOwner = <T extends Row = Row>(sql: string, values: unknown[] = []): Promise<T[]> =>
  ask(ownerUrl(), sql, values);

async function ask<T extends Row>(connectionString: string, sql: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this helper is for integration tests`);
  return value;
}
