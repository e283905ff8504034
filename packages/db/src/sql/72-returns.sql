-- 上报统计 (handbook domain.md B.5), counted for a union and those under it over every row: totals see every row, rows see
-- the scope. The rules are those of domain/src/overview, and the test count-return.test.ts holds an oracle against them.
create or replace function app.count_return(of_path text, from_on date, until_on date) returns jsonb
language sql stable security definer set search_path = public as $$
  with file as materialized (
    select a.*, m.unit_category as unit from archives a join members m on m.id = a.member_id
     where a.union_path >= of_path and a.union_path < of_path || chr(1114111)
       and a.enrolled_on <= until_on and (a.closed_on is null or a.closed_on >= from_on)
  ), standing as materialized (
    select *, of_path || case when union_path = of_path then ''
                              else split_part(substr(union_path, length(of_path) + 1), '/', 1) || '/' end as below
      from file where closed_on is null or closed_on > until_on
  ), grouped as (
    select case when grouping(grade) = 0 then 'grade' when grouping(main_cause) = 0 then 'cause'
                when grouping(unit) = 0 then 'unit' else 'union' end as kind,
           coalesce(grade, main_cause, unit, below, '') as key, count(*) as n
      from standing group by grouping sets ((grade), (main_cause), (unit), (below))
  ), tallies as (
    select kind, jsonb_agg(jsonb_build_object('key', key, 'n', n) order by key) as rows from grouped group by kind
  ), gone as (
    select coalesce(exit_code, '') as key, count(*) as n from file where closed_on between from_on and until_on group by 1
  ), paid as materialized (
    select g.archive_id, coalesce(g.person_id, g.member_id) as person, g.kind, f.source, g.amount_fen,
           case when left(p.details->>'education', 1) in ('1', '2', '3') then 'university'
                when left(p.details->>'education', 1) in ('4', '6') then 'secondary' else '' end as stage
      from grants g join funds f on f.id = g.fund_id left join household_members p on p.id = g.person_id
     where g.union_path >= of_path and g.union_path < of_path || chr(1114111)
       and g.status in ('paid', 'released', 'handedOver') and g.paid_on between from_on and until_on
  ), cells as (
    select kind, source, count(distinct archive_id) as households, count(distinct person) as persons, count(*) as times,
           sum(amount_fen) as fen from paid group by kind, source
  ), met as (
    select v.archive_id, coalesce(g.amount_fen, 0) as fen
      from visits v left join grants g on g.id = v.grant_handed_over_id and g.status <> 'reversed'
     where v.union_path >= of_path and v.union_path < of_path || chr(1114111)
       and v.visited_on between from_on and until_on and v.met
  ), handed as materialized (
    -- A share of a campaign that reached whom it was for; its money only where it was not taken back since.
    select o.campaign_id, o.type, o.headcount, o.archive_id, coalesce(g.person_id, o.member_id) as person,
           coalesce(g.amount_fen, 0) as fen, o.goods_value_fen as goods
      from campaign_objects o left join grants g on g.id = o.grant_id and g.status = 'handedOver'
     where o.union_path >= of_path and o.union_path < of_path || chr(1114111)
       and o.state = 'handedOver' and o.handed_on between from_on and until_on
  ), given as (
    -- 慰问集体 counts its persons, and no household.
    select campaign_id, jsonb_build_object(
             'households', count(distinct archive_id),
             'persons', count(distinct person) + coalesce(sum(headcount) filter (where type = 'group'), 0),
             'times', coalesce(sum(headcount), 0), 'fen', coalesce(sum(fen), 0), 'goodsFen', coalesce(sum(goods), 0)) as counts
      from handed group by grouping sets ((campaign_id), ())
  ), schooled as (
    select stage, jsonb_build_object('households', count(distinct archive_id), 'persons', count(distinct person),
                                     'times', count(*), 'fen', coalesce(sum(amount_fen), 0)) as counts
      from paid where kind = '30' group by grouping sets ((stage), ())
  ), spent as (
    select j.fund_id, sum(e.amount_fen) as fen from ledger_journals j join ledger_entries e on e.journal_id = j.id
     where e.account = 'paid' and j."on" <= until_on group by j.fund_id
  )
  select jsonb_build_object(
    'households', (select count(*) from standing),
    'people', (select coalesce(sum(people), 0) from standing),
    'atStart', (select count(*) from file where enrolled_on < from_on),
    'joined', (select count(*) from file where enrolled_on >= from_on),
    'exited', (select count(*) from file where closed_on between from_on and until_on),
    'lifted', (select count(*) from file where closed_on between from_on and until_on and exit_code in ('E01', 'E02', 'E04')),
    'exits', (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'n', n) order by key), '[]') from gone),
    'groups', jsonb_build_object(
      'grade', coalesce((select rows from tallies where kind = 'grade'), '[]'),
      'cause', coalesce((select rows from tallies where kind = 'cause'), '[]'),
      'unit', coalesce((select rows from tallies where kind = 'unit'), '[]'),
      'union', coalesce((select rows from tallies where kind = 'union'), '[]')),
    'aid', jsonb_build_object(
      'all', (select jsonb_build_object('households', count(distinct archive_id), 'persons', count(distinct person),
                                        'times', count(*), 'fen', coalesce(sum(amount_fen), 0)) from paid),
      'cells', (select coalesce(jsonb_agg(to_jsonb(cells) order by kind, source), '[]') from cells)),
    'visits', (select jsonb_build_object('households', count(distinct archive_id), 'times', count(*),
                                         'fen', coalesce(sum(fen), 0)) from met),
    'campaigns', jsonb_build_object(
      'all', (select counts from given where campaign_id is null),
      'rows', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'name', c.name) || g.counts
                                         order by c.number), '[]')
                 from given g join campaigns c on c.id = g.campaign_id)),
    'collectives', (select jsonb_build_object('groups', count(*), 'persons', coalesce(sum(headcount), 0),
                                              'goodsFen', coalesce(sum(goods), 0)) from handed where type = 'group'),
    'students', jsonb_build_object(
      'all', (select counts from schooled where stage is null),
      'stages', (select coalesce(jsonb_agg(jsonb_build_object('key', stage) || counts order by stage), '[]')
                   from schooled where stage is not null)),
    'funds', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'source', f.source, 'capFen', f.cap_fen,
                                                           'spentFen', coalesce(s.fen, 0)) order by f.source, f.name), '[]')
                from funds f left join spent s on s.fund_id = f.id
               where f.opens_on <= until_on and f.closes_on >= from_on))
