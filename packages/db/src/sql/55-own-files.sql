-- The files of the actor's own household: nobody decides about themselves or their family (trust.md 1.3). Whose household
-- it is is known by the officer's own citizen id, as far as that was given (office/invite-person.ts).
create or replace function app.own_archives() returns uuid[]
language sql stable security definer set search_path = public as $$
  with self as (select citizen_id_index as code from officers
                 where id = nullif(current_setting('app.actor_id', true), '')::uuid and citizen_id_index is not null)
  select coalesce(array_agg(own.id), '{}')
    from (select h.archive_id as id from self join household_members h on h.citizen_id_index = self.code
           union
          select a.id from self join members m on m.citizen_id_index = self.code
            join archives a on a.member_id = m.id) own
$$;

-- The files, the sums that were granted to them, and the bank's batches in which such a sum goes out.
create or replace function app.own_records() returns uuid[]
language sql stable security definer set search_path = public as $$
  with files as (select app.own_archives() as ids),
       given as (select g.id from files join grants g on g.archive_id = any (files.ids))
  select (select ids from files) || array(select id from given)
      || array(select distinct l.batch_id from given join payment_lines l on l.grant_id = given.id)
$$;

-- The wall: such a file is not there for them, nor what hangs on it or is said of it.
do $$
declare
  t text;
  ref text;
  own text;
begin
  for t, ref, own in
    select c.relname, a.attname, case a.attname when 'archive_id' then 'own_archives' else 'own_records' end
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and (a.attname = 'archive_id'
            or (c.relname in ('archives', 'payment_batches') and a.attname = 'id')
            or (c.relname in ('approvals', 'transitions') and a.attname = 'subject_id')
            or (c.relname in ('deadlines', 'status_changes', 'audit') and a.attname = 'record_id')) loop
    execute format('drop policy if exists not_ones_own on %I', t);
    execute format('create policy not_ones_own on %I as restrictive for all to gongbang_office
      using (%2$I is null or %2$I <> all ((select app.%3$I())::uuid[]))', t, ref, own);
  end loop;
end $$;
