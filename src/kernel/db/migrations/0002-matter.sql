-- Matters, their ledger, and what the ledger says of them. The promise (design §2) is kept here where it can be.

create table kernel.matter (
  id uuid primary key,
  kind text not null,
  procedure_version integer not null,
  number text not null unique,
  title text not null,
  step text not null,
  open boolean not null,
  seq integer not null,
  head bytea not null,
  door text not null,
  lead_unit_id uuid references kernel.unit,
  lead_person_id uuid references kernel.person,
  received_on date not null,
  registered_at timestamptz not null,
  registered_by uuid references kernel.person,
  closed_at timestamptz,
  due_at timestamptz,
  due_on date,
  yellow_on date,
  bounces integer not null default 0,
  grade integer,
  constraint "an open matter is due some day" check (not open or due_at is not null)
);
create index matter_registered on kernel.matter (registered_at desc, id desc);
create index matter_open_due on kernel.matter (due_at, id) where open;
create index matter_step on kernel.matter (step, registered_at desc, id desc);
create index matter_lead_unit on kernel.matter (lead_unit_id, registered_at desc, id desc);
create index matter_lead_person on kernel.matter (lead_person_id, registered_at desc, id desc);

-- The replay of a matter's entries, kept so that a command need not read them all. Apart from the row that lists read.
create table kernel.matter_state (
  matter_id uuid primary key references kernel.matter,
  state jsonb not null
);

create table kernel.entry (
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  seq integer not null,
  action text not null,
  actor_kind text not null,
  actor_id uuid references kernel.person,
  for_id uuid references kernel.person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  step text not null,
  open boolean not null,
  data jsonb not null,
  opens jsonb not null,
  closes jsonb not null,
  prev bytea,
  -- Of what was said with matter and number, so that no two are alike: an index to check it would cost a random page an entry.
  hash bytea not null,
  primary key (matter_id, seq),
  constraint "the first entry has none before it" check ((seq = 1) = (prev is null))
);
create index entry_recorded on kernel.entry (recorded_at);

create function kernel.never() returns trigger language plpgsql as $$
begin
  raise exception '% of % is never allowed: the ledger is only added to', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger only_added_to before update or delete or truncate on kernel.entry for each statement execute function kernel.never();

create table kernel.task (
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  no integer not null,
  purpose text not null,
  owner_id uuid not null references kernel.person,
  unit_id uuid not null references kernel.unit,
  limit_key text not null,
  due_at timestamptz not null,
  due_on date not null,
  yellow_on date not null,
  opened_seq integer not null,
  opened_at timestamptz not null,
  closed_seq integer,
  closed_at timestamptz,
  primary key (matter_id, no)
);
create index task_owner_due on kernel.task (owner_id, due_at, matter_id) include (yellow_on) where closed_seq is null;
create index task_unit_due on kernel.task (unit_id, due_at) where closed_seq is null;

-- Stored copies of computed clocks, so that lists can sort and timers can ring. `rings_at` is the next step of the ladder.
create table kernel.clock (
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  limit_key text not null,
  status text not null,
  started_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  yellow_on date not null,
  ended_on date,
  ended_at timestamptz,
  rung integer not null default 0,
  rings_at timestamptz,
  primary key (matter_id, limit_key)
);
create index clock_rings on kernel.clock (rings_at) where rings_at is not null;

-- Who raised it. The ledger holds a commitment; the identity is here, for those who need it.
create table kernel.raiser (
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  no integer not null,
  kind text not null,
  name text,
  phone text,
  address text,
  email text,
  id_number text,
  salt bytea not null,
  commitment bytea not null,
  unit_id uuid references kernel.unit,
  person_id uuid references kernel.person,
  receipt_hash bytea unique,
  primary key (matter_id, no)
);

create table kernel.answer (
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  seq integer not null,
  text text not null,
  outcome text,
  approved_by uuid references kernel.person,
  answered_at timestamptz not null,
  primary key (matter_id, seq)
);

