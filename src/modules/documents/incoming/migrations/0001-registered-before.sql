-- 重复来文: documents that were registered under the same number from the same organ. A registrar must see that the same paper came
-- in through another unit's door, so this looks across the office, and gives number and title only.
create schema documents;
grant usage on schema documents to huiyin_app;

-- p_grams are the pairs of the number as `kernel.search` has them; the numbers and organs themselves are compared afterwards.
create function documents.registered_before(p_grams text[], p_number text, p_organ text)
returns table (matter_id uuid, number text, title text, received_on date, open boolean, organ text)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
begin
  if kernel.scope() = 'none' then return; end if;
  return query execute format(
    $q$select m.id, m.number, m.title, m.received_on, m.open, s.state->'fields'->>'organ'
      from (select f.matter_id from kernel.search f where f.grams @@ %L::tsquery offset 0) f
      join kernel.matter m on m.id = f.matter_id join kernel.matter_state s on s.matter_id = f.matter_id
      where m.kind = 'incoming-document' and s.state->'fields'->>'documentNumber' = $1
      order by s.state->'fields'->>'organ' = $2 desc, m.registered_at desc limit 5$q$,
    (select string_agg(quote_literal(g), ' & ') from unnest(p_grams) g)) using p_number, p_organ;
end $$;
revoke execute on function documents.registered_before(text[], text, text) from public;
grant execute on function documents.registered_before(text[], text, text) to huiyin_app;
