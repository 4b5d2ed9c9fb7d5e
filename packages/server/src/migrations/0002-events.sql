-- The one door through which every change is recorded: who, in what role, did what to what, before and after, why, when.
-- `canon` is the RFC 8785 text of {v,tenant,actor,role,action,object,before,after,reason,at,reqId,ruleSetHash}; free text in
-- it is an HMAC commitment, the text itself is in event_text, so that erasing a text leaves the proof standing.
create table app.event_head (
  tenant_id int primary key references app.tenant (id),
  last_seq bigint not null default 0
);
create table app.event (
  tenant_id int not null references app.tenant (id),
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  role text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  unit_id int,
  person_id int,
  canon text not null,
  primary key (tenant_id, seq)
);
create index on app.event (tenant_id, object_kind, object_id, seq);
create table app.event_text (
  tenant_id int not null,
  seq bigint not null,
  field text not null,
  salt text not null,
  content text not null,
  primary key (tenant_id, seq, field),
  foreign key (tenant_id, seq) references app.event (tenant_id, seq)
);

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
create trigger append_only before update or delete on app.event for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.event for each statement execute function app.refuse_change();

-- Every business table marks the transaction as changed; a transaction that changed something commits only after
-- assert_recorded() has seen an event.
create function app.mark_changed() returns trigger language plpgsql as $$
begin
  perform set_config('app.changed', '1', true);
  return null;
end $$;
create function app.assert_recorded() returns void language plpgsql as $$
begin
  if current_setting('app.changed', true) = '1' and coalesce(current_setting('app.recorded', true), '') <> '1' then
    raise exception 'a change was made without recording an event' using errcode = '42501';
  end if;
end $$;

create function app.record_event(p_canon text, p_unit int, p_person int, p_texts jsonb) returns bigint
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  v jsonb := p_canon::jsonb;
  v_tenant int := app.current_tenant();
  v_seq bigint;
begin
  if v_tenant is null or (v ->> 'tenant')::int is distinct from v_tenant or v ->> 'actor' is distinct from app.current_account() then
    raise exception 'an event must speak of the tenant and the actor of its own transaction' using errcode = '42501';
  end if;
  insert into event_head (tenant_id) values (v_tenant) on conflict do nothing;
  update event_head set last_seq = last_seq + 1 where tenant_id = v_tenant returning last_seq into v_seq;
  insert into event (tenant_id, seq, at, actor, role, action, object_kind, object_id, unit_id, person_id, canon)
  values (v_tenant, v_seq, (v ->> 'at')::timestamptz, v ->> 'actor', v ->> 'role', v ->> 'action',
          v -> 'object' ->> 'kind', v -> 'object' ->> 'id', p_unit, p_person, p_canon);
  insert into event_text (tenant_id, seq, field, salt, content)
  select v_tenant, v_seq, t ->> 'field', t ->> 'salt', t ->> 'content' from jsonb_array_elements(p_texts) t;
  perform set_config('app.recorded', '1', true);
  return v_seq;
end $$;
revoke all on function app.record_event(text, int, int, jsonb) from public;
grant execute on function app.record_event(text, int, int, jsonb) to thuoc_do_app;

alter table app.event enable row level security;
alter table app.event_text enable row level security;
grant select on app.event, app.event_text to thuoc_do_app, thuoc_do_wide;
create policy reach on app.event for select to thuoc_do_app using (
  tenant_id = (select app.current_tenant())
  and (person_id = (select app.current_person()) or unit_id = any ((select app.current_units())::int[])));
create policy wide on app.event for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));
create policy reach on app.event_text for select to thuoc_do_app using (
  tenant_id = (select app.current_tenant())
  and exists (select from app.event e where e.tenant_id = event_text.tenant_id and e.seq = event_text.seq));
create policy wide on app.event_text for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));
