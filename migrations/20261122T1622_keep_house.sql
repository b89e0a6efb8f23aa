-- What has served its time goes every night. The worker may run this and nothing else of it.
SET LOCAL ROLE wegmarke_definer;

CREATE FUNCTION app.keep_house() RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  counts jsonb := '{}';
  gone int;
BEGIN
  DELETE FROM idempotency_key WHERE created_at < now() - interval '7 days';
  GET DIAGNOSTICS gone = ROW_COUNT;
  counts := counts || jsonb_build_object('idempotencyKeys', gone);

  -- Used tokens of a session that lives are kept: they show that one was copied.
  DELETE FROM refresh_token t USING login_session s
    WHERE s.id = t.session_id AND least(s.revoked_at, s.expires_at) < now() - interval '1 day';
  GET DIAGNOSTICS gone = ROW_COUNT;
  counts := counts || jsonb_build_object('refreshTokens', gone);

  -- The latest session of an account stays: it says when somebody last signed in.
  DELETE FROM login_session s
    WHERE least(s.revoked_at, s.expires_at) < now() - interval '90 days'
      AND EXISTS (SELECT FROM login_session later WHERE later.account_id = s.account_id AND later.started_at > s.started_at);
  GET DIAGNOSTICS gone = ROW_COUNT;
  counts := counts || jsonb_build_object('sessions', gone);

  DELETE FROM one_time_link WHERE least(used_at, expires_at) < now() - interval '30 days';
  GET DIAGNOSTICS gone = ROW_COUNT;
  counts := counts || jsonb_build_object('links', gone);

  DELETE FROM login_limit WHERE last_miss_at < now() - interval '2 days';
  GET DIAGNOSTICS gone = ROW_COUNT;
  counts := counts || jsonb_build_object('loginLimits', gone);

  -- The lines of a list hold names; thirty days after the import was closed or left lying only its figures stay.
  DELETE FROM import_row r USING import_batch b WHERE b.id = r.batch_id
    AND coalesce(b.undone_at, b.committed_at, b.changed_at, b.recorded_at) < now() - interval '30 days';
  GET DIAGNOSTICS gone = ROW_COUNT;
  counts := counts || jsonb_build_object('importRows', gone);

  INSERT INTO audit_event (action, details) VALUES ('housekeeping.done', counts);
  RETURN counts;
END
$$;
COMMENT ON FUNCTION app.keep_house() IS 'Deletes expired keys, tokens, sessions, links, limits and import rows; answers how many of each, and records it';
GRANT EXECUTE ON FUNCTION app.keep_house() TO wegmarke_worker;
