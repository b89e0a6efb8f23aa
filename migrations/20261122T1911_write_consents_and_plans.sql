-- A consent is prepared, printed and explained; only its signature opens anything.
ALTER TABLE consent
  ADD COLUMN form_id uuid,
  ADD COLUMN form_version text,
  ADD COLUMN interpreter text,
  ADD COLUMN signed_on date,
  ALTER COLUMN evidence DROP NOT NULL;
-- Until now a consent was recorded when it had been signed.
SET LOCAL ROLE wegmarke_definer;
UPDATE consent SET form_id = id, signed_on = valid_from;
SET LOCAL ROLE wegmarke_owner;
ALTER TABLE consent
  ALTER COLUMN form_id SET NOT NULL,
  ALTER COLUMN form_id SET DEFAULT gen_random_uuid(),
  ADD CONSTRAINT consent_signed_with_evidence CHECK (signed_on IS NULL OR evidence ~ '\S');
COMMENT ON COLUMN consent.form_id IS 'Consents of one form to one recipient, signed together; each is withdrawn by itself';
COMMENT ON COLUMN consent.form_version IS 'Text version of the form that was printed; null = signed on another paper';
COMMENT ON COLUMN consent.language IS 'Language of the form';
COMMENT ON COLUMN consent.interpreter IS 'Who translated when it was explained, and into which language';
COMMENT ON COLUMN consent.signed_on IS 'Null = prepared: nobody can take part or mentor by it';
COMMENT ON COLUMN consent.evidence IS 'Where the signed paper lies';
CREATE INDEX consent_by_form ON consent (form_id);

-- Signed once, by the lead of an open file. Withdrawn by command alone, so that what rests on it ends in the same moment.
REVOKE UPDATE (valid_to, withdrawn_at) ON consent FROM wegmarke_app;
GRANT UPDATE (signed_on, evidence, interpreter) ON consent TO wegmarke_app;
DROP POLICY consent_update ON consent;
CREATE POLICY consent_update ON consent FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])));
CREATE FUNCTION app.sign_once() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a signature stays as it is'
    USING ERRCODE = '23514', CONSTRAINT = 'consent_signed_once', TABLE = 'consent';
END
$$;
CREATE TRIGGER consent_signed_once BEFORE UPDATE OF signed_on, evidence, interpreter ON consent FOR EACH ROW
  WHEN (OLD.signed_on IS NOT NULL OR OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION app.sign_once();

SET LOCAL ROLE wegmarke_definer;
CREATE FUNCTION app.withdraw_consent(p_consent uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM app.file_to_command((SELECT case_file_id FROM consent WHERE id = p_consent));
  UPDATE consent SET withdrawn_at = now() WHERE id = p_consent AND withdrawn_at IS NULL;
  UPDATE participation SET ended_at = now() WHERE consent_id = p_consent AND ended_at IS NULL;
END
$$;
COMMENT ON FUNCTION app.withdraw_consent(uuid) IS
  'Lead or supervisor, of a closed file too: the consent and every participation in it end at once';

-- Participation and mentorship rest on a signature; whether it is withdrawn or over is asked anew with each request.
CREATE FUNCTION app.demand_signature() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM consent WHERE id = NEW.consent_id AND signed_on IS NOT NULL) THEN
    RAISE EXCEPTION 'the consent is not signed'
      USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_needs_signature', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;

-- Who can be named in a participation: staff who open files, in organisations that may hold content.
CREATE FUNCTION app.consent_recipients(p_file uuid) RETURNS TABLE (organisation_id uuid, account_id uuid, participations int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT o.id, a.id, (SELECT count(*)::int FROM participation p WHERE p.account_id = a.id AND p.ended_at IS NULL)
    FROM organisation o
    LEFT JOIN (SELECT DISTINCT g.organisation_id, g.account_id FROM role_grant g
      WHERE g.role IN ('caseworker', 'supervisor') AND g.confirmed_at IS NOT NULL
        AND g.valid_from <= app.today() AND (g.valid_to IS NULL OR g.valid_to >= app.today())) staff
      ON staff.organisation_id = o.id
    LEFT JOIN account a ON a.id = staff.account_id AND a.disabled_at IS NULL
    WHERE o.alliance_id = app.alliance_id() AND o.may_hold_content
      AND EXISTS (SELECT FROM case_file f WHERE f.id = p_file AND f.caseload_id = ANY (app.led_caseloads()))
$$;
COMMENT ON FUNCTION app.consent_recipients(uuid) IS
  'For the lead of the file: organisations that may hold content, with the accounts that a consent can be opened to';
GRANT EXECUTE ON FUNCTION app.demand_signature() TO wegmarke_owner;
GRANT EXECUTE ON FUNCTION app.withdraw_consent(uuid), app.consent_recipients(uuid) TO wegmarke_app;
SET LOCAL ROLE wegmarke_owner;
CREATE TRIGGER participation_signed BEFORE INSERT ON participation FOR EACH ROW EXECUTE FUNCTION app.demand_signature();
CREATE TRIGGER mentorship_signed BEFORE INSERT ON mentorship FOR EACH ROW EXECUTE FUNCTION app.demand_signature();

-- A participation is only ever ended; another level or period is another participation.
REVOKE UPDATE (level, valid_to) ON participation FROM wegmarke_app;
DROP POLICY participation_update ON participation;
CREATE POLICY participation_update ON participation FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])))
  WITH CHECK (ended_at IS NOT NULL AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL
    AND f.caseload_id = ANY ((SELECT app.led_caseloads())::int[])));

