import pg from 'pg';

/** Each line names one thing that Prisma does not see: if it went missing, no diff would tell. */
const QUERY = `
select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || case tgenabled when 'A' then 'always ' else '' end
    || '-> ' || tgfoid::regproc as line
  from pg_trigger t join pg_class c on c.oid = tgrelid
  where not tgisinternal and c.relnamespace = 'public'::regnamespace
union all
select 'check ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  from pg_constraint where contype in ('c', 'x') and connamespace = 'public'::regnamespace
union all
select 'index ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE ', '')
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and (i.indpred is not null or i.indexprs is not null)
union all
select 'function ' || p.oid::regprocedure from pg_proc p
  where pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all
select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
union all
select 'table ' || c.oid::regclass from pg_class c
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and relname = lower(relname)
union all
select 'refused to ' || grantee.rolname || ' ' || c.oid::regclass || ' ' || lower(privilege)
  from pg_class c, pg_roles grantee, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) privilege
  where c.relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and grantee.rolname = 'ricomi_app'
    and not has_table_privilege(grantee.oid, c.oid, privilege)`;

/**
 * Triggers, checks, partial and expression indexes, functions, extensions, tables that Prisma does not know, and what
 * the portal's role may not do; one line each, sorted.
 */
export async function databaseObjects(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(QUERY);
    const lines = rows.map(({ line }) => line).sort((a, b) => (a < b ? -1 : 1));
    return `${lines.join('\n')}\n`;
  } finally {
    await client.end();
  }
}
