-- Uploads that nobody made part of an entry within a week. Answers the hashes of files that nothing names any more; their
-- bytes are the caller's to remove.
create function kernel.sweep_uploads(p_before timestamptz) returns setof text
language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  if kernel.scope() <> 'system' then
    raise exception 'uploads are swept by the system' using errcode = 'insufficient_privilege';
  end if;
  delete from kernel.upload u where u.uploaded_at < p_before
    and not exists (select from kernel.matter_file f where f.sha256 = u.sha256);
  return query delete from kernel.file f where f.kept_at < p_before
    and not exists (select from kernel.upload u where u.sha256 = f.sha256)
    and not exists (select from kernel.matter_file m where m.sha256 = f.sha256)
    returning f.sha256;
end $$;
revoke execute on function kernel.sweep_uploads(timestamptz) from public;
grant execute on function kernel.sweep_uploads(timestamptz) to huiyin_app;
create index matter_file_sha256 on kernel.matter_file (sha256);