-- Category pathway: what person and caseworker agreed on, in versions.
CREATE TABLE plan (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  number int NOT NULL,
  agreed_on date NOT NULL,
  agreed_with text NOT NULL,
  language text NOT NULL,
  goal text NOT NULL,
  goal_id uuid,
  next_review_on date,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT plan_key PRIMARY KEY (id),
  CONSTRAINT plan_in_file UNIQUE (id, case_file_id, alliance_id),
  CONSTRAINT plan_number UNIQUE (case_file_id, number),
  CONSTRAINT plan_case_file FOREIGN KEY (case_file_id, alliance_id) REFERENCES case_file (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT plan_recorder FOREIGN KEY (recorded_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT plan_linked_goal FOREIGN KEY (goal_id) REFERENCES goal (id) ON DELETE SET NULL,
  CONSTRAINT plan_number_counts CHECK (number >= 1),
  CONSTRAINT plan_agreed_with CHECK (agreed_with ~ '\S'),
  CONSTRAINT plan_language CHECK (language ~ '\S'),
  CONSTRAINT plan_goal CHECK (goal ~ '\S')
);
COMMENT ON TABLE plan IS 'Plan agreed with the person; the highest number is the current one, earlier ones stay as they were';
COMMENT ON COLUMN plan.goal IS 'In the words that were agreed; goal_id says which goal of the pathway it is';
COMMENT ON COLUMN plan.language IS 'Language in which the person is handed the plan';
CREATE INDEX plan_by_goal ON plan (goal_id);

CREATE TABLE plan_item (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  case_file_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  lineage_id uuid NOT NULL DEFAULT gen_random_uuid(),
  what text NOT NULL,
  who text NOT NULL,
  who_text text,
  due_on date,
  state text NOT NULL DEFAULT 'open',
  state_on date,
  step_id uuid,
  task_id uuid,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT plan_item_key PRIMARY KEY (id),
  CONSTRAINT plan_item_once_in_plan UNIQUE (plan_id, lineage_id),
  CONSTRAINT plan_item_plan FOREIGN KEY (plan_id, case_file_id, alliance_id)
    REFERENCES plan (id, case_file_id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT plan_item_recorder FOREIGN KEY (recorded_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT plan_item_step FOREIGN KEY (step_id, case_file_id) REFERENCES step (id, case_file_id) ON DELETE SET NULL (step_id),
  CONSTRAINT plan_item_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE SET NULL,
  CONSTRAINT plan_item_what CHECK (what ~ '\S'),
  CONSTRAINT plan_item_who CHECK (who IN ('person', 'caseworker', 'mentor', 'other')),
  CONSTRAINT plan_item_other_named CHECK ((who = 'other') = (who_text IS NOT NULL)),
  CONSTRAINT plan_item_state CHECK (state IN ('open', 'done', 'dropped')),
  CONSTRAINT plan_item_state_dated CHECK ((state = 'open') = (state_on IS NULL))
);
COMMENT ON TABLE plan_item IS 'Who does what until when, as agreed in one version of the plan';
COMMENT ON COLUMN plan_item.lineage_id IS 'The same in every version that carries the item on';
COMMENT ON COLUMN plan_item.task_id IS 'The task that an item of the caseworker becomes; done there is done here';
CREATE INDEX plan_item_by_case_file ON plan_item (case_file_id);
CREATE INDEX plan_item_by_step ON plan_item (step_id, case_file_id);
CREATE INDEX plan_item_by_task ON plan_item (task_id);

CALL migration.protect('plan');
CALL migration.let_worker_read('plan');
CALL migration.keep_history('plan');
CALL migration.open_reading('plan', 'pathway');
CALL migration.protect('plan_item');
CALL migration.let_worker_read('plan_item');
CALL migration.keep_history('plan_item');
CALL migration.open_reading('plan_item', 'pathway');
GRANT SELECT, INSERT, UPDATE (agreed_on, agreed_with, language, goal, goal_id, next_review_on) ON plan TO wegmarke_app;
GRANT SELECT, INSERT, UPDATE (what, who, who_text, due_on, state, state_on, step_id, task_id) ON plan_item TO wegmarke_app;
-- Lead and deputy agree on it with the person; whom consent lets contribute adds steps, not agreements.
CREATE POLICY plan_insert ON plan FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));
CREATE POLICY plan_update ON plan FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));
CREATE POLICY plan_item_insert ON plan_item FOR INSERT TO wegmarke_app WITH CHECK (
  recorded_by = (SELECT app.account_id()) AND EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));
