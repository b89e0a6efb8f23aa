-- The kept projection behind lists. It mixes categories, so it opens by caseload only, never by consent.
CREATE TABLE case_row (
  case_file_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  caseload_id int NOT NULL,
  organisation_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  municipality_ags text,
  goal text,
  phase text NOT NULL,
  is_closed boolean NOT NULL DEFAULT false,
  current_step jsonb,
  current_step_ends_on date,
  has_successor boolean NOT NULL DEFAULT false,
  highest_l text,
  highest_s text,
  highest_v text,
  level text NOT NULL DEFAULT 'none',
  signals text[] NOT NULL DEFAULT '{}',
  is_goal_reached boolean NOT NULL DEFAULT false,
  steps_since_gain int,
  last_gain_month text,
  clock_month text,
  months_since_gain int,
  standstill_months int,
  jobless_months int,
  next_deadline date,
  next_change_on date,
  open_notes int NOT NULL DEFAULT 0,
  missing_count int NOT NULL DEFAULT 0,
  evaluated_on date NOT NULL,
  projected_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT case_row_key PRIMARY KEY (case_file_id),
  CONSTRAINT case_row_case_file FOREIGN KEY (case_file_id, organisation_id, alliance_id)
    REFERENCES case_file (id, organisation_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT case_row_caseload FOREIGN KEY (case_file_id, caseload_id)
    REFERENCES case_file (id, caseload_id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT case_row_goal CHECK (goal IN ('FOR', 'vocational')),
  CONSTRAINT case_row_level CHECK (level IN ('none', 'resting', 'onset', 'career', 'not_enough_data')),
  CONSTRAINT case_row_signals CHECK (signals <@ ARRAY['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
);
COMMENT ON TABLE case_row IS 'One line per file for lists, written with every evaluation; null = not known, never zero';
COMMENT ON COLUMN case_row.current_step IS '{id, typeCode, kind, state, promise, endsOn}';
COMMENT ON COLUMN case_row.standstill_months IS 'Months as of evaluated_on; the list adds what has passed since';
CREATE INDEX case_row_by_name ON case_row (caseload_id, name COLLATE "de-x-icu", case_file_id);
CREATE INDEX case_row_by_standstill ON case_row (caseload_id, standstill_months DESC NULLS LAST, case_file_id);
CREATE INDEX case_row_next_change ON case_row (next_change_on);
CALL migration.protect('case_row');
CALL migration.let_worker_read('case_row');
GRANT SELECT, INSERT, UPDATE ON case_row TO wegmarke_app;
GRANT INSERT, UPDATE ON case_row TO wegmarke_worker;
CREATE POLICY case_row_worker_insert ON case_row FOR INSERT TO wegmarke_worker WITH CHECK (true);
CREATE POLICY case_row_worker_update ON case_row FOR UPDATE TO wegmarke_worker USING (true) WITH CHECK (true);
CREATE POLICY case_row_select ON case_row FOR SELECT TO wegmarke_app
  USING (caseload_id = ANY ((SELECT app.my_caseloads())::int[]));
CREATE POLICY case_row_insert ON case_row FOR INSERT TO wegmarke_app
  WITH CHECK (caseload_id = ANY ((SELECT app.my_caseloads())::int[]));
CREATE POLICY case_row_update ON case_row FOR UPDATE TO wegmarke_app
  USING (caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  WITH CHECK (caseload_id = ANY ((SELECT app.my_caseloads())::int[]));
