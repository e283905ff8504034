-- Removes members whom an import added, because it is taken back: only those of this import, in the caller's reach, as
-- the import left them, and whom no other row names. Gives the ids of those who are gone; the others stay as they are.
-- A person who should never have been in the register leaves nothing behind but their lines in the trail.
create or replace function app.remove_imported(of_import uuid, ids uuid[]) returns setof uuid
language plpgsql volatile security definer set search_path = public as $$
declare r record; alone uuid[]; named uuid[];
begin
  select coalesce(array_agg(m.id), '{}') into alone from (
    select id from members
     where id = any(ids) and import_id = of_import and version = 1 and app.reaches(union_path)
     order by id for update) m;
  for r in select * from app.member_references()
            where table_name not in ('import_rows', 'member_grams', 'duplicate_pairs', 'pack_entries') loop
    execute format('select array_agg(distinct %2$I) from %1$I where %2$I = any($1)', r.table_name, r.column_name)
      into named using alone;
    if named is not null then
      alone := array(select id from unnest(alone) id where id <> all (named));
    end if;
  end loop;
  -- What the house itself has worked out about them goes with them.
  delete from duplicate_pairs where a_id = any(alone) or b_id = any(alone);
  delete from pack_entries where record_id = any(alone);
  delete from member_grams where member_id = any(alone);
  delete from members where id = any(alone);
  return query select unnest(alone);
end $$;

-- What an import has made of the register, told to the planner at once: a search planned by the register of yesterday
-- may walk through all of it. The tables' owner alone may do so (90-security.sql).
create or replace function app.learn_register() returns void
language plpgsql security definer set search_path = public as $$
begin
  analyze members, member_grams, membership_facts, import_rows, duplicate_pairs;
end $$;
