-- Meetings that comment on people (Decree 335 Điều 21), secret ballots, and the opinion of the Party committee.
-- What somebody chose on a ballot is in no table: docs/adr/0018-secret-ballots.md.

create table app.meeting (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  round_id int not null,
  unit_id int not null,
  convener text not null check (convener in ('unit-meeting', 'leadership-collective', 'party-committee', 'head-of-unit')),
  title text not null,
  place text not null default '',
  starts_at timestamptz not null,
  chair_id int not null,
  secretary_id int not null,
  teller_ids int[] not null default '{}', -- none, or two
  large boolean not null default false, -- heads of constituent units may give their opinions in writing
  quorum_percent text,
  quorum_source text not null default 'none' check (quorum_source in ('none', 'rule', 'office')),
  stage text not null default 'called' check (stage in ('called', 'open', 'closed', 'cancelled')),
  version int not null default 0,
  opened_at timestamptz,
  closed_at timestamptz,
  agreed int, -- how many of those present agreed to the minutes when they were read out
  conclusion text, -- erasable: the frozen minutes hold a commitment to it
  conclusion_salt text,
  frozen text,
  content_hash text,
  primary key (tenant_id, id),
  foreign key (tenant_id, round_id) references app.round (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, chair_id) references app.person (tenant_id, id),
  foreign key (tenant_id, secretary_id) references app.person (tenant_id, id),
  check (chair_id <> secretary_id),
  check (cardinality(teller_ids) in (0, 2)),
  check ((quorum_percent is null) = (quorum_source = 'none')),
  check ((stage = 'closed') = (frozen is not null and content_hash is not null and closed_at is not null and agreed is not null))
);
create index on app.meeting (tenant_id, unit_id);

-- Names and posts as they were when people were invited.
create table app.meeting_participant (
  tenant_id int not null,
  meeting_id int not null,
  person_id int not null,
  full_name text not null,
  post_title text not null,
  unit_name text not null,
  reason text not null check (reason in ('member', 'leader', 'party-representative', 'head-of-constituent', 'committee-member', 'head', 'subject', 'guest')),
  may_write boolean not null,
  votes boolean not null,
  presence text not null default 'unmarked' check (presence in ('unmarked', 'present', 'written', 'excused', 'absent')),
  place int not null,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references app.meeting (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index on app.meeting_participant (tenant_id, person_id);

-- Who is appraised, with what he presents: his own form as it stood when the meeting opened, and nothing of his reviewer.
create table app.meeting_subject (
  tenant_id int not null,
  meeting_id int not null,
  appraisal_id int not null,
  person_id int not null,
  full_name text not null,
  post_title text not null,
  unit_name text not null,
  place int not null,
  step text, -- of the procedure; null where the set asks for no such meeting and the office holds it of its own
  asks_minutes boolean not null,
  asks_ballot boolean not null,
  presented text, -- erasable, as the opinions are
  presented_salt text,
  primary key (tenant_id, meeting_id, appraisal_id),
  foreign key (tenant_id, meeting_id) references app.meeting (tenant_id, id),
  foreign key (tenant_id, appraisal_id) references app.appraisal (tenant_id, id)
);

create table app.meeting_opinion (
  tenant_id int not null,
  id int generated always as identity,
  meeting_id int not null,
  appraisal_id int not null,
  speaker_id int, -- null: the meeting as a whole
  kind text not null check (kind in ('spoken', 'written', 'none')),
  content text,
  salt text,
  commitment text not null,
  at timestamptz not null,
  withdrawn boolean not null default false, -- taken back before the minutes were adopted
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id, appraisal_id) references app.meeting_subject (tenant_id, meeting_id, appraisal_id)
);
create index on app.meeting_opinion (tenant_id, meeting_id);

create table app.meeting_addendum (
  tenant_id int not null,
  meeting_id int not null,
  number int not null,
  content text not null,
  content_hash text not null,
  written_by text not null,
  at timestamptz not null,
  primary key (tenant_id, meeting_id, number),
  foreign key (tenant_id, meeting_id) references app.meeting (tenant_id, id)
);

create table app.ballot (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  meeting_id int not null,
  number int not null, -- a ballot that was declared void is repeated under the next number
  kind text not null check (kind in ('paper', 'electronic')),
  state text not null default 'prepared' check (state in ('prepared', 'open', 'closed', 'counted', 'void')),
  choices text[] not null,
  majority_percent text, -- of those convened, from the rule set; null where it states none
  convened int not null default 0,
  holder uuid, -- the server process that keeps the electronic box in its memory
  closing_tellers int[] not null default '{}', -- who has confirmed the closing
  void_reason text,
  version int not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id, number),
  foreign key (tenant_id, meeting_id) references app.meeting (tenant_id, id),
  check ((state = 'void') = (void_reason is not null))
);
create unique index ballot_alive on app.ballot (tenant_id, meeting_id) where state <> 'void';

