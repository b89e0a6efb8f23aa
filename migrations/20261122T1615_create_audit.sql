-- Audit, idempotent creates, drafts.
CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY,
  alliance_id uuid,
  organisation_id uuid,
  account_id uuid,
  session_id uuid,
  action text NOT NULL,
  case_file_id uuid,
  thing text,
  thing_id text,
  fields text[],
  details jsonb,
  happened_at timestamptz NOT NULL DEFAULT now(),
  read_bucket timestamptz,
  request_id text,
  CONSTRAINT audit_event_key PRIMARY KEY (id),
  CONSTRAINT audit_event_action CHECK (action ~ '^[a-zA-Z]+\.[a-zA-Z]+$'),
  CONSTRAINT audit_event_read_bucket CHECK (read_bucket IS NULL OR case_file_id IS NOT NULL),
  CONSTRAINT audit_event_one_read_per_bucket UNIQUE (account_id, case_file_id, action, read_bucket)
);
COMMENT ON TABLE audit_event IS 'Who did what to which record when: ids and names of fields, never content; rows are only added';
COMMENT ON COLUMN audit_event.read_bucket IS 'Start of the five minutes in which reads of one file by one account are one row; null for everything else';
COMMENT ON COLUMN audit_event.case_file_id IS 'No foreign key: the trace outlives the file';
CREATE INDEX audit_event_by_organisation ON audit_event (organisation_id, id);
CREATE INDEX audit_event_by_case_file ON audit_event (case_file_id, id);
CALL migration.protect('audit_event');
REVOKE UPDATE, DELETE ON audit_event FROM wegmarke_definer;
GRANT INSERT, SELECT ON audit_event TO wegmarke_app;
GRANT INSERT ON audit_event TO wegmarke_worker;
CREATE POLICY audit_event_worker_insert ON audit_event FOR INSERT TO wegmarke_worker WITH CHECK (account_id IS NULL);
CREATE POLICY audit_event_select ON audit_event FOR SELECT TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.protected_organisations())::uuid[]));
CREATE POLICY audit_event_insert ON audit_event FOR INSERT TO wegmarke_app WITH CHECK (
  alliance_id = (SELECT app.alliance_id()) AND account_id = (SELECT app.account_id()));

-- Whose file it was is known even where the writer may not see the file, as a mentor: the officer of that organisation reads it.
SET LOCAL ROLE wegmarke_definer;
CREATE FUNCTION app.complete_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.organisation_id := (SELECT organisation_id FROM case_file WHERE id = NEW.case_file_id);
  RETURN NEW;
END
$$;
GRANT EXECUTE ON FUNCTION app.complete_audit() TO wegmarke_owner;
SET LOCAL ROLE wegmarke_owner;
CREATE TRIGGER audit_event_complete BEFORE INSERT ON audit_event FOR EACH ROW
  WHEN (NEW.case_file_id IS NOT NULL AND NEW.organisation_id IS NULL) EXECUTE FUNCTION app.complete_audit();

CREATE TABLE idempotency_key (
  account_id uuid NOT NULL DEFAULT app.account_id(),
  key text NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  route text NOT NULL,
  body_hash bytea NOT NULL,
  status int,
  resource_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_key PRIMARY KEY (account_id, key),
  CONSTRAINT idempotency_key_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 8 AND 100),
  CONSTRAINT idempotency_key_body_hash CHECK (length(body_hash) = 32)
);
COMMENT ON TABLE idempotency_key IS 'A create that was sent twice is done once; no body is kept';
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);
CALL migration.protect('idempotency_key');
GRANT SELECT, INSERT, UPDATE (status, resource_id) ON idempotency_key TO wegmarke_app;
GRANT SELECT, DELETE ON idempotency_key TO wegmarke_worker;
CREATE POLICY idempotency_key_worker_select ON idempotency_key FOR SELECT TO wegmarke_worker USING (true);
CREATE POLICY idempotency_key_worker_delete ON idempotency_key FOR DELETE TO wegmarke_worker USING (true);
CREATE POLICY idempotency_key_select ON idempotency_key FOR SELECT TO wegmarke_app USING (account_id = (SELECT app.account_id()));
CREATE POLICY idempotency_key_insert ON idempotency_key FOR INSERT TO wegmarke_app
  WITH CHECK (account_id = (SELECT app.account_id()) AND alliance_id = (SELECT app.alliance_id()));
CREATE POLICY idempotency_key_update ON idempotency_key FOR UPDATE TO wegmarke_app
  USING (account_id = (SELECT app.account_id())) WITH CHECK (account_id = (SELECT app.account_id()));

CREATE TABLE draft (
  account_id uuid NOT NULL DEFAULT app.account_id(),
  place text NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  content jsonb NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT draft_key PRIMARY KEY (account_id, place),
  CONSTRAINT draft_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT draft_size CHECK (length(content::text) <= 65536)
);
COMMENT ON TABLE draft IS 'What somebody has typed and not yet saved; seen by nobody else';
CALL migration.protect('draft');
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO wegmarke_app;
CREATE POLICY draft_select ON draft FOR SELECT TO wegmarke_app USING (account_id = (SELECT app.account_id()));
CREATE POLICY draft_insert ON draft FOR INSERT TO wegmarke_app
  WITH CHECK (account_id = (SELECT app.account_id()) AND alliance_id = (SELECT app.alliance_id()));
CREATE POLICY draft_update ON draft FOR UPDATE TO wegmarke_app
  USING (account_id = (SELECT app.account_id())) WITH CHECK (account_id = (SELECT app.account_id()));
CREATE POLICY draft_delete ON draft FOR DELETE TO wegmarke_app USING (account_id = (SELECT app.account_id()));
