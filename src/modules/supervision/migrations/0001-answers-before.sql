-- 防敷衍: the latest answers of all units, for the program to compare one with. A reviewer is shown only what of their own unit's
-- text stands elsewhere, so this looks across the office; it is asked by the program, never on a person's behalf as a list.
create schema supervision;
grant usage on schema supervision to huiyin_app;

-- Ids are in the order of registration: the latest matters' answers, without a sort of all there are.
create function supervision.answers_before(p_except uuid, p_most integer)
returns table (matter_id uuid, number text, unit_id uuid, title text, text text, answered_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
begin
  if kernel.scope() = 'none' then return; end if;
  return query select m.id, m.number, m.lead_unit_id, m.title, left(a.text, 8000), a.answered_at
    from (select x.matter_id, x.text, x.answered_at from kernel.answer x where x.matter_id <> p_except
      order by x.matter_id desc, x.seq desc limit p_most) a
    join kernel.matter m on m.id = a.matter_id where m.lead_unit_id is not null;
end $$;
revoke execute on function supervision.answers_before(uuid, integer) from public;
grant execute on function supervision.answers_before(uuid, integer) to huiyin_app;
