-- Disputes of who leads: whether the lead as it is was decided after one, and who bounced what to whom.

update kernel.matter_state set state = state || '{"leadDecided": null}';

-- Each bounce (退回、提请复议) by the unit that did, and the unit that it named. Only those entries are in it.
create index entry_objection on kernel.entry ((data->'objection'->>'unitId'), happened_at) where data ? 'objection';

-- How often each unit passed matters on, and to whom, from a moment until before another. Who sees all sees all; whoever else, their own units.
-- `to` null: it could not say who should. A function, since row-level security would keep the index from being used.
create function kernel.bounces_by_unit(p_from timestamptz, p_until timestamptz)
returns table (unit_id uuid, suggested_unit_id uuid, bounces integer, matters integer)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
begin
  if kernel.scope() = 'none' then return; end if;
  return query select (e.data->'objection'->>'unitId')::uuid, (e.data->'objection'->>'suggestedUnitId')::uuid,
      count(*)::integer, count(distinct e.matter_id)::integer
    from kernel.entry e
    where e.data ? 'objection' and e.happened_at >= p_from and e.happened_at < p_until
      and (kernel.scope() in ('all', 'system') or e.data->'objection'->>'unitId' = any (kernel.principals()::text[]))
    group by 1, 2 order by 3 desc, 1, 2;
end $$;
revoke execute on function kernel.bounces_by_unit(timestamptz, timestamptz) from public;
grant execute on function kernel.bounces_by_unit(timestamptz, timestamptz) to huiyin_app;
