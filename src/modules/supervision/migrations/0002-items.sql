-- 督办台账: a row an item, so that a plan, a comparison of units and a map of lamps over years are read in milliseconds. What it says
-- follows at every commit from the item's state, entries and clock; `huiyin verify` and a test recount it from the ledger.
create table supervision.item (
  matter_id uuid primary key references kernel.matter deferrable initially deferred,
  -- In the order of their numbers: year and number within it.
  sort bigint not null unique,
  -- The matter at the head of the tree, and whether the item stands directly under it: only those are counted, parts roll up.
  root_id uuid not null,
  parent_id uuid not null,
  counted boolean not null,
  unit_id uuid,
  begun_on date not null,
  due_on date not null,
  yellow_on date not null,
  done_on date,
  -- Of a hundred: what was reported, or the mean of its parts; done is a hundred.
  share smallint not null,
  reported smallint,
  -- The last report fell short of what the one before it promised.
  behind boolean not null,
  report_due_on date,
  extended smallint not null,
  returned smallint not null,
  sent_back smallint not null,
  missed smallint not null,
  -- Months, counted from year 0 (year × 12 + month − 1): in which it began, and from whose end on it was late, near its day, done.
  begun_in smallint not null generated always as (extract(year from begun_on) * 12 + extract(month from begun_on) - 1) stored,
  red_from smallint not null generated always as (extract(year from due_on + 1) * 12 + extract(month from due_on + 1) - 1) stored,
  yellow_from smallint not null generated always as (extract(year from yellow_on) * 12 + extract(month from yellow_on) - 1) stored,
  done_by smallint generated always as (extract(year from done_on) * 12 + extract(month from done_on) - 1) stored
);
create index item_root on supervision.item (root_id, sort);
create index item_parent on supervision.item (parent_id);
create index item_unit on supervision.item (unit_id, sort);

-- The plans that there are, and of each person and unit.
create index plan_matter on kernel.matter (id) where kind = 'supervision-plan';
create index plan_party on kernel.party (principal_id, matter_id) where kind = 'supervision-plan';

create function supervision.root_of(p_id uuid) returns uuid language sql stable security definer set search_path = pg_catalog, kernel as $$
  with recursive up(id, parent_id, height) as (
    select id, parent_id, 0 from kernel.matter where id = p_id
    union all select m.id, m.parent_id, height + 1 from up join kernel.matter m on m.id = up.parent_id where height < 20)
  select id from up where parent_id is null
$$;

