create or replace trigger legal_steps before update of status on members
  for each row when (old.status is distinct from new.status and old.status <> 'merged' and new.status <> 'merged')
  execute function app.only_legal_steps('members.membership');
create or replace trigger legal_steps before update of status on transfers
  for each row when (old.status is distinct from new.status) execute function app.only_legal_steps('members.transfer');

-- Every table whose rows say by a union's path who sees them, and what becomes of them (docs/decisions/0021). When a
-- person moves to another union, rows follow where `person` names the column that they are known by. When a union is
-- merged or dissolved, `moves` says whether its own rows go over with the rows of the unions under it ("all"), only the
-- latter ("under"), or neither ("none"). tests/db/union-paths.test.ts holds the catalogue to this list.
drop function if exists app.path_tables() cascade;
create function app.path_tables() returns table (name text, person text, moves text)
language sql immutable as $$
  values
    ('members', 'id', 'all'), ('member_grams', 'member_id', 'all'),
    -- A case stays with the union that decided it until it is handed over itself.
    ('archives', null, 'all'), ('grants', null, 'all'), ('visits', null, 'all'), ('tickets', null, 'all'),
    ('medical_costs', null, 'all'), ('payment_accounts', null, 'all'), ('payment_batches', null, 'all'),
    ('payment_lines', null, 'all'),
    ('tasks', null, 'all'), ('apply_links', null, 'all'), ('aid_applications', null, 'all'),
    ('plan_measures', null, 'all'), ('pairings', null, 'all'), ('campaigns', null, 'all'),
    ('campaign_objects', null, 'all'),
    ('imports', null, 'all'), ('import_templates', null, 'all'), ('member_exports', null, 'all'),
    ('applications', null, 'all'), ('join_links', null, 'all'), ('member_views', null, 'all'),
    ('member_changes', 'member_id', 'all'), ('keeper_changes', 'member_id', 'all'),
    ('duplicate_pairs', null, 'all'), ('merges', null, 'all'),
    ('pack_entries', 'record_id', 'all'), ('pack_batches', null, 'all'),
    ('archive_pack_entries', null, 'all'),
    ('approvals', null, 'all'),
    ('jobs', null, 'all'), ('files', null, 'all'),
    -- Nobody's rights are carried by a merger: an officer of the union that ended is given a new place by a person.
    ('officers', null, 'under'),
    -- Days without decisions, and who stands in for whom, end with the union that they were said for.
    ('freezes', null, 'under'), ('delegations', null, 'under'),
    -- Counts of one union each, counted anew every night.
    ('pack_tallies', null, 'under'), ('register_counts', null, 'under'),
    -- The steps and clocks come last: what a step in flight wrote beside its record is then there to be moved.
    ('status_changes', 'record_id', 'all'), ('deadlines', 'record_id', 'all'),
    -- What was done stays written where it was done. The kept counts follow the members by a trigger of their own.
    ('audit', null, 'none'), ('return_snapshots', null, 'none'), ('member_tallies', null, 'none')
$$;

-- A member stands in a union that there is, by its id and its path, and comes only into one that is in order. Whoever
-- ends a union holds its row, so that nobody slips in while the members are being carried. New members are looked at
-- by the statement, for a roster brings a thousand of one union; a move by the row, for every other change is none.
create or replace function app.come_into_unions() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  perform from unions where id in (select union_id from added) order by id for share;
  if exists (select from added a where not exists (
       select from unions u where u.id = a.union_id and u.path = a.union_path and u.status = '1')) then
    raise exception 'no union in order for a new member' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create or replace trigger come_into_unions after insert on members
  referencing new table as added for each statement execute function app.come_into_unions();

create or replace function app.stands_in_a_union() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  perform from unions where id = new.union_id and path = new.union_path and status <> '0' for share;
  if not found then
    raise exception 'no union for member %', new.id using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create or replace trigger stands_in_a_union before update of union_id, union_path on members
  for each row when ((old.union_id, old.union_path) is distinct from (new.union_id, new.union_path))
  execute function app.stands_in_a_union();

-- Whether the caller's reach covers a path: definer functions ask it before they write past the walls.
create or replace function app.reaches(path text) returns boolean language sql stable as $$
  select coalesce(starts_with(path, nullif(current_setting('app.scope_path', true), ''))
    and nullif(current_setting('app.scope', true), '') <> 'own', false)
$$;

-- The living membership of a citizen id, for the union that asks for the person: which one, where, and how it stands.
-- It is held as it stands, so that it does not end while it is being asked for.
create or replace function app.membership_of(index bytea)
returns table (member_id uuid, status text, union_id uuid, union_name text, union_path text)
language sql volatile security definer set search_path = public as $$
  select m.id, m.status, u.id, u.name, u.path::text from members m join unions u on u.id = m.union_id
   where m.citizen_id_index = index and m.status in ('applied', 'active', 'transferring', 'retained')
     for share of m
$$;

