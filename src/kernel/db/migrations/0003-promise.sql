-- 事事有交待、件件有回音, checked by the database itself at every commit (design §2, invariants 1, 2 and 6).

-- 1: an open matter has a task; each open task has a living owner. 2: a closed one has its answer, delivered to every raiser.
create function kernel.keeps_the_promise() returns trigger language plpgsql as $$
declare
  m kernel.matter;
  last_answer integer;
begin
  select * into m from kernel.matter where id = new.id;
  if m.open then
    if not exists (select 1 from kernel.task where matter_id = m.id and closed_seq is null) then
      raise exception 'open matter % would have no task', m.number using errcode = 'check_violation', constraint = 'open-matter-has-task';
    end if;
  else
    if exists (select 1 from kernel.task where matter_id = m.id and closed_seq is null) then
      raise exception 'closed matter % would keep a task', m.number using errcode = 'check_violation', constraint = 'closed-matter-has-no-task';
    end if;
    select max(seq) into last_answer from kernel.answer where matter_id = m.id;
    if last_answer is null then
      raise exception 'closed matter % would have no answer', m.number using errcode = 'check_violation', constraint = 'closed-matter-has-answer';
    end if;
    if exists (
      select 1 from kernel.raiser r where r.matter_id = m.id and not exists (
        select 1 from kernel.delivery d where d.matter_id = m.id and d.raiser_no = r.no and d.answer_seq = last_answer))
    then
      raise exception 'closed matter % would leave a raiser without the answer', m.number using errcode = 'check_violation', constraint = 'closed-matter-is-answered';
    end if;
  end if;
  return null;
end $$;
create constraint trigger keeps_the_promise after insert or update on kernel.matter
  deferrable initially deferred for each row execute function kernel.keeps_the_promise();

create function kernel.owner_is_living() returns trigger language plpgsql as $$
begin
  perform 1 from kernel.person where id = new.owner_id and active for share;
  if not found then
    raise exception 'a task would fall to a person who is not active' using errcode = 'check_violation', constraint = 'task-has-living-owner';
  end if;
  return new;
end $$;
create trigger owner_is_living before insert or update on kernel.task for each row when (new.closed_seq is null) execute function kernel.owner_is_living();

-- 6: a person with open tasks is not deactivated until they are handed over.
create function kernel.hands_over_first() returns trigger language plpgsql as $$
begin
  if old.active and not new.active and exists (select 1 from kernel.task where owner_id = new.id and closed_seq is null) then
    raise exception 'the person still has open tasks' using errcode = 'check_violation', constraint = 'hand-over-first';
  end if;
  return new;
end $$;
create trigger hands_over_first before update on kernel.person for each row execute function kernel.hands_over_first();
create trigger never_deleted before delete or truncate on kernel.person for each statement execute function kernel.never();
create trigger never_deleted before delete or truncate on kernel.matter for each statement execute function kernel.never();
create trigger never_deleted before delete or truncate on kernel.answer for each statement execute function kernel.never();
create trigger never_deleted before delete or truncate on kernel.delivery for each statement execute function kernel.never();
