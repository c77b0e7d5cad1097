-- Searches that people keep, and finding by words and by likeness.
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

alter table kernel.search alter column grams set statistics 200;

-- How many matters hold a word at most: as many as the planner expects of the rarest of its pairs. It knows the commonest
-- 2,000 from ANALYZE; of the others it expects half the last of those. A single character has no pair: 0. Volatile only
-- because EXPLAIN is allowed nowhere else.
create function kernel.hits_expected(p_word text) returns double precision
language plpgsql volatile set search_path = pg_catalog, kernel as $$
declare
  hits double precision;
  plan json;
begin
  for i in 1 .. length(p_word) - 1 loop
    execute format('explain (format json) select from kernel.search where grams @@ %L::tsquery', quote_literal(substr(p_word, i, 2))) into plan;
    hits := least(hits, (plan->0->'Plan'->>'Plan Rows')::double precision);
    exit when hits < 1000;
  end loop;
  return coalesce(hits, 0);
end $$;

-- The newest matters, at most p_most, that the principals are party to and whose text the condition (on f) keeps. Looked through
-- p_step of each principal's at a time, so that nothing is gathered of which the newest few hundred are enough.
create function kernel.read_newest(p_who uuid[], p_keeps text, p_most integer, p_step integer default 1000) returns setof uuid
language plpgsql stable set search_path = pg_catalog, kernel as $$
declare
  bound uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  whole_from uuid;
  wanted integer := p_most;
  n integer;
begin
  loop
    -- Whoever has more than a step bounds it: below the oldest of theirs the merged list would have gaps.
    select max(oldest) into whole_from from (
      select (array_agg(p.matter_id order by p.matter_id))[1]::text as oldest from unnest(p_who) w(id) cross join lateral (
        select y.matter_id from kernel.party y where y.principal_id = w.id and y.matter_id < bound order by y.matter_id desc limit p_step) p
      group by w.id having count(*) = p_step) cut;
    return query execute format(
      $q$select f.matter_id from (
          select distinct p.matter_id from unnest($1) w(id) cross join lateral (
            select y.matter_id from kernel.party y where y.principal_id = w.id and y.matter_id < $2 order by y.matter_id desc limit %s) p
          where p.matter_id >= $3 order by 1 desc offset 0) one
        cross join lateral (select f.matter_id from kernel.search f where f.matter_id = one.matter_id and %s offset 0) f limit %s$q$,
      p_step, p_keeps, wanted) using p_who, bound, coalesce(whole_from, '00000000-0000-0000-0000-000000000000');
    get diagnostics n = row_count;
    wanted := wanted - n;
    exit when wanted <= 0 or whole_from is null;
    bound := whole_from;
  end loop;
end $$;

-- The newest matters, at most p_most, whose words contain every one of p_words (already folded); p_grams are their pairs.
-- Row-level security would keep the planner from the GIN index (3.9 → 65 ms, design §6), so this runs as the owner and checks
-- the person itself. Rare words are found by the index of pairs, common ones by reading texts, newest first: with 200,000 matters
-- the index took 600 ms for a word that is in every third, reading a second for a word that is nowhere.
create function kernel.find_matters(p_words text[], p_grams text[], p_most integer) returns table (matter_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, kernel as $$
declare
  s text := kernel.scope();
  who uuid[] := kernel.principals();
  total double precision;
  hits double precision;
  word text;
  contains text := (select string_agg(format('position(%L in f.text) > 0', w), ' and ') from unnest(p_words) w);
begin
  if s = 'none' then return; end if;
  select greatest(reltuples, 1) into total from pg_class where oid = 'kernel.search'::regclass;
  hits := total;
  foreach word in array p_words loop
    hits := hits * least(1, kernel.hits_expected(word) / total);
    exit when hits < 2000;
  end loop;
  if s = 'own' and hits > 2000 then
    return query select kernel.read_newest(who, contains, p_most);
  -- As many texts to read until there are enough as the index would give hits.
  elsif s <> 'own' and hits > 2000 and hits * hits > p_most * total then
    return query execute format('select f.matter_id from kernel.search f where %s order by f.matter_id desc limit %s', contains, p_most);
  else
    -- offset 0: the hits first and then their order, or the planner may walk all texts in order in hope of many hits.
    return query execute format(
      $q$select h.matter_id from (select f.matter_id from kernel.search f where f.grams @@ %L::tsquery and %s %s offset 0) h
        order by h.matter_id desc limit %s$q$,
      (select string_agg(quote_literal(g), ' & ') from unnest(p_grams) g), contains,
      case when s = 'own'
        then format('and exists (select 1 from kernel.party p where p.matter_id = f.matter_id and p.principal_id = any (%L::uuid[]))', who) else '' end,
      p_most);
  end if;
end $$;
revoke execute on function kernel.find_matters(text[], text[], integer), kernel.hits_expected(text), kernel.read_newest(uuid[], text, integer, integer) from public;
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
    -- Band by band: of `&&` the planner expects so many that it reads all there are.
    from (select l.matter_id, count(*) as shared from unnest(p_bands) band join kernel.likeness l on l.bands @> array[band]
      group by l.matter_id order by shared desc, l.matter_id desc limit p_most) c
    join kernel.matter m on m.id = c.matter_id join kernel.search s on s.matter_id = m.id
    order by c.shared desc, m.id desc;
end $$;
revoke execute on function kernel.like_matters(bigint[], integer) from public;
grant execute on function kernel.like_matters(bigint[], integer) to huiyin_app;
