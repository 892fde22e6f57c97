import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** PostgreSQL's internal one-byte type, which the catalogue uses and the stock adapter does not know. */
const INTERNAL_CHAR = 18;
/** Any type that the stock adapter knows; the answer's column type is put right afterwards. */
const KNOWN = 25;

type Fields = { fields: { dataTypeID: number }[] };
type Queryable = Pick<SqlQueryable, 'queryRaw'> & { performIO: (query: SqlQuery) => Promise<Fields> };

/**
 * What the schema engine talks through. The stock adapter is not safe for migrations: its shadow database, which the
 * engine empties, can be the real one (see docs/decisions/003-migrations.md).
 * @param url database of the role that owns the schema
 * @returns the adapter, and `close`, which ends every connection and removes the shadow databases
 */
export function migrationAdapter(url: string) {
  const open: (() => Promise<void>)[] = [];

  async function connectTo(address: string, afterwards: () => Promise<void> = async () => undefined) {
    const pool = new pg.Pool({ connectionString: address });
    const adapter = await new PrismaPg(pool).connect();
    let ended: Promise<void> | undefined;
    const end = () => {
      ended ??= pool.end().then(afterwards);
      return ended;
    };
    open.push(end);
    return fitForMigrations(adapter, pool, end);
  }

  async function connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `ricomi_shadow_${randomUUID().replaceAll('-', '')}`;
    const address = new URL(url);
    if (address.pathname === `/${name}`) throw new Error('A shadow database must not be the database itself');
    address.pathname = `/${name}`;
    await once(url, `create database ${name}`);
    return connectTo(address.href, () => once(url, `drop database if exists ${name} with (force)`));
  }

  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connectTo(url),
    connectToShadowDb,
  };
  const close = async () => {
    for (const end of open) await end();
  };
  return { adapter: bindMigrationAwareSqlAdapterFactory(factory), close };
}

function fitForMigrations(
  adapter: SqlDriverAdapter,
  pool: pg.Pool,
  end: () => Promise<void>,
): SqlDriverAdapter {
  readInternalChar(adapter as unknown as Queryable);
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => {
    const transaction = await startTransaction(level);
    readInternalChar(transaction as unknown as Queryable);
    return transaction;
  };
  // Sent whole: the stock one splits at every semicolon, those of function bodies included.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      throw asAdapterError(error);
    }
  };
  adapter.dispose = end;
  return adapter;
}

function readInternalChar(queryable: Queryable) {
  const columns = new WeakMap<SqlQuery, number[]>();
  const performIO = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.performIO = async (query) => {
    const result = await performIO(query);
    const found = result.fields.flatMap((field, at) => (field.dataTypeID === INTERNAL_CHAR ? [at] : []));
    for (const at of found) Object.assign(result.fields[at] as object, { dataTypeID: KNOWN });
    columns.set(query, found);
    return result;
  };
  queryable.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const at of columns.get(query) ?? []) answer.columnTypes[at] = ColumnTypeEnum.Character;
    return answer;
  };
}

function asAdapterError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = 'N/A', severity = 'ERROR', message, detail, column, hint } = error;
  return new DriverAdapterError({
    kind: 'postgres',
    ...{ code, severity, message, detail, column, hint, originalCode: code, originalMessage: message },
  });
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
