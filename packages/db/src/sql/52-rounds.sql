-- The key under which telephones seal today: the newest, or the offered one where there is none younger than ninety days.
create or replace function app.entry_key_now(
  at_instant timestamptz, fresh_kid text, fresh_public text, fresh_private text
) returns table (kid text, public_key text)
language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from entry_keys k where k.made_at > at_instant - interval '90 days') then
    -- Of two that offer one at once, the second hears of the first's.
    perform pg_advisory_xact_lock(hashtext('entry_keys'));
    insert into entry_keys (kid, public_key, private_key, made_at)
      select fresh_kid, fresh_public, fresh_private, at_instant
       where not exists (select from entry_keys k where k.made_at > at_instant - interval '90 days');
  end if;
  return query select k.kid, k.public_key from entry_keys k order by k.made_at desc, k.kid desc limit 1;
end $$;

-- The private half of a key, sealed; nothing where there never was such a key.
create or replace function app.entry_key(of_kid text) returns table (private_key text)
language sql stable security definer set search_path = public as $$
  select k.private_key from entry_keys k where k.kid = of_kid
$$;

-- Whether what an officer's telephone was given at this instant must be forgotten: the office said so since, or the officer
-- is no longer at work. Asked without a session, and told nothing else.
create or replace function app.round_recalled(officer uuid, given_at timestamptz) returns boolean
language sql stable security definer set search_path = public as $$
  select not exists (select from officers o where o.id = officer and o.status = 'active'
    and (o.rounds_wiped_at is null or o.rounds_wiped_at < given_at))
$$;
