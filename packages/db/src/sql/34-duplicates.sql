-- Every column that names a member, and what a merge does with it. The test merge-guard.test.ts compares it with the
-- catalog: a new column that is not said here fails there.
--   move: the row belongs to the record that is kept.   stay: it speaks of the record as it was, or finds it.
create or replace function app.member_references() returns table (table_name text, column_name text, handling text)
language sql immutable as $$
  values ('members', 'merged_into_id', 'move'),
         ('archives', 'member_id', 'move'),
         ('grants', 'member_id', 'move'),
         ('visits', 'member_id', 'move'),
         ('ticket_parties', 'member_id', 'move'),
         ('import_rows', 'member_id', 'move'),
         ('member_changes', 'member_id', 'move'),
         ('family_members', 'member_id', 'move'),
         ('member_files', 'member_id', 'move'),
         ('transfers', 'member_id', 'move'),
         ('applications', 'member_id', 'move'),
         ('membership_facts', 'member_id', 'stay'),
         -- How a record stands with the national register: the one that is kept has an entry of its own.
         ('pack_entries', 'record_id', 'stay'),
         ('pack_batch_rows', 'record_id', 'stay'),
         -- What a campaign gave, it gave to the record as it was; a list has a person once.
         ('campaign_objects', 'member_id', 'stay'),
         ('member_grams', 'member_id', 'stay'),
         -- Somebody of the household, who is no member by that.
         ('grants', 'person_id', 'stay'),
         ('medical_costs', 'person_id', 'stay'),
         ('payment_accounts', 'person_id', 'stay'),
         ('consents', 'person_id', 'stay'),
         ('keeper_changes', 'member_id', 'move'),
         ('duplicate_pairs', 'a_id', 'stay'),
         ('duplicate_pairs', 'b_id', 'stay'),
         ('merges', 'survivor_id', 'stay')
$$;

-- Records that share a number, a phone, a card, or a reading with a birth, a tail or a unit; the lesser id first. It looks
-- past the walls, and whoever asks reads both records under their own (find-duplicates.ts): a wall in this query would
-- have the planner take the range of a scope for narrow, and walk through all of it for every record. Each way has an
-- index and takes no more than it can need: a phone that a hundred people share is an office's, and a reading that more
-- than `few` of a unit have says nothing there.
create or replace function app.duplicate_candidates(ids uuid[], most integer, few integer)
returns table (a uuid, b uuid)
language sql stable security definer set search_path = public as $$
  select distinct least(me.id, o.id), greatest(me.id, o.id)
    from members me
   cross join lateral (
     (select id from members where citizen_id_index = me.citizen_id_index and status <> 'merged' limit most)
     union all
     (select id from members where phone_index = me.phone_index and status <> 'merged' limit most)
     union all
     (select id from members where bank_card_index = me.bank_card_index and status <> 'merged' limit most)
     union all
     (select id from members
       where name_pinyin = me.name_pinyin and birth_on = me.birth_on and status <> 'merged' limit most)
     union all
     -- Led by the tail alone: a common reading is shared by thousands.
     (select id from members
       where id_tail = me.id_tail and name_pinyin || '' = me.name_pinyin and status <> 'merged' limit most)
     union all
     select id from (select n.id, count(*) over () as many from (
       select id from members where union_id = me.union_id and name_pinyin = me.name_pinyin
          and id <> me.id and status <> 'merged' limit few + 1) n) u where many <= few
   ) o
   where me.id = any(ids) and me.status <> 'merged' and o.id <> me.id
$$;

-- Whether a path lies in the scope of this transaction.
create or replace function app.in_reach(path text) returns boolean language sql stable as $$
  select starts_with(path, nullif(current_setting('app.scope_path', true), ''))
$$;

-- How many rows name these members, by table; and what their grants add up to, in fen.
create or replace function app.member_totals(ids uuid[]) returns jsonb
language plpgsql stable security definer set search_path = public as $$
declare r record; many bigint; totals jsonb := '{}';
begin
  for r in select * from app.member_references() where handling = 'move' loop
    execute format('select count(*) from %I where %I = any($1)', r.table_name, r.column_name) into many using ids;
    totals := totals || jsonb_build_object(r.table_name, many);
  end loop;
  return totals || jsonb_build_object('grantsFen',
    (select coalesce(sum(amount_fen), 0) from grants where member_id = any(ids)));
end $$;

-- The live hardship archives of these members, in all unions: of several somebody chooses.
create or replace function app.live_archives_of(ids uuid[])
returns table (id uuid, number text, member_id uuid, status text, in_reach boolean)
language sql stable security definer set search_path = public as $$
  select a.id, a.number, a.member_id, a.status, app.in_reach(a.union_path)
    from archives a where a.member_id = any(ids) and a.status not in ('rejected', 'closed') order by a.id
$$;

-- Those of these members for whom something waits for a decision: a transfer, or a change of a guarded field.
create or replace function app.members_waiting(ids uuid[]) returns setof uuid
language sql stable security definer set search_path = public as $$
  select member_id from transfers where member_id = any(ids) and status in ('asked', 'sent')
  union select member_id from member_changes where member_id = any(ids) and status = 'pending'
