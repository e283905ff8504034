-- The computation of an archive is a document: it is added, and never changed, not even by who owns the table.
create or replace function app.never_changed() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'check_violation';
end $$;
create or replace trigger never_changed before update or delete on means_documents
  for each row execute function app.never_changed();
create or replace trigger never_changed before update or delete on rule_sets
  for each row execute function app.never_changed();
create or replace trigger never_changed before update or delete on rule_choices
  for each row execute function app.never_changed();

-- The texts in numbers (domain.md A.1): the national text names no number for an accident, Qingdao four fifths of the
-- year's income, the rules of 2016 what is left of the line. The office begins with the national lines and Qingdao's
-- share as its parameter, and chooses another set from a day on.
insert into rule_sets (id, code, effective_from, rules, source) values
  ('01900000-0000-7000-8000-000000000101', 'standards-2016', '2016-01-01',
   '{"relativePercent": 200, "strict": true, "accident": {"by": "line", "incomePercent": 300, "linePercent": 100}}', 'S31, S32'),
  ('01900000-0000-7000-8000-000000000102', 'national', '2020-01-01',
   '{"relativePercent": 200, "strict": true, "accident": {"by": "people"}}', 'S25'),
  ('01900000-0000-7000-8000-000000000103', 'national-inclusive', '2020-01-01',
   '{"relativePercent": 200, "strict": false, "accident": {"by": "people"}}', 'S25'),
  ('01900000-0000-7000-8000-000000000104', 'qingdao', '2020-01-01',
   '{"relativePercent": 200, "strict": true, "accident": {"by": "share", "percent": 80, "atShare": "borderline"}}', 'S26'),
  -- Beijing: the national text, with the city's own property tests and notice. No number of its own for an accident was
  -- found, so the share that is the default of domain.md A.1 stands in, and the reviewer is shown its edge.
  ('01900000-0000-7000-8000-000000000105', 'beijing', '2020-01-01',
   '{"relativePercent": 200, "strict": true, "accident": {"by": "share", "percent": 80, "atShare": "borderline"}, "noticeDays": 5, "government": {"homes": 2, "smallUpTo": 2, "smallPercent": 120, "largePercent": 100}}', 'S25, S34, S47')
on conflict do nothing;
insert into rule_choices (id, code, effective_from, reason) values
  ('01900000-0000-7000-8000-000000000111', 'qingdao', '2020-01-01', 'start')
on conflict do nothing;

-- 申请码: whose it is, while the link is open and the union in order.
create or replace function app.apply_link(of_token bytea)
returns table (link_id uuid, union_id uuid, union_name text, union_path text, keeper_id uuid)
language sql stable security definer set search_path = public as $$
  select l.id, u.id, u.name, u.path::text, l.keeper_id
    from apply_links l join unions u on u.id = l.union_id
   where l.token_hash = of_token and l.closed_at is null and u.status = '1'
$$;

-- Puts an application into the queue of the link's union, and into no other. Who waits there already is told nothing.
create or replace function app.file_aid_application(of_token bytea, what jsonb) returns boolean
language plpgsql volatile security definer set search_path = public as $$
declare link record;
begin
  select * into link from app.apply_link(of_token);
  if link.link_id is null then return false; end if;
  insert into aid_applications
  select r.* from jsonb_populate_record(null::aid_applications, what || jsonb_build_object('link_id', link.link_id,
    'union_id', link.union_id, 'union_path', link.union_path, 'keeper_id', link.keeper_id,
    'status', 'waiting', 'archive_id', null, 'decided_by', null, 'decided_on', null, 'refusal', null, 'version', 1)) r
  on conflict (union_id, citizen_id_index) where status = 'waiting' do nothing;
  return true;
end $$;

-- The end of a notice is its clock's: counted anew with the holiday table, it is the file's too, and the sheet hangs on.
create or replace function app.notice_follows_its_clock() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update archives set notice_until = new.due_on, notice_down_on = case when new.due_on > notice_until then null else notice_down_on end
   where id = new.record_id and status = 'onNotice' and notice_until is distinct from new.due_on;
  return null;
end $$;
create or replace trigger notice_follows_its_clock after insert on deadlines
  for each row when (new.machine = 'hardship.archive' and new.clock = 'notice' and new.stopped_at is null)
  execute function app.notice_follows_its_clock();

-- So is the day of the next review: it holds money back, and no file is late before its clock is.
create or replace function app.review_follows_its_clock() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update archives set next_review_on = new.due_on
   where id = new.record_id and status in ('enrolled', 'suspended') and next_review_on is distinct from new.due_on;
  return null;
end $$;
create or replace trigger review_follows_its_clock after insert on deadlines
  for each row when (new.machine = 'hardship.archive' and new.clock in ('annualReview', 'nextReview') and new.stopped_at is null)
  execute function app.review_follows_its_clock();

-- Who ever handed an archive in, also where it was returned and handed in by another: the trail remembers it.
create or replace function app.submitters_of(archive uuid) returns uuid[]
language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct actor_id), '{}') from audit
   where record_id = archive and result = 'done' and actor_id is not null
     and entry->'changes' @> '[{"field": "status", "becomes": "submitted"}]'
$$;

-- The sheets whose days are over come down, in every union: the night's work, as reading one is.
create or replace function app.take_notices_down(on_day date) returns int
language plpgsql volatile security definer set search_path = public as $$
declare n int;
begin
  update archives set notice_down_on = on_day
   where notice_until < on_day and notice_from is not null and notice_down_on is null;
  get diagnostics n = row_count;
  return n;
end $$;
