-- The written opinion of a Party committee as it was scanned, kept beside the database under its SHA-256 as evidence is
-- (0012, 0018): one row for each person the document speaks of, so that whoever sees an opinion sees its document.
create table app.party_opinion_file (
  tenant_id int not null,
  id int generated always as identity,
  opinion_id int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null, -- told from the content
  size int not null check (size between 1 and 20971520),
  account text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, opinion_id, sha256, name),
  foreign key (tenant_id, opinion_id) references app.party_opinion (tenant_id, id)
);
create trigger append_only before update or delete on app.party_opinion_file for each row execute function app.refuse_change();
create trigger changed after insert or update or delete on app.party_opinion_file for each statement execute function app.mark_changed();
create trigger no_truncate before truncate on app.party_opinion_file for each statement execute function app.refuse_change();
grant select on app.party_opinion_file to thuoc_do_app, thuoc_do_wide;
grant insert on app.party_opinion_file to thuoc_do_app;
alter table app.party_opinion_file enable row level security;
create policy reach on app.party_opinion_file to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and exists (select from app.party_opinion o where o.tenant_id = party_opinion_file.tenant_id and o.id = party_opinion_file.opinion_id));
create policy wide on app.party_opinion_file for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));
