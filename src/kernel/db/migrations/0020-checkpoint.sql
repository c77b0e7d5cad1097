-- A checkpoint is added whole, and only on the one before it: two processes that make one at once make one.
create function kernel.add_checkpoint(p_no integer, p_made_at timestamptz, p_matters integer, p_root bytea, p_prev bytea, p_key text, p_signature bytea, p_heads jsonb)
returns boolean language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  perform pg_advisory_xact_lock(726574);
  if coalesce((select max(no) from kernel.checkpoint), 0) <> p_no - 1 then return false; end if;
  insert into kernel.checkpoint (no, made_at, matters, root, prev, key_id, signature)
    values (p_no, p_made_at, p_matters, p_root, p_prev, p_key, p_signature);
  insert into kernel.checkpoint_head (checkpoint_no, matter_id, seq, head)
    select p_no, x.matter_id, x.seq, decode(x.head, 'hex') from jsonb_to_recordset(p_heads) as x(matter_id uuid, seq integer, head text);
  return true;
end $$;
revoke execute on function kernel.add_checkpoint(integer, timestamptz, integer, bytea, bytea, text, bytea, jsonb) from public;
grant execute on function kernel.add_checkpoint(integer, timestamptz, integer, bytea, bytea, text, bytea, jsonb) to huiyin_app;
