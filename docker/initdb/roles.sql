-- Roles of one Wegmarke database. Run once by a superuser, connected to that database; running it again changes nothing.
-- owner and definer cannot log in: owner owns the tables, definer owns the functions that may look past row-level
-- security and has its own policies (under FORCE even the owner reads nothing). Passwords are set apart from this file.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['owner', 'definer'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wegmarke_' || wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', 'wegmarke_' || wanted);
    END IF;
  END LOOP;
  FOREACH wanted IN ARRAY ARRAY['migrator', 'app', 'worker'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wegmarke_' || wanted) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', 'wegmarke_' || wanted);
    END IF;
  END LOOP;
  -- A dump has to see every row, so the backup role reads everything and can write nothing.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wegmarke_backup') THEN
    CREATE ROLE wegmarke_backup LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE;
    GRANT pg_read_all_data TO wegmarke_backup;
  END IF;
  EXECUTE format('ALTER DATABASE %I OWNER TO wegmarke_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format(
    'GRANT CONNECT ON DATABASE %I TO wegmarke_migrator, wegmarke_app, wegmarke_worker, wegmarke_backup',
    current_database());
  -- graphile-worker keeps its queue in a schema of its own, which the worker role creates.
  EXECUTE format('GRANT CREATE ON DATABASE %I TO wegmarke_worker', current_database());
END
$$;

GRANT wegmarke_owner, wegmarke_definer, wegmarke_worker TO wegmarke_migrator WITH INHERIT FALSE, SET TRUE;

ALTER ROLE wegmarke_app SET statement_timeout = '5s';
ALTER ROLE wegmarke_app SET lock_timeout = '2s';
ALTER ROLE wegmarke_app SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE wegmarke_worker SET lock_timeout = '5s';
ALTER ROLE wegmarke_worker SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE wegmarke_migrator SET lock_timeout = '5s';
