-- Roles belong to the cluster, everything else to this database.
-- thuoc_do_app: what the server connects as. Owns nothing, row-level security binds it.
-- thuoc_do_wide: what a transaction of a whole-tenant reader switches to (`set local role`); not inherited, because two
-- inherited roles would have their policies OR-ed together.
do $$
begin
  if not exists (select from pg_roles where rolname = 'thuoc_do_app') then
    create role thuoc_do_app login noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'thuoc_do_wide') then
    create role thuoc_do_wide nologin nosuperuser nobypassrls;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of this cluster is being migrated at the same moment
end $$;
do $$
begin
  if not pg_has_role('thuoc_do_app', 'thuoc_do_wide', 'member') then
    grant thuoc_do_wide to thuoc_do_app;
  end if;
exception when unique_violation then
  null;
end $$;

create schema app;
create schema auth;
create extension if not exists btree_gist with schema app;
grant usage on schema app to thuoc_do_app, thuoc_do_wide;
grant usage on schema auth to thuoc_do_app;

-- What the present transaction acts for. Unset means: nobody, nowhere, no row.
create function app.current_tenant() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::int $$;
create function app.current_person() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::int $$;
-- Units whose appraisals the caller may see.
create function app.current_units() returns int[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.units', true), ''), '{}')::int[] $$;
-- Units whose people the caller may see (administrators see people without seeing any appraisal).
create function app.current_people_units() returns int[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.people_units', true), ''), '{}')::int[] $$;
create function app.current_account() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '') $$;

create table app.tenant (
  id int generated always as identity primary key,
  code text not null unique,
  name text not null,
  place text not null,
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
-- Before anyone has signed in the sign-in page needs the name of the body it belongs to.
grant select on app.tenant to thuoc_do_app, thuoc_do_wide;
