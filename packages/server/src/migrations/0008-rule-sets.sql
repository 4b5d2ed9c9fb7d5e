-- Rule sets an office writes. Drafts change; a published version is the RFC 8785 text that was hashed, for good.

-- Whether the transaction acts for somebody who heads, serves as personnel body of, or sits in the Party committee of the
-- whole tenant: only such a relation brings the root unit into reach.
create function app.reaches_root() returns boolean
language sql security definer stable set search_path = app, pg_temp as $$
  select exists (select from unit_state s where s.tenant_id = app.current_tenant() and s.parent_id is null
    and s.unit_id = any (app.current_units()))
$$;
revoke all on function app.reaches_root() from public;
grant execute on function app.reaches_root() to thuoc_do_app, thuoc_do_wide;

create table app.rule_set_version (
  tenant_id int not null references app.tenant (id),
  id text not null,
  version int not null check (version >= 1),
  hash text not null,
  document text not null,
  written_by text[] not null check (cardinality(written_by) > 0),
  published_by text not null,
  published_at timestamptz not null,
  primary key (tenant_id, id, version),
  check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  check (published_by <> all (written_by))
);
create table app.rule_set_draft (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  rule_set_id text not null,
  version int not null check (version >= 1),
  based_on_id text not null,
  based_on_version int not null,
  based_on_hash text not null,
  document jsonb not null,
  state text not null default 'writing' check (state in ('writing', 'handed-in', 'published', 'discarded')),
  author text not null,
  -- Accounts, and the people behind them, who began it, saved a change of it or handed it in: none of them publishes it.
  hands text[] not null check (cardinality(hands) > 0),
  hand_people int[] not null,
  lock_version int not null default 1,
  handed_in_by text,
  sent_back_reason text,
  published_by text,
  published_at timestamptz,
  hash text,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check (published_by is null or published_by <> all (hands)),
  check ((state = 'published') = (hash is not null and published_by is not null and published_at is not null))
);
-- One set is written by one draft at a time: whoever comes second goes on with it.
create unique index rule_set_draft_open on app.rule_set_draft (tenant_id, rule_set_id) where state in ('writing', 'handed-in');

create function app.refuse_closed_draft() returns trigger language plpgsql as $$
begin
  if old.state in ('published', 'discarded') then
    raise exception 'a draft that is over does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger over_stays before update on app.rule_set_draft for each row execute function app.refuse_closed_draft();
create trigger no_delete before delete on app.rule_set_draft for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.rule_set_version for each row execute function app.refuse_change();

grant select, insert on app.rule_set_version, app.rule_set_draft to thuoc_do_app;
grant update on app.rule_set_draft to thuoc_do_app;
grant select on app.rule_set_version, app.rule_set_draft to thuoc_do_wide;

alter table app.rule_set_version enable row level security;
alter table app.rule_set_draft enable row level security;
-- Everybody may read by which rules he is judged; what is not in force yet is read by those who write or publish it.
create policy tenant on app.rule_set_version for select to thuoc_do_app using (tenant_id = (select app.current_tenant()));
create policy publish on app.rule_set_version for insert to thuoc_do_app
  with check (tenant_id = (select app.current_tenant()) and (select app.reaches_root()));
create policy reach on app.rule_set_draft to thuoc_do_app
  using (tenant_id = (select app.current_tenant()) and (select app.reaches_root()));
do $$
declare t text;
begin
  foreach t in array array['rule_set_version', 'rule_set_draft'] loop
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
end $$;
