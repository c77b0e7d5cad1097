-- Who runs jobs. A runner that is killed leaves its jobs locked, and the queue by itself lets go of them after four hours;
-- a runner that has not been heard of for minutes is taken for dead, and its jobs are run by the others.
create table kernel.job_runner (
  id text primary key,
  seen_at timestamptz not null
);
grant select, insert, update, delete on kernel.job_runner to huiyin_app;

-- Says that a runner lives, and frees what the dead have locked. The database's own clock: the machines' may differ.
create function kernel.runner_lives(p_id text, p_dead_after interval) returns integer
language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  dead text[];
begin
  insert into kernel.job_runner (id, seen_at) values (p_id, clock_timestamp())
    on conflict (id) do update set seen_at = excluded.seen_at;
  delete from kernel.job_runner where seen_at < clock_timestamp() - p_dead_after - interval '1 day';
  -- Locked for a while by somebody who does not say that they live. One who has just started may not have said so yet.
  select array_agg(distinct locks.locked_by) into dead
    from (select j.locked_by, j.locked_at from graphile_worker._private_jobs j where j.locked_by is not null
      union all select q.locked_by, q.locked_at from graphile_worker._private_job_queues q where q.locked_by is not null) as locks
    where locks.locked_at < clock_timestamp() - p_dead_after and not exists (
      select from kernel.job_runner r where r.id = locks.locked_by and r.seen_at >= clock_timestamp() - p_dead_after);
  if dead is not null then
    perform graphile_worker.force_unlock_workers(dead);
  end if;
  return coalesce(cardinality(dead), 0);
end $$;
revoke execute on function kernel.runner_lives(text, interval) from public;
grant execute on function kernel.runner_lives(text, interval) to huiyin_app;

-- Jobs whose last attempt failed, the newest failure first. Not their payload, which may name a person.
create function kernel.failed_jobs(p_most integer)
returns table (id bigint, task text, attempts integer, max_attempts integer, error text, failed_at timestamptz, next_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
begin
  return query select j.id, t.identifier, j.attempts::integer, j.max_attempts::integer, j.last_error, j.updated_at,
      case when j.attempts < j.max_attempts then j.run_at end
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.last_error is not null order by j.updated_at desc, j.id desc limit p_most;
end $$;
revoke execute on function kernel.failed_jobs(integer) from public;
grant execute on function kernel.failed_jobs(integer) to huiyin_app;
