-- Counters of rate-limiter-flexible, shared by every instance.
create table if not exists rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
do $$
begin
  if exists (select from pg_roles where rolname = 'ricomi_app') then
    grant select, insert, update, delete on rate_limit to ricomi_app;
  end if;
end
$$;
