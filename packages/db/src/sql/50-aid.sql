-- The money of the funds. It moves only here: a balance and its ledger lines in one function, so that neither is ever
-- without the other, and every movement under the fund's own row lock (trust.md 2.3).
-- The helpers without "security definer" run with their caller's rights: the office's own are not enough for them.

create or replace function app.write_journal(
  of_kind text, of_fund uuid, of_grant uuid, on_day date, from_account text, to_account text, amount bigint
) returns void language sql set search_path = public as $$
  with journal as (
    insert into ledger_journals (kind, fund_id, grant_id, "on", actor_id)
    values (of_kind, of_fund, of_grant, on_day, nullif(current_setting('app.actor_id', true), '')::uuid)
    returning id)
  insert into ledger_entries (journal_id, account, amount_fen)
  select id, from_account, -amount from journal union all select id, to_account, amount from journal
$$;

-- What a grant still has in an account.
create or replace function app.held_by_grant(of_grant uuid, in_account text) returns bigint
language sql stable set search_path = public as $$
  select coalesce(sum(e.amount_fen), 0)::bigint
    from ledger_journals j join ledger_entries e on e.journal_id = j.id
   where j.grant_id = of_grant and e.account = in_account
$$;

-- Holds the fund of a grant until the transaction ends, before whatever else its step holds: everybody takes the fund
-- first, and a medical bill after it (51-caps.sql).
create or replace function app.hold_fund(of_grant uuid) returns void
language plpgsql volatile security definer set search_path = public as $$
begin
  perform 1 from funds f where f.id = (select g.fund_id from grants g where g.id = of_grant and app.in_reach(g.union_path))
    for update;
end $$;

-- Moves all that a grant has in one account to another. What is not there any more cannot be moved twice.
create or replace function app.move_grant(of_grant uuid, of_kind text, on_day date, from_account text, to_account text)
returns void language plpgsql set search_path = public as $$
declare of_fund uuid; held bigint;
begin
  select fund_id into of_fund from ledger_journals where grant_id = of_grant order by id limit 1;
  perform 1 from funds where id = of_fund for update;
  held := app.held_by_grant(of_grant, from_account);
  if of_fund is null or held <= 0 then
    raise exception 'grant % has nothing in %', of_grant, from_account using errcode = 'check_violation';
  end if;
  update funds set
    reserved_fen = reserved_fen
      + case when to_account = 'reserved' then held when from_account = 'reserved' then -held else 0 end,
    spent_fen = spent_fen + case when to_account = 'paid' then held when from_account = 'paid' then -held else 0 end
   where id = of_fund;
  perform app.write_journal(of_kind, of_fund, of_grant, on_day, from_account, to_account, held);
end $$;

-- A new fund with its budget as the first movement: from its source into what is available.
drop function if exists app.open_fund(uuid, text, text, text[], date, date, bigint, bigint, date);
create or replace function app.open_fund(
  of_fund uuid, called text, of_source text, of_kinds text[], opens date, closes date, cap bigint,
  household_cap bigint, on_day date, from_giver text, of_terms text
) returns void language plpgsql security definer set search_path = public as $$
begin
  if nullif(current_setting('app.scope', true), '') is distinct from 'federation' then
    raise exception 'a fund is opened for the whole federation' using errcode = 'insufficient_privilege';
  end if;
  insert into funds (id, name, source, kinds, opens_on, closes_on, cap_fen, household_yearly_cap_fen, giver, terms)
  values (of_fund, called, of_source, of_kinds, opens, closes, cap, household_cap, from_giver, of_terms);
  perform app.write_journal('fund', of_fund, null, on_day, 'source', 'available', cap);
end $$;

-- Sets a sum aside. One conditional statement: no row where the fund has not got it, and no moment between the look
-- and the act (the naive way overspent at 16 clients, trust.md 0.8). The row stays locked until the transaction ends.
create or replace function app.reserve_fund(of_fund uuid, of_grant uuid, amount bigint, on_day date)
returns table (left_fen bigint) language plpgsql security definer set search_path = public as $$
begin
  if amount <= 0 then raise exception 'nothing to set aside' using errcode = 'check_violation'; end if;
  return query
    update funds f set reserved_fen = f.reserved_fen + amount
     where f.id = of_fund and f.spent_fen + f.reserved_fen + amount <= f.cap_fen
    returning f.cap_fen - f.spent_fen - f.reserved_fen;
  if found then perform app.write_journal('reserve', of_fund, of_grant, on_day, 'available', 'reserved', amount); end if;
