-- When somebody was away, as the personnel body records it with a document. Never deleted: it gets a last day, or is
-- marked as recorded by mistake; the events say who did it and why.
create table app.absence (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  person_id int not null,
  kind text not null
    check (kind in ('sick-leave', 'maternity-leave', 'unpaid-leave', 'study', 'secondment', 'not-yet-here')),
  valid_from date not null,
  valid_to date, -- null while nobody knows when it ends
  document text not null,
  -- Why its months stay out of the mean where the rule set does not leave them out by itself.
  leave_out_reason text,
  withdrawn boolean not null default false, -- recorded by mistake: counts for nothing
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (tenant_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (not withdrawn)
);
create index on app.absence (tenant_id, person_id);

-- Months or quarters that a body outside this installation scored and sent (Điều 19 khoản 1), each with its document.
create table app.carried_score (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  person_id int not null,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$'),
  total text not null, -- exact: a decimal with a point or a fraction
  body text not null,
  document text not null,
  withdrawn boolean not null default false,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index on app.carried_score (tenant_id, person_id, period) where (not withdrawn);

do $$
declare t text;
begin
  foreach t in array array['absence', 'carried_score'] loop
    execute format('create trigger no_delete before delete on app.%I for each row execute function app.refuse_change()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('grant select on app.%I to thuoc_do_app, thuoc_do_wide', t);
    execute format('grant insert, update on app.%I to thuoc_do_app', t);
    execute format('alter table app.%I enable row level security', t);
    -- Whoever answers for the person today sees them: they follow him to another unit.
    execute format('create policy reach on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant())
      and (person_id = (select app.current_person()) or exists (select from app.person p where p.tenant_id = %I.tenant_id
        and p.id = %I.person_id and p.unit_id = any ((select app.current_units())::int[]))))', t, t, t);
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
  end loop;
end $$;

-- The body where somebody works now classifies him by the months of the one he left (Điều 19 khoản 1): confirmed scores
-- follow the person to the units he stands in today.
create policy followed on app.period_score for select to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and stage = 'confirmed'
  and person_id in (select p.id from app.person p where p.unit_id = any ((select app.current_units())::int[])));

-- Main posts of a person, also those he held in units the caller does not see: whoever rates his year has to know how long
-- he has worked. Answered for the caller himself and for people who stand within his reach today.
create function app.service_of(p_person int)
returns table (unit_id int, title text, kind text, leadership text, valid_from date, valid_to date)
language sql security definer stable set search_path = app, pg_temp as $$
  select h.unit_id, post.title, post.kind, post.leadership, h.valid_from, h.valid_to
  from post_holding h
  join person p on p.tenant_id = h.tenant_id and p.id = h.person_id
  join post on post.tenant_id = h.tenant_id and post.id = h.post_id
  where h.tenant_id = app.current_tenant() and h.person_id = p_person and h.main
    and (p.id = app.current_person() or p.unit_id = any (app.current_units()))
$$;
revoke all on function app.service_of(int) from public;
grant execute on function app.service_of(int) to thuoc_do_app, thuoc_do_wide;
