-- Mail: for whoever wants it. The job is queued with the notice, so that one is never there without the other.
create table kernel.notice_preference (
  person_id uuid primary key references kernel.person,
  mail boolean not null default false
);
grant select, insert, update on kernel.notice_preference to huiyin_app;

create function kernel.mail_of_notice() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  if exists (select from kernel.notice_preference f join kernel.person p on p.id = f.person_id
    where f.person_id = new.person_id and f.mail and p.active and coalesce(p.email, '') <> '') then
    perform kernel.enqueue(jsonb_build_array(jsonb_build_object('task', 'mail', 'payload', jsonb_build_object('noticeId', new.id),
      'queue', 'mail')));
  end if;
  return null;
end $$;
create trigger mail after insert on kernel.notice for each row execute function kernel.mail_of_notice();