$$;

-- The primary key of a row, as json: what finds it again.
create or replace function app.key_columns(of_table text) returns text[] language sql stable as $$
  select array_agg(a.attname::text order by k.n)
    from pg_index i cross join lateral unnest(i.indkey) with ordinality as k(attnum, n)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
   where i.indrelid = ('public.' || quote_ident(of_table))::regclass and i.indisprimary
$$;

-- Ends the records that were merged and gives everything that named them to the one that is kept, in all unions and
-- past all walls: nothing about a person may be lost because a colleague may not see it. Gives the changes it made, in
-- their order. Both must be in the caller's reach; the sums before and after are the same, or nothing happens.
-- `photo` is the one that the record which is kept shows from now on; another one stays among its files.
create or replace function app.merge_members(
  survivor uuid, gone uuid[], photo uuid, at_instant timestamptz, on_day date
) returns jsonb
language plpgsql security definer set search_path = public set timezone = 'UTC' as $$
declare
  r record; was record; each uuid; moved jsonb; changes jsonb := '[]';
  everybody uuid[] := gone || survivor;
  before jsonb := app.member_totals(everybody);
begin
  if (select count(*) from members where id = any(everybody) and status <> 'merged' and app.in_reach(union_path))
     <> cardinality(everybody) then
    raise exception 'only living records in reach are merged' using errcode = 'insufficient_privilege';
  end if;
  for was in select id, status from members where id = any(gone) order by id loop
    update members set status = 'merged', merged_into_id = survivor, version = version + 1 where id = was.id;
    changes := changes || jsonb_build_array(jsonb_build_object('table', 'members', 'key', jsonb_build_object('id', was.id),
      'was', jsonb_build_object('status', was.status, 'merged_into_id', null),
      'now', jsonb_build_object('status', 'merged', 'merged_into_id', survivor), 'versioned', true));
  end loop;
  -- A record that has ended waits for nothing any more.
  for was in select * from deadlines where record_id = any(gone) and stopped_at is null order by id loop
    update deadlines set stopped_at = at_instant, stopped_on = on_day, stopped_by = 'merge' where id = was.id;
    changes := changes || jsonb_build_array(jsonb_build_object('table', 'deadlines', 'key', jsonb_build_object('id', was.id),
      'was', jsonb_build_object('stopped_at', null, 'stopped_on', null, 'stopped_by', null),
      'now', jsonb_build_object('stopped_at', at_instant::timestamptz(3), 'stopped_on', on_day, 'stopped_by', 'merge')));
  end loop;
  for was in select id from member_files where member_id = any(everybody) and purpose = 'photo'
              and removed_at is null and id is distinct from photo order by id loop
    update member_files set purpose = 'other' where id = was.id;
    changes := changes || jsonb_build_array(jsonb_build_object('table', 'member_files', 'key', jsonb_build_object('id', was.id),
      'was', jsonb_build_object('purpose', 'photo'), 'now', jsonb_build_object('purpose', 'other')));
  end loop;
  for r in select * from app.member_references() where handling = 'move' loop
    foreach each in array gone loop
      execute format(
        'with moved as (update %1$I t set %2$I = $1 where %2$I = $2 %3$s returning %4$s as key)
         select coalesce(jsonb_agg(jsonb_build_object(''table'', %5$L, ''key'', key,
           ''was'', jsonb_build_object(%6$L, $2), ''now'', jsonb_build_object(%6$L, $1)) order by key), ''[]'') from moved',
        r.table_name, r.column_name,
        -- The record itself has just been led to the survivor: only those that were led to it before follow.
        case r.table_name when 'members' then 'and id <> all ($3)' else 'and $3 is not null' end,
        (select 'jsonb_build_object(' || string_agg(format('%L, t.%I', k, k), ', ') || ')'
           from unnest(app.key_columns(r.table_name)) k),
        r.table_name, r.column_name) into moved using survivor, each, gone;
      changes := changes || moved;
    end loop;
  end loop;
  -- Those that were merged just now name the survivor by their redirect: they did not before.
  if jsonb_set(app.member_totals(array[survivor]), '{members}', before->'members')
     <> before or (app.member_totals(gone) - 'members')
     <> (select jsonb_object_agg(key, 0) from jsonb_object_keys(before - 'members') key) then
    raise exception 'a merge must keep every sum' using errcode = 'check_violation';
  end if;
  return changes;
end $$;

