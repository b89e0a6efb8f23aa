-- Evaluations and notes. Whoever may read all facts of a file evaluates it in the transaction that changes them (lead,
-- deputy, supervisor); after any other write the file is marked due and the worker evaluates.
CREATE TABLE evaluation (
  id bigint GENERATED ALWAYS AS IDENTITY,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  evaluation_day date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  rules_version text NOT NULL,
  settings_version int NOT NULL,
  level text NOT NULL,
  result jsonb NOT NULL,
  CONSTRAINT evaluation_key PRIMARY KEY (id),
  CONSTRAINT evaluation_case_file FOREIGN KEY (case_file_id, alliance_id) REFERENCES case_file (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT evaluation_level CHECK (level IN ('none', 'resting', 'onset', 'career', 'not_enough_data'))
);
COMMENT ON TABLE evaluation IS 'What the rules said and when; a row is added when the answer changes, none is changed';
CREATE INDEX evaluation_latest ON evaluation (case_file_id, recorded_at DESC);
CALL migration.protect('evaluation');
CALL migration.let_worker_read('evaluation');
GRANT SELECT, INSERT ON evaluation TO wegmarke_app;
GRANT INSERT ON evaluation TO wegmarke_worker;
CREATE POLICY evaluation_select ON evaluation FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.requested_files())::uuid[]));
CREATE POLICY evaluation_insert ON evaluation FOR INSERT TO wegmarke_app WITH CHECK (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));
CREATE POLICY evaluation_worker_insert ON evaluation FOR INSERT TO wegmarke_worker WITH CHECK (true);

CREATE TABLE evaluation_due (
  case_file_id uuid NOT NULL,
  alliance_id uuid NOT NULL,
  due_on date NOT NULL,
  marked_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT evaluation_due_key PRIMARY KEY (case_file_id),
  CONSTRAINT evaluation_due_case_file FOREIGN KEY (case_file_id, alliance_id)
    REFERENCES case_file (id, alliance_id) ON DELETE CASCADE
);
COMMENT ON TABLE evaluation_due IS 'Files to evaluate on or after a day: marked by app.mark_due() now, or for the day on which time changes the answer';
CREATE INDEX evaluation_due_next ON evaluation_due (due_on);
CALL migration.protect('evaluation_due');
CALL migration.let_worker_read('evaluation_due');
GRANT INSERT, UPDATE, DELETE ON evaluation_due TO wegmarke_worker;
CREATE POLICY evaluation_due_worker_insert ON evaluation_due FOR INSERT TO wegmarke_worker WITH CHECK (true);
CREATE POLICY evaluation_due_worker_update ON evaluation_due FOR UPDATE TO wegmarke_worker USING (true) WITH CHECK (true);
CREATE POLICY evaluation_due_worker_delete ON evaluation_due FOR DELETE TO wegmarke_worker USING (true);

CREATE TABLE note (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  kind text NOT NULL,
  category text NOT NULL,
  anchor text NOT NULL,
  level text,
  state text NOT NULL DEFAULT 'open',
  evidence jsonb NOT NULL DEFAULT '{}',
  opened_on date NOT NULL,
  cleared_on date,
  justified_until date,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT note_key PRIMARY KEY (id),
  CONSTRAINT note_in_file UNIQUE (id, case_file_id, alliance_id),
  CONSTRAINT note_kind CHECK (kind IN ('career', 'successor', 'expiry', 'contact', 'overlap', 'data')),
  CONSTRAINT note_category CHECK (category IN
    ('identity', 'contact', 'pathway', 'residence', 'needs', 'journal', 'mentoring', 'documents')),
  CONSTRAINT note_level CHECK (level IN ('onset', 'career') AND (kind = 'career' OR level IS NULL)),
  CONSTRAINT note_state CHECK (state IN ('open', 'seen', 'answered', 'cleared')),
  CONSTRAINT note_cleared CHECK ((state = 'cleared') = (cleared_on IS NOT NULL))
);
COMMENT ON TABLE note IS 'A Prüfhinweis (kind career) or another note: about the supply a person got, addressed to who can act';
COMMENT ON COLUMN note.anchor IS 'start, gain:<attainment id>, goal:<goal id>, or what another kind of note hangs on; one note per file, kind and anchor';
CREATE UNIQUE INDEX note_anchor ON note (case_file_id, kind, anchor);
CREATE INDEX note_unfinished ON note (case_file_id) WHERE state IN ('open', 'seen');
ALTER TABLE note ADD CONSTRAINT note_case_file FOREIGN KEY (case_file_id, alliance_id)
  REFERENCES case_file (id, alliance_id) ON DELETE CASCADE;
CALL migration.protect('note');
CALL migration.let_worker_read('note');
CALL migration.keep_history('note');
GRANT SELECT, INSERT, UPDATE ON note TO wegmarke_app;
GRANT INSERT, UPDATE ON note TO wegmarke_worker;
CREATE POLICY note_worker_insert ON note FOR INSERT TO wegmarke_worker WITH CHECK (true);
CREATE POLICY note_worker_update ON note FOR UPDATE TO wegmarke_worker USING (true) WITH CHECK (true);
CREATE POLICY note_select ON note FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR (category = 'pathway' AND case_file_id = ANY ((SELECT app.opened_files('pathway'))::uuid[]))
  OR (category = 'residence' AND case_file_id = ANY ((SELECT app.opened_files('residence'))::uuid[]))
  OR (category = 'journal' AND case_file_id = ANY ((SELECT app.opened_files('journal'))::uuid[]))
  OR (category = 'mentoring' AND case_file_id = ANY ((SELECT app.opened_files('mentoring'))::uuid[]))
  OR case_file_id = ANY ((SELECT app.requested_files())::uuid[]));
