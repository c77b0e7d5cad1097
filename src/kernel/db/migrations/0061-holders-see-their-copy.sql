-- Whoever merely holds a copy has in their lists the state and the day of their own receipt, not those of the matter.
alter table kernel.party add column whole boolean not null default true;
-- The lists go by these alone, so that what they ask of a row must be in them.
drop index kernel.party_registered;
drop index kernel.party_open_due;
create index party_registered on kernel.party (principal_id, registered_at desc, matter_id desc) include (open, kind, received_on, whole);
create index party_open_due on kernel.party (principal_id, due_at, matter_id) include (open, kind, received_on, whole) where open;
-- The few that are not: looked at by every list, so that it must not cost the many.
create index party_holder on kernel.party (matter_id) where not whole;

-- What each holder's row says: their own receipt. p: the matter's state; the tasks are those that were written before it.
create function kernel.follow_holders(p_matter uuid, p jsonb) returns void
language plpgsql set search_path = pg_catalog, kernel as $$
begin
  update kernel.party y set whole = h.whole, open = h.open, due_at = h.due_at from (
    select x::uuid as id, p->'parties' ? x as whole, case when p->'parties' ? x then m.open else coalesce(r.open, false) end as open,
      case when p->'parties' ? x then m.due_at else r.due_at end as due_at
    from kernel.matter m cross join jsonb_array_elements_text(p->'holders') x
    left join (
      select who.id, bool_or(t.no is not null) as open, min(t.due_at) as due_at
      from jsonb_to_recordset(p->'copies') as c("unitId" text, "personId" text, "taskNo" integer)
      cross join lateral (values (c."unitId"), (c."personId")) as who(id)
      left join kernel.task t on t.matter_id = p_matter and t.no = c."taskNo" and t.closed_seq is null
      where who.id is not null group by who.id
    ) r on r.id = x
    where m.id = p_matter
  ) h
  where y.matter_id = p_matter and y.principal_id = h.id and (y.whole, y.open, y.due_at) is distinct from (h.whole, h.open, h.due_at);
end $$;

create function kernel.holders_follow() returns trigger language plpgsql as $$
begin
  perform kernel.follow_holders(new.matter_id, new.state);
  return null;
end $$;
create trigger holders_follow after insert or update on kernel.matter_state for each row
  when (new.state->'holders' <> '[]') execute function kernel.holders_follow();

-- The matter's own day and state are followed by whoever has to do with all of it.
create or replace function kernel.parties_follow() returns trigger language plpgsql as $$
begin
  update kernel.party set due_at = new.due_at, open = new.open, received_on = new.received_on
    where matter_id = new.id and whole and (due_at is distinct from new.due_at or open <> new.open or received_on <> new.received_on);
  update kernel.party set received_on = new.received_on where matter_id = new.id and not whole and received_on <> new.received_on;
  return null;
end $$;

-- When the calendar moves the day of a receipt. All receipts of a matter run by one clock.
create function kernel.receipt_moved() returns trigger language plpgsql as $$
begin
  update kernel.party set due_at = new.due_at
    where matter_id = new.matter_id and principal_id in (new.owner_id, new.unit_id) and not whole and open and due_at <> new.due_at;
  return null;
end $$;
create trigger receipt_moved after update on kernel.task for each row
  when (old.due_at <> new.due_at and new.closed_seq is null and new.purpose in ('acknowledge', 'read')) execute function kernel.receipt_moved();

select kernel.follow_holders(matter_id, state) from kernel.matter_state where state->'holders' <> '[]';
revoke execute on function kernel.follow_holders(uuid, jsonb) from public;
