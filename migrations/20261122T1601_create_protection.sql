-- Procedures for migrations only: the protection of a table is one CALL in the file that creates it.
CREATE SCHEMA migration;
COMMENT ON SCHEMA migration IS 'Used while migrating; no role of the running application may enter it';

-- Every change makes the next version and stamps who made it; what a row is part of and who first recorded it never changes.
CREATE FUNCTION app.next_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.version := OLD.version + 1;
  NEW.recorded_at := OLD.recorded_at;
  NEW.recorded_by := OLD.recorded_by;
  NEW.changed_at := now();
  NEW.changed_by := app.account_or_null();
  RETURN NEW;
END
$$;

-- Keeps the version that a change or deletion replaces. Definer: the history table has no INSERT grant for the application.
-- Arguments: the column that identifies the row, the column that names its file ('' where a row belongs to no file).
SET LOCAL ROLE wegmarke_definer;
CREATE FUNCTION app.keep_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  old_row jsonb := to_jsonb(OLD);
  file uuid := nullif(old_row ->> TG_ARGV[1], '')::uuid;
BEGIN
  IF TG_OP = 'DELETE' AND file IS NOT NULL AND NOT EXISTS (SELECT FROM case_file WHERE id = file) THEN
    RETURN NULL; -- the file itself is being deleted: nothing of it may stay
  END IF;
  EXECUTE format('INSERT INTO %I (row_id, alliance_id, case_file_id, version, content, replaced_by, operation)'
    || ' VALUES ($1, $2, $3, $4, $5, $6, $7)', TG_TABLE_NAME || '_history')
  USING (old_row ->> TG_ARGV[0])::uuid, OLD.alliance_id, file, OLD.version, old_row, app.account_or_null(), lower(TG_OP);
  RETURN NULL;
END
$$;
GRANT EXECUTE ON FUNCTION app.keep_version() TO wegmarke_owner;
SET LOCAL ROLE wegmarke_owner;

-- Row-level security, enabled and forced, with the policies of the roles that no request runs as.
CREATE PROCEDURE migration.protect(t text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY %I ON %I TO wegmarke_definer USING (true) WITH CHECK (true)', t || '_definer', t);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO wegmarke_definer', t);
END
$$;

-- The worker reads for evaluation, projections and deletion.
CREATE PROCEDURE migration.let_worker_read(t text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO wegmarke_worker USING (true)', t || '_worker_select', t);
  EXECUTE format('GRANT SELECT ON %I TO wegmarke_worker', t);
END
$$;

-- Versions of a table. key names the column that identifies a row, file the one that names its file ('' for none).
CREATE PROCEDURE migration.keep_history(t text, key text DEFAULT 'id', file text DEFAULT 'case_file_id') LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.next_version()', t || '_next_version', t);
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.keep_version(%L, %L)',
    t || '_keep_version', t, key, file);
  CALL migration.create_history(t, file <> '');
END
$$;

-- The history table itself; earlier versions of a file's rows go when the file goes.
CREATE PROCEDURE migration.create_history(t text, of_file boolean DEFAULT true) LANGUAGE plpgsql AS $$
DECLARE
  h text := t || '_history';
BEGIN
  EXECUTE format($sql$
    CREATE TABLE %1$I (
      id bigint GENERATED ALWAYS AS IDENTITY,
      alliance_id uuid NOT NULL,
      case_file_id uuid,
      row_id uuid NOT NULL,
      version int NOT NULL,
      content jsonb NOT NULL,
      replaced_at timestamptz NOT NULL DEFAULT now(),
      replaced_by uuid,
      operation text NOT NULL,
      CONSTRAINT %2$I PRIMARY KEY (id),
      CONSTRAINT %3$I CHECK (operation IN ('update', 'delete')))$sql$,
    h, h || '_key', h || '_operation');
  EXECUTE format('COMMENT ON TABLE %I IS %L', h, 'Earlier versions of ' || t || ': who replaced them and when');
  EXECUTE format('CREATE INDEX %I ON %I (row_id, version)', h || '_by_row', h);
  CALL migration.protect(h);
  EXECUTE format('GRANT SELECT ON %I TO wegmarke_app', h);
  IF NOT of_file THEN
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO wegmarke_app USING'
      || ' (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role(''administrator'')))', h || '_select', h);
    RETURN;
  END IF;
  EXECUTE format('ALTER TABLE %I ALTER case_file_id SET NOT NULL, ADD CONSTRAINT %I FOREIGN KEY (case_file_id, alliance_id)'
    || ' REFERENCES case_file (id, alliance_id) ON DELETE CASCADE', h, h || '_case_file');
  EXECUTE format('CREATE INDEX %I ON %I (case_file_id)', h || '_by_case_file', h);
  EXECUTE format($sql$
    CREATE POLICY %1$I ON %2$I FOR SELECT TO wegmarke_app USING (
      EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
        AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
      OR case_file_id = ANY ((SELECT app.requested_files())::uuid[]))$sql$, h || '_select', h);
END
$$;

-- A table of a file's content, in exactly one category: read by lead, deputy, supervisor and by whom consent opened the
-- category; written by lead and deputy while the file is open; contributors add rows and change their own for 14 days.
CREATE PROCEDURE migration.open_content(t text, category text) LANGUAGE plpgsql AS $$
DECLARE
  handled text := 'EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL'
    || ' AND f.caseload_id = ANY ((SELECT app.written_caseloads())::int[]))';
  contributed text := format('case_file_id = ANY ((SELECT app.contributed_files(%L))::uuid[])'
    || ' AND recorded_by = (SELECT app.account_id())', category);
  own text := contributed || ' AND recorded_at > now() - interval ''14 days''';
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO wegmarke_app', t);
  CALL migration.open_reading(t, category);
  EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO wegmarke_app WITH CHECK'
    || ' ((%s AND recorded_by = (SELECT app.account_id())) OR (%s))', t || '_insert', t, handled, contributed);
  EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO wegmarke_app USING (%s OR (%s)) WITH CHECK (%s OR (%s))',
    t || '_update', t, handled, own, handled, own);
  EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO wegmarke_app USING (%s OR (%s))',
    t || '_delete', t, handled, own);
END
$$;

CREATE PROCEDURE migration.open_reading(t text, category text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($sql$
    CREATE POLICY %1$I ON %2$I FOR SELECT TO wegmarke_app USING (
      EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
        AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
      OR case_file_id = ANY ((SELECT app.opened_files(%3$L))::uuid[]))$sql$, t || '_select', t, category);
END
$$;

-- What every content table has: it belongs to one file of the same alliance and names who recorded it.
CREATE PROCEDURE migration.make_content(t text, category text, key text DEFAULT 'id') LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (case_file_id, alliance_id)'
    || ' REFERENCES case_file (id, alliance_id) ON DELETE CASCADE', t, t || '_case_file');
  EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (recorded_by, alliance_id)'
    || ' REFERENCES account (id, alliance_id)', t, t || '_recorder');
  IF key = 'id' THEN
    EXECUTE format('CREATE INDEX %I ON %I (case_file_id)', t || '_by_case_file', t);
  END IF;
  CALL migration.protect(t);
  CALL migration.let_worker_read(t);
  CALL migration.keep_history(t, key);
  CALL migration.open_content(t, category);
END
$$;
