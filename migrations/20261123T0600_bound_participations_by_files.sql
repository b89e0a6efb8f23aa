-- An account takes part in at most 200 files. What was counted were consents, one for each category of a file, and also
-- those that have run out; counted are now the files that are open to the account on the day on which the new one begins.
SET LOCAL ROLE wegmarke_definer;
CREATE OR REPLACE FUNCTION app.bound_participations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (SELECT count(DISTINCT p.case_file_id) FROM participation p
      WHERE p.account_id = NEW.account_id AND p.ended_at IS NULL AND p.case_file_id <> NEW.case_file_id
        AND (p.valid_to IS NULL OR p.valid_to >= NEW.valid_from)) >= 200 THEN
    RAISE EXCEPTION 'an account takes part in at most 200 files'
      USING ERRCODE = '23514', CONSTRAINT = 'participation_at_most_200', TABLE = 'participation';
  END IF;
  RETURN NEW;
END
$$;
