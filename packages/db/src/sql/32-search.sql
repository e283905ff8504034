-- The pieces that a name is found by: the same as gramsOf() in member-row.ts, which writes those of a new member.
create or replace function app.grams_of(name text) returns setof text
language sql immutable as $$
  with bare as (select lower(replace(replace(name, '·', ''), ' ', '')) as text),
       signs as (select sign, place from bare, regexp_split_to_table(bare.text, '') with ordinality as s(sign, place)
                  where bare.text <> ''),
       pieces as (select sign as gram from signs
                  union select a.sign || b.sign from signs a join signs b on b.place = a.place + 1
                  union select '^' || sign from signs where place = 1)
  select gram from pieces
$$;

-- What a member counts as, in the kept counts.
create or replace function app.tallied(status text, new_form_work text, phone bytea, card bytea, joined_on date)
returns table (kind text) language sql immutable as $$
  select kind from (values ('live', true), ('newForm', new_form_work is not null),
                           ('incomplete', phone is null or card is null),
                           ('joined ' || extract(year from joined_on)::int, joined_on is not null)) as counted(kind, holds)
   where holds and status in ('applied', 'active', 'transferring', 'retained')
$$;

create or replace function app.tally_added() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into member_tallies (union_path, kind, people)
  select m.union_path, t.kind, count(*) from added m, app.tallied(m.status, m.new_form_work, m.phone_index, m.bank_card_index, m.joined_on) t
   group by 1, 2;
  return null;
end $$;

-- Nobody is counted by a number that somebody else is also writing: each statement leaves its differences.
create or replace function app.tally_changed() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into member_tallies (union_path, kind, people)
  select union_path, kind, sum(people) from (
    select m.union_path, t.kind, 1 as people from after m, app.tallied(m.status, m.new_form_work, m.phone_index, m.bank_card_index, m.joined_on) t
    union all
    select m.union_path, t.kind, -1 from before m, app.tallied(m.status, m.new_form_work, m.phone_index, m.bank_card_index, m.joined_on) t
  ) as differences group by 1, 2 having sum(people) <> 0;

  -- Whoever is renamed is found by the new name, and whoever is moved is found where they are.
  delete from member_grams g using after m, before b
   where b.id = m.id and g.member_id = m.id
     and (b.name, b.name_pinyin, b.union_path) is distinct from (m.name, m.name_pinyin, m.union_path);
  insert into member_grams (gram, union_path, name_pinyin, member_id)
  select gram, m.union_path, m.name_pinyin, m.id
    from after m join before b on b.id = m.id, app.grams_of(m.name) gram
   where (b.name, b.name_pinyin, b.union_path) is distinct from (m.name, m.name_pinyin, m.union_path)
  on conflict do nothing;
  return null;
end $$;

-- Nobody is deleted but whom an import added that is taken back (33-exchange.sql).
create or replace function app.tally_removed() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into member_tallies (union_path, kind, people)
  select m.union_path, t.kind, -count(*) from gone m, app.tallied(m.status, m.new_form_work, m.phone_index, m.bank_card_index, m.joined_on) t
   group by 1, 2;
  return null;
end $$;

create or replace function app.tally_emptied() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  delete from member_tallies;
  return null;
end $$;

create or replace trigger tally_added after insert on members
  referencing new table as added for each statement execute function app.tally_added();
create or replace trigger tally_changed after update on members
  referencing old table as before new table as after for each statement execute function app.tally_changed();
create or replace trigger tally_removed after delete on members
  referencing old table as gone for each statement execute function app.tally_removed();
create or replace trigger tally_emptied after truncate on members
  for each statement execute function app.tally_emptied();

-- Counts anew. One statement sees one moment: what is being written meanwhile leaves its difference beside it.
create or replace function app.recount_members() returns void
language sql security definer set search_path = public as $$
  with gone as (delete from member_tallies)
  insert into member_tallies (union_path, kind, people)
  select m.union_path, t.kind, count(*)
    from members m, app.tallied(m.status, m.new_form_work, m.phone_index, m.bank_card_index, m.joined_on) t group by 1, 2
$$;

-- The register in the order of the names, with what lists and saved views ask of a row: a wide scope is walked in it
-- without coming to the table. Here and not in the schema, whose tool knows no INCLUDE; an index has 32 columns at most.
create index if not exists members_in_order on members (name_pinyin, id) include (
  union_path, union_id, keeper_id, status, name, unit_name, phone_tail, card_tail, sex, birth_on, joined_on, ethnic_group,
  political_status, education, marital_status, registration_kind, employment, employment_form, contract_form, new_form_work,
  platform, skill_grade, title_grade, unit_category, industry, card_state, is_migrant_worker, is_from_elsewhere,
  is_model_worker, id_valid_until);

-- A database of an earlier version has pieces without their order, and no counts.
do $$ begin
  if exists (select from member_grams where name_pinyin = '') then
    delete from member_grams;
    insert into member_grams (gram, union_path, name_pinyin, member_id)
    select gram, m.union_path, m.name_pinyin, m.id from members m, app.grams_of(m.name) gram;
  end if;
  if not exists (select from member_tallies) then perform app.recount_members(); end if;
end $$;
