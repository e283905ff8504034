-- Signing in happens before there is an actor, so it passes the walls by these functions alone.

-- What an attempt is judged by: see domain/office/throttle.ts.
create or replace function app.attempts_before(who text, from_ip text, at_instant timestamptz)
returns table (pair_fails int, account_fails int, ip_attempts int, known_ip boolean)
language sql stable security definer set search_path = public as $$
  select
    (select count(*)::int from sign_in_attempts where username = who and ip = from_ip and not ok
       and at > at_instant - interval '15 minutes' and at <= at_instant
       and at > coalesce((select max(at) from sign_in_attempts where username = who and ip = from_ip and ok), '-infinity')),
    (select count(*)::int from sign_in_attempts where username = who and not ok
       and at > at_instant - interval '15 minutes' and at <= at_instant),
    (select count(*)::int from sign_in_attempts where ip = from_ip
       and at > at_instant - interval '1 minute' and at <= at_instant),
    exists (select from sign_in_attempts where username = who and ip = from_ip and ok
       and at > at_instant - interval '30 days')
$$;

-- Counts an attempt as failed before it is judged: of many at once none is judged by less than came before it. The address
-- is held before the name by everybody.
create or replace function app.begin_attempt(attempt uuid, who text, from_ip text, at_instant timestamptz)
returns table (pair_fails int, account_fails int, ip_attempts int, known_ip boolean)
language plpgsql volatile security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('sign in from ' || from_ip, 0));
  perform pg_advisory_xact_lock(hashtextextended('sign in as ' || who, 0));
  return query select * from app.attempts_before(who, from_ip, at_instant);
  insert into sign_in_attempts (id, username, ip, at, ok) values (attempt, who, from_ip, at_instant, false);
end $$;

-- What became of it, where it did not fail: it worked, or it was never judged to the end and counts for nothing.
create or replace function app.end_attempt(attempt uuid, worked boolean)
returns void language plpgsql security definer set search_path = public as $$
begin
  if worked then update sign_in_attempts set ok = true where id = attempt;
  else delete from sign_in_attempts where id = attempt; end if;
end $$;
drop function if exists app.note_attempt(uuid, text, text, timestamptz, boolean);

create or replace function app.officer_named(who text)
returns table (id uuid, password_hash text, totp_secret text, totp_used_step bigint, roles text[], status text)
language sql stable security definer set search_path = public as $$
  select id, password_hash, totp_secret, totp_used_step, roles, status from officers where lower(username) = lower(who)
$$;

-- A code of the second factor is good once: true for the first who brings this time step.
create or replace function app.take_totp_step(who uuid, step bigint) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  update officers set totp_used_step = step where id = who and totp_used_step < step;
  return found;
end $$;

create or replace function app.start_session(
  session uuid, token bytea, who uuid, at_instant timestamptz, until timestamptz, factor boolean, from_ip text, from_agent text
) returns void language sql security definer set search_path = public as $$
  insert into sessions (id, token_hash, officer_id, started_at, seen_at, expires_at, second_factor, ip, agent)
  values (session, token, who, at_instant, at_instant, until, factor, from_ip, from_agent)
$$;

create or replace function app.end_session(token bytea, at_instant timestamptz, why text) returns void
language sql security definer set search_path = public as $$
  update sessions set ended_at = at_instant, ended_why = why where token_hash = token and ended_at is null
$$;

-- Whose link this is, if it can still be used.
drop function if exists app.link_owner(bytea, timestamptz);
create function app.link_owner(token bytea, at_instant timestamptz)
returns table (id uuid, username text, name text, roles text[], union_path text, purpose text, has_totp boolean)
language sql stable security definer set search_path = public as $$
  select o.id, o.username, o.name, o.roles, o.union_path::text, l.purpose, o.totp_secret is not null
    from sign_in_links l join officers o on o.id = l.officer_id
   where l.token_hash = token and l.used_at is null and l.expires_at > at_instant and o.status <> 'disabled'
$$;

-- Uses a link up: sets the password and, where there was none yet, the second factor; ends every session. A link
-- never replaces a second factor: whoever finds one in a mailbox still lacks the phone.
create or replace function app.use_link(token bytea, at_instant timestamptz, new_hash text, new_totp text, step bigint)
returns boolean language plpgsql security definer set search_path = public as $$
declare who uuid;
begin
  update sign_in_links set used_at = at_instant
   where token_hash = token and used_at is null and expires_at > at_instant returning officer_id into who;
  if who is null then return false; end if;
  update officers set password_hash = new_hash, totp_secret = coalesce(totp_secret, new_totp),
    totp_used_step = greatest(totp_used_step, coalesce(step, 0)), status = 'active', version = version + 1
   where id = who and status <> 'disabled';
  if not found then raise exception 'the officer of this link is disabled' using errcode = 'check_violation'; end if;
  update sessions set ended_at = at_instant, ended_why = 'reset' where officer_id = who and ended_at is null;
  return true;
end $$;

-- Gives a second factor to the officer of a living session who has none, and ends all of that officer's sessions:
-- what goes on is a new one. Null where the session has ended or a second factor is already there.
create or replace function app.confirm_second_factor(
  token bytea, at_instant timestamptz, idle interval, new_totp text, step bigint
) returns table (id uuid, name text, roles text[], union_path text)
language plpgsql security definer set search_path = public as $$
declare who uuid;
begin
  select o.id into who from sessions s join officers o on o.id = s.officer_id
   where s.token_hash = token and s.ended_at is null and s.expires_at > at_instant and s.seen_at >= at_instant - idle
     and o.status = 'active' and o.totp_secret is null
     for update of o;
  if who is null then return; end if;
  update officers o set totp_secret = new_totp, totp_used_step = greatest(o.totp_used_step, step), version = o.version + 1
   where o.id = who;
  update sessions s set ended_at = at_instant, ended_why = 'second factor' where s.officer_id = who and s.ended_at is null;
  return query select o.id, o.name, o.roles, o.union_path::text from officers o where o.id = who;
end $$;
