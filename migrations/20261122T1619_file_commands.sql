-- Commands on a file that leave the caller's own scope or write where the caller may not. Each checks first.
SET LOCAL ROLE wegmarke_definer;

-- A new file lies in its caseload and begins its first episode.
CREATE FUNCTION app.begin_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO placement (alliance_id, organisation_id, case_file_id, caseload_id, valid_from, recorded_by)
    VALUES (NEW.alliance_id, NEW.organisation_id, NEW.id, NEW.caseload_id, NEW.opened_on, NEW.recorded_by);
  INSERT INTO episode (alliance_id, case_file_id, opened_on, recorded_by)
    VALUES (NEW.alliance_id, NEW.id, NEW.opened_on, NEW.recorded_by);
  RETURN NULL;
END
$$;
GRANT EXECUTE ON FUNCTION app.begin_file() TO wegmarke_owner;

-- Locks the file and answers it when the caller leads or supervises it; else it does not exist for this command.
CREATE FUNCTION app.file_to_command(p_file uuid) RETURNS case_file LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  file case_file;
BEGIN
  SELECT * INTO file FROM case_file WHERE id = p_file
    AND caseload_id = ANY (app.led_caseloads() || app.supervised_caseloads()) FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only lead or supervisor' USING ERRCODE = '42501';
  END IF;
  RETURN file;
END
$$;

CREATE FUNCTION app.move_file(p_file uuid, p_caseload int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  file case_file := app.file_to_command(p_file);
BEGIN
  IF file.closed_on IS NOT NULL THEN
    RAISE EXCEPTION 'file is closed' USING ERRCODE = '42501';
  END IF;
  IF file.caseload_id = p_caseload THEN
    RETURN;
  END IF;
  UPDATE placement SET valid_to = greatest(app.today(), valid_from) - 1 WHERE case_file_id = p_file AND valid_to IS NULL;
  INSERT INTO placement (alliance_id, organisation_id, case_file_id, caseload_id, valid_from)
    VALUES (file.alliance_id, file.organisation_id, p_file, p_caseload, app.today());
  -- The composite foreign key refuses a caseload of another organisation.
  UPDATE case_file SET caseload_id = p_caseload WHERE id = p_file;
END
$$;
COMMENT ON FUNCTION app.move_file(uuid, int) IS 'Lead or supervisor lays an open file into another caseload of its organisation; makes no version';

CREATE FUNCTION app.close_file(p_file uuid, p_on date, p_reason text, p_outcome text) RETURNS int LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  file case_file := app.file_to_command(p_file);
BEGIN
  IF file.closed_on IS NOT NULL THEN
    RAISE EXCEPTION 'file is closed' USING ERRCODE = '42501';
  END IF;
  UPDATE episode SET closed_on = p_on, closing_reason = p_reason, outcome = p_outcome
    WHERE case_file_id = p_file AND closed_on IS NULL;
  UPDATE participation SET ended_at = now() WHERE case_file_id = p_file AND ended_at IS NULL;
  UPDATE mentorship SET ended_at = now() WHERE case_file_id = p_file AND ended_at IS NULL;
  UPDATE case_file SET closed_on = p_on WHERE id = p_file;
  RETURN file.version + 1;
END
$$;
COMMENT ON FUNCTION app.close_file(uuid, date, text, text) IS
  'Lead or supervisor closes the episode; participations and mentorships end at once. Answers the new version';

CREATE FUNCTION app.reopen_file(p_file uuid, p_on date) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  file case_file := app.file_to_command(p_file);
BEGIN
  IF file.closed_on IS NULL OR file.merged_into IS NOT NULL OR p_on < file.closed_on THEN
    RAISE EXCEPTION 'file is not closed, or was closed later' USING ERRCODE = '42501';
  END IF;
  INSERT INTO episode (alliance_id, case_file_id, opened_on) VALUES (file.alliance_id, p_file, p_on);
  UPDATE case_file SET closed_on = NULL WHERE id = p_file;
  RETURN file.version + 1;
END
$$;
COMMENT ON FUNCTION app.reopen_file(uuid, date) IS 'Lead or supervisor begins a new episode. Answers the new version';

-- A supervisor's import writes into the organisation's caseloads, for this transaction and this batch.
CREATE FUNCTION app.begin_import(p_batch uuid, p_undo boolean DEFAULT false) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  batch import_batch;
BEGIN
  SELECT * INTO batch FROM import_batch WHERE id = p_batch AND recorded_by = app.account_id()
    AND organisation_id = ANY (app.my_organisations()) FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'not your import' USING ERRCODE = '42501';
  END IF;
  IF batch.organisation_id = ANY (app.supervised_organisations()) THEN
    PERFORM set_config('app.written_caseloads', (app.worked_caseloads()
      || coalesce((SELECT array_agg(id) FROM caseload WHERE organisation_id = batch.organisation_id), '{}'))::text, true);
  END IF;
  IF p_undo AND batch.state = 'committed' THEN
    PERFORM set_config('app.files_of_undone_batch', coalesce((SELECT array_agg(case_file_id)
      FROM import_effect WHERE batch_id = p_batch AND thing = 'case_file' AND action = 'created'), '{}')::text, true);
  END IF;
END
$$;
COMMENT ON FUNCTION app.begin_import(uuid, boolean) IS
  'After begin_request, by the uploader of the batch: opens the supervised organisation for writing; p_undo also lets delete the files that the committed batch created';

-- Any change that the writer may not evaluate marks the file; the worker evaluates within seconds.
CREATE FUNCTION app.mark_due(p_file uuid) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO evaluation_due AS d (case_file_id, alliance_id, due_on)
    SELECT f.id, f.alliance_id, app.today() FROM case_file f WHERE f.id = p_file AND f.alliance_id = app.alliance_id()
    ON CONFLICT (case_file_id) DO UPDATE SET due_on = least(d.due_on, EXCLUDED.due_on), marked_at = now()
$$;
CREATE FUNCTION app.set_next_due(p_file uuid, p_next date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_file WHERE id = p_file AND caseload_id = ANY (app.my_caseloads())) THEN
    RAISE EXCEPTION 'not your file' USING ERRCODE = '42501';
  END IF;
  DELETE FROM evaluation_due WHERE case_file_id = p_file;
  IF p_next IS NOT NULL THEN
    INSERT INTO evaluation_due (case_file_id, alliance_id, due_on) VALUES (p_file, app.alliance_id(), p_next);
  END IF;
END
$$;
COMMENT ON FUNCTION app.set_next_due(uuid, date) IS 'After evaluating in the writing transaction: the day on which time alone changes the answer, or none';

GRANT EXECUTE ON FUNCTION app.move_file(uuid, int), app.close_file(uuid, date, text, text), app.reopen_file(uuid, date),
  app.begin_import(uuid, boolean), app.mark_due(uuid), app.set_next_due(uuid, date) TO wegmarke_app;

SET LOCAL ROLE wegmarke_owner;
CREATE TRIGGER case_file_begin AFTER INSERT ON case_file FOR EACH ROW EXECUTE FUNCTION app.begin_file();