$$;

-- Writes a period's figures down, once: null where they were frozen before. Only for a period that is over.
create or replace function app.freeze_return(
  row_id uuid, of_union uuid, of_period text, from_on date, until_on date, at_instant timestamptz, by_whom uuid
) returns uuid language plpgsql volatile security definer set search_path = public as $$
declare of_path text; counted jsonb; kept uuid;
begin
  if until_on >= (at_instant at time zone 'Asia/Shanghai')::date then
    raise exception 'the period is not over' using errcode = 'check_violation';
  end if;
  select path into strict of_path from unions where id = of_union;
  counted := app.count_return(of_path, from_on, until_on);
  insert into return_snapshots (id, union_id, union_path, period, from_on, until_on, figures, sha256, frozen_at, frozen_by)
  values (row_id, of_union, of_path, of_period, from_on, until_on, counted,
          encode(sha256(convert_to(counted::text, 'UTF8')), 'hex'), at_instant, by_whom)
  -- No columns are named: they would be taken for the arguments of the same names.
  on conflict do nothing returning id into kept;
  return kept;
end $$;

-- The night freezes what has ended: the district, its streets and systems, where somebody is in the file.
create or replace function app.freeze_due_returns(at_instant timestamptz) returns int
language plpgsql volatile security definer set search_path = public as $$
declare today date := (at_instant at time zone 'Asia/Shanghai')::date; u record; p record; frozen int := 0;
begin
  for u in select id, path from unions where level in ('district', 'street', 'system') and status <> '0' loop
    for p in
      select 'month' as kind, date_trunc('month', today)::date - interval '1 month' as from_on, date_trunc('month', today) as ends
      union all select 'quarter', date_trunc('quarter', today) - interval '3 months', date_trunc('quarter', today)
      union all select 'half', h - interval '6 months', h
        from (select date_trunc('year', today) + case when extract(month from today) > 6 then interval '6 months'
                                                     else interval '0' end as h) as half
      union all select 'year', date_trunc('year', today) - interval '1 year', date_trunc('year', today)
    loop
      continue when exists (select from return_snapshots s where s.union_id = u.id and s.period = p.kind and s.from_on = p.from_on::date);
      continue when not exists (select from archives a where a.union_path >= u.path and a.union_path < u.path || chr(1114111)
                                   and a.enrolled_on < p.ends::date);
      perform app.freeze_return(gen_random_uuid(), u.id, p.kind, p.from_on::date, (p.ends - interval '1 day')::date, at_instant, null);
      frozen := frozen + 1;
    end loop;
  end loop;
  return frozen;
end $$;

create or replace trigger return_snapshots_stay before update or delete on return_snapshots
  for each row execute function app.refuse_change();
