-- Caseloads, who works them, and the files in them.
CREATE TABLE caseload (
  id int GENERATED ALWAYS AS IDENTITY,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  holds_content boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT caseload_key PRIMARY KEY (id),
  CONSTRAINT caseload_in_organisation UNIQUE (id, organisation_id, alliance_id),
  CONSTRAINT caseload_name UNIQUE (organisation_id, name),
  CONSTRAINT caseload_always_holds_content CHECK (holds_content),
  CONSTRAINT caseload_organisation FOREIGN KEY (organisation_id, alliance_id, holds_content)
    REFERENCES organisation (id, alliance_id, may_hold_content)
);
COMMENT ON TABLE caseload IS 'A lasting folder of files; staff change, cover and hand-over never renumber it';
CREATE INDEX caseload_by_organisation ON caseload (organisation_id);
CALL migration.protect('caseload');
CALL migration.let_worker_read('caseload');
GRANT SELECT, INSERT, UPDATE (name) ON caseload TO wegmarke_app;
CREATE POLICY caseload_select ON caseload FOR SELECT TO wegmarke_app USING (
  organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY caseload_insert ON caseload FOR INSERT TO wegmarke_app WITH CHECK (
  organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]));
CREATE POLICY caseload_update ON caseload FOR UPDATE TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]));

CREATE TABLE caseload_post (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  caseload_id int NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  valid_from date NOT NULL DEFAULT app.today(),
  valid_to date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT caseload_post_key PRIMARY KEY (id),
  CONSTRAINT caseload_post_caseload FOREIGN KEY (caseload_id, organisation_id, alliance_id)
    REFERENCES caseload (id, organisation_id, alliance_id),
  CONSTRAINT caseload_post_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT caseload_post_kind CHECK (kind IN ('lead', 'deputy')),
  CONSTRAINT caseload_post_period CHECK (valid_to >= valid_from - 1)
);
COMMENT ON TABLE caseload_post IS 'Who works a caseload from when to when (last day included); no lead = unassigned';
CREATE UNIQUE INDEX caseload_post_one_lead ON caseload_post (caseload_id) WHERE kind = 'lead' AND valid_to IS NULL;
CREATE INDEX caseload_post_by_account ON caseload_post (account_id);
CREATE INDEX caseload_post_by_caseload ON caseload_post (caseload_id);
CALL migration.protect('caseload_post');
CALL migration.let_worker_read('caseload_post');
GRANT SELECT, INSERT, UPDATE (valid_to) ON caseload_post TO wegmarke_app;
CREATE POLICY caseload_post_select ON caseload_post FOR SELECT TO wegmarke_app USING (
  organisation_id = ANY ((SELECT app.my_organisations())::uuid[]) OR account_id = (SELECT app.account_id()));
CREATE POLICY caseload_post_insert ON caseload_post FOR INSERT TO wegmarke_app WITH CHECK (
  organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]));
CREATE POLICY caseload_post_update ON caseload_post FOR UPDATE TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]));

CREATE TABLE source (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  records_attainments boolean NOT NULL DEFAULT true,
  known_until date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT source_key PRIMARY KEY (id),
  CONSTRAINT source_in_organisation UNIQUE (id, organisation_id, alliance_id),
  CONSTRAINT source_name UNIQUE (organisation_id, kind, name),
  CONSTRAINT source_organisation FOREIGN KEY (organisation_id, alliance_id) REFERENCES organisation (id, alliance_id),
  CONSTRAINT source_kind CHECK (kind IN ('import', 'organisation'))
);
COMMENT ON TABLE source IS 'Where facts come from; the evaluation day is min(today, known_until)';
COMMENT ON COLUMN source.records_attainments IS 'false: that no attainment is recorded means nothing';
CALL migration.protect('source');
CALL migration.let_worker_read('source');
GRANT SELECT, INSERT, UPDATE ON source TO wegmarke_app;
CREATE POLICY source_select ON source FOR SELECT TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.is_staff()));
CREATE POLICY source_insert ON source FOR INSERT TO wegmarke_app
  WITH CHECK (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY source_update ON source FOR UPDATE TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));

