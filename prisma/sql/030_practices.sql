-- A published version never changes: its words, its kind and its number are what was read and cited.
create or replace function published_version_is_final() returns trigger language plpgsql as $$
begin
  if old."publishedAt" is not null and (
       new.content is distinct from old.content
    or new.language is distinct from old.language
    or new.origin is distinct from old.origin
    or new.number is distinct from old.number
    or new."practiceId" is distinct from old."practiceId"
    or new."publishedAt" is distinct from old."publishedAt"
    or new.state not in ('published', 'archived')
  ) then
    raise exception 'version % is published and cannot change', old.id using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create or replace trigger version_final before update on "PracticeVersion"
  for each row execute function published_version_is_final();

-- A practice has one open version at most, and an address is lower-case words.
create unique index if not exists practice_version_one_open on "PracticeVersion" ("practiceId")
  where state in ('draft', 'submitted', 'endorsed', 'in_review', 'changes_requested');

create unique index if not exists person_account_email on "Person" (email) where kind = 'account';

do $$
begin
  if not exists (select from pg_constraint where conname = 'practice_slug_shape') then
    alter table "Practice" add constraint practice_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
  end if;
  if not exists (select from pg_constraint where conname = 'person_email_lower') then
    alter table "Person" add constraint person_email_lower check (email = lower(email));
  end if;
  if not exists (select from pg_constraint where conname = 'person_erased_is_empty') then
    alter table "Person" add constraint person_erased_is_empty
      check ("erasedAt" is null or (name is null and email is null and phone is null and office is null));
  end if;
end
$$;
