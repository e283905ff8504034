-- The federation's data key: the first caller's, and ever after the same.
create or replace function app.data_key(fresh text) returns table (kid text, wrapped text)
language plpgsql security definer set search_path = public as $$
begin
  insert into data_keys as k (kid, wrapped) select 'k1', fresh where not exists (select from data_keys)
    on conflict do nothing;
  return query select k.kid, k.wrapped from data_keys k order by k.made_at desc limit 1;
end $$;

-- The next number of a series, without a gap where the transaction commits.
create or replace function app.next_number(of_series text) returns int
language sql security definer set search_path = public as $$
  insert into number_series as n (series, last) values (of_series, 1)
  on conflict (series) do update set last = n.last + 1 returning last
$$;

-- Who a session's cookie belongs to, at this instant: null where it has ended, idled out or expired,
-- or where the officer is no longer at work. Marks it as seen, at most once a minute.
create or replace function app.session_actor(token bytea, at_instant timestamptz, idle interval)
returns table (id uuid, name text, roles text[], union_id uuid, union_path text, session_id uuid, second_factor boolean)
language plpgsql security definer set search_path = public as $$
begin
  update sessions s set seen_at = at_instant
   where s.token_hash = token and s.ended_at is null and s.seen_at < at_instant - interval '1 minute'
     and s.seen_at >= at_instant - idle and s.expires_at > at_instant;
  return query
    select o.id, o.name, o.roles, o.union_id, o.union_path::text, s.id, s.second_factor
      from sessions s join officers o on o.id = s.officer_id
     where s.token_hash = token and s.ended_at is null and s.expires_at > at_instant
       and s.seen_at >= at_instant - idle and o.status = 'active';
end $$;
