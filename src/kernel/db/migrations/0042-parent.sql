-- A matter may stand under another: the item of a plan, the rectification of an inspection. It is said at its registration and kept
-- in its state; here so that those under one are found. No matter closes before those under it.
alter table kernel.matter add column parent_id uuid references kernel.matter;
create index matter_parent on kernel.matter (parent_id, id) where parent_id is not null;

create function kernel.placed_under() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  -- Locked, so that it does not close meanwhile.
  perform 1 from kernel.matter where id = (new.state->>'parentId')::uuid and open for share;
  if not found then
    raise exception 'a matter stands under one that is open' using errcode = 'check_violation', constraint = 'parent-is-open';
  end if;
  update kernel.matter set parent_id = (new.state->>'parentId')::uuid where id = new.matter_id;
  return null;
end $$;
create trigger placed_under after insert on kernel.matter_state for each row when (new.state ? 'parentId') execute function kernel.placed_under();

create function kernel.closes_after_those_beneath() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  if exists (select 1 from kernel.matter where parent_id = new.id and open) then
    raise exception 'a matter closes after those under it' using errcode = 'check_violation', constraint = 'open-beneath';
  end if;
  return null;
end $$;
create trigger closes_after_those_beneath after update of open on kernel.matter for each row
  when (old.open and not new.open) execute function kernel.closes_after_those_beneath();
-- Nor does one open again under one that is closed.
create function kernel.opens_under_an_open_one() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  perform 1 from kernel.matter where id = new.parent_id and open for share;
  if not found then
    raise exception 'a matter opens under one that is open' using errcode = 'check_violation', constraint = 'parent-is-open';
  end if;
  return null;
end $$;
create trigger opens_under_an_open_one after update of open on kernel.matter for each row
  when (not old.open and new.open and new.parent_id is not null) execute function kernel.opens_under_an_open_one();

-- The matter that another is to stand under, locked until commit, where the asker may see it. Row locks need a right to update, which
-- the application's role does not have: hence a definer.
create function kernel.parent_state(p_id uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s text := kernel.scope();
  who uuid[] := kernel.principals();
begin
  perform 1 from kernel.matter m where m.id = p_id and (
    s in ('all', 'system') or s = 'own' and exists (select 1 from kernel.party y where y.matter_id = m.id and y.principal_id = any (who)))
    for share;
  if not found then
    return null;
  end if;
  return (select state from kernel.matter_state where matter_id = p_id);
end $$;

-- How many under it are open, also those that the asker may not see: they hold it open all the same.
create function kernel.open_beneath(p_id uuid) returns integer
language sql stable security definer set search_path = pg_catalog, kernel as $$
  select count(*)::integer from kernel.matter where parent_id = p_id and open
$$;

-- Whether the matter that one stands under is open, whoever may see it.
create function kernel.is_open(p_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel as $$ select open from kernel.matter where id = p_id $$;
revoke execute on function kernel.parent_state(uuid), kernel.open_beneath(uuid), kernel.is_open(uuid) from public;
grant execute on function kernel.parent_state(uuid), kernel.open_beneath(uuid), kernel.is_open(uuid) to huiyin_app;
