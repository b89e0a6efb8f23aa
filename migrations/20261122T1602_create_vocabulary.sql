-- What the product itself brings: shared by all alliances and read-only for the application.
CREATE TABLE municipality (
  ags text NOT NULL,
  name text NOT NULL,
  district text NOT NULL,
  CONSTRAINT municipality_key PRIMARY KEY (ags),
  CONSTRAINT municipality_ags CHECK (ags ~ '^[0-9]{8}$')
);
COMMENT ON TABLE municipality IS 'Municipalities by official key (AGS); an alliance uses those of its district';
GRANT SELECT ON municipality TO wegmarke_app, wegmarke_worker, wegmarke_definer;

INSERT INTO municipality (ags, name, district) VALUES
  ('05162004', 'Dormagen', 'Rhein-Kreis Neuss'),
  ('05162008', 'Grevenbroich', 'Rhein-Kreis Neuss'),
  ('05162012', 'Jüchen', 'Rhein-Kreis Neuss'),
  ('05162016', 'Kaarst', 'Rhein-Kreis Neuss'),
  ('05162020', 'Korschenbroich', 'Rhein-Kreis Neuss'),
  ('05162022', 'Meerbusch', 'Rhein-Kreis Neuss'),
  ('05162024', 'Neuss', 'Rhein-Kreis Neuss'),
  ('05162028', 'Rommerskirchen', 'Rhein-Kreis Neuss');

CREATE TABLE measure_type (
  code text NOT NULL,
  version int NOT NULL,
  label_de text NOT NULL,
  label_en text NOT NULL,
  kind text NOT NULL,
  promise_axis text,
  promise_level text,
  legal_basis text,
  rechtskreise text[] NOT NULL DEFAULT '{}',
  usual_duration_months int,
  hours text,
  contains_competence_assessment boolean NOT NULL DEFAULT false,
  valid_from date,
  valid_to date,
  source text,
  checked_on date NOT NULL,
  is_for_research boolean NOT NULL DEFAULT false,
  sort int NOT NULL,
  CONSTRAINT measure_type_key PRIMARY KEY (code, version),
  CONSTRAINT measure_type_version CHECK (version >= 1),
  CONSTRAINT measure_type_kind CHECK (kind IN ('P', 'OH', 'A', 'S', 'W')),
  CONSTRAINT measure_type_promise CHECK ((promise_axis IS NULL) = (promise_level IS NULL)),
  CONSTRAINT measure_type_promise_axis CHECK (promise_axis IN ('L', 'S', 'V')),
  CONSTRAINT measure_type_rechtskreise CHECK (rechtskreise <@ ARRAY['SGB_II', 'SGB_III', 'SGB_VIII', 'SGB_XII', 'AsylbLG']),
  CONSTRAINT measure_type_usual_duration CHECK (usual_duration_months > 0),
  CONSTRAINT measure_type_period CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE measure_type IS 'Catalogue of measure types, one row per code and version; loaded from the domain package after each migration';
COMMENT ON COLUMN measure_type.kind IS 'Default kind of a step: P certified level when passed, OH orientation or holding, A training, S support beside, W work';
COMMENT ON COLUMN measure_type.promise_level IS 'Default promise; null: no certified level';
COMMENT ON COLUMN measure_type.rechtskreise IS 'Who can pay; empty: paid by Land, Bund, BAMF or a firm whatever the Rechtskreis';
COMMENT ON COLUMN measure_type.usual_duration_months IS 'Stands in where a step has no planned end';
COMMENT ON COLUMN measure_type.source IS 'Address; null: not seen in a source';
COMMENT ON COLUMN measure_type.is_for_research IS 'Only in imported research files; no form offers it';
GRANT SELECT ON measure_type TO wegmarke_app, wegmarke_worker, wegmarke_definer;
