create or replace trigger legal_steps before update of status on transitions
  for each row when (old.status is distinct from new.status) execute function app.only_legal_steps('office.transition');

-- The records that are lent to this officer at this moment: a live referral or transfer to them by name, or to whoever
-- works at a union in their reach. `for_work`: accepted referrals alone. Outside bodies have no desk here, and whoever
-- reaches the record anyway is lent nothing. It ends with the transition, in the same transaction.
create or replace function app.lent_records(for_work boolean) returns uuid[]
language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct t.subject_id), '{}') from transitions t
   where t.type in ('referral', 'transfer') and t.outside_body is null and not app.reaches(t.from_path)
     and case when for_work then t.type = 'referral' and t.status = 'accepted'
              else t.status in ('inProgress', 'accepted') end
     and (t.to_officer_id = nullif(current_setting('app.actor_id', true), '')::uuid
          or (t.to_officer_id is null and app.reaches(t.to_path)))
$$;

-- Beside the union's range: one more way to a row, and only to that row.
do $$
declare
  t record;
  it text;
  own text := ' and keeper_id = (select nullif(current_setting(''app.actor_id'', true), ''''))::uuid';
begin
  -- A visit to a household that is lent is put right, and has its pictures added, by whoever made it, as any visit is.
  for t in select * from (values ('archives', 'id', 'u', ''), ('status_changes', 'record_id', 'i', ''), ('visits', 'archive_id', 'iu', own),
      ('deadlines', 'record_id', 'iu', ''), ('tasks', 'archive_id', 'iu', '')) v (name, known, writes, whose) loop
    it := format('(select nullif(current_setting(''app.actor_id'', true), '''')) is not null and %I = any ((select app.lent_records(%%s))::uuid[])', t.known);
    execute format('drop policy if exists lent on %I', t.name);
    execute format('create policy lent on %I for select to gongbang_office using (' || it || ')', t.name, 'false');
    execute format('drop policy if exists lent_for_adding on %I', t.name);
    if t.writes like '%i%' then
      execute format('create policy lent_for_adding on %I for insert to gongbang_office with check (' || it || ')', t.name, 'true');
    end if;
    execute format('drop policy if exists lent_for_work on %I', t.name);
    if t.writes like '%u%' then
      execute format('create policy lent_for_work on %I for update to gongbang_office using (' || it || t.whose || ') with check (' || it || t.whose || ')', t.name, 'true', 'true');
    end if;
  end loop;
  -- What hangs on a file is seen with it, and written by whoever may write the file itself: not by whom it is lent to read.
  foreach it in array array['household_members', 'consents', 'archive_objections', 'archive_evidence', 'means_documents'] loop
    execute format('drop policy if exists not_by_readers on %I', it);
    execute format('create policy not_by_readers on %I as restrictive for insert to gongbang_office with check (
      archive_id <> all ((select app.lent_records(false))::uuid[]) or archive_id = any ((select app.lent_records(true))::uuid[]))', it);
    execute format('drop policy if exists not_changed_by_readers on %I', it);
    execute format('create policy not_changed_by_readers on %I as restrictive for update to gongbang_office using (
      archive_id <> all ((select app.lent_records(false))::uuid[]) or archive_id = any ((select app.lent_records(true))::uuid[]))', it);
  end loop;
end $$;

-- A file by its number, wherever it is kept, for whoever asks to have it: where it is, and no word of the person.
create or replace function app.archive_numbered(of_number text)
returns table (id uuid, union_id uuid, union_name text, union_path text, keeper_id uuid)
language sql stable security definer set search_path = public as $$
  select a.id, u.id, u.short_name, u.path::text, a.keeper_id from archives a join unions u on u.id = a.union_id
   where a.number = of_number and a.status not in ('rejected', 'closed')
$$;

