-- What a clerk's lists sort and filter by follows the matter for everyone who has to do with it, also for whoever came to it
-- by an earlier entry: a closed matter is closed on every list.
create function kernel.parties_follow() returns trigger language plpgsql as $$
begin
  update kernel.party set due_at = new.due_at, open = new.open, received_on = new.received_on
    where matter_id = new.id and (due_at is distinct from new.due_at or open <> new.open or received_on <> new.received_on);
  return null;
end $$;
create trigger parties_follow after update on kernel.matter for each row
  when (old.due_at is distinct from new.due_at or old.open <> new.open or old.received_on <> new.received_on) execute function kernel.parties_follow();
