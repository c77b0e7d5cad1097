-- The ladder of reminders (催办): which clocks ring now, and what their ringing changes. The application's role cannot write
-- a clock; these two, which only a timer may call, can.

-- A clock that is held does not ring. Let go on before anything moved its day, `record` would leave it silent for good: it
-- wakes at its yellow day, and the ladder then finds the rung at which it stands.
create function kernel.clock_wakes() returns trigger language plpgsql as $$
begin
  new.rings_at := new.yellow_on::timestamp at time zone 'Asia/Shanghai';
  return new;
end $$;
create trigger wakes before update on kernel.clock for each row
  when (old.status = 'paused' and new.status = 'running' and new.rings_at is null and new.rung > 0)
  execute function kernel.clock_wakes();

-- At most p_most clocks whose bell is due, locked until the commit; those that another process or a command holds are passed over.
create function kernel.take_bells(p_now timestamptz, p_most integer)
returns table (matter_id uuid, limit_key text, started_on date, due_on date, due_at timestamptz, yellow_on date, rung integer,
  kind text, version integer, title text, owed jsonb, raised_by uuid[])
language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  if kernel.scope() <> 'system' then
    raise exception 'bells are rung by the system' using errcode = 'insufficient_privilege';
  end if;
  return query
    with bell as (
      select c.* from kernel.clock c where c.rings_at <= p_now order by c.rings_at limit p_most for update skip locked)
    select b.matter_id, b.limit_key, b.started_on, b.due_on, b.due_at, b.yellow_on, b.rung, m.kind, m.procedure_version, m.title,
      (select coalesce(jsonb_agg(jsonb_build_object('ownerId', t.owner_id, 'unitId', t.unit_id, 'limit', t.limit_key) order by t.no), '[]')
        from kernel.task t where t.matter_id = b.matter_id and t.closed_seq is null),
      array(select r.person_id from kernel.raiser r where r.matter_id = b.matter_id and r.person_id is not null order by r.no)
    from bell b join kernel.matter m on m.id = b.matter_id order by b.rings_at, b.matter_id, b.limit_key;
end $$;
revoke execute on function kernel.take_bells(timestamptz, integer) from public;
grant execute on function kernel.take_bells(timestamptz, integer) to huiyin_app;

-- Clocks step up the ladder and whoever is told is told, together. Called in the transaction that took the bells.
create function kernel.ring(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  if kernel.scope() <> 'system' then
    raise exception 'bells are rung by the system' using errcode = 'insufficient_privilege';
  end if;
  update kernel.clock c set rung = x.rung, rings_at = x.rings_at
    from jsonb_to_recordset(p->'clocks') as x(matter_id uuid, limit_key text, rung integer, rings_at timestamptz)
    where c.matter_id = x.matter_id and c.limit_key = x.limit_key;
  insert into kernel.notice (person_id, kind, matter_id, details, made_at, once)
    select x.person_id, x.kind, x.matter_id, x.details, x.made_at, x.once
    from jsonb_to_recordset(p->'notices') as x(person_id uuid, kind text, matter_id uuid, details jsonb, made_at timestamptz, once text)
    on conflict do nothing;
end $$;
revoke execute on function kernel.ring(jsonb) from public;
grant execute on function kernel.ring(jsonb) to huiyin_app;
