-- Documents by which the office took a rule set into use where the set leaves that to it: local sets, and groups of
-- people a State instrument may be applied to. An adoption is never deleted; it gets a last day.
create table app.rule_set_adoption (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  rule_set_id text not null,
  valid_from date not null,
  valid_to date,
  decision text not null, -- number of the document
  primary key (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (tenant_id with =, rule_set_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
grant select on app.rule_set_adoption to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.rule_set_adoption to thuoc_do_app;
alter table app.rule_set_adoption enable row level security;
-- By which rules people are appraised is known to everybody inside the tenant.
create policy tenant on app.rule_set_adoption to thuoc_do_app using (tenant_id = (select app.current_tenant()));
create policy wide on app.rule_set_adoption for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));
create trigger changed after insert or update or delete on app.rule_set_adoption
  for each statement execute function app.mark_changed();
