-- The audit log takes rows and gives them; nothing changes or leaves it, whoever asks.
create or replace function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end
$$;

create or replace trigger audit_no_change before update or delete on "AuditEntry"
  for each row execute function audit_is_append_only();
create or replace trigger audit_no_truncate before truncate on "AuditEntry"
  for each statement execute function audit_is_append_only();
alter table "AuditEntry" enable always trigger audit_no_change;
alter table "AuditEntry" enable always trigger audit_no_truncate;

do $$
begin
  if exists (select from pg_roles where rolname = 'ricomi_app') then
    grant usage on schema public to ricomi_app;
    grant select, insert, update, delete on all tables in schema public to ricomi_app;
    grant usage, select on all sequences in schema public to ricomi_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to ricomi_app;
    alter default privileges in schema public grant usage, select on sequences to ricomi_app;
    revoke update, delete, truncate on "AuditEntry" from ricomi_app;
    if to_regclass('public._prisma_migrations') is not null then
      revoke all on _prisma_migrations from ricomi_app;
    end if;
  end if;
end
$$;