CREATE POLICY plan_item_update ON plan_item FOR UPDATE TO wegmarke_app
  USING (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])))
  WITH CHECK (EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id
    AND f.closed_on IS NULL AND f.caseload_id = ANY ((SELECT app.worked_caseloads())::int[])));

SET LOCAL ROLE wegmarke_definer;
-- What was agreed once stays readable as it was agreed: only the current version takes items and changes.
CREATE FUNCTION app.keep_earlier_plans() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own uuid := CASE TG_TABLE_NAME WHEN 'plan' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'plan_id' END;
BEGIN
  IF EXISTS (SELECT FROM plan mine JOIN plan newer ON newer.case_file_id = mine.case_file_id AND newer.number > mine.number
      WHERE mine.id = own) THEN
    RAISE EXCEPTION 'a newer version of the plan has been agreed'
      USING ERRCODE = '23514', CONSTRAINT = 'plan_superseded', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;
-- Done in the list of tasks is done in the plan, and taken back there is open again here.
CREATE FUNCTION app.follow_task() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE plan_item i SET state = CASE WHEN NEW.done_on IS NULL THEN 'open' ELSE 'done' END, state_on = NEW.done_on
    WHERE i.task_id = NEW.id AND i.state <> 'dropped' AND i.state_on IS DISTINCT FROM NEW.done_on
      AND i.plan_id = (SELECT id FROM plan WHERE case_file_id = i.case_file_id ORDER BY number DESC LIMIT 1);
  RETURN NULL;
END
$$;
GRANT EXECUTE ON FUNCTION app.keep_earlier_plans(), app.follow_task() TO wegmarke_owner;
SET LOCAL ROLE wegmarke_owner;
CREATE TRIGGER plan_keep_earlier BEFORE UPDATE OF agreed_on, agreed_with, language, goal, next_review_on ON plan
  FOR EACH ROW EXECUTE FUNCTION app.keep_earlier_plans();
CREATE TRIGGER plan_item_keep_earlier BEFORE INSERT OR UPDATE OF what, who, who_text, due_on, state, state_on ON plan_item
  FOR EACH ROW EXECUTE FUNCTION app.keep_earlier_plans();
CREATE TRIGGER task_followed_by_plan AFTER UPDATE OF done_on ON task FOR EACH ROW
  WHEN (OLD.done_on IS DISTINCT FROM NEW.done_on) EXECUTE FUNCTION app.follow_task();