CREATE POLICY note_insert ON note FOR INSERT TO wegmarke_app WITH CHECK (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));
CREATE POLICY note_update ON note FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));

-- What belongs to a note is seen by whoever sees the note.
CREATE PROCEDURE migration.make_note_part(t text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (note_id, case_file_id, alliance_id)'
    || ' REFERENCES note (id, case_file_id, alliance_id) ON DELETE CASCADE', t, t || '_note');
  CALL migration.protect(t);
  CALL migration.let_worker_read(t);
  EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO wegmarke_app USING'
    || ' (EXISTS (SELECT FROM note n WHERE n.id = note_id))', t || '_select', t);
END
$$;

CREATE TABLE note_reason (
  note_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  signal text NOT NULL,
  evidence jsonb NOT NULL,
  contested_because text,
  contested_by uuid,
  contested_at timestamptz,
  CONSTRAINT note_reason_key PRIMARY KEY (note_id, signal),
  CONSTRAINT note_reason_contester FOREIGN KEY (contested_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT note_reason_signal CHECK (signal IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')),
  CONSTRAINT note_reason_contested CHECK ((contested_because IS NULL) = (contested_at IS NULL))
);
COMMENT ON TABLE note_reason IS 'One signal of a note with its evidence; may be marked "not true, because …"';
CREATE INDEX note_reason_by_case_file ON note_reason (case_file_id);
CALL migration.make_note_part('note_reason');
GRANT SELECT, INSERT, UPDATE, DELETE ON note_reason TO wegmarke_app;
GRANT INSERT, UPDATE, DELETE ON note_reason TO wegmarke_worker;
CREATE POLICY note_reason_worker_insert ON note_reason FOR INSERT TO wegmarke_worker WITH CHECK (true);
CREATE POLICY note_reason_worker_update ON note_reason FOR UPDATE TO wegmarke_worker USING (true) WITH CHECK (true);
CREATE POLICY note_reason_worker_delete ON note_reason FOR DELETE TO wegmarke_worker USING (true);
CREATE POLICY note_reason_insert ON note_reason FOR INSERT TO wegmarke_app WITH CHECK (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));
CREATE POLICY note_reason_update ON note_reason FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));
CREATE POLICY note_reason_delete ON note_reason FOR DELETE TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));

CREATE TABLE note_answer (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  note_id uuid NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  until date,
  on_signals text[] NOT NULL DEFAULT '{}',
  on_level text,
  on_evidence jsonb NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT now(),
  answered_by uuid NOT NULL DEFAULT app.account_id(),
  CONSTRAINT note_answer_key PRIMARY KEY (id),
  CONSTRAINT note_answer_by FOREIGN KEY (answered_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT note_answer_kind CHECK (kind IN ('remedy', 'not_true', 'justified')),
  CONSTRAINT note_answer_body CHECK (body ~ '\S'),
  CONSTRAINT note_answer_until CHECK ((kind = 'not_true') = (until IS NULL)),
  CONSTRAINT note_answer_on_level CHECK (on_level IN ('onset', 'career'))
);
COMMENT ON TABLE note_answer IS 'What was said to a note, with the evidence on which it was said; none is changed';
COMMENT ON COLUMN note_answer.until IS 'Remedy: by when; justified: until when';
CREATE INDEX note_answer_by_note ON note_answer (note_id, answered_at);
CALL migration.make_note_part('note_answer');
GRANT SELECT, INSERT ON note_answer TO wegmarke_app;
CREATE POLICY note_answer_insert ON note_answer FOR INSERT TO wegmarke_app WITH CHECK (
  answered_by = (SELECT app.account_id()) AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));

CREATE TABLE note_event (
  id bigint GENERATED ALWAYS AS IDENTITY,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  note_id uuid NOT NULL,
  kind text NOT NULL,
  cause text,
  level text,
  happened_on date NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now(),
  caused_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT note_event_key PRIMARY KEY (id),
  CONSTRAINT note_event_kind CHECK (kind IN
    ('opened', 'seen', 'answered', 'reopened', 'raised', 'lowered', 'cleared', 'contested')),
  CONSTRAINT note_event_level CHECK (level IN ('onset', 'career'))
);
COMMENT ON TABLE note_event IS 'The life of a note, one row per turn; none is changed';
CREATE INDEX note_event_by_note ON note_event (note_id, id);
CALL migration.make_note_part('note_event');
GRANT SELECT, INSERT ON note_event TO wegmarke_app;
GRANT INSERT ON note_event TO wegmarke_worker;
CREATE POLICY note_event_worker_insert ON note_event FOR INSERT TO wegmarke_worker WITH CHECK (true);
CREATE POLICY note_event_insert ON note_event FOR INSERT TO wegmarke_app WITH CHECK (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));
