-- Payment batches: what was sent to the bank stands, and a grant waits in one line at most (domain.md B.3).
create or replace trigger legal_steps before update of status on payment_batches
  for each row when (old.status is distinct from new.status) execute function app.only_legal_steps('aid.batch');

create or replace function app.line_goes_on() returns trigger language plpgsql as $$
begin
  if (old.status, new.status) not in (('waiting', 'paid'), ('waiting', 'failed'), ('waiting', 'dropped'), ('paid', 'failed')) then
    raise exception 'a line does not go from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
create or replace trigger line_goes_on before update of status on payment_lines
  for each row when (old.status is distinct from new.status) execute function app.line_goes_on();

-- What was sent stands.
create or replace trigger line_stands before update on payment_lines for each row
  when ((old.batch_id, old.line_no, old.grant_id, old.attempt, old.amount_fen, old.holder_name, old.card)
    is distinct from (new.batch_id, new.line_no, new.grant_id, new.attempt, new.amount_fen, new.holder_name, new.card))
  execute function app.refuse_change();

-- A grant that waits at the bank is neither cancelled nor paid by hand: the bank's answer settles its line first.
create or replace function app.not_at_the_bank() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  if exists (select from payment_lines where grant_id = new.id and status = 'waiting') then
    raise exception 'grant % waits at the bank', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create or replace trigger not_at_the_bank before update of status on grants for each row
  when (old.status = 'approved' and new.status <> 'approved') execute function app.not_at_the_bank();

-- What the bank sent back is set aside again, for the next attempt of the same grant.
create or replace function app.bounce_fund(of_grant uuid, on_day date) returns void
language sql security definer set search_path = public as $$
  select app.move_grant(of_grant, 'bounce', on_day, 'paid', 'reserved')
$$;

create or replace trigger answers_stand before update on payment_answers for each row
  when ((old.batch_id, old.line_no, old.answer, old.file_sha256) is distinct from (new.batch_id, new.line_no, new.answer, new.file_sha256))
  execute function app.refuse_change();
