-- The arrows of the archive's machine, kept by the database as well. An archive that a merge had closed is opened
-- again by the definer function that takes the merge back (34-duplicates.sql), and by nothing else.
create or replace trigger legal_steps before update of status on archives
  for each row when (old.status is distinct from new.status and current_user <> 'gongbang_totals')
  execute function app.only_legal_steps('hardship.archive');

-- Whether somebody has agreed that a person's diagnosis is kept, and has not taken it back: the person, or for one who was
-- a minor on that day whoever agreed and still lives in the household (PIPL arts. 15, 29, 31).
create or replace function app.agreed_to_diagnosis(of_archive uuid, of_person uuid, born date) returns boolean
language sql stable as $$
  select exists (select from consents c
                  where c.archive_id = of_archive and c.kind = 'sensitive' and c.withdrawn_on is null
                    and (c.person_id = of_person
                      or (extract(year from age(c.given_on, born)) < 18
                        and exists (select from household_members h where h.id = c.person_id and h.left_on is null))))
$$;
create or replace function app.diagnosis_needs_consent() returns trigger language plpgsql as $$
begin
  if not app.agreed_to_diagnosis(new.archive_id, new.id, new.birth_on) then
    raise exception 'a diagnosis needs a consent' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create or replace trigger diagnosis_needs_consent before insert or update of diagnosis on household_members
  for each row when (new.diagnosis is not null) execute function app.diagnosis_needs_consent();

-- One household, one file: the number of another live archive in which one of these people stands, wherever in the
-- federation it is kept. It says nothing else about that archive.
create or replace function app.archive_with(ids bytea[], except_archive uuid) returns text
language sql stable security definer set search_path = public as $$
  select a.number from household_members h join archives a on a.id = h.archive_id
   where h.live and h.citizen_id_index = any (ids) and a.id <> except_archive limit 1
$$;

-- The day on which the last file was ended, or application refused, for a false statement in which one of these people
-- stood, wherever it is kept: the day alone. Who had left the household before its last decision, or before it was handed
-- in where it never came to one, stated nothing.
create or replace function app.false_statement_on(ids bytea[]) returns date
language sql stable security definer set search_path = public as $$
  select max(a.closed_on) from household_members h join archives a on a.id = h.archive_id
   where h.citizen_id_index = any (ids) and a.status in ('closed', 'rejected') and a.exit_code = 'E21'
     and (h.left_on is null or h.left_on > coalesce(a.decided_on,
       (select min(s.happened_on) from status_changes s where s.record_id = a.id and s.event = 'submit')))
$$;

-- The lines of Beijing as far as the handbook knows them; the low-income lines are not verified, and the office enters
-- the later ones. A version that stands is never changed.
insert into means_parameters
  (id, version, effective_from, area, low_income_line_fen, minimum_wage_fen, source, verified)
values
  ('01900000-0000-7000-8000-000000000001', '2021-07', '2021-07-01', '110000', 124500, null, 'line.unverified', false),
  ('01900000-0000-7000-8000-000000000002', '2022-07', '2022-07-01', '110000', 132000, null, 'line.unverified', false),
  ('01900000-0000-7000-8000-000000000003', '2023-07', '2023-07-01', '110000', 139500, null, 'line.unverified', false),
  ('01900000-0000-7000-8000-000000000004', '2023-09', '2023-09-01', '110000', 139500, 242000, 'line.unverified', false),
  ('01900000-0000-7000-8000-000000000005', '2024-07', '2024-07-01', '110000', 145000, 242000, 'line.unverified', false),
  ('01900000-0000-7000-8000-000000000006', '2025-09', '2025-09-01', '110000', 145000, 254000, 'wage.2025', false)
on conflict do nothing;
