-- A person belongs to the unit of the main post he holds on the day. Posts that were recorded ahead of their day are
-- followed here, in every tenant; when and by whom they were recorded is in the events.
create function app.follow_moves(p_day date) returns int
language plpgsql security definer set search_path = app, pg_temp as $$
declare v_moved int;
begin
  update person p set unit_id = h.unit_id from post_holding h
  where h.tenant_id = p.tenant_id and h.person_id = p.id and h.main
    and h.valid_from <= p_day and (h.valid_to is null or h.valid_to >= p_day) and p.unit_id is distinct from h.unit_id;
  get diagnostics v_moved = row_count;
  update party_membership m set unit_id = p.unit_id from person p
  where p.tenant_id = m.tenant_id and p.id = m.person_id and m.unit_id is distinct from p.unit_id;
  return v_moved;
end $$;
revoke all on function app.follow_moves(date) from public;
grant execute on function app.follow_moves(date) to thuoc_do_app;
