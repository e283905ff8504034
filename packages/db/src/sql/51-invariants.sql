-- The invariants of trust.md 2.2: what fails, one row a fault. Nothing, at any time. Only who reaches the whole federation
-- gets an answer, and it names records by their ids and figures, never a person. I8's chains and I9's hashes need the
-- keys, and are looked at by the office (api/src/office/check-invariants.ts).

create or replace function app.money_faults() returns table (code text, subject text, fault text)
language sql stable security definer set search_path = public as $$
  -- I1 funds, I2 journals, I3 grants: the ledger's own list.
  select case when fault = 'overspent' or fault like 'balance%' then 'I1' when fault like 'journal%' then 'I2' else 'I3' end,
         fund_id::text, fault from app.fund_faults()
  union all
  select 'I3', c.id::text, 'cost: ' || c.aided_fen || ' counted, ' || coalesce(g.given, 0) || ' given' from medical_costs c
    left join (select cost_id, sum(amount_fen) as given from grants
                where status in ('proposed', 'approved', 'paid', 'released', 'handedOver') group by cost_id) g on g.cost_id = c.id
   where c.aided_fen <> coalesce(g.given, 0) or c.aided_fen > c.own_paid_fen
  union all
  select 'I3', l.id::text, 'line is paid, grant ' || g.number || ' is ' || g.status
    from payment_lines l join grants g on g.id = l.grant_id
   where l.status = 'paid' and g.status not in ('paid', 'reversed')
  union all
  -- I4: proposer, approver and payer are three people; maker and checker are two.
  select 'I4', g.id::text, 'grant ' || g.number from grants g
   where g.proposed_by in (g.approved_by, g.paid_by) or g.approved_by in (g.paid_by, g.handed_over_by)
  union all
  select 'I4', b.id::text, 'batch ' || b.number from payment_batches b where b.made_by = b.checked_by
$$;

create or replace function app.record_faults(at_instant timestamptz) returns table (code text, subject text, fault text)
language sql stable security definer set search_path = public as $$
  -- I5: one live file a person in the district.
  select 'I5', min(a.id::text), count(*) || ' live files of one worker' from archives a
   where a.status not in ('rejected', 'closed') group by a.member_id having count(*) > 1
  union all
  select 'I5', min(h.archive_id::text), 'one person in ' || count(distinct h.archive_id) || ' live files'
    from household_members h join archives a on a.id = h.archive_id
   where h.live and h.left_on is null and h.citizen_id_index is not null and a.status not in ('rejected', 'closed')
   group by h.citizen_id_index having count(distinct h.archive_id) > 1
  union all
  -- I6: what answered "recorded" is one visit, and no visit answered twice.
  select 'I6', c.answer->>'id', case when v.id is null then 'no visit' else 'two keys' end
    from commands c left join visits v on v.id::text = c.answer->>'id'
   where c.action = 'aid.visit.record' and c.answer ? 'grantProposedId'
     and (v.id is null or exists (select from commands o where o.action = c.action and o.command_id <> c.command_id
                                   and o.answer->>'id' = c.answer->>'id'))
  union all
  select 'I6', v.entry_id::text, count(*) || ' visits of one key' from visits v
   where v.entry_id is not null group by v.entry_id having count(*) > 1
  union all
  select 'I6', c.answer->>'visitId', 'no visit' from commands c
   where c.answer->>'visitId' is not null
     and not exists (select from visits v where v.id::text = c.answer->>'visitId')
  union all
  -- I8: whatever was commanded left its line in the trail. The chains are verified with the key.
  select 'I8', c.actor_id::text, c.many || ' commands of ' || c.action || ', ' || coalesce(t.many, 0) || ' lines'
    from (select actor_id, action, count(*) as many from commands where answer is not null group by 1, 2) c
    left join (select actor_id, action, count(*) as many from audit where result = 'done' and entry->>'kind' = 'write' group by 1, 2) t
      on t.actor_id = c.actor_id and t.action = c.action
   where c.many > coalesce(t.many, 0)
  union all
  -- I9: no file without its bytes before its day, and no bytes a day after it.
  select 'I9', f.id::text, 'bytes are missing' from files f
   where octet_length(f.content) = 0 and (f.expires_at is null or f.expires_at > at_instant)
  union all
  select 'I9', f.id::text, 'bytes are kept too long' from files f
   where octet_length(f.content) > 0 and f.expires_at < at_instant - interval '24 hours'
  union all
  -- I13: whoever's diagnosis is written down has agreed to it, and nobody was compared without an authorisation.
  select 'I13', h.archive_id::text, 'a diagnosis without consent' from household_members h
   where h.diagnosis is not null and not app.agreed_to_diagnosis(h.archive_id, h.id, h.birth_on)
  union all
  select 'I13', a.id::text, 'a comparison without an authorisation' from archives a
   where a.compared_on is not null
     and not exists (select from consents c
                      where c.archive_id = a.id and c.kind = 'comparison' and c.given_on <= a.compared_on
                        and (c.withdrawn_on is null or c.withdrawn_on >= a.compared_on))
