-- How a campaign stands, held as it stands until the transaction ends: whoever hands over at one of its unions may not
-- change the campaign itself, and a campaign that closes meanwhile waits for them, or they for it. It tells the state of a
-- campaign that the asking officer can see by its own wall, and nothing of another one.
create or replace function app.hold_campaign(of_campaign uuid) returns text
language plpgsql security definer set search_path = public as $$
declare c campaigns;
begin
  select * into c from campaigns where id = of_campaign for share;
  if c.id is null or nullif(current_setting('app.scope_path', true), '') is null
     or not (starts_with(c.union_path, current_setting('app.scope_path', true))
             or (c.is_shared and starts_with(current_setting('app.scope_path', true), c.union_path))) then
    return null;
  end if;
  return c.state;
end $$;

-- What a campaign's list comes to is kept by the list alone: added with a row, given back when it is taken off.
create or replace function app.count_campaign() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update campaigns c set planned_fen = c.planned_fen + a.fen
    from (select campaign_id, sum(amount_fen + goods_value_fen) as fen from added group by campaign_id) a
   where c.id = a.campaign_id;
  return null;
end $$;
create or replace trigger count_campaign after insert on campaign_objects
  referencing new table as added for each statement execute function app.count_campaign();

create or replace function app.uncount_campaign() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update campaigns set planned_fen = planned_fen - old.amount_fen - old.goods_value_fen where id = old.campaign_id;
  return null;
end $$;
create or replace trigger uncount_campaign after update of state on campaign_objects
  for each row when (new.state = 'dropped' and old.state <> 'dropped') execute function app.uncount_campaign();

-- A plan goes with its household: whoever takes the file over has its open measures, and the pairing stays to be settled.
create or replace function app.carry_plan() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update plan_measures set union_id = new.union_id, union_path = new.union_path,
         keeper_id = case when state = 'open' and new.keeper_id <> old.keeper_id then new.keeper_id else keeper_id end
   where archive_id = new.id;
  update pairings set union_id = new.union_id, union_path = new.union_path where archive_id = new.id;
  return null;
end $$;
create or replace trigger carry_plan after update of union_path on archives
  for each row when (old.union_path is distinct from new.union_path) execute function app.carry_plan();
