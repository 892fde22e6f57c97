-- Full-text search (docs/decisions/005-search.md). Words come here folded by lib/search/fold.ts, the index and the query alike.
create extension if not exists pg_trgm;

-- One row for each record and language of the reader, so that counting needs no DISTINCT. Fed by the commands, in their transaction.
create table if not exists search_document (
  collection text not null,
  record text not null,
  language text not null check (language in ('es', 'en', 'pt', 'fr')),
  date timestamptz not null,
  -- `theme:…`, `country:CO`, `kind:…`: what can be chosen and counted; and `collection:…`, by which the index finds them all.
  facets text[] not null,
  years int4range not null,
  -- Folded.
  title text not null,
  -- What a list shows of the record, as its feature wants it.
  shown jsonb not null,
  -- Title (A), names and keywords (B), summary (C) in the reader's language: for the rank.
  head tsvector not null,
  -- Every text in every language: for finding.
  match tsvector not null,
  -- The words of the record, in one of its rows only; search_word counts them.
  words text[] not null default '{}',
  primary key (collection, record, language)
);

-- The rank reads the head of every hit, so it stays in the row; what a list shows is read for one page only and may go out.
alter table search_document alter column head set storage main;

-- Every word that stands in a document of a collection, in how many, and as it is written: for typing errors.
create table if not exists search_word (
  collection text not null,
  word text not null,
  shown text not null,
  documents integer not null,
  primary key (collection, word)
);

-- Until there was a second collection the words had none: what is right for doors is no correction for practices.
do $$
begin
  if not exists (
    select from information_schema.columns where table_name = 'search_word' and table_schema = current_schema() and column_name = 'collection'
  ) then
    alter table search_word add column collection text not null default 'practices';
    alter table search_word alter column collection drop default;
    alter table search_word drop constraint search_word_pkey;
    alter table search_word add primary key (collection, word);
  end if;
end
$$;

create index if not exists search_document_es on search_document using gin (match, facets) with (fastupdate = off) where language = 'es';
create index if not exists search_document_en on search_document using gin (match, facets) with (fastupdate = off) where language = 'en';
create index if not exists search_document_pt on search_document using gin (match, facets) with (fastupdate = off) where language = 'pt';
create index if not exists search_document_fr on search_document using gin (match, facets) with (fastupdate = off) where language = 'fr';
create index if not exists search_word_likeness on search_word using gin (word gin_trgm_ops);

-- A word in any of the languages in which it may have been written. Bound when created, so that a dump restores on an empty search_path.
create or replace function search_query(plain text, es text, en text, pt text, fr text) returns tsquery
  language sql immutable parallel safe
begin atomic
  select to_tsquery('pg_catalog.simple', plain) || to_tsquery('pg_catalog.spanish', es) || to_tsquery('pg_catalog.english', en)
    || to_tsquery('pg_catalog.portuguese', pt) || to_tsquery('pg_catalog.french', fr);
end;

do $$
begin
  if exists (select from pg_roles where rolname = 'ricomi_app') then
    grant select, insert, update, delete on search_document, search_word to ricomi_app;
  end if;
end
$$;
