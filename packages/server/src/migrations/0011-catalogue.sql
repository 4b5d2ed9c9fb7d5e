-- Catalogue of products an agency's people work on (Decree 335 Điều 13). One version is being prepared at a time; a
-- decided one never changes, and work that was assigned under it keeps a copy of what it said.
-- Codes as people count them: 2 before 10.
create collation app.by_code (provider = icu, locale = 'und-u-kn-true');

create table app.catalogue_version (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  agency_id int not null,
  number int not null check (number >= 1),
  state text not null default 'preparing' check (state in ('preparing', 'handed-in', 'decided', 'discarded')),
  standard_name text not null default '', -- what the standard product is
  standard_points text, -- points of the standard product, where coefficients come from points; an exact decimal
  valid_from date, -- in force until the day before the next decided version's
  document text, -- number of the decision
  hands text[] not null default '{}', -- accounts that prepared it or handed it in
  hand_people int[] not null default '{}', -- the people behind them: a new account is still the same person
  decided_by text,
  decided_at timestamptz,
  send_back_reason text,
  lock_version int not null default 0,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, agency_id, number),
  foreign key (tenant_id, agency_id) references app.unit (tenant_id, id),
  check ((state = 'decided') = (decided_by is not null and decided_at is not null and valid_from is not null and document is not null))
);
create unique index catalogue_version_open on app.catalogue_version (tenant_id, agency_id) where state in ('preparing', 'handed-in');

create table app.catalogue_entry (
  tenant_id int not null,
  version_id int not null,
  code text not null,
  name text not null,
  search_name text not null, -- folded: near-duplicates and search without diacritics
  product_unit text not null, -- what one of it is: văn bản, hồ sơ, lượt …
  complexity int check (complexity between 1 and 5), -- at most five groups, Điều 13 khoản 1 điểm a
  owner_unit_id int, -- null: shared by the whole agency
  points text, -- points of the product, where coefficients come from points
  coefficient text not null, -- in standard products, an exact fraction above zero
  note text not null default '',
  lock_version int not null default 0,
  changed_by text, -- account that wrote it last in this version
  primary key (tenant_id, version_id, code),
  foreign key (tenant_id, version_id) references app.catalogue_version (tenant_id, id),
  foreign key (tenant_id, owner_unit_id) references app.unit (tenant_id, id)
);
create unique index catalogue_entry_code on app.catalogue_entry (tenant_id, version_id, upper(code)); -- vp-01 is VP-01

-- What a unit asks for: a new product, another content of one, or that one is dropped. The personnel body takes it into
-- the version being prepared, merges it into another entry, or says why not.
create table app.catalogue_proposal (
  tenant_id int not null,
  id int generated always as identity,
  agency_id int not null,
  unit_id int not null,
  kind text not null check (kind in ('add', 'change', 'drop')),
  code text, -- entry it speaks of; null for a new one
  content jsonb, -- what the entry should say; of one to be dropped what it said
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'taken', 'merged', 'refused', 'withdrawn')),
  version_id int,
  merged_into text,
  answer text,
  answered_by text,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, agency_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, version_id) references app.catalogue_version (tenant_id, id)
);
create index on app.catalogue_proposal (tenant_id, agency_id, state);

create function app.refuse_decided_catalogue() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'catalogue_version' then
    if old.state in ('decided', 'discarded') then
      raise exception 'a decided catalogue does not change' using errcode = '42501';
    end if;
  elsif exists (select from app.catalogue_version v where v.tenant_id = coalesce(new.tenant_id, old.tenant_id)
      and v.id = coalesce(new.version_id, old.version_id) and v.state <> 'preparing') then
    raise exception 'only a catalogue that is being prepared changes' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
create trigger decided_stays before update on app.catalogue_version for each row execute function app.refuse_decided_catalogue();
create trigger no_delete before delete on app.catalogue_version for each row execute function app.refuse_change();
create trigger decided_stays before insert or update or delete on app.catalogue_entry for each row execute function app.refuse_decided_catalogue();
create trigger no_delete before delete on app.catalogue_proposal for each row execute function app.refuse_change();

grant select on app.catalogue_version, app.catalogue_entry, app.catalogue_proposal to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.catalogue_version, app.catalogue_entry, app.catalogue_proposal to thuoc_do_app;
grant delete on app.catalogue_entry to thuoc_do_app;
do $$
declare t text;
begin
  -- By which products work is measured is known to everybody inside the tenant; who may change it is the use case's.
  foreach t in array array['catalogue_version', 'catalogue_entry', 'catalogue_proposal'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('create policy tenant on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant()))', t);
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
end $$;
