-- Last of all, over whatever the files before it made: every table under row security, also for its
-- owner; the office may read, add and change, and never delete, truncate or create.
do $$
declare t record; f record;
begin
  for t in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') loop
    execute format('alter table %s owner to gongbang_owner', t.name);
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('revoke all on table %s from public', t.name);
    execute format('grant select, insert, update on table %s to gongbang_office', t.name);
  end loop;
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'app' and p.prosecdef loop
    execute format('alter function %s owner to gongbang_totals', f.name);
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to gongbang_office', f.name);
  end loop;
end $$;

-- What only the definer functions write.
revoke insert, update on audit, audit_heads, data_keys, entry_keys, number_series, sign_in_attempts, join_knocks from gongbang_office;
revoke select on audit_heads, data_keys, entry_keys, number_series, sign_in_attempts, join_knocks from gongbang_office;
revoke insert, update on member_tallies, register_counts, return_snapshots from gongbang_office;
revoke insert, update on funds, ledger_journals, ledger_entries from gongbang_office;
revoke insert, update on rest_days, published_years from gongbang_office;
grant insert, update on rest_days to gongbang_office;
grant insert on published_years to gongbang_office;
grant select, insert, update on all tables in schema public to gongbang_totals;
grant delete on member_grams, member_tallies to gongbang_totals;
-- An import that is taken back removes whom it added (33-exchange.sql), and nothing else does.
grant delete on members, duplicate_pairs, pack_entries to gongbang_totals;
-- A sign-in that was not judged to the end counts for nothing (21-identity.sql).
grant delete on sign_in_attempts to gongbang_totals;
grant create on schema public to gongbang_totals;
grant select, references on app.legal_steps to gongbang_totals, gongbang_office;
alter function app.ensure_audit_months(date, int) owner to gongbang_owner;
grant execute on function app.ensure_audit_months(date, int) to gongbang_office;
alter function app.learn_register() owner to gongbang_owner;

do $$
declare t text;
begin
  -- The definer functions pass these tables' walls, by a policy that can be read here.
  foreach t in array array(select distinct table_name from app.member_references())
    || array['household_members', 'member_tallies', 'register_counts', 'deadlines', 'audit', 'audit_heads', 'data_keys', 'entry_keys', 'number_series', 'sign_in_attempts', 'sessions',
                           'officers', 'sign_in_links', 'files', 'funds', 'ledger_journals', 'ledger_entries',
                           'unions', 'return_snapshots', 'transfers', 'transitions', 'join_knocks']
           || (select array_agg(name) from app.path_tables() where moves <> 'none') loop
    execute format('drop policy if exists totals_keep on %I', t);
    execute format('create policy totals_keep on %I for all to gongbang_totals using (true) with check (true)', t);
  end loop;
end $$;

drop policy if exists seen on audit;
create policy seen on audit for select to gongbang_office using (
  union_path >= (select nullif(current_setting('app.scope_path', true), ''))
  and union_path < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own'
       or actor_id = (select nullif(current_setting('app.actor_id', true), ''))::uuid));
