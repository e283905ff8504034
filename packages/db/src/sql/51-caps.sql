-- What a household has already, over all funds and unions; the ledger of medical costs; and what the law's own caps are.

-- Whether somebody may ask about an archive what is counted over every row: it is in their reach, or lent to them.
create or replace function app.may_ask_of(archive uuid, path text) returns boolean language sql stable as $$
  select coalesce(app.in_reach(path), false) or archive = any(app.lent_records(false))
$$;

-- Every archive of one household: those of this worker, and every one in which somebody of this household stands; of a
-- household out of reach none, and so nothing that is counted over them.
create or replace function app.household_archives(of_archive uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
  with asked as (select id, member_id from archives where id = of_archive and app.may_ask_of(id, union_path)),
  people as (
    select h.citizen_id_index as who from household_members h join asked on asked.id = h.archive_id
     where h.left_on is null and h.citizen_id_index is not null
    union
    select m.citizen_id_index from asked join members m on m.id = asked.member_id)
  select id from asked
  union select a.id from archives a where a.member_id = (select member_id from asked)
  union select a.id from archives a join members m on m.id = a.member_id where m.citizen_id_index in (select who from people)
  union select h.archive_id from household_members h where h.left_on is null and h.citizen_id_index in (select who from people)
$$;

-- Holds a household until the transaction ends: whoever else counts one of its people waits. In one order, so that two
-- households with two people in common do not wait for each other.
create or replace function app.hold_household(of_archive uuid) returns void
language plpgsql volatile security definer set search_path = public as $$
declare each text;
begin
  for each in
    select distinct who from (
      select encode(h.citizen_id_index, 'hex') as who from household_members h
       where h.archive_id = of_archive and h.left_on is null and h.citizen_id_index is not null
      union all
      select encode(m.citizen_id_index, 'hex') from archives a join members m on m.id = a.member_id where a.id = of_archive
      union all
      select member_id::text from archives where id = of_archive) people
     order by who loop
    perform pg_advisory_xact_lock(hashtextextended('household ' || each, 0));
  end loop;
end $$;

-- What a household, and a person, has of a kind of aid in a calendar year, from whatever fund and union; and whether some
-- of it came under another file or from another union: that it did, and never what (product.md B18).
create or replace function app.aid_standing(of_archive uuid, of_kind text, of_person bytea, of_year int)
returns table (household_fen bigint, person_fen bigint, kind_elsewhere boolean, person_elsewhere boolean, other_file boolean)
language sql stable security definer set search_path = public as $$
  with here as (select union_path from archives where id = of_archive),
  household as (select app.household_archives(of_archive) as id),
  given as (
    select g.* from grants g
     where g.kind = of_kind and g.proposed_on >= make_date(of_year, 1, 1) and g.proposed_on < make_date(of_year + 1, 1, 1)
       and g.status in ('proposed', 'approved', 'paid', 'released', 'handedOver')
       and (g.archive_id in (select id from household) or g.beneficiary_index = of_person))
  select coalesce(sum(amount_fen) filter (where archive_id in (select id from household)), 0)::bigint,
         coalesce(sum(amount_fen) filter (where beneficiary_index = of_person), 0)::bigint,
         coalesce(bool_or(archive_id in (select id from household)
           and (archive_id <> of_archive or union_path <> (select union_path from here))), false),
         coalesce(bool_or(beneficiary_index = of_person and archive_id <> of_archive), false),
         exists (select from archives a where a.id in (select id from household) and a.id <> of_archive
                   and a.status not in ('rejected', 'closed'))
    from given
$$;

-- The files in reach for whose worker something ever left a fund, under this file or an earlier one, in whichever union:
-- that it did, and never what. All of them in one walk: asked file by file, a thousand files took a third of a second.
drop function if exists app.was_helped(uuid);
create or replace function app.helped_archives() returns setof uuid
language sql stable security definer set search_path = public as $$
  with reach as materialized (
    select nullif(current_setting('app.scope_path', true), '') as path, app.lent_records(false) as lent)
  select a.id from archives a, reach
   where (a.union_path >= reach.path and a.union_path < reach.path || chr(1114111) or a.id = any(reach.lent))
     and exists (select from grants g where g.member_id = a.member_id and g.status in ('paid', 'released', 'handedOver'))
$$;

-- What a household has from a fund in a calendar year, whatever union granted it: set aside, released or paid.
create or replace function app.granted_to_household(of_fund uuid, of_archive uuid, of_year int) returns bigint
language sql stable security definer set search_path = public as $$
  select coalesce(sum(g.amount_fen), 0)::bigint from grants g
   where g.fund_id = of_fund and g.archive_id in (select app.household_archives(of_archive))
     and g.proposed_on >= make_date(of_year, 1, 1) and g.proposed_on < make_date(of_year + 1, 1, 1)
     and g.status in ('proposed', 'approved', 'paid', 'released', 'handedOver')
$$;

-- 临时救助 of a household in a calendar year, under every file and from every union, whatever became of it but nothing.
create or replace function app.reliefs_of_household(of_archive uuid, of_year int) returns int
language sql stable security definer set search_path = public as $$
  select count(*)::int from grants g
   where g.kind = '60' and g.archive_id in (select app.household_archives(of_archive))
     and g.proposed_on >= make_date(of_year, 1, 1) and g.proposed_on < make_date(of_year + 1, 1, 1)
     and g.status in ('proposed', 'approved', 'paid', 'released', 'handedOver')
$$;

-- The worker of an archive, as a payment asks about them: also where the member has moved to another union since.
create or replace function app.worker_of(of_archive uuid) returns table (name text, birth_on date, who bytea)
language sql stable security definer set search_path = public as $$
  select m.name, m.birth_on, m.citizen_id_index from archives a join members m on m.id = a.member_id
   where a.id = of_archive and app.in_reach(a.union_path)
$$;

-- Takes a sum of what a household still has paid itself of a medical bill. One conditional statement, as the funds have:
-- no row where so much is not left. The bill must be of this household.
create or replace function app.take_cost(of_cost uuid, of_archive uuid, amount bigint) returns table (left_fen bigint)
language plpgsql security definer set search_path = public as $$
begin
  if amount <= 0 then raise exception 'nothing to take' using errcode = 'check_violation'; end if;
  return query
    update medical_costs c set aided_fen = c.aided_fen + amount
     where c.id = of_cost and c.archive_id in (select app.household_archives(of_archive))
       and c.own_paid_fen - c.aided_fen >= amount
    returning c.own_paid_fen - c.aided_fen;
end $$;

-- What is left of a bill of this household; no row where it is another's.
create or replace function app.cost_left(of_cost uuid, of_archive uuid) returns table (left_fen bigint)
language sql stable security definer set search_path = public as $$
  select own_paid_fen - aided_fen from medical_costs
   where id = of_cost and archive_id in (select app.household_archives(of_archive))
$$;

-- Whether a bill is in somebody's ledger already: that it is, and not whose.
create or replace function app.bill_is_known(number text, but uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from medical_costs where bill_number = number and id is distinct from but)
$$;

-- A grant that ends without having been given, or comes back, frees what it took of its bill.
create or replace function app.give_cost_back() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update medical_costs set aided_fen = aided_fen - new.amount_fen where id = new.cost_id;
  return null;
end $$;
create or replace trigger give_cost_back after update of status on grants for each row
  when (old.cost_id is not null
    and old.status in ('proposed', 'approved', 'paid', 'released', 'handedOver')
    and new.status not in ('proposed', 'approved', 'paid', 'released', 'handedOver'))
  execute function app.give_cost_back();

-- How much was given is written by the functions above, and never by the office.
create or replace function app.aided_is_not_typed() returns trigger language plpgsql as $$
begin
  if current_user = 'gongbang_office' and new.aided_fen is distinct from (case tg_op when 'UPDATE' then old.aided_fen else 0 end) then
    raise exception 'what was given is counted, not typed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create or replace trigger aided_is_not_typed before insert or update on medical_costs
  for each row execute function app.aided_is_not_typed();

-- The caps of the national text (domain.md B.1, S35 art. 5); own-paid medical cost is bounded by its ledger. For 临时救助
-- the national text has no number: Hubei's (S36) holds until the office ends it and enters its own. The rest of the local
-- texts are ready sets, which the office takes over whole (domain/aid/cap-set.ts).
insert into programme_caps (id, kind, per, basis, months, effective_from, source) values
  ('01900000-0000-7000-8000-0000000000c1', '10', 'household', 'lines', 12, '2020-01-01', 'cap.living'),
  ('01900000-0000-7000-8000-0000000000c3', '30', 'student', 'lines', 10, '2020-01-01', 'cap.schooling')
on conflict do nothing;
insert into programme_caps (id, kind, per, basis, amount_fen, effective_from, source) values
  ('01900000-0000-7000-8000-0000000000c6', '60', 'person', 'fixed', 300000, '2020-01-01', 'cap.relief')
on conflict do nothing;

-- A cap that stands is never changed; it may be ended.
create or replace trigger caps_stand before update on programme_caps for each row
  when ((old.kind, old.per, old.basis, old.months, old.amount_fen, old.grades, old.stage, old.effective_from, old.source)
    is distinct from (new.kind, new.per, new.basis, new.months, new.amount_fen, new.grades, new.stage, new.effective_from, new.source))
  execute function app.refuse_change();
