-- Who sees what. The application runs as huiyin_app, which owns nothing, adds to the ledger only through kernel.record, and
-- sees only the matters of the principals that the transaction names. Figures in design §6: GIN is not used under row-level
-- security, so search goes through a function that checks the person itself.

create function kernel.scope() returns text language sql stable as $$ select coalesce(current_setting('huiyin.scope', true), 'none') $$;
create function kernel.principals() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('huiyin.principals', true), '')::uuid[], '{}')
$$;

grant usage on schema kernel to huiyin_app;
grant select on all tables in schema kernel to huiyin_app;
grant execute on all functions in schema kernel to huiyin_app;
revoke execute on function kernel.record(jsonb), kernel.begin_command(uuid, text, text), kernel.take_number(text, integer, text, uuid, text, timestamptz),
  kernel.record_audit(timestamptz, text, uuid, text, text, jsonb, text) from public;
grant insert, update on kernel.office, kernel.setting, kernel.unit, kernel.person, kernel.post, kernel.absence, kernel.upload to huiyin_app;
grant insert, update, delete on kernel.calendar_year, kernel.office_day to huiyin_app;
grant update on kernel.revision to huiyin_app;
grant delete on kernel.absence, kernel.upload to huiyin_app;
grant insert on kernel.file to huiyin_app;
grant insert on kernel.notice to huiyin_app;
grant update (read_at) on kernel.notice to huiyin_app;

-- One look into the index of parties for each row. Not `exists`: the planner, who cannot know that the rows are few, may then
-- gather all that a person is party to instead (a registrar's 200,000: 100 ms before the first row).
create function kernel.party_sees(p_column text) returns text language sql immutable as $$
  select format($p$(select kernel.scope()) in ('all', 'system') or (select kernel.scope()) = 'own' and coalesce((
    select true from kernel.party p where p.matter_id = %s and p.principal_id = any ((select kernel.principals())::uuid[]) limit 1), false)$p$, p_column)
$$;
do $$
declare
  t text;
begin
  foreach t in array array['matter_state', 'entry', 'clock', 'raiser', 'answer', 'delivery', 'matter_file', 'search', 'likeness'] loop
    execute format('alter table kernel.%I enable row level security', t);
    execute format('create policy seen_by_party on kernel.%I for select to huiyin_app using (%s)', t, kernel.party_sees(t || '.matter_id'));
  end loop;
  alter table kernel.matter enable row level security;
  execute format('create policy seen_by_party on kernel.matter for select to huiyin_app using (%s)', kernel.party_sees('matter.id'));
  -- The owner of a task is party to its matter; asked first, the desk needs no second look.
  alter table kernel.task enable row level security;
  execute format('create policy seen_by_party on kernel.task for select to huiyin_app using (
    (select kernel.scope()) = ''own'' and owner_id = any ((select kernel.principals())::uuid[]) or %s)', kernel.party_sees('task.matter_id'));
end $$;
drop function kernel.party_sees(text);
alter table kernel.party enable row level security;
create policy own_rows on kernel.party for select to huiyin_app using (
  (select kernel.scope()) in ('all', 'system') or (select kernel.scope()) = 'own' and principal_id = any ((select kernel.principals())::uuid[]));
-- A notice is seen only by whom it is for.
alter table kernel.notice enable row level security;
create policy own_notices on kernel.notice to huiyin_app
  using ((select kernel.scope()) = 'system' or person_id = any ((select kernel.principals())::uuid[])) with check (true);
