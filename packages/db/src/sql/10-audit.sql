-- The trail: append-only, in 64 chains, partitioned by month, kept six years (trust.md 1.5).
-- The hash is made by the application with a key that the database never sees.
create table if not exists audit (
  chain int not null,
  seq bigint not null,
  at timestamptz(3) not null,
  entry jsonb not null,
  actor_id uuid,
  union_path text collate "C" not null,
  action text not null,
  record_id uuid,
  result text not null,
  prev bytea not null,
  hash bytea not null,
  primary key (chain, seq, at)
) partition by range (at);
create index if not exists audit_by_record on audit (record_id, at);
create index if not exists audit_by_actor on audit (actor_id, at);
create index if not exists audit_by_union on audit (union_path, at);

create table if not exists audit_heads (
  chain int primary key,
  seq bigint not null,
  hash bytea not null
);
insert into audit_heads select chain, 0, '' from generate_series(0, 63) chain on conflict do nothing;

create table if not exists audit_default partition of audit default;

-- The months from the last one to `ahead` months on; the nightly job calls it again.
create or replace function app.ensure_audit_months(today date, ahead int) returns void
language plpgsql security definer set search_path = public as $$
declare first date;
begin
  for i in -1..ahead loop
    first := (date_trunc('month', today) + make_interval(months => i))::date;
    if to_regclass(format('audit_%s', to_char(first, 'YYYY_MM'))) is null
       and not exists (select from audit_default where at >= first and at < first + interval '1 month') then
      execute format('create table %I partition of audit for values from (%L) to (%L)',
        'audit_' || to_char(first, 'YYYY_MM'), first, first + interval '1 month');
      execute format('alter table %I enable row level security', 'audit_' || to_char(first, 'YYYY_MM'));
      execute format('alter table %I force row level security', 'audit_' || to_char(first, 'YYYY_MM'));
    end if;
  end loop;
end $$;

-- Takes the chain's head, and holds it until the transaction ends: asked as its last act.
create or replace function app.audit_head(of_chain int) returns table (seq bigint, hash bytea)
language sql security definer set search_path = public as $$
  select seq, hash from audit_heads where chain = of_chain for update
$$;

create or replace function app.append_audit(
  of_chain int, this_seq bigint, made_at timestamptz, what jsonb, prev_hash bytea, this_hash bytea
) returns void language plpgsql security definer set search_path = public as $$
begin
  update audit_heads set seq = this_seq, hash = this_hash
   where chain = of_chain and seq = this_seq - 1 and hash = prev_hash;
  if not found then raise exception 'the audit chain % has moved on', of_chain using errcode = 'check_violation'; end if;
  insert into audit values (of_chain, this_seq, made_at, what, (what->>'actorId')::uuid, what->>'unionPath',
    what->>'action', (what->>'recordId')::uuid, what->>'result', prev_hash, this_hash);
end $$;

-- Many lines of one chain in one statement: an import writes one for every person it touches.
create or replace function app.append_audits(
  of_chain int, first_seq bigint, lines jsonb[], prev_hashes bytea[], hashes bytea[]
) returns void language plpgsql security definer set search_path = public as $$
declare many int := cardinality(lines);
begin
  update audit_heads set seq = first_seq + many - 1, hash = hashes[many]
   where chain = of_chain and seq = first_seq - 1 and hash = prev_hashes[1];
  if not found then raise exception 'the audit chain % has moved on', of_chain using errcode = 'check_violation'; end if;
  insert into audit
  select of_chain, first_seq + n - 1, (what->>'at')::timestamptz, what, (what->>'actorId')::uuid, what->>'unionPath',
         what->>'action', (what->>'recordId')::uuid, what->>'result', prev, hash
    from unnest(lines, prev_hashes, hashes) with ordinality as line(what, prev, hash, n);
end $$;

-- How often this officer has uncovered a field since an instant: the limit counts all of it. Whoever asks holds the
-- officer's place until the transaction ends, so that two windows at once are counted one after the other.
create or replace function app.reveals_since(who uuid, since timestamptz) returns int
language plpgsql volatile security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('reveals ' || who, 0));
  -- A line that names several fields uncovered so many.
  return (select coalesce(sum(greatest(1, jsonb_array_length(entry->'changes'))), 0) from audit
           where actor_id = who and at >= since and action like '%.reveal' and result = 'done');
end $$;

create or replace function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create or replace trigger audit_is_append_only before update or delete on audit
  for each row execute function app.refuse_change();

-- The heads of all chains, for who verifies the trail: what a chain must end with.
create or replace function app.audit_heads_now() returns table (chain int, seq bigint, hash bytea)
language sql security definer set search_path = public as $$
  select chain, seq, hash from audit_heads order by chain
$$;

-- A page of the whole trail for who verifies it, in the order of the chains. It passes the walls, for a line that is
-- not seen would count as missing; only a call that reaches the whole federation gets anything, and what it answers
-- is a count and a place, never a line.
create or replace function app.audit_lines(after_chain int, after_seq bigint, how_many int)
returns table (chain int, seq bigint, entry jsonb, hash bytea, same boolean)
language sql security definer set search_path = public as $$
  select a.chain, a.seq, a.entry, a.hash,
         a.actor_id is not distinct from (a.entry->>'actorId')::uuid and a.union_path = a.entry->>'unionPath'
         and a.action = a.entry->>'action' and a.record_id is not distinct from (a.entry->>'recordId')::uuid
         and a.result = a.entry->>'result' and a.at = (a.entry->>'at')::timestamptz
    from audit a
   where (a.chain, a.seq) > (after_chain, after_seq)
     and nullif(current_setting('app.scope', true), '') = 'federation'
   order by a.chain, a.seq limit how_many
$$;
