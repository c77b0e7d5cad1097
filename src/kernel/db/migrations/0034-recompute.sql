-- When the calendar or a figure that the office sets changes, every open clock follows. Queued with the change itself, so that
-- neither is there without the other; a second change before the first is worked off replaces it.
create function kernel.clocks_follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  perform kernel.enqueue(jsonb_build_array(jsonb_build_object('task', 'recompute', 'key', 'recompute',
    'payload', jsonb_build_object('reason', tg_argv[0]))));
  return null;
end $$;
create trigger clocks_follow after insert or update or delete on kernel.calendar_year for each statement execute function kernel.clocks_follow('calendar');
create trigger clocks_follow after insert or update or delete on kernel.office_day for each statement execute function kernel.clocks_follow('calendar');
create trigger clocks_follow after insert or update or delete on kernel.setting for each statement execute function kernel.clocks_follow('setting');

-- All open matters, a page at a time.
create index matter_open on kernel.matter (id) where open;

-- p: [{matter_id, seq, due_at, due_on, yellow_on, clocks: […], tasks: […], notices: […]}, …], each as computed from the state
-- at `seq`. A matter that has moved on since is left as its own command wrote it, and answered, to be computed again.
create function kernel.recompute(p jsonb) returns table (moved_on uuid)
language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  one jsonb;
  v_id uuid;
begin
  if kernel.scope() <> 'system' then
    raise exception 'clocks are recomputed by the system' using errcode = 'insufficient_privilege';
  end if;
  -- In the order of their ids, so that two of these never wait for each other.
  for one in select x.value from jsonb_array_elements(p) as x(value) order by x.value->>'matter_id' loop
    v_id := (one->>'matter_id')::uuid;
    perform 1 from kernel.matter m where m.id = v_id and m.seq = (one->>'seq')::integer and m.open for update;
    if not found then
      moved_on := v_id;
      return next;
      continue;
    end if;
    insert into kernel.clock (matter_id, limit_key, status, started_on, due_on, due_at, yellow_on, ended_on, ended_at, rung, rings_at)
      select v_id, x.limit_key, x.status, x.started_on, x.due_on, x.due_at, x.yellow_on, x.ended_on, x.ended_at, x.rung, x.rings_at
      from jsonb_to_recordset(one->'clocks') as x(limit_key text, status text, started_on date, due_on date, due_at timestamptz,
        yellow_on date, ended_on date, ended_at timestamptz, rung integer, rings_at timestamptz)
      on conflict (matter_id, limit_key) do update set status = excluded.status, started_on = excluded.started_on,
        due_on = excluded.due_on, due_at = excluded.due_at, yellow_on = excluded.yellow_on, ended_on = excluded.ended_on,
        ended_at = excluded.ended_at,
        -- As in kernel.record: a day that moves starts the ladder again, the same day does not ring twice. A clock that has
        -- rung since it was read keeps the bell that this set.
        rung = case when clock.due_at is distinct from excluded.due_at then 0 else clock.rung end,
        rings_at = case when excluded.rings_at is null then null
          when clock.due_at is distinct from excluded.due_at or clock.rung = excluded.rung then excluded.rings_at
          else clock.rings_at end;
    update kernel.task t set due_at = x.due_at, due_on = x.due_on, yellow_on = x.yellow_on
      from jsonb_to_recordset(one->'tasks') as x(no integer, due_at timestamptz, due_on date, yellow_on date)
      where t.matter_id = v_id and t.no = x.no and t.closed_seq is null;
    update kernel.matter m set due_at = (one->>'due_at')::timestamptz, due_on = (one->>'due_on')::date, yellow_on = (one->>'yellow_on')::date
      where m.id = v_id and (m.due_at, m.yellow_on) is distinct from ((one->>'due_at')::timestamptz, (one->>'yellow_on')::date);
    insert into kernel.notice (person_id, kind, matter_id, details, made_at)
      select x.person_id, 'due-changed', v_id, x.details, x.made_at
      from jsonb_to_recordset(one->'notices') as x(person_id uuid, details jsonb, made_at timestamptz);
  end loop;
end $$;
revoke execute on function kernel.recompute(jsonb) from public;
grant execute on function kernel.recompute(jsonb) to huiyin_app;
