-- The one way in: a command's whole effect, written in one call. The application's role may execute this and write none
-- of these tables itself. It checks again what the ledger must hold: the entries follow on the head, in order.

create table kernel.search (
  matter_id uuid primary key references kernel.matter deferrable initially deferred,
  text text not null,
  grams tsvector not null
);
-- Pairs gather in a list of at most 4 MB and are sorted in together: one by one, the 240 of a registration touch as many pages of
-- a large index and take as long as all the rest of it. A job sorts them in every minute, for a search looks through the list.
create index search_grams on kernel.search using gin (grams) with (fastupdate = on, gin_pending_list_limit = 4096);

-- Bands of the text's signature: whoever shares one is a candidate for a near-duplicate. Listed like the pairs: as sixteen rows
-- they took a quarter of a registration's time, each on a page of its own.
create table kernel.likeness (
  matter_id uuid primary key references kernel.matter deferrable initially deferred,
  bands bigint[] not null
);
create index likeness_bands on kernel.likeness using gin (bands) with (fastupdate = on, gin_pending_list_limit = 512);

create function kernel.iso(t timestamptz) returns text language sql immutable as $$
  select to_char(t at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- One line of the number ledger. The series' row is locked until commit, so numbers come in order and without gaps.
create function kernel.take_number(p_series text, p_year integer, p_act text, p_matter uuid, p_reason text, p_at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s kernel.number_series;
  text_of text;
  h bytea;
begin
  insert into kernel.number_series (series, year) values (p_series, p_year) on conflict do nothing;
  select * into s from kernel.number_series where series = p_series and year = p_year for update;
  text_of := p_series || '〔' || p_year || '〕' || (s.last + 1) || '号';
  h := sha256(coalesce(s.head, ''::bytea) || convert_to(
    concat_ws('/', p_series, p_year, s.last + 1, p_act, coalesce(p_matter::text, ''), p_reason, kernel.iso(p_at)), 'UTF8'));
  insert into kernel.number (series, year, no, number, act, matter_id, reason, recorded_at, prev, hash)
    values (p_series, p_year, s.last + 1, text_of, p_act, p_matter, p_reason, p_at, s.head, h);
  update kernel.number_series set last = s.last + 1, head = h where series = p_series and year = p_year;
  return text_of;
end $$;

-- What a command starts from, in one round trip: the matter locked, if the asker may see it, and what became of the same
-- command sent before. Row locks need a right to update, which the application's role does not have: hence a definer.
create function kernel.begin_command(p_matter uuid, p_actor text, p_key text)
returns table (state jsonb, number text, known jsonb, digest bytea) language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s text := coalesce(current_setting('huiyin.scope', true), 'none');
  who uuid[] := coalesce(nullif(current_setting('huiyin.principals', true), '')::uuid[], '{}');
begin
  perform 1 from kernel.matter m where m.id = p_matter and (
    s in ('all', 'system') or s = 'own' and exists (select 1 from kernel.party y where y.matter_id = m.id and y.principal_id = any (who)))
    for update;
  if not found then
    return query select null::jsonb, null::text, c.result, c.digest from (select 1) one
      left join kernel.command c on c.actor = p_actor and c.key = p_key;
    return;
  end if;
  return query select ms.state, m.number, c.result, c.digest from kernel.matter m
    join kernel.matter_state ms on ms.matter_id = m.id
    left join kernel.command c on c.actor = p_actor and c.key = p_key
    where m.id = p_matter;
end $$;

-- One plan for all: its statements differ in nothing that a plan would heed, and planning them each time took a tenth of it.
create function kernel.record(p jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, kernel set plan_cache_mode = force_generic_plan as $$
declare
  m jsonb := p->'matter';
  v_id uuid := (m->>'id')::uuid;
  v_seq integer := (m->>'seq')::integer;
  v_before kernel.matter;
  v_number text;
  e jsonb;
  expected integer;
  v_head bytea;
begin
  select * into v_before from kernel.matter where id = v_id for update;
  expected := coalesce(v_before.seq, 0);
  v_head := v_before.head;
  for e in select * from jsonb_array_elements(p->'entries') loop
    expected := expected + 1;
    if (e->>'seq')::integer <> expected or decode(e->>'prev', 'hex') is distinct from v_head then
      raise exception 'the matter has moved on' using errcode = 'serialization_failure', constraint = 'entries-follow';
    end if;
    v_head := decode(e->>'hash', 'hex');
  end loop;

  insert into kernel.entry (matter_id, seq, action, actor_kind, actor_id, for_id, happened_at, recorded_at, step, open, data, opens, closes, prev, hash)
  select v_id, x.seq, x.action, x.actor_kind, x.actor_id, x.for_id, x.happened_at, x.recorded_at, x.step, x.open, x.data, x.opens, x.closes,
    decode(x.prev, 'hex'), decode(x.hash, 'hex')
  from jsonb_to_recordset(p->'entries') as x(seq integer, action text, actor_kind text, actor_id uuid, for_id uuid, happened_at timestamptz,
    recorded_at timestamptz, step text, open boolean, data jsonb, opens jsonb, closes jsonb, prev text, hash text);

  -- Tasks: those opened and those whose day or state changed come alike.
  insert into kernel.task (matter_id, no, purpose, owner_id, unit_id, limit_key, due_at, due_on, yellow_on, opened_seq, opened_at, closed_seq, closed_at)
  select v_id, x.no, x.purpose, x.owner_id, x.unit_id, x.limit_key, x.due_at, x.due_on, x.yellow_on, x.opened_seq, x.opened_at, x.closed_seq, x.closed_at
  from jsonb_to_recordset(p->'tasks') as x(no integer, purpose text, owner_id uuid, unit_id uuid, limit_key text, due_at timestamptz,
    due_on date, yellow_on date, opened_seq integer, opened_at timestamptz, closed_seq integer, closed_at timestamptz)
  -- A task that closes keeps the day by which it was owed.
  on conflict (matter_id, no) do update set closed_seq = excluded.closed_seq, closed_at = excluded.closed_at,
    due_at = case when excluded.closed_seq is null then excluded.due_at else task.due_at end,
    due_on = case when excluded.closed_seq is null then excluded.due_on else task.due_on end,
    yellow_on = case when excluded.closed_seq is null then excluded.yellow_on else task.yellow_on end;

  insert into kernel.clock (matter_id, limit_key, status, started_on, due_on, due_at, yellow_on, ended_on, ended_at, rung, rings_at)
  select v_id, x.limit_key, x.status, x.started_on, x.due_on, x.due_at, x.yellow_on, x.ended_on, x.ended_at, x.rung, x.rings_at
  from jsonb_to_recordset(p->'clocks') as x(limit_key text, status text, started_on date, due_on date, due_at timestamptz,
    yellow_on date, ended_on date, ended_at timestamptz, rung integer, rings_at timestamptz)
  on conflict (matter_id, limit_key) do update set status = excluded.status, started_on = excluded.started_on, due_on = excluded.due_on,
    due_at = excluded.due_at, yellow_on = excluded.yellow_on, ended_on = excluded.ended_on, ended_at = excluded.ended_at,
    -- A day that moves starts the ladder again; the same day does not ring twice.
    rung = case when clock.due_at is distinct from excluded.due_at then excluded.rung else clock.rung end,
    rings_at = case when excluded.rings_at is null then null
      when clock.due_at is distinct from excluded.due_at or clock.rings_at is null and clock.rung = 0 then excluded.rings_at
      else clock.rings_at end;

  if p ? 'raisers' then
    insert into kernel.raiser (matter_id, no, kind, name, phone, address, email, id_number, salt, commitment, unit_id, person_id, receipt_hash)
    select v_id, x.no, x.kind, x.name, x.phone, x.address, x.email, x.id_number, decode(x.salt, 'hex'), decode(x.commitment, 'hex'),
      x.unit_id, x.person_id, decode(x.receipt_hash, 'hex')
    from jsonb_to_recordset(p->'raisers') as x(no integer, kind text, name text, phone text, address text, email text, id_number text,
      salt text, commitment text, unit_id uuid, person_id uuid, receipt_hash text);
  end if;
  if p ? 'answers' then
    insert into kernel.answer (matter_id, seq, text, outcome, approved_by, answered_at)
    select v_id, x.seq, x.text, x.outcome, x.approved_by, x.answered_at
    from jsonb_to_recordset(p->'answers') as x(seq integer, text text, outcome text, approved_by uuid, answered_at timestamptz);
  end if;
  if p ? 'deliveries' then
    insert into kernel.delivery (matter_id, seq, raiser_no, answer_seq, channel, proof, undeliverable, delivered_at)
    select v_id, x.seq, x.raiser_no, x.answer_seq, x.channel, x.proof, x.undeliverable, x.delivered_at
    from jsonb_to_recordset(p->'deliveries') as x(seq integer, raiser_no integer, answer_seq integer, channel text, proof text,
      undeliverable text, delivered_at timestamptz);
  end if;
  if p ? 'files' then
    insert into kernel.matter_file (matter_id, seq, sha256, name, size, type)
    select v_id, x.seq, x.sha256, x.name, x.size, x.type
    from jsonb_to_recordset(p->'files') as x(seq integer, sha256 text, name text, size bigint, type text)
    on conflict do nothing;
  end if;

  insert into kernel.party (principal_id, matter_id, registered_at, due_at, open, kind, received_on)
  select x::uuid, v_id, (m->>'registered_at')::timestamptz, (m->>'due_at')::timestamptz, (m->>'open')::boolean, m->>'kind',
    (m->>'received_on')::date
  from jsonb_array_elements_text(p->'parties') as x
  on conflict (principal_id, matter_id) do update set due_at = excluded.due_at, open = excluded.open
    where party.due_at is distinct from excluded.due_at or party.open <> excluded.open;

  if p ? 'search' then
    insert into kernel.search (matter_id, text, grams)
    values (v_id, p->'search'->>'text', array_to_tsvector(string_to_array(p->'search'->>'grams', ' ')))
    on conflict (matter_id) do update set text = excluded.text, grams = excluded.grams;
  end if;
  if p ? 'bands' then
    insert into kernel.likeness (matter_id, bands) values (v_id, array(select x::bigint from jsonb_array_elements_text(p->'bands') as x));
  end if;

  if p ? 'notices' then
    insert into kernel.notice (person_id, kind, matter_id, details, made_at, once)
    select x.person_id, x.kind, v_id, x.details, x.made_at, x.once
    from jsonb_to_recordset(p->'notices') as x(person_id uuid, kind text, details jsonb, made_at timestamptz, once text)
    on conflict do nothing;
  end if;
  -- Last, because it locks the number series until the commit, and whoever registers waits there for the one before.
  if v_before.id is null then
    v_number := kernel.take_number(m->>'series', (m->>'year')::integer, 'use', v_id, '', (m->>'recorded_at')::timestamptz);
    insert into kernel.matter (id, kind, procedure_version, number, title, step, open, seq, head, door, lead_unit_id, lead_person_id,
      received_on, registered_at, registered_by, closed_at, due_at, due_on, yellow_on, bounces, grade)
    values (v_id, m->>'kind', (m->>'version')::integer, v_number, m->>'title', m->>'step', (m->>'open')::boolean, v_seq, v_head, m->>'door',
      (m->>'lead_unit_id')::uuid, (m->>'lead_person_id')::uuid, (m->>'received_on')::date, (m->>'registered_at')::timestamptz,
      (m->>'registered_by')::uuid, (m->>'closed_at')::timestamptz, (m->>'due_at')::timestamptz, (m->>'due_on')::date,
      (m->>'yellow_on')::date, (m->>'bounces')::integer, (m->>'grade')::integer);
    insert into kernel.matter_state (matter_id, state) values (v_id, p->'state');
  else
    v_number := v_before.number;
    update kernel.matter set title = m->>'title', step = m->>'step', open = (m->>'open')::boolean, seq = v_seq, head = v_head,
      lead_unit_id = (m->>'lead_unit_id')::uuid, lead_person_id = (m->>'lead_person_id')::uuid, received_on = (m->>'received_on')::date,
      closed_at = (m->>'closed_at')::timestamptz, due_at = (m->>'due_at')::timestamptz, due_on = (m->>'due_on')::date,
      yellow_on = (m->>'yellow_on')::date, bounces = (m->>'bounces')::integer, grade = (m->>'grade')::integer
    where id = v_id;
    update kernel.matter_state set state = p->'state' where matter_id = v_id;
  end if;
  if p ? 'command' then
    insert into kernel.command (actor, key, matter_id, seq, digest, result, recorded_at)
    values (p->'command'->>'actor', p->'command'->>'key', v_id, v_seq, decode(p->'command'->>'digest', 'hex'),
      (p->'command'->'result') || jsonb_build_object('number', v_number), (p->'command'->>'recorded_at')::timestamptz);
  end if;
  return v_number;
end $$;

-- One line of the audit trail, chained like the ledger. `p_details` holds nothing personal.
create function kernel.record_audit(p_at timestamptz, p_actor_kind text, p_actor uuid, p_act text, p_subject text, p_details jsonb, p_request text)
returns bigint language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  before kernel.audit;
  n bigint;
begin
  perform pg_advisory_xact_lock(726573);
  select * into before from kernel.audit order by no desc limit 1;
  n := coalesce(before.no, 0) + 1;
  insert into kernel.audit (no, at, actor_kind, actor_id, act, subject, details, request_id, prev, hash)
  values (n, p_at, p_actor_kind, p_actor, p_act, p_subject, p_details, p_request, before.hash,
    sha256(coalesce(before.hash, ''::bytea) || convert_to(concat_ws('/', n, kernel.iso(p_at), p_actor_kind, coalesce(p_actor::text, ''),
      p_act, coalesce(p_subject, ''), p_details::text, coalesce(p_request, '')), 'UTF8')));
  return n;
end $$;

create function kernel.tell_of_notice() returns trigger language plpgsql as $$
begin
  perform pg_notify('huiyin_notice', new.person_id::text);
  return null;
end $$;
create trigger tell after insert on kernel.notice for each row execute function kernel.tell_of_notice();