CREATE TABLE case_file (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  caseload_id int NOT NULL,
  code text NOT NULL,
  municipality_ags text,
  phase text NOT NULL DEFAULT 'clarification',
  opened_on date NOT NULL DEFAULT app.today(),
  closed_on date,
  merged_into uuid,
  source_id uuid,
  external_id text,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT case_file_key PRIMARY KEY (id),
  CONSTRAINT case_file_in_alliance UNIQUE (id, alliance_id),
  CONSTRAINT case_file_in_organisation UNIQUE (id, organisation_id, alliance_id),
  CONSTRAINT case_file_in_caseload UNIQUE (id, caseload_id),
  CONSTRAINT case_file_code UNIQUE (organisation_id, code),
  CONSTRAINT case_file_external_id UNIQUE (organisation_id, source_id, external_id),
  CONSTRAINT case_file_caseload FOREIGN KEY (caseload_id, organisation_id, alliance_id)
    REFERENCES caseload (id, organisation_id, alliance_id),
  CONSTRAINT case_file_municipality FOREIGN KEY (municipality_ags) REFERENCES municipality (ags),
  CONSTRAINT case_file_merged_into FOREIGN KEY (merged_into, organisation_id, alliance_id)
    REFERENCES case_file (id, organisation_id, alliance_id),
  CONSTRAINT case_file_source FOREIGN KEY (source_id, organisation_id, alliance_id)
    REFERENCES source (id, organisation_id, alliance_id),
  CONSTRAINT case_file_recorder FOREIGN KEY (recorded_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT case_file_phase CHECK (phase IN ('clarification', 'assessment', 'planning', 'steering', 'closing', 'follow_up')),
  CONSTRAINT case_file_closed_after_opened CHECK (closed_on >= opened_on)
);
COMMENT ON TABLE case_file IS 'File of one person in one organisation, its controller; everything about the person hangs on it';
COMMENT ON COLUMN case_file.code IS 'Stands for the person on prints without names';
COMMENT ON COLUMN case_file.caseload_id IS 'Present caseload; changed by app.move_file() alone';
COMMENT ON COLUMN case_file.opened_on IS 'First day of the first episode';
COMMENT ON COLUMN case_file.closed_on IS 'Last day of the last episode; null = open. Set by app.close_file() and app.reopen_file()';
CREATE INDEX case_file_by_caseload ON case_file (caseload_id);
CREATE INDEX case_file_by_code ON case_file (lower(code));
CALL migration.protect('case_file');
CALL migration.let_worker_read('case_file');
CREATE TRIGGER case_file_next_version BEFORE UPDATE ON case_file FOR EACH ROW
  WHEN (OLD.caseload_id = NEW.caseload_id) EXECUTE FUNCTION app.next_version();
CREATE TRIGGER case_file_keep_version AFTER UPDATE ON case_file FOR EACH ROW
  WHEN (OLD.caseload_id = NEW.caseload_id) EXECUTE FUNCTION app.keep_version('id', 'id');
CALL migration.create_history('case_file');
GRANT SELECT, INSERT, DELETE,
  UPDATE (code, municipality_ags, phase, source_id, external_id) ON case_file TO wegmarke_app;
CREATE POLICY case_file_select ON case_file FOR SELECT TO wegmarke_app USING (
  caseload_id = ANY ((SELECT app.my_caseloads())::int[]) OR id = ANY ((SELECT app.opened_files())::uuid[]));
CREATE POLICY case_file_insert ON case_file FOR INSERT TO wegmarke_app WITH CHECK (
  caseload_id = ANY ((SELECT app.written_caseloads())::int[]) AND recorded_by = (SELECT app.account_id())
  AND closed_on IS NULL AND merged_into IS NULL);
CREATE POLICY case_file_update ON case_file FOR UPDATE TO wegmarke_app
  USING (caseload_id = ANY ((SELECT app.written_caseloads())::int[]) AND closed_on IS NULL)
  WITH CHECK (caseload_id = ANY ((SELECT app.written_caseloads())::int[]) AND closed_on IS NULL);
-- Only to take back an import: outside of one, app.undone_batch is empty and nothing can be deleted.
CREATE POLICY case_file_delete ON case_file FOR DELETE TO wegmarke_app USING (
  caseload_id = ANY ((SELECT app.written_caseloads())::int[])
  AND id = ANY ((SELECT app.files_of_undone_batch())::uuid[]));
