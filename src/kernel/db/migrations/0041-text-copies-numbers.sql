-- A matter may have a text in versions, consents to them, copies handed out, and the number of what it issues.

update kernel.matter_state set state = state || '{"versions": [], "approvals": [], "copies": [], "documentNumber": null, "holders": []}';

-- 文号: series of documents beside those of matters. A number there may be reserved first, used, and void after use, so the
-- chain is by line and no longer by number; and an office that begins within a year goes on from where its paper stood.
alter table kernel.number_series add column of text not null default 'matter'
  constraint "a series numbers matters or documents" check (of in ('matter', 'document'));
alter table kernel.number_series add column first integer not null default 1;
alter table kernel.number_series add column lines integer not null default 0;
update kernel.number_series set lines = last;
alter table kernel.number disable trigger only_added_to;
alter table kernel.number add column line integer;
update kernel.number set line = no;
alter table kernel.number alter column line set not null;
alter table kernel.number add constraint number_line unique (series, year, line);
alter table kernel.number enable trigger only_added_to;

-- One line of a series' ledger. The series' row is locked by the caller until commit.
create function kernel.write_number(s kernel.number_series, p_no integer, p_act text, p_matter uuid, p_reason text, p_at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  text_of text := s.series || '〔' || s.year || '〕' || p_no || '号';
  h bytea := sha256(coalesce(s.head, ''::bytea) || convert_to(
    concat_ws('/', s.series, s.year, p_no, p_act, coalesce(p_matter::text, ''), p_reason, kernel.iso(p_at)), 'UTF8'));
begin
  insert into kernel.number (series, year, no, number, act, matter_id, reason, recorded_at, prev, hash, line)
    values (s.series, s.year, p_no, text_of, p_act, p_matter, p_reason, p_at, s.head, h, s.lines + 1);
  update kernel.number_series set last = greatest(last, p_no), head = h, lines = s.lines + 1
    where series = s.series and year = s.year;
  return text_of;
end $$;

create or replace function kernel.take_number(p_series text, p_year integer, p_act text, p_matter uuid, p_reason text, p_at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s kernel.number_series;
begin
  insert into kernel.number_series (series, year) values (p_series, p_year) on conflict do nothing;
  select * into s from kernel.number_series where series = p_series and year = p_year for update;
  if s.of <> 'matter' then
    raise exception 'the series % numbers documents', p_series;
  end if;
  return kernel.write_number(s, s.last + 1, p_act, p_matter, p_reason, p_at);
end $$;

-- The series of documents, made where there is none and locked until commit. Null where the name is a matters' series.
create function kernel.lock_document_series(p_series text, p_year integer)
returns kernel.number_series language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s kernel.number_series;
begin
  insert into kernel.number_series (series, year, of) values (p_series, p_year, 'document') on conflict do nothing;
  select * into s from kernel.number_series where series = p_series and year = p_year for update;
  if s.of <> 'document' or exists (select 1 from kernel.number_series n where n.series = p_series and n.of = 'matter') then
    return null;
  end if;
  return s;
end $$;

-- The next number of the series for the document that the matter issues, or the reserved one that is named. Null where that one
-- is not reserved, or the series is not one of documents.
create function kernel.take_document_number(p_series text, p_year integer, p_reserved integer, p_matter uuid, p_at timestamptz)
returns table (no integer, number text) language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s kernel.number_series := kernel.lock_document_series(p_series, p_year);
  acts text[];
begin
  if s.series is null then
    return;
  end if;
  if p_reserved is null then
    no := s.last + 1;
  else
    select array_agg(n.act) into acts from kernel.number n where n.series = p_series and n.year = p_year and n.no = p_reserved;
    if acts is distinct from array['reserve'] then
      return;
    end if;
    no := p_reserved;
  end if;
  number := kernel.write_number(s, no, 'use', p_matter, '', p_at);
  return next;
end $$;

-- 预留: a number kept for a document that is still on its way. Null where the series is not one of documents.
create function kernel.reserve_document_number(p_series text, p_year integer, p_reason text, p_at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s kernel.number_series := kernel.lock_document_series(p_series, p_year);
begin
  if s.series is null then
    return null;
  end if;
  return kernel.write_number(s, s.last + 1, 'reserve', null, p_reason, p_at);
end $$;

-- 作废: of a number that was used by that matter, or reserved (matter null). Null where it is neither.
create function kernel.void_document_number(p_series text, p_year integer, p_no integer, p_matter uuid, p_reason text, p_at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s kernel.number_series := kernel.lock_document_series(p_series, p_year);
begin
  if s.series is null
    or exists (select 1 from kernel.number n where n.series = p_series and n.year = p_year and n.no = p_no and n.act = 'void')
    or not exists (select 1 from kernel.number n where n.series = p_series and n.year = p_year and n.no = p_no
      and (p_matter is null and n.act = 'reserve' or n.act = 'use' and n.matter_id = p_matter))
    or p_matter is null and exists (select 1 from kernel.number n where n.series = p_series and n.year = p_year and n.no = p_no and n.act = 'use')
  then
    return null;
  end if;
  return kernel.write_number(s, p_no, 'void', p_matter, p_reason, p_at);
end $$;

-- 启用: the first number that this system gives of a series, where paper went before. False where it has begun already.
create function kernel.begin_document_series(p_series text, p_year integer, p_first integer)
returns boolean language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  s kernel.number_series := kernel.lock_document_series(p_series, p_year);
begin
  if s.series is null or s.lines > 0 then
    return false;
  end if;
  update kernel.number_series set first = p_first, last = p_first - 1 where series = p_series and year = p_year;
  return true;
end $$;

revoke execute on function kernel.write_number(kernel.number_series, integer, text, uuid, text, timestamptz),
  kernel.lock_document_series(text, integer), kernel.take_document_number(text, integer, integer, uuid, timestamptz),
  kernel.reserve_document_number(text, integer, text, timestamptz),
  kernel.void_document_number(text, integer, integer, uuid, text, timestamptz), kernel.begin_document_series(text, integer, integer) from public;
grant execute on function kernel.take_document_number(text, integer, integer, uuid, timestamptz),
  kernel.reserve_document_number(text, integer, text, timestamptz),
  kernel.void_document_number(text, integer, integer, uuid, text, timestamptz), kernel.begin_document_series(text, integer, integer) to huiyin_app;