-- What stands in the way of taking a merge back: rows that something else has changed since, and work that began on
-- an archive which would go back. Empty where nothing does.
create or replace function app.undo_obstacles(of_merge uuid) returns jsonb
language plpgsql stable security definer set search_path = public set timezone = 'UTC' as $$
declare m merges; c jsonb; row_now jsonb; field text; obstacles jsonb := '[]';
begin
  select * into m from merges where id = of_merge;
  for c in select value from jsonb_array_elements(m.changes) loop
    execute format('select to_jsonb(t) from %I t where %s', c->>'table', app.key_condition(c->'key')) into row_now;
    for field in select jsonb_object_keys(c->'now') loop
      -- A later change of the same merge may have gone over it: the last one counts.
      if row_now->field is distinct from c->'now'->field and not exists (
           select from jsonb_array_elements(m.changes) with ordinality as later(change, n)
            where change->>'table' = c->>'table' and change->'key' = c->'key' and change->'now' ? field
              and change->'now'->field is not distinct from row_now->field) then
        obstacles := obstacles || jsonb_build_array(jsonb_build_object('table', c->>'table', 'field', field));
      end if;
    end loop;
  end loop;
  return obstacles
    || (select coalesce(jsonb_agg(jsonb_build_object('table', 'grants', 'field', 'new')), '[]') from grants g
         where g.member_id = m.survivor_id and g.archive_id in (select app.moved_rows(m.changes, 'archives'))
           and g.id not in (select app.moved_rows(m.changes, 'grants')))
    || (select coalesce(jsonb_agg(jsonb_build_object('table', 'visits', 'field', 'new')), '[]') from visits v
         where v.member_id = m.survivor_id and v.archive_id in (select app.moved_rows(m.changes, 'archives'))
           and v.id not in (select app.moved_rows(m.changes, 'visits')));
end $$;

create or replace function app.moved_rows(changes jsonb, of_table text) returns setof uuid
language sql immutable as $$
  select (c->'key'->>'id')::uuid from jsonb_array_elements(changes) c
   where c->>'table' = of_table and c->'now' ? 'member_id'
$$;

create or replace function app.key_condition(key jsonb) returns text language sql immutable as $$
  select string_agg(format('%I = %L', name, value), ' and ') from jsonb_each_text(key) as each(name, value)
$$;

-- Takes a merge back, the last change first, and gives what stands in the way: where that is anything, nothing has
-- happened. A number or an archive that somebody else has taken meanwhile is found by the index that keeps it unique.
create or replace function app.undo_merge(of_merge uuid) returns jsonb
language plpgsql security definer set search_path = public set timezone = 'UTC' as $$
declare m merges; c jsonb; obstacles jsonb; columns text; broken text;
begin
  select * into m from merges where id = of_merge for update;
  if not app.in_reach(m.union_path) or m.undone_at is not null then
    raise exception 'only a merge in reach is taken back, and once' using errcode = 'insufficient_privilege';
  end if;
  perform from members where id = any(m.gone_ids || m.survivor_id) order by id for update;
  obstacles := app.undo_obstacles(of_merge);
  if obstacles <> '[]' then return obstacles; end if;
  begin
    for c in select value from jsonb_array_elements(m.changes) with ordinality as e(value, n) order by n desc loop
      select string_agg(quote_ident(name), ', ') into columns from jsonb_object_keys(c->'was') name;
      execute format('update %1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$I, $1)) %3$s where %4$s',
        c->>'table', columns || case when (c->>'versioned')::boolean then ', version' else '' end,
        '', app.key_condition(c->'key'))
        using c->'was' || case when (c->>'versioned')::boolean
          then jsonb_build_object('version', app.version_of(c->>'table', c->'key') + 1) else '{}' end;
    end loop;
  exception when unique_violation then
    get stacked diagnostics broken = constraint_name;
    return jsonb_build_array(jsonb_build_object('table', 'unique', 'field', broken));
  end;
  return '[]';
end $$;

create or replace function app.version_of(of_table text, key jsonb) returns int
language plpgsql stable security definer set search_path = public as $$
declare version_now int;
begin
  execute format('select version from %I where %s', of_table, app.key_condition(key)) into version_now;
  return version_now;
end $$;

-- Where a record that was merged leads to, and who keeps that one: also where the reader may not open it.
create or replace function app.merged_into(of_member uuid)
returns table (id uuid, member_number text, name text, union_name text)
language sql stable security definer set search_path = public as $$
  select s.id, s.member_number, s.name, u.name
    from members gone join members s on s.id = gone.merged_into_id join unions u on u.id = s.union_id
   where gone.id = of_member and app.in_reach(gone.union_path)
$$;

-- Changes a member as it was seen, and says whether it could: 'stale' where somebody was quicker, 'taken' where the
-- number belongs to another living membership. Runs with the caller's own rights.
create or replace function app.change_member(of_member uuid, seen int, fields jsonb) returns text
language plpgsql set search_path = public as $$
declare columns text; many int;
begin
  select string_agg(quote_ident(name), ', ') into columns from jsonb_object_keys(fields) name;
  execute format('update members set (%1$s, version) = (select %1$s, $3 + 1 from jsonb_populate_record(null::members, $1))
    where id = $2 and version = $3', columns) using fields, of_member, seen;
  get diagnostics many = row_count;
  return case many when 1 then 'changed' else 'stale' end;
exception when unique_violation then return 'taken';
end $$;

create or replace trigger legal_steps before update of status on member_changes
  for each row when (old.status is distinct from new.status) execute function app.only_legal_steps('members.change');
