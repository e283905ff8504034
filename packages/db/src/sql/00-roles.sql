-- Four roles. The owner owns the tables and nobody logs in as it; the migrator is a member of it; the
-- office is the app's login and owns nothing; totals owns the definer functions.
do $$
declare wanted text;
begin
  foreach wanted in array array['gongbang_owner', 'gongbang_totals', 'gongbang_migrate', 'gongbang_office'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nosuperuser nocreatedb nocreaterole nobypassrls %s', wanted,
          case when wanted in ('gongbang_migrate', 'gongbang_office') then 'login' else 'nologin' end);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  -- A statement that a connection keeps is still planned for its values: below a path there may be all, or one.
  if not exists (select from pg_roles
                 where rolname = 'gongbang_office' and 'plan_cache_mode=force_custom_plan' = any (rolconfig)) then
    alter role gongbang_office set plan_cache_mode = 'force_custom_plan';
  end if;
  grant gongbang_owner, gongbang_totals to current_user;
  grant gongbang_owner to gongbang_migrate;
  execute format('grant create on database %I to gongbang_owner', current_database());
  create schema if not exists app;
  grant usage, create on schema public, app to gongbang_owner, gongbang_totals;
  grant usage on schema public, app to gongbang_office;
end $$;
