create table app.unit (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  code text not null,
  identifier text, -- mã định danh of the national list, where the body has one
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
-- What a unit was called and where it stood, from a day to the day before the next change.
create table app.unit_state (
  tenant_id int not null,
  unit_id int not null,
  valid_from date not null,
  valid_to date,
  parent_id int,
  name text not null,
  kind text not null check (kind in ('root', 'block', 'agency', 'unit')),
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, parent_id) references app.unit (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from),
  check ((kind = 'root') = (parent_id is null)),
  exclude using gist (tenant_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable
);
create index on app.unit_state (tenant_id, parent_id);

create table app.post (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  code text not null,
  title text not null,
  kind text not null check (kind in ('cadre', 'civil-servant', 'public-employee', 'contract-worker')),
  leadership text not null check (leadership in ('none', 'deputy', 'head')),
  comparable_group text, -- people with comparable duties share one quota; null when nothing was said
  primary key (tenant_id, id),
  unique (tenant_id, code)
);

create table app.person (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  code text not null,
  full_name text not null,
  search_name text not null, -- folded, for search without diacritics
  birth_date date,
  gender text check (gender in ('male', 'female')),
  unit_id int, -- unit of the present main post: what row-level security reads
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id)
);
create index on app.person (tenant_id, unit_id);

create table app.post_holding (
  tenant_id int not null,
  id int generated always as identity,
  person_id int not null,
  unit_id int not null,
  post_id int not null,
  valid_from date not null,
  valid_to date,
  main boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, post_id) references app.post (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (tenant_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&) where (main) deferrable
);
create index on app.post_holding (tenant_id, unit_id);
create index on app.post_holding (tenant_id, person_id);

create table app.party_membership (
  tenant_id int not null,
  person_id int not null,
  unit_id int, -- unit of the member's main post, for row-level security
  cell text,
  joined_on date,
  official_on date, -- null while on probation
  left_on date,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);

-- A standing role over a unit and everything below it. Heads need none: they are heads by the post they hold.
create table app.office (
  tenant_id int not null,
  id int generated always as identity,
  person_id int not null,
  role text not null check (role in ('personnel', 'party-committee')),
  unit_id int not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id)
);
create index on app.office (tenant_id, person_id);

-- Who signs in as whom. An administrator need not be on anybody's list of people.
create table app.account (
  tenant_id int not null references app.tenant (id),
  user_id text not null,
  username text not null,
  person_id int,
  administrator boolean not null default false,
  state text not null default 'active' check (state in ('active', 'disabled')),
  must_change_password boolean not null default true,
  issued_by uuid, -- job that issued it: a job that was cut short gives these new first passwords when it is taken up again
  primary key (tenant_id, user_id),
  unique (user_id),
  unique (username),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  check (administrator or person_id is not null)
);

grant select on app.unit, app.unit_state, app.post to thuoc_do_app, thuoc_do_wide;
grant select on app.person, app.post_holding, app.party_membership, app.office, app.account to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.unit, app.unit_state, app.post, app.person, app.post_holding, app.party_membership, app.office, app.account to thuoc_do_app;
grant delete on app.unit_state, app.account to thuoc_do_app;

do $$
declare t text;
begin
  -- The tree and the catalogue of posts are known to everybody inside the tenant; people only within reach.
  foreach t in array array['unit', 'unit_state', 'post'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('create policy tenant on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant()))', t);
  end loop;
  foreach t in array array['post_holding', 'party_membership', 'office'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('create policy reach on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant())
      and (person_id = (select app.current_person()) or unit_id = any ((select app.current_people_units())::int[])))', t);
  end loop;
  alter table app.person enable row level security;
  create policy reach on app.person to thuoc_do_app using (tenant_id = (select app.current_tenant())
    and (id = (select app.current_person()) or unit_id = any ((select app.current_people_units())::int[])));
  alter table app.account enable row level security;
  -- Signing in has to find the account before anything is known about its tenant.
  create policy own on app.account for select to thuoc_do_app using (user_id = (select app.current_account()));
  create policy own_update on app.account for update to thuoc_do_app using (user_id = (select app.current_account()));
  create policy reach on app.account to thuoc_do_app using (tenant_id = (select app.current_tenant())
    and exists (select from app.person p where p.tenant_id = account.tenant_id and p.id = account.person_id));
  foreach t in array array['unit', 'unit_state', 'post', 'person', 'post_holding', 'party_membership', 'office', 'account'] loop
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
  end loop;
end $$;

-- Names of people met in a record the caller may see (a signer, a holder of a place, someone who has moved on since).
-- The list of people, with everything else about them, stays within reach.
create function app.names_of(p_ids int[]) returns table (id int, code text, full_name text)
language sql security definer stable set search_path = app, pg_temp as $$
  select p.id, p.code, p.full_name from person p where p.tenant_id = app.current_tenant() and p.id = any (p_ids)
$$;
revoke all on function app.names_of(int[]) from public;
grant execute on function app.names_of(int[]) to thuoc_do_app, thuoc_do_wide;

-- The state of a unit on a day; of a unit that did not stand then, its nearest known state, so that it still has a name.
create function app.unit_on(p_unit int, p_day date) returns table (unit_id int, parent_id int, name text, kind text)
language sql stable parallel safe as $$
  select s.unit_id, s.parent_id, s.name, s.kind from app.unit_state s
  where s.tenant_id = (select app.current_tenant()) and s.unit_id = p_unit
  order by (s.valid_from <= p_day and (s.valid_to is null or s.valid_to >= p_day)) desc,
    abs(s.valid_from - p_day) limit 1
$$;
