-- Categories residence, needs and journal.
CREATE TABLE residence_period (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  status text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  document_valid_until date,
  work_permission text NOT NULL DEFAULT 'unknown',
  work_permission_until date,
  remark text,
  source_id uuid,
  external_id text,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT residence_period_key PRIMARY KEY (id),
  CONSTRAINT residence_period_external_id UNIQUE (source_id, external_id),
  CONSTRAINT residence_period_source FOREIGN KEY (source_id) REFERENCES source (id),
  CONSTRAINT residence_period_span CHECK (valid_to >= valid_from),
  CONSTRAINT residence_period_status CHECK (status IN ('gestattung', 'duldung_60a', 'duldung_60b', 'duldung_60c', 'ae_16g',
    'duldung_60d', 'ae_25_1_2', 'ae_25_3', 'ae_25a', 'ae_25b', 'ae_104c', 'ae_24', 'fiktion', 'other', 'unknown')),
  CONSTRAINT residence_period_work_permission CHECK (work_permission IN ('allowed', 'on_application', 'forbidden', 'unknown'))
);
COMMENT ON TABLE residence_period IS 'A period of one residence status; a Fiktionsbescheinigung is a row of its own';
COMMENT ON COLUMN residence_period.document_valid_until IS 'Until when the paper is valid, apart from the status';
CALL migration.make_content('residence_period', 'residence');

CREATE TABLE entitlement (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  rechtskreis text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_id uuid,
  external_id text,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT entitlement_key PRIMARY KEY (id),
  CONSTRAINT entitlement_external_id UNIQUE (source_id, external_id),
  CONSTRAINT entitlement_source FOREIGN KEY (source_id) REFERENCES source (id),
  CONSTRAINT entitlement_span CHECK (valid_to >= valid_from),
  CONSTRAINT entitlement_rechtskreis CHECK (rechtskreis IN ('SGB_II', 'SGB_III', 'SGB_VIII', 'SGB_XII', 'AsylbLG', 'none'))
);
COMMENT ON TABLE entitlement IS 'A period in which one Rechtskreis pays; several may overlap';
CALL migration.make_content('entitlement', 'residence');

CREATE TABLE assessment_item (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  field text NOT NULL,
  value text NOT NULL,
  stated_by text,
  stated_on date NOT NULL,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT assessment_item_key PRIMARY KEY (id),
  CONSTRAINT assessment_item_field CHECK (field ~ '\S')
);
COMMENT ON TABLE assessment_item IS 'One statement of the needs assessment with who said it and when; a newer one stands beside it';
CALL migration.make_content('assessment_item', 'needs');

CREATE TABLE journal_entry (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  body text NOT NULL,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT journal_entry_key PRIMARY KEY (id),
  CONSTRAINT journal_entry_kind CHECK (kind IN
    ('conversation', 'call', 'message', 'accompaniment', 'not_reached', 'authority', 'other')),
  CONSTRAINT journal_entry_body CHECK (body ~ '\S')
);
COMMENT ON TABLE journal_entry IS 'What happened, in a few sentences; a correction keeps the earlier wording in the history';
CREATE INDEX journal_entry_newest ON journal_entry (case_file_id, happened_on DESC, id);
CALL migration.make_content('journal_entry', 'journal');

CREATE TABLE task (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid,
  owner_id uuid,
  title text NOT NULL,
  due_on date,
  done_on date,
  done_by uuid,
  origin text NOT NULL DEFAULT 'person',
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT task_key PRIMARY KEY (id),
  CONSTRAINT task_case_file FOREIGN KEY (case_file_id, alliance_id) REFERENCES case_file (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT task_owner FOREIGN KEY (owner_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT task_recorder FOREIGN KEY (recorded_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT task_doer FOREIGN KEY (done_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT task_title CHECK (title ~ '\S'),
  CONSTRAINT task_origin CHECK (origin IN ('person', 'note')),
  CONSTRAINT task_done CHECK (done_by IS NULL OR done_on IS NOT NULL)
);
COMMENT ON TABLE task IS 'What somebody promised to do; about a file (category journal) or about none';
COMMENT ON COLUMN task.owner_id IS 'Reads this row even where the file stays closed to them';
CREATE INDEX task_by_case_file ON task (case_file_id);
CREATE INDEX task_open_by_owner ON task (owner_id, due_on) WHERE done_on IS NULL;
CALL migration.protect('task');
CALL migration.let_worker_read('task');
CREATE TRIGGER task_next_version BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION app.next_version();
CREATE TRIGGER task_keep_version AFTER UPDATE OR DELETE ON task FOR EACH ROW
  WHEN (OLD.case_file_id IS NOT NULL) EXECUTE FUNCTION app.keep_version('id', 'case_file_id');
CALL migration.create_history('task');
GRANT SELECT, INSERT, UPDATE, DELETE ON task TO wegmarke_app;
-- A task without a file belongs to its owner and to whoever wrote it; one in a file may also be written by the supervisor.
CREATE POLICY task_select ON task FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.opened_files('journal'))::uuid[])
  OR owner_id = (SELECT app.account_id())
  OR (case_file_id IS NULL AND recorded_by = (SELECT app.account_id())));
CREATE POLICY task_insert ON task FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND alliance_id = (SELECT app.alliance_id()) AND (case_file_id IS NULL
  OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.contributed_files('journal'))::uuid[])));
CREATE POLICY task_update ON task FOR UPDATE TO wegmarke_app
  USING ((case_file_id IS NULL AND (owner_id = (SELECT app.account_id()) OR recorded_by = (SELECT app.account_id())))
    OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
      AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
    OR (case_file_id = ANY ((SELECT app.contributed_files('journal'))::uuid[])
      AND recorded_by = (SELECT app.account_id()) AND recorded_at > now() - interval '14 days'))
  WITH CHECK ((case_file_id IS NULL AND (owner_id = (SELECT app.account_id()) OR recorded_by = (SELECT app.account_id())))
    OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
      AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
    OR (case_file_id = ANY ((SELECT app.contributed_files('journal'))::uuid[])
      AND recorded_by = (SELECT app.account_id()) AND recorded_at > now() - interval '14 days'));
CREATE POLICY task_delete ON task FOR DELETE TO wegmarke_app
  USING ((case_file_id IS NULL AND recorded_by = (SELECT app.account_id()))
    OR EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
      AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
    OR (case_file_id = ANY ((SELECT app.contributed_files('journal'))::uuid[])
      AND recorded_by = (SELECT app.account_id()) AND recorded_at > now() - interval '14 days'));
