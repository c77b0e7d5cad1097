-- What the application may do with the job queue: add jobs within its own transaction, nothing else. Run after the queue's own
-- migrations, and again whenever this file changes.
create schema if not exists kernel;

-- jobs: [{task, payload?, queue?, runAt?, maxAttempts?, key?, keyMode?, priority?, flags?}, …]. keyMode: replace (the default),
-- preserve_run_at or unsafe_dedupe, as graphile-worker means them.
create or replace function kernel.enqueue(jobs jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  job jsonb;
begin
  for job in select * from jsonb_array_elements(jobs) loop
    perform graphile_worker.add_job(
      identifier => job ->> 'task',
      payload => coalesce(job -> 'payload', '{}')::json,
      queue_name => job ->> 'queue',
      run_at => (job ->> 'runAt')::timestamptz,
      max_attempts => (job ->> 'maxAttempts')::integer,
      job_key => job ->> 'key',
      priority => (job ->> 'priority')::integer,
      flags => case when job ? 'flags' then array(select jsonb_array_elements_text(job -> 'flags')) end,
      job_key_mode => coalesce(job ->> 'keyMode', 'replace'));
  end loop;
end $$;

revoke execute on function kernel.enqueue(jsonb) from public;
grant execute on function kernel.enqueue(jsonb) to huiyin_app;
grant usage on schema kernel to huiyin_app;
