-- A share above the ordinary one is proposed by one person and in force only when another one has confirmed it. What is
-- in force stands in quota_exception: {percent, authority, document, scope, reason, proposedBy, confirmedBy}, the last
-- two as {account, personId, fullName, on}. Shares recorded before this one needed one person and hold as they did, in
-- every set of the agency.
alter table app.dossier add column exception_proposed jsonb;
update app.dossier
set quota_exception = '{"scope": {"kind": "every-set"}, "reason": "", "proposedBy": null, "confirmedBy": null}'::jsonb || quota_exception
where quota_exception is not null;
alter table app.dossier add constraint exception_by_two check (
  quota_exception is null or quota_exception -> 'confirmedBy' = 'null'
  or coalesce(quota_exception #>> '{proposedBy,account}' <> quota_exception #>> '{confirmedBy,account}', false));