$$;

-- I7: the steps of a record lead, arrow by arrow, to where it stands. A member who was merged went by no arrow, and a
-- merge that was taken back opens a closed file again without one. Records from before the first step was written down
-- have no history to replay.
create or replace function app.history_faults() returns table (code text, subject text, fault text)
language plpgsql stable security definer set search_path = public as $$
declare m record;
begin
  -- Every table whose status is held to the arrows of a machine.
  for m in select replace(encode(t.tgargs, 'escape'), '\000', '') as machine, t.tgrelid::regclass::text as name
             from pg_trigger t where t.tgfoid = 'app.only_legal_steps()'::regprocedure loop
    return query execute format($q$
      with steps as (
        select s.record_id, s.was, s.becomes, s.event, s.id,
               lag(s.becomes) over (partition by s.record_id order by s.id) as before,
               row_number() over (partition by s.record_id order by s.id desc) as back
          from status_changes s where s.machine = %1$L)
      select 'I7', r.id::text, %1$L || ' is ' || r.status || ', its steps lead to ' || s.becomes
        from %2$I r join steps s on s.record_id = r.id and s.back = 1
       where s.becomes <> r.status and r.status <> 'merged'
      union all
      select 'I7', s.record_id::text, %1$L || ' steps from ' || s.was || ' after ' || s.before
        from steps s where s.before is not null and s.before <> s.was
      union all
      select 'I7', s.record_id::text, %1$L || ' has no arrow from ' || s.was || ' to ' || s.becomes
        from steps s where s.event <> 'create' and s.was <> s.becomes and s.was <> 'closed'
         and not exists (select from app.legal_steps l where l.machine = %1$L and l.was = s.was and l.becomes = s.becomes)
    $q$, m.machine, m.name);
  end loop;
end $$;

create or replace function app.count_faults() returns table (code text, subject text, fault text)
language plpgsql stable security definer set search_path = public as $$
begin
  -- I10: the kept counts are the counts.
  return query
    with counted as (
      select m.union_path, t.kind, count(*)::int as people
        from members m, app.tallied(m.status, m.new_form_work, m.phone_index, m.bank_card_index, m.joined_on) t group by 1, 2)
    select 'I10', coalesce(k.union_path, c.union_path)::text,
           coalesce(k.kind, c.kind) || ': ' || coalesce(k.people, 0) || ' kept, ' || coalesce(c.people, 0) || ' counted'
      from (select * from member_tallies where people <> 0) k
      full join counted c on c.union_path = k.union_path and c.kind = k.kind
     where coalesce(k.people, 0) <> coalesce(c.people, 0);
  -- I12: no job is at work for longer than it may be. The queue is made after these functions.
  if to_regclass('pgboss.job') is not null then
    return query execute $q$
      select 'I12', j.id::text, j.name || ' at work since ' || j.started_on from pgboss.job j
       where j.state = 'active' and j.started_on + make_interval(secs => j.expire_seconds) < now() - interval '1 minute'$q$;
  end if;
end $$;

create or replace function app.invariant_faults(at_instant timestamptz) returns table (code text, subject text, fault text)
language plpgsql stable security definer set search_path = public as $$
begin
  if nullif(current_setting('app.scope', true), '') is distinct from 'federation' then
    raise exception 'the invariants are of the whole federation' using errcode = 'insufficient_privilege';
  end if;
  return query select * from app.money_faults();
  return query select * from app.record_faults(at_instant);
  return query select * from app.history_faults();
  return query select * from app.count_faults();
end $$;