-- Where the worker of a running file is a member, once that is no more under the file's union: the union's name, for whoever
-- has the file, who may not see the member any more. Nothing of a file that has gone along, or that has ended.
create or replace function app.worker_left_for(of_archive uuid) returns text
language sql stable security definer set search_path = public as $$
  select u.short_name from archives a join members m on m.id = a.member_id join unions u on u.id = m.union_id
   where a.id = of_archive and a.status not in ('rejected', 'closed') and app.in_reach(a.union_path)
     and not starts_with(m.union_path, a.union_path)
$$;

-- 接收移交: the file comes over with its steps, clocks, open tasks, visits, money and what is being decided on it. What a
-- campaign's list is to hand over is handed over there first: the list stays where it is. Only the
-- receiving side, only a transfer that is under way; and only to where the worker's membership is, or above it, so
-- that nobody keeps a file whose person they may not see.
create or replace function app.take_over_archive(of_transition uuid, keeper uuid) returns text
language plpgsql volatile security definer set search_path = public as $$
declare t transitions; a archives; lives text; follower record;
begin
  select * into t from transitions where id = of_transition for update;
  if t.id is null or t.type <> 'transfer' or t.status <> 'inProgress' or not app.reaches(t.to_path)
     or t.sent_by = nullif(current_setting('app.actor_id', true), '')::uuid then
    raise exception 'transition % is not the caller''s to take', of_transition using errcode = 'insufficient_privilege';
  end if;
  select * into a from archives where id = t.subject_id for update;
  if a.union_id <> t.from_union_id or a.status in ('rejected', 'closed', 'transferring') then return 'MOVED_ON'; end if;
  select m.union_path into lives from members m where m.id = a.member_id;
  if not starts_with(lives, t.to_path) then return 'MEMBER_ELSEWHERE'; end if;
  if exists (select from campaign_objects o join grants g on g.id = o.grant_id
              where o.archive_id = a.id and g.status in ('proposed', 'approved', 'released')) then
    return 'MONEY_ON_A_LIST';
  end if;
  update archives set union_id = t.to_union_id, union_path = t.to_path, keeper_id = keeper, version = version + 1
   where id = a.id;
  for follower in select * from (values ('status_changes', 'record_id', 'true'),
      ('deadlines', 'record_id', 'true'), ('visits', 'archive_id', 'true'),
      ('tasks', 'archive_id', 'done_on is null'), ('approvals', 'subject_id', 'true')) v (name, known, which) loop
    execute format('update %I set union_id = $2, union_path = $3 where %I = $1 and %s', follower.name, follower.known, follower.which)
      using a.id, t.to_union_id, t.to_path;
  end loop;
  -- Its money, in the order in which the bank's answers and the approvals hold it: the line, the grant, the item.
  update payment_lines set union_id = t.to_union_id, union_path = t.to_path
   where grant_id in (select id from grants where archive_id = a.id);
  update grants set union_id = t.to_union_id, union_path = t.to_path,
         keeper_id = case when status in ('proposed', 'approved', 'paid', 'released') then keeper else keeper_id end
   where archive_id = a.id;
  update approvals set union_id = t.to_union_id, union_path = t.to_path
   where subject_id in (select id from grants where archive_id = a.id);
  update status_changes set union_id = t.to_union_id, union_path = t.to_path
   where record_id in (select id from grants where archive_id = a.id);
  update medical_costs set union_id = t.to_union_id, union_path = t.to_path where archive_id = a.id;
  update payment_accounts set union_id = t.to_union_id, union_path = t.to_path where archive_id = a.id;
  update deadlines set keeper_id = keeper where record_id = a.id and stopped_at is null;
  update tasks set keeper_id = keeper where archive_id = a.id and done_on is null;
  return null;
end $$;

-- Who at a union may receive something: the officers at work there who keep files or lead. Their names alone are told.
create or replace function app.receivers_at(of_union uuid)
returns table (id uuid, name text, leads boolean) language sql stable security definer set search_path = public as $$
  select o.id, o.name, 'manager' = any(o.roles) from officers o
   where o.union_id = of_union and o.status = 'active' and o.roles && array['caseworker', 'manager']
     and nullif(current_setting('app.actor_id', true), '') is not null
   order by o.pinyin
$$;
