-- The office: who works here, and what it has set for itself.
create schema kernel;

create extension if not exists pg_trgm;

create table kernel.office (
  id boolean primary key default true constraint "one office a database" check (id),
  name text not null,
  short_name text not null,
  fonds_code text not null default '',
  demo boolean not null default false,
  created_at timestamptz not null
);

create table kernel.setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid
);

-- Counted up whenever what a process keeps in memory changes: 'directory', 'calendar', 'setting'.
create table kernel.revision (name text primary key, n bigint not null default 0);
insert into kernel.revision (name) values ('directory'), ('calendar'), ('setting');

create function kernel.revise() returns trigger language plpgsql as $$
begin
  update kernel.revision set n = n + 1 where name = tg_argv[0];
  return null;
end $$;

create table kernel.unit (
  id uuid primary key,
  name text not null,
  short_name text not null,
  parent_id uuid references kernel.unit,
  sort integer not null default 0,
  active boolean not null default true
);
create unique index unit_name on kernel.unit (name) where active;

create table kernel.person (
  id uuid primary key,
  name text not null,
  email text,
  phone text,
  active boolean not null default true,
  deactivated_at timestamptz,
  created_at timestamptz not null
);

create table kernel.post (
  id uuid primary key,
  person_id uuid not null references kernel.person,
  unit_id uuid not null references kernel.unit,
  role text not null constraint "a role that the office knows" check (role in (
    'registrar', 'handler', 'section-head', 'director', 'leader', 'liaison', 'system-admin', 'security-admin', 'audit-admin')),
  title text not null default '',
  from_on date not null,
  until_on date,
  constraint "a post ends after it begins" check (until_on is null or until_on >= from_on)
);
create index post_person on kernel.post (person_id);
create index post_unit on kernel.post (unit_id);

create table kernel.absence (
  id uuid primary key,
  person_id uuid not null references kernel.person,
  substitute_id uuid not null references kernel.person,
  from_on date not null,
  until_on date not null,
  reason text not null default '',
  constraint "nobody stands in for themselves" check (person_id <> substitute_id),
  constraint "an absence ends after it begins" check (until_on >= from_on)
);
create index absence_person on kernel.absence (person_id, until_on);

create trigger revised after insert or update or delete on kernel.unit for each statement execute function kernel.revise('directory');
create trigger revised after insert or update or delete on kernel.person for each statement execute function kernel.revise('directory');
create trigger revised after insert or update or delete on kernel.post for each statement execute function kernel.revise('directory');
create trigger revised after insert or update or delete on kernel.absence for each statement execute function kernel.revise('directory');
create trigger revised after insert or update or delete on kernel.setting for each statement execute function kernel.revise('setting');

-- Three administrators, mutually exclusive (三员分立), and none of them holds a business role.
create function kernel.three_administrators() returns trigger language plpgsql as $$
declare
  administers text[];
  works boolean;
begin
  select array_agg(distinct role) filter (where role like '%-admin'), bool_or(role not like '%-admin')
    into administers, works
    from kernel.post
    where person_id = new.person_id and (until_on is null or until_on >= current_date);
  if cardinality(administers) > 1 or (administers is not null and works) then
    raise exception 'the administrators are three different people, who hold no other post'
      using errcode = 'check_violation', constraint = 'three-administrators';
  end if;
  return null;
end $$;
create constraint trigger three_administrators after insert or update on kernel.post
  deferrable initially deferred for each row execute function kernel.three_administrators();

-- The calendar: years of national arrangement beyond those that come with the program, and the office's own days.
create table kernel.calendar_year (
  year integer primary key,
  data jsonb not null,
  source text not null,
  imported_at timestamptz not null,
  imported_by uuid
);
create table kernel.office_day (
  "on" date primary key,
  worked boolean not null,
  name text not null,
  added_at timestamptz not null,
  added_by uuid
);
create trigger revised after insert or update or delete on kernel.calendar_year for each statement execute function kernel.revise('calendar');
create trigger revised after insert or update or delete on kernel.office_day for each statement execute function kernel.revise('calendar');
