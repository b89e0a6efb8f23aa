-- Category pathway: where somebody started, what for, and every step, gap and attainment since.
CREATE TABLE entry_level (
  case_file_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  language text NOT NULL DEFAULT 'unknown',
  school text NOT NULL DEFAULT 'unknown',
  vocational text NOT NULL DEFAULT 'unknown',
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT entry_level_key PRIMARY KEY (case_file_id),
  CONSTRAINT entry_level_language CHECK (language IN ('unknown', 'L0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  CONSTRAINT entry_level_school CHECK (school IN ('unknown', 'S0', 'ESA', 'EESA', 'FOR', 'FOR-Q', 'FHR', 'AHR')),
  CONSTRAINT entry_level_vocational CHECK (vocational IN ('unknown', 'V0', 'HELF', 'V2', 'V3', 'V5+'))
);
COMMENT ON TABLE entry_level IS 'What the person brought along on each axis; L0, S0, V0 = known to have none, unknown = not asked';
CALL migration.make_content('entry_level', 'pathway', 'case_file_id');

CREATE TABLE goal (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  kind text NOT NULL,
  occupation text,
  occupation_code text,
  valid_from date NOT NULL,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT goal_key PRIMARY KEY (id),
  CONSTRAINT goal_once_a_day UNIQUE (case_file_id, valid_from),
  CONSTRAINT goal_kind CHECK (kind IN ('FOR', 'vocational')),
  CONSTRAINT goal_occupation_code CHECK (occupation_code ~ '^[0-9]{1,5}$')
);
COMMENT ON TABLE goal IS 'What the pathway is for, from a day on; the latest one counts';
COMMENT ON COLUMN goal.occupation_code IS 'KldB 2010';
CALL migration.make_content('goal', 'pathway');

CREATE TABLE step (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  offer_id uuid,
  type_code text NOT NULL,
  type_version int NOT NULL,
  kind text NOT NULL,
  title text,
  provider_organisation_id uuid,
  provider_text text,
  place text,
  funding_line text,
  promise_kind text NOT NULL DEFAULT 'unknown',
  promise_area text,
  promise_axis text,
  promise_level text,
  occupation text,
  occupation_code text,
  unit_n int,
  unit_of int,
  planned_start date,
  planned_start_precision text,
  planned_end date,
  planned_end_precision text,
  actual_start date,
  actual_start_precision text,
  actual_end date,
  actual_end_precision text,
  state text NOT NULL,
  result text,
  end_reason text,
  end_reason_text text,
  successor text,
  what_is_different text,
  blocked_reason text,
  blocked_since date,
  wanted_type text,
  hours_per_week numeric(4, 1),
  source_id uuid,
  external_id text,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT step_key PRIMARY KEY (id),
  CONSTRAINT step_in_file UNIQUE (id, case_file_id),
  CONSTRAINT step_external_id UNIQUE (source_id, external_id),
  CONSTRAINT step_type FOREIGN KEY (type_code, type_version) REFERENCES measure_type (code, version),
  CONSTRAINT step_provider FOREIGN KEY (provider_organisation_id, alliance_id) REFERENCES organisation (id, alliance_id),
  CONSTRAINT step_source FOREIGN KEY (source_id) REFERENCES source (id),
  CONSTRAINT step_kind CHECK (kind IN ('P', 'OH', 'A', 'S', 'W')),
  CONSTRAINT step_promise_kind CHECK (promise_kind IN ('unknown', 'none', 'level')),
  CONSTRAINT step_promise_area CHECK (promise_area IN ('health', 'housing', 'childcare', 'everyday_language')),
  CONSTRAINT step_promise_area_only_with_none CHECK (promise_area IS NULL OR promise_kind = 'none'),
  CONSTRAINT step_promise_axis CHECK (promise_axis IN ('L', 'S', 'V')),
  CONSTRAINT step_promise_level CHECK (CASE promise_axis
    WHEN 'L' THEN promise_level IN ('L0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')
    WHEN 'S' THEN promise_level IN ('S0', 'ESA', 'EESA', 'FOR', 'FOR-Q', 'FHR', 'AHR')
    WHEN 'V' THEN promise_level IN ('V0', 'HELF', 'V2', 'V3', 'V5+')
    ELSE promise_level IS NULL END),
  CONSTRAINT step_promise_level_named CHECK ((promise_kind = 'level') = (promise_axis IS NOT NULL AND promise_level IS NOT NULL)),
  CONSTRAINT step_unit CHECK ((unit_n IS NULL) = (unit_of IS NULL) AND unit_n BETWEEN 1 AND unit_of),
  CONSTRAINT step_planned_start_precision CHECK (planned_start_precision IN ('day', 'month', 'year')),
  CONSTRAINT step_planned_end_precision CHECK (planned_end_precision IN ('day', 'month', 'year')),
  CONSTRAINT step_actual_start_precision CHECK (actual_start_precision IN ('day', 'month', 'year')),
  CONSTRAINT step_actual_end_precision CHECK (actual_end_precision IN ('day', 'month', 'year')),
  CONSTRAINT step_precisions CHECK ((planned_start IS NULL) = (planned_start_precision IS NULL)
    AND (planned_end IS NULL) = (planned_end_precision IS NULL)
    AND (actual_start IS NULL) = (actual_start_precision IS NULL)
    AND (actual_end IS NULL) = (actual_end_precision IS NULL)),
  CONSTRAINT step_state CHECK (state IN ('considered', 'applied', 'promised', 'confirmed', 'running', 'ended', 'not_begun')),
  CONSTRAINT step_result CHECK (result IN
    ('passed', 'attended', 'exam_failed', 'broken_off', 'ended_by_provider', 'ended_by_authority', 'transition')),
  CONSTRAINT step_result_only_when_ended CHECK (result IS NULL OR state = 'ended'),
  CONSTRAINT step_end_reason CHECK (end_reason IN ('illness', 'birth_or_care', 'legal_bar', 'overload', 'absence', 'job_beside',
    'family', 'moved', 'course_cancelled', 'funding_ended', 'transferred', 'other')),
  CONSTRAINT step_blocked_reason CHECK (blocked_reason IN ('no_place', 'no_childcare', 'no_transport', 'costs', 'legal_bar',
    'language_level', 'age', 'health', 'other')),
  CONSTRAINT step_blocked_since CHECK ((blocked_reason IS NULL) = (blocked_since IS NULL)),
  CONSTRAINT step_occupation_code CHECK (occupation_code ~ '^[0-9]{1,5}$'),
  CONSTRAINT step_hours_per_week CHECK (hours_per_week BETWEEN 0 AND 60)
);
COMMENT ON TABLE step IS 'One person''s attendance of a measure, course, training or job, with what it promises';
COMMENT ON COLUMN step.offer_id IS 'What the provider runs; empty until offers exist';
COMMENT ON COLUMN step.promise_kind IS 'unknown; none (stabilisation, in promise_area); level (promise_axis and promise_level)';
COMMENT ON COLUMN step.unit_n IS 'Unit n of unit_of of one occupation (Teilqualifikation)';
COMMENT ON COLUMN step.actual_end IS 'An end of month or year precision means the last day of that month or year';
COMMENT ON COLUMN step.what_is_different IS 'Where something like it was tried before: what is different this time';
CALL migration.make_content('step', 'pathway');

CREATE TABLE gap (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  starts_on date NOT NULL,
  starts_on_precision text NOT NULL,
  ends_on date,
  ends_on_precision text,
  reason text NOT NULL,
  remark text,
  evidence_on date,
  source_id uuid,
  external_id text,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT gap_key PRIMARY KEY (id),
  CONSTRAINT gap_external_id UNIQUE (source_id, external_id),
  CONSTRAINT gap_source FOREIGN KEY (source_id) REFERENCES source (id),
  CONSTRAINT gap_starts_on_precision CHECK (starts_on_precision IN ('day', 'month', 'year')),
  CONSTRAINT gap_ends_on_precision CHECK (ends_on_precision IN ('day', 'month', 'year')),
  CONSTRAINT gap_end_dated CHECK ((ends_on IS NULL) = (ends_on_precision IS NULL)),
  CONSTRAINT gap_reason CHECK (reason IN ('legal_bar', 'illness', 'maternity_or_care', 'custody', 'waiting_confirmed_place',
    'no_place', 'no_childcare', 'no_transport', 'costs', 'other', 'unknown'))
);
COMMENT ON TABLE gap IS 'A time without a step for which a reason was recorded, or of which a source says unknown; other blank months are derived';
COMMENT ON COLUMN gap.ends_on IS 'Last day; of month or year precision the last day of that month or year; null = lasts';
CALL migration.make_content('gap', 'pathway');

CREATE TABLE attainment (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  axis text NOT NULL,
  level text,
  title text,
  awarded_on date,
  awarded_on_precision text,
  valid_until date,
  origin_step_id uuid,
  is_from_abroad boolean NOT NULL DEFAULT false,
  evidence text NOT NULL,
  document text,
  seen_by uuid,
  seen_on date,
  recognition text NOT NULL DEFAULT 'not_needed',
  source_id uuid,
  external_id text,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT attainment_key PRIMARY KEY (id),
  CONSTRAINT attainment_external_id UNIQUE (source_id, external_id),
  CONSTRAINT attainment_origin_step FOREIGN KEY (origin_step_id, case_file_id) REFERENCES step (id, case_file_id)
    ON DELETE SET NULL (origin_step_id),
  CONSTRAINT attainment_source FOREIGN KEY (source_id) REFERENCES source (id),
  CONSTRAINT attainment_seen_by_account FOREIGN KEY (seen_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT attainment_axis CHECK (axis IN ('L', 'S', 'V')),
  CONSTRAINT attainment_level CHECK (CASE axis
    WHEN 'L' THEN level IN ('L0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')
    WHEN 'S' THEN level IN ('S0', 'ESA', 'EESA', 'FOR', 'FOR-Q', 'FHR', 'AHR')
    ELSE level IN ('V0', 'HELF', 'V2', 'V3', 'V5+') END),
  CONSTRAINT attainment_awarded_on CHECK ((awarded_on IS NULL) = (awarded_on_precision IS NULL)),
  CONSTRAINT attainment_awarded_on_precision CHECK (awarded_on_precision IN ('day', 'month', 'year')),
  CONSTRAINT attainment_evidence CHECK (evidence IN ('claimed', 'seen', 'verified')),
  CONSTRAINT attainment_recognition CHECK (recognition IN
    ('not_needed', 'not_applied', 'pending', 'partial', 'full', 'refused'))
);
COMMENT ON TABLE attainment IS 'A certificate or qualification; only seen and verified ones move the ledger';
COMMENT ON COLUMN attainment.level IS 'Null where it is no level of the axis (EQ and the like)';
COMMENT ON COLUMN attainment.awarded_on IS 'Null where nobody knows; then it is no gain yet';
COMMENT ON COLUMN attainment.seen_by IS 'Who looked at the document, and on which day';
CALL migration.make_content('attainment', 'pathway');
