-- Webhooks: each entry is told, signed, to the addresses that the system administrator has set. The secret is read by the
-- job alone, as the owner; the application writes it and cannot read it back.
create table kernel.webhook (
  id uuid primary key,
  url text not null,
  secret text not null,
  events text[] not null constraint "events that there are" check (events <@ array['entry'] and cardinality(events) > 0),
  private_allowed boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null,
  created_by uuid not null references kernel.person
);
grant select (id, url, events, private_allowed, active, created_at, created_by), insert, update on kernel.webhook to huiyin_app;

-- What became of each attempt; the newest thousand of a hook.
create table kernel.webhook_delivery (
  id bigint generated always as identity primary key,
  webhook_id uuid not null references kernel.webhook,
  matter_id uuid not null,
  seq integer not null,
  attempted_at timestamptz not null,
  took_ms integer not null,
  status integer,
  failure text,
  constraint "an attempt has an answer or a failure" check (status is not null or failure is not null)
);
create index webhook_delivery_newest on kernel.webhook_delivery (webhook_id, id desc);
grant select, insert, delete on kernel.webhook_delivery to huiyin_app;

-- One look at a table of a few rows for each command, and nothing more where no hook listens.
create function kernel.webhooks_of_entries() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  jobs jsonb;
begin
  -- One queue a hook: what is slow keeps nobody else waiting.
  select jsonb_agg(jsonb_build_object('task', 'webhook', 'queue', 'webhook:' || w.id,
      'payload', jsonb_build_object('webhookId', w.id, 'matterId', e.matter_id, 'seq', e.seq)) order by e.matter_id, e.seq)
    into jobs from kernel.webhook w cross join fresh e where w.active and 'entry' = any (w.events);
  if jobs is not null then
    perform kernel.enqueue(jobs);
  end if;
  return null;
end $$;
create trigger webhooks after insert on kernel.entry referencing new table as fresh for each statement
  execute function kernel.webhooks_of_entries();
