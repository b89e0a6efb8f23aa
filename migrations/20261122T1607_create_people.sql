-- The person inside the file: one row each, apart by category.
CREATE TABLE placement (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  caseload_id int NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT placement_key PRIMARY KEY (id),
  CONSTRAINT placement_case_file FOREIGN KEY (case_file_id, organisation_id, alliance_id)
    REFERENCES case_file (id, organisation_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT placement_caseload FOREIGN KEY (caseload_id, organisation_id, alliance_id)
    REFERENCES caseload (id, organisation_id, alliance_id),
  CONSTRAINT placement_period CHECK (valid_to >= valid_from - 1)
);
COMMENT ON TABLE placement IS 'In which caseload a file lay from when to when; written when a file is created or moved';
CREATE UNIQUE INDEX placement_one_present ON placement (case_file_id) WHERE valid_to IS NULL;
CREATE INDEX placement_by_case_file ON placement (case_file_id);
CALL migration.protect('placement');
CALL migration.let_worker_read('placement');
GRANT SELECT ON placement TO wegmarke_app;
CREATE POLICY placement_select ON placement FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])));

CREATE TABLE episode (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  closing_reason text,
  outcome text,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT episode_key PRIMARY KEY (id),
  CONSTRAINT episode_case_file FOREIGN KEY (case_file_id, alliance_id) REFERENCES case_file (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT episode_period CHECK (closed_on >= opened_on),
  CONSTRAINT episode_closed CHECK ((closed_on IS NULL) = (closing_reason IS NULL) AND (closed_on IS NULL) = (outcome IS NULL)),
  CONSTRAINT episode_closing_reason CHECK (closing_reason IN
    ('goal_reached', 'moved_away', 'no_contact', 'wish_of_person', 'other_support', 'age_limit', 'other')),
  CONSTRAINT episode_outcome CHECK (outcome IN ('school', 'training', 'work', 'measure', 'none', 'unknown'))
);
COMMENT ON TABLE episode IS 'From opening to closing; entries and exits count episodes. Written when a file is created, closed, reopened';
CREATE UNIQUE INDEX episode_one_open ON episode (case_file_id) WHERE closed_on IS NULL;
CREATE INDEX episode_by_case_file ON episode (case_file_id);
CALL migration.protect('episode');
CALL migration.let_worker_read('episode');
GRANT SELECT ON episode TO wegmarke_app;
CALL migration.open_reading('episode', 'pathway');

CREATE TABLE person (
  case_file_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  name_as_wished text NOT NULL,
  search_key text NOT NULL,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT person_key PRIMARY KEY (case_file_id),
  CONSTRAINT person_name CHECK (name_as_wished ~ '\S' AND length(name_as_wished) <= 200),
  CONSTRAINT person_search_key_ascii CHECK (search_key ~ '^[\x20-\x7e]*$')
);
COMMENT ON TABLE person IS 'The name as wished and nothing else';
COMMENT ON COLUMN person.search_key IS 'The name folded to ASCII by the domain; only trigrams look at it';
CREATE INDEX person_by_search_key ON person USING gin (search_key gin_trgm_ops);
ALTER TABLE person ADD CONSTRAINT person_case_file FOREIGN KEY (case_file_id, alliance_id)
  REFERENCES case_file (id, alliance_id) ON DELETE CASCADE;
CALL migration.protect('person');
CALL migration.let_worker_read('person');
CALL migration.keep_history('person', 'case_file_id');
GRANT SELECT, INSERT, UPDATE ON person TO wegmarke_app;
CREATE POLICY person_select ON person FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.opened_files())::uuid[])
  OR case_file_id = ANY ((SELECT app.mentored_files())::uuid[]));
CREATE POLICY person_insert ON person FOR INSERT TO wegmarke_app WITH CHECK (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.written_caseloads())::int[])));
CREATE POLICY person_update ON person FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.written_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.written_caseloads())::int[])));

CREATE TABLE person_identity (
  case_file_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  legal_name text,
  search_key text NOT NULL DEFAULT '',
  birth_date date,
  birth_date_precision text,
  nationality text,
  identifiers text,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT person_identity_key PRIMARY KEY (case_file_id),
  CONSTRAINT person_identity_search_key_ascii CHECK (search_key ~ '^[\x20-\x7e]*$'),
  CONSTRAINT person_identity_birth_date CHECK ((birth_date IS NULL) = (birth_date_precision IS NULL)),
  CONSTRAINT person_identity_birth_date_precision CHECK (birth_date_precision IN ('day', 'month', 'year'))
);
COMMENT ON TABLE person_identity IS 'Category identity: who the person is by law (characters of DIN SPEC 91379)';
CREATE INDEX person_identity_by_search_key ON person_identity USING gin (search_key gin_trgm_ops);
CALL migration.make_content('person_identity', 'identity', 'case_file_id');

CREATE TABLE person_contact (
  case_file_id uuid NOT NULL,
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  languages text,
  needs_interpreter boolean,
  safe_contact text,
  phone text,
  email text,
  address text,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT person_contact_key PRIMARY KEY (case_file_id)
);
COMMENT ON TABLE person_contact IS 'Category contact: languages, interpreter, how to reach the person safely and how not';
CALL migration.make_content('person_contact', 'contact', 'case_file_id');
