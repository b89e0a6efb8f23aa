-- The tenant, its settings, its organisations.
CREATE TABLE alliance (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  district text NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT alliance_key PRIMARY KEY (id),
  CONSTRAINT alliance_name CHECK (name ~ '\S')
);
COMMENT ON TABLE alliance IS 'Bündnis of one Kreis or kreisfreie Stadt: the tenant, nothing crosses it';
CALL migration.protect('alliance');
CALL migration.let_worker_read('alliance');
GRANT SELECT ON alliance TO wegmarke_app;
CREATE POLICY alliance_select ON alliance FOR SELECT TO wegmarke_app USING (id = (SELECT app.alliance_id()));

CREATE TABLE organisation (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  parent_id uuid,
  name text NOT NULL,
  field text NOT NULL,
  kind text NOT NULL,
  may_hold_content boolean NOT NULL DEFAULT true,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT organisation_key PRIMARY KEY (id),
  CONSTRAINT organisation_in_alliance UNIQUE (id, alliance_id),
  CONSTRAINT organisation_holds_content UNIQUE (id, alliance_id, may_hold_content),
  CONSTRAINT organisation_name UNIQUE (alliance_id, name),
  CONSTRAINT organisation_alliance FOREIGN KEY (alliance_id) REFERENCES alliance (id),
  CONSTRAINT organisation_parent FOREIGN KEY (parent_id, alliance_id) REFERENCES organisation (id, alliance_id),
  CONSTRAINT organisation_not_own_parent CHECK (parent_id <> id),
  CONSTRAINT organisation_field CHECK (field IN 
    ('migration_integration', 'labour_economy', 'social_affairs', 'education')),
  CONSTRAINT organisation_kind CHECK (kind IN ('district', 'municipality', 'jobcenter', 'employment_agency', 'school', 'training_provider',
    'youth_welfare', 'counselling', 'volunteer_association', 'foreigners_authority', 'police',
    'security_authority', 'other')),
  CONSTRAINT organisation_content CHECK (NOT may_hold_content OR kind NOT IN ('foreigners_authority', 'police', 'security_authority'))
);
COMMENT ON TABLE organisation IS 'Member of the alliance; controller (Verantwortlicher) of its own files';
COMMENT ON COLUMN organisation.may_hold_content IS 'false for foreigners'' authority, police, security: foreign keys keep them out of grants, consents, participations and caseloads';
COMMENT ON COLUMN organisation.parent_id IS 'For counts only: a parent opens nothing';
CREATE INDEX organisation_by_alliance ON organisation (alliance_id);
CALL migration.protect('organisation');
CALL migration.let_worker_read('organisation');
CALL migration.keep_history('organisation', 'id', '');
GRANT SELECT, INSERT, UPDATE ON organisation TO wegmarke_app;
CREATE POLICY organisation_select ON organisation FOR SELECT TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()));
CREATE POLICY organisation_insert ON organisation FOR INSERT TO wegmarke_app
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')));
CREATE POLICY organisation_update ON organisation FOR UPDATE TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')))
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')));

CREATE TABLE alliance_setting (
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  version int NOT NULL,
  thresholds jsonb NOT NULL,
  role_names jsonb NOT NULL DEFAULT '{}',
  age_limits jsonb NOT NULL DEFAULT '{}',
  set_at timestamptz NOT NULL DEFAULT now(),
  set_by uuid DEFAULT app.account_or_null(),
  CONSTRAINT alliance_setting_key PRIMARY KEY (alliance_id, version),
  CONSTRAINT alliance_setting_alliance FOREIGN KEY (alliance_id) REFERENCES alliance (id),
  CONSTRAINT alliance_setting_thresholds CHECK (jsonb_typeof(thresholds) = 'object')
);
COMMENT ON TABLE alliance_setting IS 'Thresholds of the rules, names of roles, age limits; a change adds a version, none is overwritten';
CALL migration.protect('alliance_setting');
CALL migration.let_worker_read('alliance_setting');
GRANT SELECT, INSERT ON alliance_setting TO wegmarke_app;
CREATE POLICY alliance_setting_select ON alliance_setting FOR SELECT TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()));
CREATE POLICY alliance_setting_insert ON alliance_setting FOR INSERT TO wegmarke_app
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator'))
    AND set_by = (SELECT app.account_id()));

CREATE TABLE measure_type_overlay (
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  code text NOT NULL,
  label_de text,
  label_en text,
  is_offered boolean NOT NULL DEFAULT true,
  CONSTRAINT measure_type_overlay_key PRIMARY KEY (alliance_id, code),
  CONSTRAINT measure_type_overlay_alliance FOREIGN KEY (alliance_id) REFERENCES alliance (id)
);
COMMENT ON TABLE measure_type_overlay IS 'What an alliance calls a measure type, and whether it exists there';
CALL migration.protect('measure_type_overlay');
CALL migration.let_worker_read('measure_type_overlay');
GRANT SELECT, INSERT, UPDATE, DELETE ON measure_type_overlay TO wegmarke_app;
CREATE POLICY measure_type_overlay_select ON measure_type_overlay FOR SELECT TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()));
CREATE POLICY measure_type_overlay_insert ON measure_type_overlay FOR INSERT TO wegmarke_app
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')));
CREATE POLICY measure_type_overlay_update ON measure_type_overlay FOR UPDATE TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')))
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')));
CREATE POLICY measure_type_overlay_delete ON measure_type_overlay FOR DELETE TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')));
