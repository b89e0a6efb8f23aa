-- What the application asks of the background, and the trace of signing in.
-- Owned by the worker, which owns the queue: the application itself cannot enter that schema.
SET LOCAL ROLE wegmarke_worker;
CREATE FUNCTION app.enqueue(p_task text, p_payload jsonb DEFAULT '{}', p_job_key text DEFAULT NULL,
    p_run_at timestamptz DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(p_task, p_payload::json, job_key => p_job_key, run_at => p_run_at);
END
$$;
COMMENT ON FUNCTION app.enqueue(text, jsonb, text, timestamptz) IS 'Adds a job to the queue within the caller''s transaction';
GRANT EXECUTE ON FUNCTION app.enqueue(text, jsonb, text, timestamptz) TO wegmarke_app;

SET LOCAL ROLE wegmarke_definer;
-- A sign-in that failed or succeeded is recorded before there is a principal.
CREATE FUNCTION app.audit_sign_in(p_action text, p_account uuid, p_session uuid, p_request text DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF p_action NOT IN ('session.started', 'session.refused', 'session.delayed', 'session.ended', 'refreshToken.reused') THEN
    RAISE EXCEPTION 'not an event of signing in' USING ERRCODE = '22023';
  END IF;
  INSERT INTO audit_event (alliance_id, account_id, session_id, action, thing, thing_id, request_id)
    SELECT (SELECT a.alliance_id FROM account a WHERE a.id = p_account), p_account, p_session, p_action, 'account',
      p_account::text, left(p_request, 100);
END
$$;
GRANT EXECUTE ON FUNCTION app.audit_sign_in(text, uuid, uuid, text) TO wegmarke_app;