-- Who may vote, fixed when the ballot opens; who has voted is a second table, because rows that change tell when.
create table app.ballot_voter (
  tenant_id int not null,
  ballot_id int not null,
  person_id int not null,
  primary key (tenant_id, ballot_id, person_id),
  foreign key (tenant_id, ballot_id) references app.ballot (tenant_id, id)
);
create table app.ballot_participation (
  tenant_id int not null,
  ballot_id int not null,
  person_id int not null,
  primary key (tenant_id, ballot_id, person_id),
  foreign key (tenant_id, ballot_id, person_id) references app.ballot_voter (tenant_id, ballot_id, person_id)
);
-- Written once, for all subjects together, when an electronic ballot closes: sums, never a slip.
create table app.ballot_box (
  tenant_id int not null,
  ballot_id int not null,
  appraisal_id int not null,
  counts jsonb not null,
  primary key (tenant_id, ballot_id, appraisal_id),
  foreign key (tenant_id, ballot_id) references app.ballot (tenant_id, id)
);
-- What each teller counted, apart from the other.
create table app.ballot_count (
  tenant_id int not null,
  ballot_id int not null,
  teller_id int not null,
  counts jsonb not null,
  primary key (tenant_id, ballot_id, teller_id),
  foreign key (tenant_id, ballot_id) references app.ballot (tenant_id, id)
);

-- The opinion of the Party committee of the place of work on one person (Điều 21 khoản 1 điểm c). A correction is a newer
-- row; the last one counts.
create table app.party_opinion (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  appraisal_id int not null,
  person_id int not null,
  unit_id int not null,
  document text not null,
  document_on date not null,
  content text, -- erasable with its salt: the event holds a commitment to it
  salt text,
  entered_by text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, appraisal_id) references app.appraisal (tenant_id, id)
);
create index on app.party_opinion (tenant_id, appraisal_id);

-- Meetings the caller was invited to. Security definer: the policy of meetings may not ask a table whose policy asks meetings.
create function app.my_meetings() returns int[] language sql security definer stable set search_path = app, pg_temp as $$
  select coalesce(array_agg(meeting_id), '{}') from meeting_participant
  where tenant_id = app.current_tenant() and person_id = app.current_person()
$$;
-- Who stands for the Party committee of a unit: the nearest unit upwards that has somebody for it.
create function app.party_committee_of(p_unit int, p_day date) returns setof int
language sql security definer stable set search_path = app, pg_temp as $$
  with recursive latest as (
    select distinct on (unit_id) unit_id, parent_id from unit_state
    where tenant_id = app.current_tenant() order by unit_id, (valid_from <= p_day) desc, abs(valid_from - p_day)),
  up as (
    select unit_id, parent_id, 0 as height from latest where unit_id = p_unit
    union all select l.unit_id, l.parent_id, u.height + 1 from up u join latest l on l.unit_id = u.parent_id),
  holding as (
    select u.height, o.person_id from up u join office o on o.tenant_id = app.current_tenant() and o.unit_id = u.unit_id
    where o.role = 'party-committee' and o.valid_from <= p_day and (o.valid_to is null or o.valid_to >= p_day))
  select distinct person_id from holding where height = (select min(height) from holding) order by person_id
$$;
-- Name, post and unit of people on a day, for invitations that go beyond the caller's reach.
create function app.posts_of(p_people int[], p_day date) returns table (person_id int, full_name text, post_title text, unit_name text)
language sql security definer stable set search_path = app, pg_temp as $$
  select p.id, p.full_name, coalesce(o.title, ''), coalesce(u.name, '')
  from person p
  left join lateral (select h.post_id, h.unit_id from post_holding h
    where h.tenant_id = p.tenant_id and h.person_id = p.id and h.main and h.valid_from <= p_day
    order by h.valid_from desc limit 1) h on true
  left join post o on o.tenant_id = p.tenant_id and o.id = h.post_id
  left join lateral app.unit_on(coalesce(h.unit_id, p.unit_id), p_day) u on true
  where p.tenant_id = app.current_tenant() and p.id = any (p_people)
$$;
revoke all on function app.my_meetings(), app.party_committee_of(int, date), app.posts_of(int[], date) from public;
grant execute on function app.my_meetings(), app.party_committee_of(int, date), app.posts_of(int[], date) to thuoc_do_app, thuoc_do_wide;

-- Adopted minutes do not change. The text in them can be erased: commitments keep the proof standing.
create function app.refuse_closed_meeting() returns trigger language plpgsql as $$
begin
  if old.stage in ('closed', 'cancelled') then
    if new.conclusion is null and new.conclusion_salt is null
      and to_jsonb(new) - '{conclusion,conclusion_salt}'::text[] = to_jsonb(old) - '{conclusion,conclusion_salt}'::text[] then
      return new;
    end if;
    raise exception 'adopted minutes do not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger closed_stays before update on app.meeting for each row execute function app.refuse_closed_meeting();