create or replace function app.has_column(of_table text, of_column text) returns boolean language sql stable as $$
  select exists (select from pg_attribute where attrelid = to_regclass('public.' || of_table) and attname = of_column
                  and attnum > 0 and not attisdropped)
$$;

-- The second side of a transfer settles it: the person comes over, or stays where they were. Only the receiving side,
-- only a transfer that was sent, and the member's own step is written where the member's file is.
create or replace function app.settle_transfer(
  of_transfer uuid, of_event text, step uuid, on_day date, at_instant timestamptz, said text, by_name text, keeper uuid
) returns void language plpgsql security definer set search_path = public as $$
declare t transfers; m members; follower record; had text;
begin
  select * into t from transfers where id = of_transfer for update;
  if t.id is null or t.status <> 'sent' or of_event not in ('accept', 'return') or not app.reaches(t.to_path) then
    raise exception 'transfer % is not the caller''s to settle', of_transfer using errcode = 'insufficient_privilege';
  end if;
  select * into m from members where id = t.member_id for update;
  if m.status is distinct from 'transferring' then
    raise exception 'member % is not on the way', t.member_id using errcode = 'check_violation';
  end if;
  if of_event = 'accept' then
    update members set status = 'active', union_id = t.to_union_id, union_path = t.to_path, keeper_id = keeper,
           group_name = null, version = version + 1 where id = m.id returning * into m;
    for follower in select p.name, p.person from app.path_tables() p
                     where p.person is not null and p.name <> 'members' loop
      had := case when app.has_column(follower.name, 'union_id') then ', union_id = $3' else '' end;
      execute format('update %I set union_path = $2 %s where %I = $1', follower.name, had, follower.person)
        using m.id, m.union_path, m.union_id;
    end loop;
  else
    update members set status = 'active', version = version + 1 where id = m.id;
  end if;
  insert into status_changes (id, machine, record_id, event, was, becomes, happened_on, note, actor_name,
                              union_id, union_path, keeper_id, created_at)
  values (step, 'members.membership', m.id, of_event, 'transferring', 'active', on_day, said, by_name,
          m.union_id, m.union_path, m.keeper_id, at_instant);
  update transfers set status = case of_event when 'accept' then 'accepted' else 'returned' end, settled_by = keeper,
         settled_on = on_day, settled_note = said, due_on = null, version = version + 1 where id = t.id;
end $$;

-- Steps and clocks of a transfer are seen from both of its ends, as the transfer itself.
drop policy if exists of_a_transfer on deadlines;
create policy of_a_transfer on deadlines for all to gongbang_office
  using (machine = 'members.transfer' and exists (select from transfers where transfers.id = record_id))
  with check (machine = 'members.transfer' and exists (select from transfers where transfers.id = record_id));
drop policy if exists of_a_transfer on status_changes;
create policy of_a_transfer on status_changes for all to gongbang_office
  using (machine = 'members.transfer' and exists (select from transfers where transfers.id = record_id))
  with check (machine = 'members.transfer' and exists (select from transfers where transfers.id = record_id));

-- The open door of a union's link: whose it is, while the link is open and the union in order.
create or replace function app.join_link(of_token bytea)
returns table (link_id uuid, union_id uuid, union_name text, union_path text, keeper_id uuid)
language sql stable security definer set search_path = public as $$
  select l.id, u.id, u.name, u.path::text, l.keeper_id
    from join_links l join unions u on u.id = l.union_id
   where l.token_hash = of_token and l.closed_at is null and u.status = '1'
$$;

-- Counts a knock, and says how many came before it: of this address in ten minutes, at this link in an hour.
create or replace function app.join_knocks(knock uuid, from_ip text, link uuid, at_instant timestamptz)
returns table (by_ip int, at_link int) language plpgsql volatile security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('join ' || from_ip, 0));
  return query select
    (select count(*)::int from join_knocks k where k.ip = from_ip and k.at > at_instant - interval '10 minutes'),
    (select count(*)::int from join_knocks k where k.link_id = link and k.at > at_instant - interval '1 hour');
  insert into join_knocks (id, ip, link_id, at) values (knock, from_ip, link, at_instant);
end $$;

-- Puts an application into the queue of the link's union, and into no other. It answers the same word whether the
-- person is in the register, has applied before, or neither: the queue's reader sees which.
create or replace function app.file_application(of_token bytea, what jsonb) returns boolean
language plpgsql volatile security definer set search_path = public as $$
declare link record;
begin
  select * into link from app.join_link(of_token);
  if link.link_id is null then return false; end if;
  insert into applications
  select r.* from jsonb_populate_record(null::applications, what || jsonb_build_object('link_id', link.link_id,
    'union_id', link.union_id, 'union_path', link.union_path, 'keeper_id', link.keeper_id,
    'status', 'waiting', 'member_id', null, 'decided_by', null, 'decided_on', null, 'refusal', null, 'version', 1)) r
  on conflict (union_id, citizen_id_index) where status = 'waiting' do nothing;
  return true;
end $$;
