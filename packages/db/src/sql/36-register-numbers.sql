-- The register counted, for the unions at and below a path; the sums of those above are brought up to date with it.
-- The rules are those of domain/src/members/register-figures.ts, and the test register-figures.test.ts compares them.
-- Two countings wait for each other, so that neither adds up what the other has half written. The planner can't guess how
-- many unions a range of paths holds, and would compare each row with each union: it may not.
create or replace function app.count_register(reach text, at_instant timestamptz) returns void
language plpgsql volatile security definer set search_path = public set enable_nestloop = off as $$
declare today date := (at_instant at time zone 'Asia/Shanghai')::date; a record;
begin
  perform pg_advisory_xact_lock(hashtextextended('count register', 0));
  update register_counts set own = 0, total = 0, counted_at = at_instant
   where union_path >= reach and union_path < reach || chr(1114111) and (own <> 0 or total <> 0);

  with living as materialized (
    select union_id, sex, registration_kind, employment, employment_form, new_form_work, skill_grade, unit_category, status,
           case when birth_on > (today - interval '26 years')::date then '0-25'
                when birth_on > (today - interval '36 years')::date then '26-35'
                when birth_on > (today - interval '46 years')::date then '36-45'
                when birth_on > (today - interval '56 years')::date then '46-55'
                when birth_on > (today - interval '61 years')::date then '56-60'
                else '61-' end as age,
           array_remove(array[
             case when phone is null then 'phone' end,
             case when bank_card is null then 'bankCard' end,
             case when address is null then 'address' end,
             case when ethnic_group is null then 'ethnicGroup' end,
             case when political_status is null then 'politicalStatus' end,
             case when education is null then 'education' end,
             case when registration_kind is null then 'registrationKind' end,
             case when employment is null then 'employment' end,
             case when employment_form is null then 'employmentForm' end,
             case when is_migrant_worker is null then 'isMigrantWorker' end,
             case when unit_name is null and coalesce(employment_form, '') not in ('3', '4') then 'unitName' end,
             case when new_form_work is null and employment_form = '4' then 'newFormWork' end,
             case when joined_on is null then 'joinedOn' end], null) as missing
      from members
     where union_path >= reach and union_path < reach || chr(1114111)
       and status in ('applied', 'active', 'transferring', 'retained')
  ), grouped as (
    select union_id,
           case when grouping(sex, age) = 0 then 'sexAge' when grouping(sex) = 0 then 'sex' when grouping(age) = 0 then 'age'
                when grouping(registration_kind) = 0 then 'registrationKind' when grouping(employment) = 0 then 'employment'
                when grouping(employment_form) = 0 then 'employmentForm' when grouping(unit_category) = 0 then 'unitCategory'
                when grouping(new_form_work) = 0 then 'newFormWork' when grouping(skill_grade) = 0 then 'skillGrade'
                when grouping(status) = 0 then 'status' else 'members' end as kind,
           case when grouping(sex, age) = 0 then sex || '.' || age
                else coalesce(sex, age, registration_kind, employment, employment_form, unit_category, new_form_work,
                              skill_grade, status, '') end as key,
           count(*)::int as n
      from living
     group by union_id, grouping sets ((), (sex), (age), (sex, age), (registration_kind), (employment), (employment_form),
                                       (unit_category), (new_form_work), (skill_grade), (status))
  ), counted as (
    select * from grouped
    union all
    select union_id, 'missing', field, count(*)::int from living, unnest(missing) as field group by union_id, field
    union all
    select union_id, 'incomplete', '', count(*)::int from living where missing <> '{}' group by union_id
    union all
    select union_id, 'newForm', '', count(*)::int from living where new_form_work is not null group by union_id
    union all
    select union_id, 'joined', to_char(joined_on, 'YYYY-MM-01'), count(*)::int from members
     where union_path >= reach and union_path < reach || chr(1114111)
       and joined_on >= date_trunc('month', today) - interval '11 months' and joined_on < date_trunc('month', today) + interval '1 month'
       and status not in ('applied', 'notAdmitted', 'merged')
     group by 1, 3
    union all
    select m.union_id, 'left', to_char(coalesce(f.ended_on, f.expelled_on, f.died_on), 'YYYY-MM-01'), count(*)::int
      from membership_facts f join members m on m.id = f.member_id
     where m.union_path >= reach and m.union_path < reach || chr(1114111)
       and m.status in ('left', 'lapsed', 'expelled', 'deceased')
       and coalesce(f.ended_on, f.expelled_on, f.died_on) >= date_trunc('month', today) - interval '11 months'
     group by 1, 3
  )
  insert into register_counts as c (union_id, union_path, kind, key, own, total, counted_at)
  select union_id, u.path, kind, key, n, 0, at_instant from counted join unions u on u.id = union_id
  on conflict (union_id, kind, key) do update
     set own = excluded.own, union_path = excluded.union_path, counted_at = excluded.counted_at;

  -- With those under it: each row is added to every union on the way from the reach down to its own.
  insert into register_counts as c (union_id, union_path, kind, key, own, total, counted_at)
  select u.id, u.path, r.kind, r.key, 0, sum(r.own), at_instant
    from register_counts r
    cross join lateral generate_series(0, length(r.union_path) - length(replace(r.union_path, '/', '')) - 1) as step
    join unions u on u.path = array_to_string((string_to_array(r.union_path, '/'))[1:step + 1], '/') || '/'
   where r.union_path >= reach and r.union_path < reach || chr(1114111) and r.own > 0 and starts_with(u.path, reach)
   group by u.id, u.path, r.kind, r.key
  on conflict (union_id, kind, key) do update set total = excluded.total, counted_at = excluded.counted_at;

  -- Above the reach a union is the sum of itself and of those one step below it, from the lowest up.
  for a in select id, path from unions where starts_with(reach, path) and path <> reach order by length(path) desc loop
    update register_counts set total = 0, counted_at = at_instant where union_id = a.id and total <> 0;
    insert into register_counts as c (union_id, union_path, kind, key, own, total, counted_at)
    select a.id, a.path, kind, key, 0, sum(n), at_instant
      from (select kind, key, own as n from register_counts where union_id = a.id
            union all
            select r.kind, r.key, r.total from register_counts r join unions u on u.id = r.union_id where u.parent_id = a.id) as part
     where n > 0 group by kind, key
    on conflict (union_id, kind, key) do update set total = excluded.total, counted_at = excluded.counted_at;
  end loop;
  -- That it was counted is itself a row, also where there is nobody.
  insert into register_counts as c (union_id, union_path, kind, key, own, total, counted_at)
  select id, path, 'counted', '', 0, 0, at_instant from unions where path >= reach and path < reach || chr(1114111)
  on conflict (union_id, kind, key) do update set counted_at = excluded.counted_at, union_path = excluded.union_path;
end $$;

-- A database of an earlier version has no counts.
do $$ begin
  if not exists (select from register_counts) and exists (select from members) then
    perform app.count_register('/', now());
  end if;
end $$;
