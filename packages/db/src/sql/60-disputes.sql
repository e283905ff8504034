-- The credit codes of the actor's own union and of every union above it: with whom they have an interest.
create or replace function app.walled_codes() returns text[]
language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct u.credit_code), '{}')
    from officers o
   cross join lateral string_to_array(trim(both '/' from o.union_path), '/') as step
   cross join lateral generate_series(0, cardinality(step)) as depth
    join unions u on u.path = case when depth = 0 then '/' else '/' || array_to_string(step[1:depth], '/') || '/' end
   where o.id = nullif(current_setting('app.actor_id', true), '')::uuid and u.credit_code is not null
$$;

-- Whether a record is a ticket behind the actor's wall. For the trail, which knows records and not tickets.
create or replace function app.is_walled(record uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from tickets where id = record and employer_code = any (app.walled_codes()))
$$;

-- The wall: nobody of the employer's own union sees the dispute with it, its clocks, its steps or its trail.
drop policy if exists no_conflict_of_interest on tickets;
create policy no_conflict_of_interest on tickets as restrictive for all to gongbang_office
  using (employer_code is null or employer_code <> all ((select app.walled_codes())::text[]));
drop policy if exists no_conflict_of_interest on deadlines;
create policy no_conflict_of_interest on deadlines as restrictive for all to gongbang_office
  using (machine <> 'dispute.ticket' or exists (select from tickets where tickets.id = record_id));
drop policy if exists no_conflict_of_interest on status_changes;
create policy no_conflict_of_interest on status_changes as restrictive for all to gongbang_office
  using (machine <> 'dispute.ticket' or exists (select from tickets where tickets.id = record_id));
drop policy if exists no_conflict_of_interest on audit;
create policy no_conflict_of_interest on audit as restrictive for select to gongbang_office
  using (record_id is null or not app.is_walled(record_id));

-- The code of the employer after whom a union of one of these names is called, in the whole federation: nobody's dispute
-- with their own employer is open to its union because a code was left out.
create or replace function app.code_of_employer(names text[]) returns text
language sql stable security definer set search_path = public as $$
  select case when count(distinct credit_code) = 1 then min(credit_code) end
    from unions
   where credit_code is not null and name = any (names)
$$;

-- Who may keep a ticket of a union: the mediators at work in it and above it, without those behind the wall.
create or replace function app.mediators_for(of_path text, against text)
returns table (id uuid, name text)
language sql stable security definer set search_path = public as $$
  select o.id, o.name from officers o
   where o.status = 'active' and 'mediator' = any (o.roles) and starts_with(of_path, o.union_path)
     and not exists (select from unions u
                      where u.credit_code = against and starts_with(o.union_path, u.path))
   order by length(o.union_path) desc, o.pinyin, o.id
   limit 100
$$;

-- How many tickets against an employer are open, in all unions: of one employer many make a collective dispute.
create or replace function app.open_tickets_against(code text, employer text) returns int
language sql stable security definer set search_path = public as $$
  select count(*)::int from tickets
   where status <> 'closed' and (employer_code = code or employer_name = employer)
$$;

create or replace trigger legal_steps before update of status on tickets
  for each row when (old.status is distinct from new.status)
  execute function app.only_legal_steps('dispute.ticket');

-- The names of officers, for lists whose reader may not see the officers' own rows.
create or replace function app.names_of(ids uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = public as $$
  select o.id, o.name from officers o where o.id = any (ids)
$$;
