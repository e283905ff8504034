-- Whose job it is, so that the worker sees the data with that officer's eyes: none where the officer is no
-- longer at work.
create or replace function app.job_keeper(job uuid)
returns table (id uuid, name text, roles text[], union_id uuid, union_path text)
language sql stable security definer set search_path = public as $$
  select o.id, o.name, o.roles, o.union_id, o.union_path::text
    from jobs j join officers o on o.id = j.keeper_id
   where j.id = job and o.status = 'active'
$$;

-- Files are kept to their day and no longer: the row stays, as what the trail speaks of, and the bytes go.
create or replace function app.empty_expired_files(at_instant timestamptz) returns int
language plpgsql security definer set search_path = public as $$
declare emptied int;
begin
  update files set content = '' where expires_at < at_instant and octet_length(content) > 0;
  get diagnostics emptied = row_count;
  return emptied;
end $$;
