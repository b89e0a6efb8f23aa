-- What an import says it has opened may be deleted when it is taken back. So only a file that was opened in the same
-- transaction can be named, by whoever opened it, and what was named never changes.
DROP POLICY import_effect_insert ON import_effect;
CREATE POLICY import_effect_insert ON import_effect FOR INSERT TO wegmarke_app WITH CHECK (
  EXISTS (SELECT FROM import_batch b WHERE b.id = batch_id AND b.recorded_by = (SELECT app.account_id()))
  AND (thing <> 'case_file' OR action <> 'created' OR EXISTS (SELECT FROM case_file f
    WHERE f.id = case_file_id AND f.recorded_at = now() AND f.recorded_by = (SELECT app.account_id()))));
REVOKE UPDATE ON import_effect FROM wegmarke_app;
GRANT UPDATE (version) ON import_effect TO wegmarke_app;

-- A trace belongs to an organisation of the alliance that it was left in.
ALTER TABLE audit_event ADD CONSTRAINT audit_event_organisation
  FOREIGN KEY (organisation_id, alliance_id) REFERENCES organisation (id, alliance_id);

SET LOCAL ROLE wegmarke_definer;
CREATE OR REPLACE FUNCTION app.complete_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.organisation_id := (SELECT organisation_id FROM case_file
    WHERE id = NEW.case_file_id AND alliance_id = NEW.alliance_id);
  RETURN NEW;
END
$$;
