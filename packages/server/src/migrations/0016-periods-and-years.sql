-- A month and the quarter around it are not both open for one agency: everybody would have two forms for the same work.
-- What was open together before this stays as it is.
create function app.period_start(p_period text) returns date language sql immutable parallel safe as $$
  select make_date(left(p_period, 4)::int, case when substr(p_period, 6, 1) = 'Q' then substr(p_period, 7, 1)::int * 3 - 2
    else substr(p_period, 6, 2)::int end, 1)
$$;
create function app.refuse_overlapping_period() returns trigger language plpgsql as $$
begin
  -- One after the other for each agency: two transactions do not see what the other has just opened.
  perform pg_advisory_xact_lock(hashtextextended(format('work-period/%s/%s', new.tenant_id, new.agency_id), 0));
  if exists (select from app.work_period p where p.tenant_id = new.tenant_id and p.agency_id = new.agency_id
      and p.period <> new.period and p.state = 'open'
      and app.period_start(p.period) <= app.period_end(new.period) and app.period_start(new.period) <= app.period_end(p.period)) then
    raise exception 'a period of the same months is open' using errcode = '23P01';
  end if;
  return new;
end $$;
create trigger no_overlap before insert on app.work_period for each row when (new.state = 'open')
  execute function app.refuse_overlapping_period();
create trigger no_overlap_again before update on app.work_period for each row
  when (new.state = 'open' and old.state <> 'open') execute function app.refuse_overlapping_period();

-- An agency that classifies before 15 December (Điều 19 khoản 2) has no December score then: the personnel body leaves the
-- month out for everybody the agency rates, with a reason. Never deleted: it is withdrawn; the events say who and why.
create table app.left_out_month (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  agency_id int not null,
  period text not null check (period ~ '^[0-9]{4}-12$'),
  reason text not null check (reason <> ''),
  withdrawn boolean not null default false,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, agency_id) references app.unit (tenant_id, id)
);
create unique index on app.left_out_month (tenant_id, agency_id, period) where (not withdrawn);
create trigger no_delete before delete on app.left_out_month for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.left_out_month for each statement execute function app.refuse_change();
create trigger changed after insert or update or delete on app.left_out_month for each statement execute function app.mark_changed();
grant select on app.left_out_month to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.left_out_month to thuoc_do_app;
alter table app.left_out_month enable row level security;
-- As with open periods, it is no secret which months an agency counts.
create policy tenant on app.left_out_month to thuoc_do_app using (tenant_id = (select app.current_tenant()));
create policy wide on app.left_out_month for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));

-- Where a body stands in a year, for whoever has it within his reach, belongs to it, or rates a person who headed it in
-- that year and has moved on: a head is not rated above his body (Điều 20 khoản 6).
create function app.level_of_body(p_unit int, p_year int)
returns table (stage text, level text, document text, recognised_at timestamptz, content_hash text)
language sql security definer stable set search_path = app, pg_temp as $$
  select s.stage, r.level, r.document, r.recognised_at, r.content_hash
  from body_score s
  left join body_result r on r.tenant_id = s.tenant_id and r.unit_id = s.unit_id and r.year = s.year
  where s.tenant_id = app.current_tenant() and s.unit_id = p_unit and s.year = p_year
    and (p_unit = any (app.current_units()) or p_unit = any (app.own_units()) or exists (
      select from post_holding h
      join post on post.tenant_id = h.tenant_id and post.id = h.post_id and post.leadership = 'head'
      join person p on p.tenant_id = h.tenant_id and p.id = h.person_id
      where h.tenant_id = app.current_tenant() and h.unit_id = p_unit and h.main
        and h.valid_from <= make_date(p_year, 12, 31) and (h.valid_to is null or h.valid_to >= make_date(p_year, 1, 1))
        and (p.id = app.current_person() or p.unit_id = any (app.current_units()))))
$$;

-- Forms that will have no score, with the reason, also those of a body somebody has left: whoever rates his year has to
-- know why a month is not there. Nothing else of the form is told.
create function app.unscored_of(p_person int, p_year int)
returns table (id int, period text, agency_id int, reason text)
language sql security definer stable set search_path = app, pg_temp as $$
  select s.id, s.period, s.agency_id, s.unscored_reason
  from period_score s
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
  where s.tenant_id = app.current_tenant() and s.person_id = p_person and left(s.period, 4) = p_year::text
    and s.stage <> 'confirmed' and s.unscored_reason is not null
    and (p.id = app.current_person() or p.unit_id = any (app.current_units()))
$$;
revoke all on function app.level_of_body(int, int), app.unscored_of(int, int) from public;
grant execute on function app.level_of_body(int, int), app.unscored_of(int, int) to thuoc_do_app, thuoc_do_wide;
