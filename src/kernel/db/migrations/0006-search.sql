-- Full text for one person. Row-level security would keep the planner from the GIN index (3.9 → 65 ms, design §6), so this
-- runs as the owner and checks the person itself. Planned with the actual words, so that the planner may choose between the
-- index of the words (rare ones) and walking from the newest (common ones).
create table kernel.saved_view (
  id uuid primary key,
  person_id uuid not null references kernel.person,
  name text not null,
  search text not null,
  saved_at timestamptz not null,
  unique (person_id, name)
);
grant select, insert, update, delete on kernel.saved_view to huiyin_app;
alter table kernel.saved_view enable row level security;
create policy own_views on kernel.saved_view to huiyin_app
  using (person_id = any ((select kernel.principals())::uuid[])) with check (person_id = any ((select kernel.principals())::uuid[]));

-- The newest matters, at most p_most, whose words contain every one of p_words (already folded); p_grams are their pairs.
create function kernel.find_matters(p_words text[], p_grams text[], p_most integer) returns table (matter_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
declare
  s text := kernel.scope();
  who uuid[] := kernel.principals();
  q text;
begin
  if s = 'none' then return; end if;
  select string_agg(quote_literal(g), ' & ') into q from unnest(p_grams) g;
  return query execute format(
    $q$select f.matter_id from kernel.search f where f.grams @@ %L::tsquery and f.text like all (%L::text[]) %s order by f.matter_id desc limit %s$q$,
    q, array(select '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' from unnest(p_words) w),
    case when s = 'own' then format('and exists (select 1 from kernel.party p where p.matter_id = f.matter_id and p.principal_id = any (%L::uuid[]))', who) else '' end,
    p_most);
end $$;
revoke execute on function kernel.find_matters(text[], text[], integer) from public;
grant execute on function kernel.find_matters(text[], text[], integer) to huiyin_app;

-- Matters that share a band of their signature with the text: candidates for a duplicate. A registrar must see that the
-- same thing came in through another unit's door, so this looks across the office, and gives number and title only.
create function kernel.like_matters(p_bands bigint[], p_most integer)
returns table (matter_id uuid, number text, title text, received_on date, open boolean, text text)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
begin
  if kernel.scope() = 'none' then return; end if;
  return query
    select m.id, m.number, m.title, m.received_on, m.open, left(s.text, 4000)
    from (select l.matter_id, count(*) as shared from kernel.likeness l where l.band = any (p_bands) group by l.matter_id
      order by shared desc, l.matter_id desc limit p_most) c
    join kernel.matter m on m.id = c.matter_id join kernel.search s on s.matter_id = m.id
    order by c.shared desc, m.id desc;
end $$;
revoke execute on function kernel.like_matters(bigint[], integer) from public;
grant execute on function kernel.like_matters(bigint[], integer) to huiyin_app;