-- What an item's own progress comes to, and with it that of the item above.
create function supervision.roll_up(p_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  i supervision.item;
  v_share smallint;
begin
  select * into i from supervision.item where matter_id = p_id for update;
  if not found then
    return;
  end if;
  v_share := case when i.done_on is not null then 100
    else coalesce((select round(avg(c.share)) from supervision.item c where c.parent_id = p_id), i.reported, 0) end;
  if v_share is distinct from i.share then
    update supervision.item set share = v_share where matter_id = p_id;
  end if;
  perform supervision.roll_up(i.parent_id);
end $$;

create function supervision.keep_item(p_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  m kernel.matter;
  s jsonb;
  c kernel.clock;
  v_root uuid;
  v_now smallint;
  v_promised smallint;
  v_done boolean;
begin
  select * into m from kernel.matter where id = p_id and kind = 'supervision-item';
  if not found or m.parent_id is null then
    return;
  end if;
  select state into s from kernel.matter_state where matter_id = p_id;
  select * into c from kernel.clock where matter_id = p_id and limit_key = 'answer';
  v_root := supervision.root_of(m.parent_id);
  v_now := (s->'fields'->>'share')::smallint;
  select (e.data->'fields'->>'promised')::smallint into v_promised from kernel.entry e
    where e.matter_id = p_id and e.action = 'progress' order by e.seq desc offset 1 limit 1;
  v_done := c.status = 'ended';
  insert into supervision.item as i (matter_id, sort, root_id, parent_id, counted, unit_id, begun_on, due_on, yellow_on, done_on, share, reported,
    behind, report_due_on, extended, returned, sent_back, missed)
  values (p_id, (regexp_replace(m.number, '^.*〔(\d+)〕(\d+)号$', '\1'))::bigint * 10000000 + (regexp_replace(m.number, '^.*〔(\d+)〕(\d+)号$', '\2'))::bigint,
    v_root, m.parent_id, v_root = m.parent_id, m.lead_unit_id, m.received_on, c.due_on, c.yellow_on,
    case when v_done then c.ended_on end, case when v_done then 100 else coalesce(v_now, 0) end, v_now,
    not v_done and coalesce(v_now < v_promised, false),
    (select min(t.due_on) from kernel.task t where t.matter_id = p_id and t.purpose = 'report' and t.closed_seq is null),
    coalesce((s->'taken'->>'grantExtension')::smallint, 0), coalesce((s->'taken'->>'return')::smallint, 0),
    coalesce((s->'taken'->>'sendBack')::smallint, 0),
    (select count(*) from kernel.entry e where e.matter_id = p_id and e.action = 'openReport' and e.data ? 'reportMissed'))
  on conflict (matter_id) do update set unit_id = excluded.unit_id, begun_on = excluded.begun_on, due_on = excluded.due_on,
    yellow_on = excluded.yellow_on, done_on = excluded.done_on, reported = excluded.reported, behind = excluded.behind,
    report_due_on = excluded.report_due_on, extended = excluded.extended, returned = excluded.returned,
    sent_back = excluded.sent_back, missed = excluded.missed;
  perform supervision.roll_up(p_id);
end $$;

create function supervision.item_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  perform supervision.keep_item(new.matter_id);
  return null;
end $$;
-- At the commit, when all that a command writes of the matter is there.
create constraint trigger item_follows after insert or update on kernel.matter_state deferrable initially deferred for each row
  when (new.state->>'kind' = 'supervision-item') execute function supervision.item_follows();
-- A calendar that changes moves the clock and touches nothing else.
create constraint trigger item_follows after update on kernel.clock deferrable initially deferred for each row
  when (new.limit_key = 'answer' and old.due_on <> new.due_on) execute function supervision.item_follows();

-- Whose figures the asker sees: of all plans; of those that they are party to; or, of the others, what their own units lead.
create function supervision.seen_roots() returns uuid[] language sql stable security definer set search_path = pg_catalog, kernel as $$
  select coalesce(array_agg(distinct p.matter_id), '{}') from kernel.party p
    where kernel.scope() = 'own' and p.principal_id = any (kernel.principals()) and p.kind = 'supervision-plan'
$$;

-- Red: its day has passed. Yellow: within three working days of it, behind what was promised, or a report that has not come.
create function supervision.lamp(i supervision.item, p_today date) returns text language sql immutable as $$
  select case when i.done_on is not null then 'done' when i.due_on < p_today then 'red'
    when i.yellow_on <= p_today or i.behind or coalesce(i.report_due_on < p_today, false) then 'yellow' else 'green' end
$$;

-- What the asker's figures count, of these roots or (null) of all: of plans that they are party to, all; of the others, what their own units
-- lead. Said in each query and not in a function of its own, which would hand 50,000 rows from one to the other.
create function supervision.figures(p_roots uuid[], p_by text, p_today date)
returns table (key uuid, items integer, done integer, on_time integer, late integer, yellow integer, extended integer, returned integer,
  sent_back integer, missed integer, share integer)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
declare
  v_all boolean := kernel.scope() in ('all', 'system');
  v_own boolean := kernel.scope() = 'own';
  who uuid[] := kernel.principals();
  roots uuid[] := supervision.seen_roots();
begin
  return query select case when p_by = 'root' then i.root_id else i.unit_id end,
      count(*)::integer,
      count(i.done_on)::integer,
      count(*) filter (where i.done_on <= i.due_on)::integer,
      count(*) filter (where i.done_on is null and i.due_on < p_today)::integer,
      count(*) filter (where i.done_on is null and i.due_on >= p_today
        and (i.yellow_on <= p_today or i.behind or i.report_due_on < p_today))::integer,
      count(*) filter (where i.extended > 0)::integer,
      sum(i.returned)::integer, sum(i.sent_back)::integer, sum(i.missed)::integer, round(sum(i.share)::numeric / count(*))::integer
    from supervision.item i
    where i.counted and (p_roots is null or i.root_id = any (p_roots))
      and (v_all or v_own and (i.root_id = any (roots) or i.unit_id = any (who)))
    group by 1;
end $$;

-- Lamps by unit at the end of each of these months, by the day as it stands now: what is not done then, and of it late or near.
create function supervision.lamps_by_month(p_roots uuid[], p_from integer, p_until integer)
returns table (unit_id uuid, month integer, open integer, near integer, late integer)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
declare
  v_all boolean := kernel.scope() in ('all', 'system');
  v_own boolean := kernel.scope() = 'own';
  who uuid[] := kernel.principals();
  roots uuid[] := supervision.seen_roots();
begin
  -- Each item is open, near and late for a stretch of months. Counted are only the ends of these stretches, in one pass, and summed up
  -- month by month after that: a row an item and month took four times as long.
  return query
    with stretch as (
      select i.unit_id, i.begun_in::integer as b, coalesce(i.done_by, 32000)::integer as d, greatest(i.begun_in, i.red_from)::integer as l,
        greatest(i.begun_in, i.yellow_from)::integer as y
      from supervision.item i
      where i.counted and i.unit_id is not null and i.begun_in <= p_until and (i.done_by is null or i.done_by > p_from)
        and (p_roots is null or i.root_id = any (p_roots))
        and (v_all or v_own and (i.root_id = any (roots) or i.unit_id = any (who)))),
    ended as (
      select s.unit_id, s.b, s.d, case when s.l < s.d then s.l end as l, case when s.l < s.d then s.d end as l_end,
        case when s.y < least(s.l, s.d) then s.y end as y, case when s.y < least(s.l, s.d) then least(s.l, s.d) end as y_end
      from stretch s),
    counted as (
      select e.unit_id, coalesce(e.b, e.d, e.l, e.l_end, e.y, e.y_end) as at, count(*)::integer as n,
        case when grouping(e.b) = 0 then 'open' when grouping(e.l) = 0 then 'late' when grouping(e.y) = 0 then 'near'
          when grouping(e.d) = 0 then 'not open' when grouping(e.l_end) = 0 then 'not late' else 'not near' end as which
      from ended e group by grouping sets ((e.unit_id, e.b), (e.unit_id, e.d), (e.unit_id, e.l), (e.unit_id, e.l_end), (e.unit_id, e.y), (e.unit_id, e.y_end))),
    change as (
      select c.unit_id, greatest(c.at, p_from) as k,
        sum(case c.which when 'open' then c.n when 'not open' then -c.n else 0 end) as open,
        sum(case c.which when 'near' then c.n when 'not near' then -c.n else 0 end) as near,
        sum(case c.which when 'late' then c.n when 'not late' then -c.n else 0 end) as late
      from counted c where c.at <= p_until group by 1, 2),
    -- A month in which nothing changed is as the one before.
    summed as (
      select u.unit_id, m.k, sum(c.open) over w as open, sum(c.near) over w as near, sum(c.late) over w as late
      from (select distinct change.unit_id from change) u cross join generate_series(p_from, p_until) as m(k)
      left join change c on c.unit_id = u.unit_id and c.k = m.k
      window w as (partition by u.unit_id order by m.k))
    select s.unit_id, s.k, s.open::integer, s.near::integer, s.late::integer from summed s where s.open > 0;
end $$;

-- The items behind a figure, in the order in which they were listed.
create function supervision.items_behind(p_roots uuid[], p_unit uuid, p_which text, p_today date, p_after bigint, p_most integer)
returns table (matter_id uuid, sort bigint, number text, title text, step text, root_id uuid, unit_id uuid, begun_on date, due_on date, yellow_on date,
  done_on date, share smallint, lamp text, report_due_on date, behind boolean, extended smallint, returned smallint, sent_back smallint, missed smallint)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
declare
  v_all boolean := kernel.scope() in ('all', 'system');
  v_own boolean := kernel.scope() = 'own';
  who uuid[] := kernel.principals();
  roots uuid[] := supervision.seen_roots();
begin
  return query select i.matter_id, i.sort, m.number, m.title, m.step, i.root_id, i.unit_id, i.begun_on, i.due_on, i.yellow_on, i.done_on, i.share,
      supervision.lamp(i, p_today), i.report_due_on, i.behind, i.extended, i.returned, i.sent_back, i.missed
    from supervision.item i join kernel.matter m on m.id = i.matter_id
    where i.counted and i.sort > p_after and (p_unit is null or i.unit_id = p_unit) and (p_roots is null or i.root_id = any (p_roots))
      and (v_all or v_own and (i.root_id = any (roots) or i.unit_id = any (who)))
      and case p_which
        when 'all' then true when 'on-time' then i.done_on <= i.due_on when 'extended' then i.extended > 0 when 'returned' then i.returned > 0
        when 'sent-back' then i.sent_back > 0 when 'missed' then i.missed > 0 else supervision.lamp(i, p_today) = p_which end
    order by i.sort limit p_most;
end $$;

-- A tree with its parts, for whoever sees its head, or of the tree what the asker's units lead.
create function supervision.tree(p_root uuid, p_most integer)
returns table (matter_id uuid, parent_id uuid, number text, title text, step text, unit_id uuid, begun_on date, due_on date, yellow_on date,
  done_on date, share smallint, reported smallint, behind boolean, report_due_on date, extended smallint, returned smallint, missed smallint)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
declare
  who uuid[] := kernel.principals();
  sees boolean := kernel.scope() in ('all', 'system') or p_root = any (supervision.seen_roots());
begin
  return query select i.matter_id, i.parent_id, m.number, m.title, m.step, i.unit_id, i.begun_on, i.due_on, i.yellow_on, i.done_on, i.share,
      i.reported, i.behind, i.report_due_on, i.extended, i.returned, i.missed
    from supervision.item i join kernel.matter m on m.id = i.matter_id
    where i.root_id = p_root and (sees or kernel.scope() = 'own' and i.unit_id = any (who)) order by i.sort limit p_most;
end $$;

alter table supervision.item enable row level security;
revoke execute on all functions in schema supervision from public;
grant execute on function supervision.answers_before(uuid, integer), supervision.figures(uuid[], text, date),
  supervision.lamps_by_month(uuid[], integer, integer), supervision.items_behind(uuid[], uuid, text, date, bigint, integer),
  supervision.tree(uuid, integer), supervision.item_follows() to huiyin_app;
