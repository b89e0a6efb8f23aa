-- Lists on their way into files. A batch belongs to the organisation; its rows are deleted 30 days after closing.
CREATE TABLE import_profile (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  mapping jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT import_profile_key PRIMARY KEY (id),
  CONSTRAINT import_profile_name UNIQUE (organisation_id, name),
  CONSTRAINT import_profile_organisation FOREIGN KEY (organisation_id, alliance_id) REFERENCES organisation (id, alliance_id)
);
COMMENT ON TABLE import_profile IS 'A saved column mapping; the shipped ones live in the code';
CALL migration.protect('import_profile');
GRANT SELECT, INSERT, UPDATE, DELETE ON import_profile TO wegmarke_app;
CREATE POLICY import_profile_select ON import_profile FOR SELECT TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY import_profile_insert ON import_profile FOR INSERT TO wegmarke_app
  WITH CHECK (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY import_profile_update ON import_profile FOR UPDATE TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY import_profile_delete ON import_profile FOR DELETE TO wegmarke_app
  USING (organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));

CREATE TABLE import_batch (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  organisation_id uuid NOT NULL,
  caseload_id int,
  source_id uuid,
  profile_id text,
  file_name text NOT NULL,
  encoding text NOT NULL,
  delimiter text NOT NULL,
  header text[] NOT NULL,
  mapping jsonb,
  state text NOT NULL DEFAULT 'uploaded',
  mode text,
  counts jsonb,
  committed_at timestamptz,
  undone_at timestamptz,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid NOT NULL DEFAULT app.account_id(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT import_batch_key PRIMARY KEY (id),
  CONSTRAINT import_batch_in_alliance UNIQUE (id, alliance_id),
  CONSTRAINT import_batch_organisation FOREIGN KEY (organisation_id, alliance_id) REFERENCES organisation (id, alliance_id),
  CONSTRAINT import_batch_caseload FOREIGN KEY (caseload_id, organisation_id, alliance_id)
    REFERENCES caseload (id, organisation_id, alliance_id),
  CONSTRAINT import_batch_source FOREIGN KEY (source_id, organisation_id, alliance_id)
    REFERENCES source (id, organisation_id, alliance_id),
  CONSTRAINT import_batch_recorder FOREIGN KEY (recorded_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT import_batch_state CHECK (state IN ('uploaded', 'checked', 'committed', 'undone')),
  CONSTRAINT import_batch_mode CHECK (mode IN ('valid-rows', 'all-or-nothing'))
);
COMMENT ON TABLE import_batch IS 'One uploaded list, from upload over the dry run to commit and undo';
CREATE INDEX import_batch_by_recorder ON import_batch (recorded_by, recorded_at DESC);
CALL migration.protect('import_batch');
CALL migration.let_worker_read('import_batch');
CALL migration.keep_history('import_batch', 'id', '');
-- Names of files may name people: earlier versions are for whoever sees the batch, not for administrators.
DROP POLICY import_batch_history_select ON import_batch_history;
CREATE POLICY import_batch_history_select ON import_batch_history FOR SELECT TO wegmarke_app
  USING (EXISTS (SELECT FROM import_batch b WHERE b.id = row_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON import_batch TO wegmarke_app;
CREATE POLICY import_batch_select ON import_batch FOR SELECT TO wegmarke_app USING (
  (recorded_by = (SELECT app.account_id()) AND organisation_id = ANY ((SELECT app.my_organisations())::uuid[]))
  OR organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[]));
CREATE POLICY import_batch_insert ON import_batch FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY import_batch_update ON import_batch FOR UPDATE TO wegmarke_app
  USING (recorded_by = (SELECT app.account_id()) AND organisation_id = ANY ((SELECT app.my_organisations())::uuid[]))
  WITH CHECK (recorded_by = (SELECT app.account_id()) AND organisation_id = ANY ((SELECT app.my_organisations())::uuid[]));
CREATE POLICY import_batch_delete ON import_batch FOR DELETE TO wegmarke_app USING (
  recorded_by = (SELECT app.account_id()) AND state IN ('uploaded', 'checked'));

-- What belongs to a batch is open to whoever may see the batch and written by who uploaded it.
CREATE PROCEDURE migration.make_batch_part(t text) LANGUAGE plpgsql AS $$
DECLARE
  mine text := 'EXISTS (SELECT FROM import_batch b WHERE b.id = batch_id AND b.recorded_by = (SELECT app.account_id()))';
BEGIN
  EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (batch_id, alliance_id)'
    || ' REFERENCES import_batch (id, alliance_id) ON DELETE CASCADE', t, t || '_batch');
  CALL migration.protect(t);
  CALL migration.let_worker_read(t);
  EXECUTE format('GRANT DELETE ON %I TO wegmarke_worker', t);
  EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO wegmarke_worker USING (true)', t || '_worker_delete', t);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO wegmarke_app', t);
  EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO wegmarke_app USING'
    || ' (EXISTS (SELECT FROM import_batch b WHERE b.id = batch_id))', t || '_select', t);
  EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO wegmarke_app WITH CHECK (%s)', t || '_insert', t, mine);
  EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO wegmarke_app USING (%s) WITH CHECK (%s)', t || '_update', t, mine, mine);
  EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO wegmarke_app USING (%s)', t || '_delete', t, mine);
END
$$;

CREATE TABLE import_row (
  batch_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  number int NOT NULL,
  cells text[] NOT NULL,
  state text NOT NULL DEFAULT 'valid',
  faults jsonb NOT NULL DEFAULT '[]',
  look_alikes jsonb NOT NULL DEFAULT '[]',
  decision text,
  decided_file_id uuid,
  CONSTRAINT import_row_key PRIMARY KEY (batch_id, number),
  CONSTRAINT import_row_state CHECK (state IN ('valid', 'faulty', 'unchanged', 'review', 'written', 'skipped')),
  CONSTRAINT import_row_decision CHECK (decision IN ('same', 'new', 'skip'))
);
COMMENT ON TABLE import_row IS 'One line of the list with what is wrong with it';
CALL migration.make_batch_part('import_row');

CREATE TABLE import_effect (
  id bigint GENERATED ALWAYS AS IDENTITY,
  batch_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  row_number int,
  thing text NOT NULL,
  thing_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  action text NOT NULL,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT import_effect_key PRIMARY KEY (id),
  CONSTRAINT import_effect_thing CHECK (thing IN ('case_file', 'person', 'person_identity', 'person_contact', 'entry_level',
    'goal', 'step', 'gap', 'attainment', 'residence_period', 'entitlement')),
  CONSTRAINT import_effect_action CHECK (action IN ('created', 'changed'))
);
COMMENT ON TABLE import_effect IS 'What a batch wrote, so that it can be taken back';
COMMENT ON COLUMN import_effect.version IS 'Version the row had after the import; a later one means that somebody has worked on it since';
CREATE INDEX import_effect_by_batch ON import_effect (batch_id, id);
CREATE INDEX import_effect_by_case_file ON import_effect (case_file_id);
CALL migration.make_batch_part('import_effect');
