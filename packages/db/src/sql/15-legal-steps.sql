-- The database's own copy of the machines' arrows, filled by migrate() from the tables of the domain.
create table if not exists app.legal_steps (
  machine text not null,
  was text not null,
  becomes text not null,
  primary key (machine, was, becomes)
);

create or replace function app.only_legal_steps() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from app.legal_steps where machine = tg_argv[0] and was = old.status and becomes = new.status) then
    raise exception 'illegal step of %: % to %', tg_argv[0], old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
