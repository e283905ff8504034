-- What was said at a tier stands. An item that has ended stays as it ended.
create or replace trigger append_only before update or delete on approval_acts
  for each row execute function app.refuse_change();
create or replace trigger ended_stands before update of status on approvals
  for each row when (old.status <> 'pending' and old.status is distinct from new.status) execute function app.refuse_change();
-- A version of the rules is settled once, and its tiers are never changed.
create or replace trigger lines_stand before update on approval_rules
  for each row when (old.status <> 'proposed' or (old.lines, old.applies_to, old.effective_from, old.proposed_by)
    is distinct from (new.lines, new.applies_to, new.effective_from, new.proposed_by))
  execute function app.refuse_change();

-- What leaves the state in which it waits for its tiers (a file in force waits where its renewal changes the category, or
-- where somebody has asked for its end) takes the item with it, whichever way it goes; an end that was asked for waits on
-- while the file is suspended, since it can be ended from there as well. The office itself enrols or approves nothing
-- whose tiers are not through: there the item has ended before the status changes.
create or replace function app.end_approval() returns trigger
language plpgsql security definer set search_path = public as $$
declare ends text := case new.status when 'enrolled' then 'approved' when 'approved' then 'approved'
  when 'returned' then 'returned' when 'rejected' then 'rejected' when 'declined' then 'rejected' else 'withdrawn' end;
begin
  if ends = 'approved' and session_user = 'gongbang_office'
     and exists (select from approvals where subject_id = new.id and status = 'pending') then
    raise exception 'tiers of % are not through', new.id using errcode = 'check_violation';
  end if;
  update approvals set status = ends, version = version + 1 where subject_id = new.id and status = 'pending'
     and (new.status <> 'suspended' or snapshot->>'exit' is null);
  return null;
end $$;
create or replace trigger end_approval after update of status on archives
  for each row when ((old.status in ('reviewed', 'enrolled') or new.status = 'closed') and new.status <> old.status)
  execute function app.end_approval();
create or replace trigger end_approval after update of status on grants
  for each row when (old.status = 'proposed' and new.status <> 'proposed') execute function app.end_approval();

-- 经办 ≠ 审批 ≠ 付款, of every tier (domain.md B.3): whoever agreed at one of them neither pays nor hands over, and cash is
-- not handed over by whoever released it. No check of the table: what was handed over before this rule stands.
create or replace function app.approver_does_not_pay() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  if exists (select from approval_acts a join approvals i on i.id = a.approval_id
              where i.subject_id = new.id and a.outcome = 'agree' and new.paid_by in (a.by_id, a.for_id)) then
    raise exception 'an approver of % does not pay it', new.id using errcode = 'check_violation';
  end if;
  if new.handed_over_by = new.paid_by
     or exists (select from approval_acts a join approvals i on i.id = a.approval_id
                 where i.subject_id = new.id and a.outcome = 'agree' and new.handed_over_by in (a.by_id, a.for_id)) then
    raise exception 'an approver or payer of % does not hand it over', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
-- The last approver is held off by the table's own check.
create or replace trigger approver_does_not_pay before update of paid_by, handed_over_by on grants
  for each row when (new.paid_by is not null and new.paid_by is distinct from new.approved_by
    and new.handed_over_by is distinct from new.approved_by) execute function app.approver_does_not_pay();

-- The managers at work whose reach covers a union that the caller reaches as well: to whom something may be handed on,
-- who may be asked for a signature, and who stands in for whom. By its number: "path" would be the unions' column.
create or replace function app.approvers_over(path text)
returns table (id uuid, name text, union_name text, roles text[], union_path text)
language sql stable security definer set search_path = public as $$
  select o.id, o.name, u.short_name, o.roles, o.union_path::text from officers o join unions u on u.id = o.union_id
   where o.status = 'active' and 'manager' = any(o.roles) and starts_with($1, o.union_path) and app.reaches($1)
   order by o.union_path, o.pinyin limit 500
$$;

-- Of these officers those who decide at work, and at which union: whom something may wait for by name.
create or replace function app.deciders_among(ids uuid[]) returns table (id uuid, union_path text)
language sql stable security definer set search_path = public as $$
  select o.id, o.union_path::text from officers o
   where o.id = any(ids) and o.status = 'active' and 'manager' = any(o.roles)
     and nullif(current_setting('app.actor_id', true), '') is not null
$$;

-- What waited already before there were tiers waits for one manager, as it always has. Run at every start: what an
-- earlier version of this office has left waiting has its item from then on.
create or replace function app.open_waiting_approvals() returns void language sql set search_path = public as $$
  with waits as (
    select 'archive' as kind, a.id, a.number, a.name, null::text as aid_kind, a.proposed_grade as grade,
           null::bigint as amount_fen, null::uuid as fund_id,
           array(select distinct p from unnest(array[a.filed_by, a.submitted_by, a.reviewed_by]) p where p is not null) as proposers,
           coalesce(a.submitted_by, a.filed_by) as by_id,
           coalesce((select max(s.happened_on) from status_changes s where s.record_id = a.id and s.event = 'review'),
             a.created_at::date) as since, a.union_id, a.union_path, a.keeper_id
      from archives a where a.status = 'reviewed'
    union all
    select 'grant', g.id, g.number, g.name, g.kind, null, g.amount_fen, g.fund_id, array[g.proposed_by], g.proposed_by,
           g.proposed_on, g.union_id, g.union_path, g.keeper_id
      from grants g where g.status = 'proposed')
  insert into approvals (id, kind, subject_id, number, name, aid_kind, grade, amount_fen, fund_id, tiers, proposers,
    submitted_by, submitter_name, submitted_on, waiting_since, snapshot, union_id, union_path, keeper_id)
  select (substr(t.hex, 1, 8) || '-' || substr(t.hex, 9, 4) || '-7' || substr(md5(w.id::text), 1, 3) || '-8'
      || substr(md5(w.id::text), 4, 3) || '-' || substr(md5(w.id::text), 7, 12))::uuid,
    w.kind, w.id, w.number, w.name, w.aid_kind, w.grade, w.amount_fen, w.fund_id,
    '[{"no": 1, "seq": 1, "name": "", "role": "manager", "levels": [], "least": 1, "blocking": true,
       "termDays": null, "escalateTo": null, "officerId": null, "addedBy": null}]',
    w.proposers, w.by_id, coalesce((select o.name from officers o where o.id = w.by_id), ''), w.since, w.since, '{}',
    w.union_id, w.union_path, w.keeper_id
    from waits w, lateral (select lpad(to_hex((extract(epoch from w.since) * 1000)::bigint), 12, '0') as hex) t
   where not exists (select from approvals a where a.subject_id = w.id and a.status = 'pending')
$$;
