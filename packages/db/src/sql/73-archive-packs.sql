-- How an archive stands with the national aid system goes with it to another union: nobody there could look at it anew over
-- a row that they do not see.
create or replace function app.carry_pack_entries() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update archive_pack_entries set union_id = new.union_id, union_path = new.union_path where archive_id = new.id;
  return null;
end $$;
create or replace trigger carry_pack_entries after update of union_path on archives
  for each row when (old.union_path is distinct from new.union_path) execute function app.carry_pack_entries();
