-- A limit that runs only while a task is owed by it needs to know what was owed after each act: events say it from now on,
-- those of before are told from the tasks. Opinions that nobody was asked for made matters look due after three working days.
update kernel.matter_state s
set state = jsonb_set(s.state, '{events}', coalesce((
  select jsonb_agg(
    case when jsonb_array_length(e.opens) = 0 and jsonb_array_length(e.closes) = 0 then old.event
    else old.event || jsonb_build_object('owed', coalesce((
      select jsonb_agg(owed.limit_key order by owed.limit_key collate "C")
      from (select distinct t.limit_key from kernel.task t where t.matter_id = s.matter_id
        and t.opened_seq <= e.seq and (t.closed_seq is null or t.closed_seq > e.seq)) owed), '[]')) end
    order by old.seq)
  from jsonb_array_elements(s.state->'events') with ordinality as old(event, seq)
  join kernel.entry e on e.matter_id = s.matter_id and e.seq = old.seq), '[]'));

-- What nobody owed never ran. What was owed and is given ends as the clocks are reckoned again.
delete from kernel.clock c where c.limit_key = 'support'
  and not exists (select from kernel.task t where t.matter_id = c.matter_id and t.limit_key = 'support');
do $$ begin
  if exists (select from kernel.matter where open) then
    perform kernel.enqueue(jsonb_build_array(jsonb_build_object('task', 'recompute', 'key', 'recompute',
      'payload', jsonb_build_object('reason', 'setting'))));
  end if;
end $$;