create table kernel.delivery (
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  seq integer not null,
  raiser_no integer not null,
  answer_seq integer not null,
  channel text not null,
  proof text not null,
  undeliverable text,
  delivered_at timestamptz not null,
  primary key (matter_id, seq, raiser_no),
  constraint "a delivery has proof or says why it cannot have it" check (proof <> '' or coalesce(undeliverable, '') <> '')
);

-- Who may see a matter: units and persons that have to do with it. Carries what a clerk's lists sort and filter by.
create table kernel.party (
  principal_id uuid not null,
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  registered_at timestamptz not null,
  due_at timestamptz,
  open boolean not null,
  kind text not null,
  received_on date not null,
  primary key (principal_id, matter_id)
);
create index party_matter on kernel.party (matter_id, principal_id);
-- With what the lists filter by: the newest are open, so that the first closed one may be the ten-thousandth.
create index party_registered on kernel.party (principal_id, registered_at desc, matter_id desc) include (open, kind, received_on);
create index party_open_due on kernel.party (principal_id, due_at, matter_id) include (kind, received_on) where open;

-- A command sent twice happens once.
create table kernel.command (
  actor text not null,
  key text not null,
  matter_id uuid not null,
  seq integer not null,
  digest bytea not null,
  result jsonb not null,
  recorded_at timestamptz not null,
  primary key (actor, key)
);

-- 编号: given once, in order, without a gap that is not explained. Its own little ledger, chained like the matters'.
create table kernel.number_series (
  series text not null,
  year integer not null,
  last integer not null default 0,
  head bytea,
  primary key (series, year)
);
create table kernel.number (
  series text not null,
  year integer not null,
  no integer not null,
  number text not null,
  act text not null constraint "a number is used, reserved or void" check (act in ('use', 'reserve', 'void')),
  matter_id uuid,
  reason text not null default '',
  recorded_at timestamptz not null,
  prev bytea,
  hash bytea not null,
  primary key (series, year, no, act)
);
create trigger only_added_to before update or delete or truncate on kernel.number for each statement execute function kernel.never();

create table kernel.matter_file (
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  seq integer not null,
  sha256 text not null,
  name text not null,
  size bigint not null,
  type text not null,
  primary key (matter_id, seq, sha256)
);
create table kernel.file (
  sha256 text primary key,
  size bigint not null,
  type text not null,
  kept_at timestamptz not null
);
-- Uploaded and not yet part of an entry.
create table kernel.upload (
  id uuid primary key,
  sha256 text not null references kernel.file,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  text text not null default ''
);

create table kernel.notice (
  id bigint generated always as identity primary key,
  person_id uuid not null references kernel.person,
  kind text not null,
  matter_id uuid,
  details jsonb not null default '{}',
  made_at timestamptz not null,
  read_at timestamptz,
  -- The same thing is said to a person once.
  once text,
  unique (person_id, once)
);
create index notice_unread on kernel.notice (person_id, id desc) where read_at is null;
create index notice_person on kernel.notice (person_id, id desc);

-- Checkpoints: a signed Merkle root over the heads of all matters; the heads are those that changed since the one before.
create table kernel.signing_key (
  id text primary key,
  public_key text not null,
  created_at timestamptz not null
);
create table kernel.checkpoint (
  no integer primary key,
  made_at timestamptz not null,
  matters integer not null,
  root bytea not null,
  prev bytea,
  key_id text not null references kernel.signing_key,
  signature bytea not null
);
create table kernel.checkpoint_head (
  checkpoint_no integer not null references kernel.checkpoint,
  matter_id uuid not null,
  seq integer not null,
  head bytea not null,
  primary key (matter_id, checkpoint_no)
);
create trigger only_added_to before update or delete or truncate on kernel.checkpoint for each statement execute function kernel.never();
create trigger only_added_to before update or delete or truncate on kernel.checkpoint_head for each statement execute function kernel.never();

-- What people and programs did beside the matters: sign-ins, showing of a raiser's identity, settings, posts. Chained.
create table kernel.audit (
  no bigint primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  act text not null,
  subject text,
  details jsonb not null default '{}',
  request_id text,
  prev bytea,
  hash bytea not null
);
create index audit_at on kernel.audit (at desc);
create trigger only_added_to before update or delete or truncate on kernel.audit for each statement execute function kernel.never();
