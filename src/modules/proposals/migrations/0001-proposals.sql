-- 建议提案: what lists and statistics sort, filter and count by, told from the matter's state in the same transaction; and reply
-- letters while they are being written.
create schema proposals;
grant usage on schema proposals to huiyin_app;

create table proposals.proposal (
  matter_id uuid primary key references kernel.matter deferrable initially deferred,
  body text not null,
  session text not null,
  number text not null,
  -- Its digits, as 第9号 comes before 第10号.
  no integer not null,
  category text not null,
  delegation text not null,
  raised_by text not null,
  raisers integer not null,
  support_units integer not null,
  contacts integer not null,
  rounds integer not null,
  -- Of the reply that was last approved: its class, whether it is published; when everybody had the first reply and the last.
  outcome text,
  publicity text,
  first_answered_on date,
  answered_on date,
  -- Of the forms on the last answer: content, mostly or discontent, whichever is worst; and how many have come.
  view text,
  forms integer not null,
  promise text,
  promised_by date,
  kept_on date
);
-- A proposal is imported once; the list of a session is read in the order of its numbers.
create index proposal_listed on proposals.proposal (session desc, no, matter_id);
create index proposal_number on proposals.proposal (number);
create index proposal_promise on proposals.proposal (promised_by) where promise is not null and kept_on is null;

create function proposals.keep(p_id uuid, s jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  f jsonb := s->'fields';
  round integer := coalesce((s->>'reopenedSeq')::integer, 0);
  last_answer integer := (select max((a->>'seq')::integer) from jsonb_array_elements(s->'answers') a);
  now_answer integer := case when last_answer > round then last_answer end;
  everybody date;
  worst integer;
  given integer;
begin
  -- The day on which the last of the raisers had the answer that stands.
  select case when count(distinct d->>'raiser') >= jsonb_array_length(s->'raisers') then max(e.on_day) end into everybody
    from jsonb_array_elements(s->'deliveries') d
    cross join lateral (select ((s->'events'->((d->>'seq')::integer - 1))->>'on')::date as on_day) e
    where (d->>'answerSeq')::integer = last_answer;
  select min((r->>'grade')::integer), count(*) into worst, given
    from jsonb_array_elements(s->'ratings') r where (r->>'seq')::integer > coalesce(now_answer, last_answer, 0);
  if given = 0 then
    select min((r->>'grade')::integer) into worst from jsonb_array_elements(s->'ratings') r;
  end if;
  insert into proposals.proposal as p (matter_id, body, session, number, no, category, delegation, raised_by, raisers, support_units, contacts,
    rounds, outcome, publicity, first_answered_on, answered_on, view, forms, promise, promised_by, kept_on)
  values (p_id, coalesce(f->>'body', 'npc'), coalesce(f->>'session', ''), coalesce(f->>'number', ''),
    coalesce(substring(f->>'number' from '(\d{1,9})\D*$')::integer, 0), coalesce(f->>'category', ''),
    coalesce(f->>'delegation', ''), coalesce(f->>'raisedBy', ''), jsonb_array_length(s->'raisers'),
    (select count(distinct u->>'unitId') from jsonb_array_elements(s->'support') u), coalesce((s->'taken'->>'contact')::integer, 0),
    1 + coalesce((s->'taken'->>'handleAgain')::integer, 0),
    (select a->>'outcome' from jsonb_array_elements(s->'answers') a where (a->>'seq')::integer = last_answer),
    f->>'publicity', everybody, case when now_answer is not null then everybody end,
    case when worst <= 2 then 'discontent' when worst <= 4 then 'mostly' when worst = 5 then 'content' end, given,
    nullif(f->>'promise', ''), (nullif(f->>'promisedBy', ''))::date, (nullif(f->>'keptOn', ''))::date)
  on conflict (matter_id) do update set body = excluded.body, session = excluded.session, number = excluded.number, no = excluded.no,
    category = excluded.category, delegation = excluded.delegation, raised_by = excluded.raised_by, raisers = excluded.raisers,
    support_units = excluded.support_units, contacts = excluded.contacts, rounds = excluded.rounds, outcome = excluded.outcome,
    publicity = excluded.publicity, first_answered_on = coalesce(p.first_answered_on, excluded.first_answered_on),
    answered_on = excluded.answered_on, view = excluded.view, forms = excluded.forms, promise = excluded.promise,
    promised_by = excluded.promised_by, kept_on = excluded.kept_on;
end $$;
revoke execute on function proposals.keep(uuid, jsonb) from public;

create function proposals.follow_state() returns trigger language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  perform proposals.keep(new.matter_id, new.state);
  return null;
end $$;
create trigger proposals_follow after insert or update on kernel.matter_state for each row
  when (new.state->>'kind' = 'proposal') execute function proposals.follow_state();

select proposals.keep(matter_id, state) from kernel.matter_state where state->>'kind' = 'proposal';

create table proposals.letter (
  matter_id uuid not null references kernel.matter deferrable initially deferred,
  round integer not null,
  letter jsonb not null,
  saved_by uuid not null references kernel.person,
  saved_at timestamptz not null,
  primary key (matter_id, round)
);
grant select on proposals.proposal to huiyin_app;
grant select, insert, update on proposals.letter to huiyin_app;
alter table proposals.proposal enable row level security;
alter table proposals.letter enable row level security;
-- Whoever may see the matter sees its row; the matter's own policy says who that is.
create policy seen_with_matter on proposals.proposal for select to huiyin_app using (
  (select kernel.scope()) in ('all', 'system') or exists (select from kernel.party p
    where p.matter_id = proposal.matter_id and p.principal_id = any ((select kernel.principals())::uuid[])));
create policy with_matter on proposals.letter to huiyin_app
  using (exists (select from kernel.matter m where m.id = letter.matter_id))
  with check (exists (select from kernel.matter m where m.id = letter.matter_id));
