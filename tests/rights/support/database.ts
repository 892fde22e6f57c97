import pg from 'pg';

let client: pg.Client | undefined;

/** As the one who may do everything: fixtures, undoing, what the portal's own role may not see. */
async function admin(): Promise<pg.Client> {
  if (client) return client;
  const connectionString = process.env.RIGHTS_ADMIN_URL;
  if (!connectionString) throw new Error('RIGHTS_ADMIN_URL is not set: npm run test:rights');
  client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

type Row = Record<string, unknown>;

export const sql = async <T extends Row = Row>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await (await admin()).query<T>(text, values)).rows;

export async function closeDatabase(): Promise<void> {
  await client?.end();
  client = undefined;
}

/**
 * Every row that is written from now on leaves a line in `rights_test.change` with how it was and how it is: so a test
 * sees exactly what a call did, in any table, and can take it back. Lines of a transaction that failed are gone with it.
 */
export async function watchTables(): Promise<void> {
  await sql(`
    create schema if not exists rights_test;
    grant usage on schema rights_test to public;
    create table rights_test.change (id bigserial primary key, name text not null, was jsonb, now jsonb);
    create function rights_test.note() returns trigger language plpgsql security definer as $$
    begin
      insert into rights_test.change (name, was, now) values (
        tg_table_name,
        case when tg_op <> 'INSERT' then to_jsonb(old) end,
        case when tg_op <> 'DELETE' then to_jsonb(new) end
      );
      return null;
    end $$;
    create function rights_test.undo() returns void language plpgsql as $$
    declare line record;
    begin
      set local session_replication_role = replica;
      for line in select * from rights_test.change where name <> 'AuditEntry' order by id desc loop
        if line.now is not null then
          execute format('delete from %I t where to_jsonb(t.*) = $1', line.name) using line.now;
        end if;
        if line.was is not null then
          execute format('insert into %I select * from jsonb_populate_record(null::%I, $1)', line.name, line.name) using line.was;
        end if;
      end loop;
      delete from rights_test.change;
    end $$;
    do $$
    declare t record;
    begin
      for t in select tablename from pg_tables where schemaname = 'public' and tablename not in ('_prisma_migrations', 'rate_limit') loop
        execute format('create trigger zz_rights_test after insert or update or delete on %I for each row execute function rights_test.note()', t.tablename);
      end loop;
    end $$;
  `);
}

export type Change = { table: string; was: Row | null; now: Row | null };
export type Refusal = { actorId: string; action: string; subjectId: string };

/** A moment to count from. */
export const mark = async (): Promise<string> =>
  (await sql<{ last: string }>('select coalesce(max(id), 0) as last from rights_test.change'))[0]?.last ??
  '0';

/** What was written since `mark`, refusals in the audit log apart. */
export async function written(since = '0'): Promise<{ changes: Change[]; refusals: Refusal[] }> {
  const lines = await sql<{ name: string; was: Row | null; now: Row | null }>(
    'select name, was, now from rights_test.change where id > $1 order by id',
    [since],
  );
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  for (const { name, was, now } of lines) {
    if (isSeen(name, was, now)) continue;
    if (name === 'AuditEntry' && now?.outcome === 'refused') {
      refusals.push({
        actorId: String(now.actorId),
        action: String(now.action),
        subjectId: String(now.subjectId),
      });
    } else changes.push({ table: name, was, now });
  }
  return { changes, refusals };
}

/** When a session was last used: kept with every visit. */
function isSeen(table: string, was: Row | null, now: Row | null): boolean {
  return (
    table === 'Session' &&
    !!was &&
    !!now &&
    was.revokedAt === now.revokedAt &&
    was.expiresAt === now.expiresAt
  );
}

/** Takes back everything written since the last time, but the audit log, which takes nothing back. */
export const undo = () => sql('select rights_test.undo()');

/** From here on counts what follows: what was laid out before stays. */
export const forget = () => sql('delete from rights_test.change');
