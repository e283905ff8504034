create or replace trigger legal_steps before update of status on unions
  for each row when (old.status is distinct from new.status) execute function app.only_legal_steps('members.union');

-- A free last step under a parent's path: the wished one, or the next number.
create or replace function app.free_step(parent_path text, wished text) returns text
language plpgsql stable set search_path = public as $$
declare widest int; highest bigint;
begin
  if wished is not null and not exists (select from unions where path = parent_path || wished || '/') then
    return wished;
  end if;
  select coalesce(max(length(s)), 4), coalesce(max(s::bigint), 0) into widest, highest
    from (select split_part(substr(path, length(parent_path) + 1), '/', 1) as s from unions
           where path > parent_path and path < parent_path || chr(1114111)) steps where s ~ '^[0-9]{1,12}$';
  return lpad((highest + 1)::text, greatest(widest, length((highest + 1)::text)), '0');
end $$;

-- Moves what stands under one path to another, in every table that says by a path who sees its rows.
create or replace function app.move_paths(was text, becomes text) returns void
language plpgsql set search_path = public as $$
declare t record;
begin
  update unions set path = becomes || substr(path, length(was) + 1)
   where path >= was and path < was || chr(1114111);
  for t in select p.name from app.path_tables() p where p.moves <> 'none' loop
    execute format('update %I set union_path = $2 || substr(union_path, length($1) + 1)
      where union_path >= $1 and union_path < $1 || chr(1114111)', t.name) using was, becomes;
  end loop;
  update transfers set from_path = becomes || substr(from_path, length(was) + 1)
   where from_path >= was and from_path < was || chr(1114111);
  update transfers set to_path = becomes || substr(to_path, length(was) + 1)
   where to_path >= was and to_path < was || chr(1114111);
  update transitions set from_path = becomes || substr(from_path, length(was) + 1)
   where from_path >= was and from_path < was || chr(1114111);
  update transitions set to_path = becomes || substr(to_path, length(was) + 1)
   where to_path >= was and to_path < was || chr(1114111);
end $$;

-- Hands everything of a union that ends to another one, in the caller's transaction: first the unions under it with
-- all that is theirs, each as it is, then its own rows. Gives how many living memberships it carried.
create or replace function app.carry_union(ending uuid, receiving uuid) returns int
language plpgsql volatile security definer set search_path = public as $$
declare a unions; b unions; child unions; t record; had text; carried int;
begin
  perform from unions where id in (ending, receiving) order by id for update;
  select * into a from unions where id = ending;
  select * into b from unions where id = receiving;
  if a.id is null or b.id is null or not app.reaches(a.path) or not app.reaches(b.path)
     or a.path = '/' or b.status <> '1' or starts_with(b.path, a.path) then
    raise exception 'union % cannot be carried to %', ending, receiving using errcode = 'insufficient_privilege';
  end if;
  -- Held to the end, so that nobody comes into a union whose path is about to change.
  perform from unions where path > a.path and path < a.path || chr(1114111) order by path for update;
  for child in select * from unions where parent_id = a.id order by path loop
    update unions set parent_id = b.id where id = child.id;
    perform app.move_paths(child.path, b.path || app.free_step(b.path,
      split_part(substr(child.path, length(a.path) + 1), '/', 1)) || '/');
  end loop;
  select count(*)::int into carried from members
   where union_id = a.id and status in ('applied', 'active', 'transferring', 'retained');
  update join_links set closed_at = now() where union_id = a.id and closed_at is null;
  update apply_links set closed_at = now() where union_id = a.id and closed_at is null;
  update aid_applications x set status = 'refused', refusal = 'UNION.NOT_IN_ORDER'
   where x.union_id = a.id and x.status = 'waiting'
     and exists (select from aid_applications y where y.union_id = b.id and y.status = 'waiting'
                                                  and y.citizen_id_index = x.citizen_id_index);
  -- The same person may have applied at both: the one at the receiving union stays.
  update applications x set status = 'refused', refusal = 'UNION.NOT_IN_ORDER' where x.union_id = a.id and x.status = 'waiting'
     and exists (select from applications y where y.union_id = b.id and y.status = 'waiting'
                                              and y.citizen_id_index = x.citizen_id_index);
  for t in select p.name from app.path_tables() p where p.moves = 'all' loop
    had := case when app.has_column(t.name, 'union_id') then ', union_id = $3' else '' end;
    execute format('update %I set union_path = $2 %s where union_path = $1', t.name, had) using a.path, b.path, b.id;
  end loop;
  update transfers set from_union_id = b.id, from_path = b.path, from_name = b.name
   where from_union_id = a.id and status in ('asked', 'sent');
  update transfers set to_union_id = b.id, to_path = b.path, to_name = b.name
   where to_union_id = a.id and status in ('asked', 'sent');
  update transfers set from_path = b.path where from_path = a.path;
  update transfers set to_path = b.path where to_path = a.path;
  update transitions set from_union_id = b.id, from_path = b.path where from_path = a.path;
  update transitions set to_union_id = b.id, to_path = b.path where to_path = a.path;
  return carried;
end $$;