end $$;

-- What was set aside leaves the fund.
create or replace function app.post_fund(of_grant uuid, on_day date) returns void
language sql security definer set search_path = public as $$
  select app.move_grant(of_grant, 'pay', on_day, 'reserved', 'paid')
$$;

-- What was set aside is free again.
create or replace function app.release_fund(of_grant uuid, on_day date) returns void
language sql security definer set search_path = public as $$
  select app.move_grant(of_grant, 'release', on_day, 'reserved', 'available')
$$;

-- What had left the fund is back: a movement of its own, and the one before it stays as it was.
create or replace function app.reverse_fund(of_grant uuid, on_day date) returns void
language sql security definer set search_path = public as $$
  select app.move_grant(of_grant, 'return', on_day, 'paid', 'available')
$$;

-- Everything that is wrong with the money (trust.md 2.2, I1 to I3): nothing, at any time.
create or replace function app.fund_faults() returns table (fund_id uuid, fault text)
language sql stable security definer set search_path = public as $$
  with sums as (
    select j.fund_id,
           coalesce(sum(e.amount_fen) filter (where e.account = 'source'), 0) as source,
           coalesce(sum(e.amount_fen) filter (where e.account = 'available'), 0) as available,
           coalesce(sum(e.amount_fen) filter (where e.account = 'reserved'), 0) as reserved,
           coalesce(sum(e.amount_fen) filter (where e.account = 'paid'), 0) as paid
      from ledger_journals j join ledger_entries e on e.journal_id = j.id group by j.fund_id)
  select f.id, 'balance differs from the ledger' from funds f left join sums s on s.fund_id = f.id
   where (s.source, s.available, s.reserved, s.paid)
     is distinct from (-f.cap_fen, f.cap_fen - f.spent_fen - f.reserved_fen, f.reserved_fen, f.spent_fen)
  union all
  select f.id, 'overspent' from funds f
   where f.spent_fen < 0 or f.reserved_fen < 0 or f.spent_fen + f.reserved_fen > f.cap_fen
  union all
  select j.fund_id, 'journal ' || j.id || ' is not balanced' from ledger_journals j
    left join ledger_entries e on e.journal_id = j.id
   group by j.fund_id, j.id having coalesce(sum(e.amount_fen), 1) <> 0 or count(e.id) < 2
  union all
  select g.fund_id, 'grant ' || g.number || ' differs from the ledger' from grants g
   where app.held_by_grant(g.id, 'reserved') <> case when g.status in ('proposed', 'approved') then g.amount_fen else 0 end
      or app.held_by_grant(g.id, 'paid')
         <> case when g.status in ('paid', 'released', 'handedOver') then g.amount_fen else 0 end
$$;

create or replace function app.journal_is_balanced() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  if (select count(*) < 2 or sum(amount_fen) <> 0 from ledger_entries where journal_id = new.journal_id) then
    raise exception 'journal % is not balanced', new.journal_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
drop trigger if exists balanced on ledger_entries;
create constraint trigger balanced after insert on ledger_entries deferrable initially deferred
  for each row execute function app.journal_is_balanced();

create or replace trigger append_only before update or delete on ledger_journals
  for each row execute function app.refuse_change();
create or replace trigger append_only before update or delete on ledger_entries
  for each row execute function app.refuse_change();

-- A grant's terms stand from its first day: whoever wants others withdraws it and proposes anew.
create or replace trigger terms_stand before update on grants for each row
  when ((old.fund_id, old.archive_id, old.kind, old.amount_fen, old.way, old.proposed_by, old.proposed_on, old.person_id, old.cost_id)
    is distinct from
    (new.fund_id, new.archive_id, new.kind, new.amount_fen, new.way, new.proposed_by, new.proposed_on, new.person_id, new.cost_id))
  execute function app.refuse_change();

-- Whom it is for stands as well: only two records of that person become one (34-duplicates.sql).
create or replace trigger person_stands before update of member_id on grants for each row
  when (old.member_id is distinct from new.member_id and current_user <> 'gongbang_totals')
  execute function app.refuse_change();

create or replace trigger legal_steps before update of status on grants
  for each row when (old.status is distinct from new.status) execute function app.only_legal_steps('aid.grant');
