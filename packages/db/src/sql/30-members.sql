-- Which of these citizen ids belong to a living membership anywhere in the federation, and who keeps it: the
-- only thing that is ever said about a person outside one's own unions (trust.md 1.2 rule 6).
create or replace function app.members_elsewhere(indexes bytea[])
returns table (citizen_id_index bytea, union_name text)
language sql stable security definer set search_path = public as $$
  select m.citizen_id_index, u.name
    from members m join unions u on u.id = m.union_id
   where m.citizen_id_index = any(indexes) and m.status in ('applied', 'active', 'transferring', 'retained')
$$;

-- How often this officer has asked whether somebody is kept elsewhere, since an instant. It holds the officer's place
-- as app.reveals_since does.
create or replace function app.lookups_since(who uuid, since timestamptz) returns int
language plpgsql volatile security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('lookups ' || who, 0));
  return (select count(*) from audit
           where actor_id = who and at >= since
             and (entry->>'objectType' = 'elsewhere' or entry->>'refusal' = 'MEMBER.KEPT_ELSEWHERE'));
end $$;

-- The first of so many numbers in a row of a series: app.next_number for an import.
create or replace function app.take_numbers(of_series text, how_many int) returns int
language sql security definer set search_path = public as $$
  insert into number_series as n (series, last) values (of_series, how_many)
  on conflict (series) do update set last = n.last + how_many returning last - how_many + 1
$$;
