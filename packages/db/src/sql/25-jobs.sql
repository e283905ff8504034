-- Whose job it is, so that the worker sees the data with that officer's eyes: none where the officer is no
-- longer at work.
create or replace function app.job_keeper(job uuid)
returns table (id uuid, name text, roles text[], union_id uuid, union_path text)
language sql stable security definer set search_path = public as $$
  select o.id, o.name, o.roles, o.union_id, o.union_path::text
    from jobs j join officers o on o.id = j.keeper_id
   where j.id = job and o.status = 'active'
$$;