create function app.refuse_in_closed_meeting() returns trigger language plpgsql as $$
declare
  v_old jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  v_new jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  v_texts text[] := '{content,salt,presented,presented_salt}';
begin
  if exists (select from app.meeting m where m.tenant_id = (coalesce(v_new, v_old) ->> 'tenant_id')::int
      and m.id = (coalesce(v_new, v_old) ->> 'meeting_id')::int and m.stage in ('closed', 'cancelled')) then
    if tg_op = 'UPDATE' and v_new - v_texts = v_old - v_texts
      and not exists (select from unnest(v_texts) t where v_new ->> t is not null) then
      return new; -- a text was erased
    end if;
    raise exception 'adopted minutes do not change' using errcode = '42501';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create function app.refuse_finished_ballot() returns trigger language plpgsql as $$
begin
  if old.state in ('counted', 'void') then
    raise exception 'a finished ballot does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger finished_stays before update on app.ballot for each row execute function app.refuse_finished_ballot();
create function app.refuse_opinion_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.content is null and new.salt is null
    and to_jsonb(new) - '{content,salt}'::text[] = to_jsonb(old) - '{content,salt}'::text[] then
    return new; -- the text was erased
  end if;
  raise exception 'an opinion of a Party committee is corrected by a newer one' using errcode = '42501';
end $$;
create trigger stays before update or delete on app.party_opinion for each row execute function app.refuse_opinion_change();
-- Each teller's count may be given again until the two agree.
create function app.refuse_counted() returns trigger language plpgsql as $$
begin
  if exists (select from app.ballot b where b.tenant_id = old.tenant_id and b.id = old.ballot_id and b.state in ('counted', 'void')) then
    raise exception 'a finished ballot does not change' using errcode = '42501';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger counted_stays before update or delete on app.ballot_count for each row execute function app.refuse_counted();

do $$
declare t text;
begin
  foreach t in array array['meeting_participant', 'meeting_subject', 'meeting_opinion'] loop
    execute format('create trigger closed_stays before insert or update or delete on app.%I for each row execute function app.refuse_in_closed_meeting()', t);
  end loop;
  foreach t in array array['meeting_addendum', 'ballot_participation', 'ballot_box', 'ballot_voter'] loop
    execute format('create trigger append_only before update or delete on app.%I for each row execute function app.refuse_change()', t);
  end loop;
  foreach t in array array['meeting', 'ballot', 'meeting_opinion'] loop
    execute format('create trigger no_delete before delete on app.%I for each row execute function app.refuse_change()', t);
  end loop;
  foreach t in array array['meeting', 'meeting_participant', 'meeting_subject', 'meeting_opinion', 'meeting_addendum',
      'ballot', 'ballot_voter', 'ballot_participation', 'ballot_box', 'ballot_count', 'party_opinion'] loop
    execute format('grant select on app.%I to thuoc_do_app, thuoc_do_wide', t);
    execute format('grant insert on app.%I to thuoc_do_app', t);
    execute format('alter table app.%I enable row level security', t);
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
  foreach t in array array['meeting_participant', 'meeting_subject', 'meeting_opinion', 'meeting_addendum', 'ballot'] loop
    execute format('create policy reach on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant())
      and exists (select from app.meeting m where m.tenant_id = %I.tenant_id and m.id = %I.meeting_id))', t, t, t);
  end loop;
  foreach t in array array['ballot_voter', 'ballot_participation', 'ballot_box', 'ballot_count'] loop
    execute format('create policy reach on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant())
      and exists (select from app.ballot b where b.tenant_id = %I.tenant_id and b.id = %I.ballot_id))', t, t, t);
  end loop;
end $$;
grant update on app.meeting, app.meeting_participant, app.meeting_subject, app.meeting_opinion, app.ballot, app.ballot_count to thuoc_do_app;
grant delete on app.meeting_participant, app.meeting_subject, app.ballot_count to thuoc_do_app;
create policy reach on app.meeting to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and (unit_id = any ((select app.current_units())::int[]) or id = any ((select app.my_meetings())::int[])));
create policy reach on app.party_opinion to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and (person_id = (select app.current_person()) or unit_id = any ((select app.current_units())::int[])));

-- The Party committee gives its opinion on heads and deputies before their agency can hand anything in (Điều 21 khoản 1
-- điểm c, khoản 2 điểm c), so it sees what they themselves have handed in.
create function app.current_committee_units() returns int[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.committee_units', true), ''), '{}')::int[] $$;
do $$
declare
  r text;
begin
  foreach r in array array['thuoc_do_app', 'thuoc_do_wide'] loop
    execute format('create policy committee_%s on app.appraisal for select to %I using (tenant_id = (select app.current_tenant())
      and leadership <> ''none'' and stage <> ''self-scoring''
      and (unit_id = any ((select app.current_committee_units())::int[]) or agency_id = any ((select app.current_committee_units())::int[])))',
      r, r);
  end loop;
end $$;
