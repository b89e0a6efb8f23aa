-- Signing in, before there is a principal. Each function decides atomically; none says whether an address has an account.
SET LOCAL ROLE wegmarke_definer;

CREATE FUNCTION app.find_login(p_email text) RETURNS TABLE (
    account_id uuid, alliance_id uuid, password_hash text, is_disabled boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, a.alliance_id, p.password_hash, a.disabled_at IS NOT NULL
    FROM account a JOIN account_password p ON p.account_id = a.id WHERE a.email = lower(p_email)
$$;
COMMENT ON FUNCTION app.find_login(text) IS 'No row: no account with this e-mail, or none that has set a password';

-- Limits: the fifth miss in a row delays by 30 seconds, each further one doubles that, up to 15 minutes; never a lock.
CREATE FUNCTION app.login_wait_seconds(p_key bytea) RETURNS int
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT greatest(0, ceil(extract(epoch FROM blocked_until - now())))::int
    FROM login_limit WHERE key_hash = p_key), 0)
$$;
CREATE FUNCTION app.record_login_miss(p_key bytea) RETURNS int
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO login_limit AS l (key_hash, misses, last_miss_at) VALUES (p_key, 1, now())
    ON CONFLICT (key_hash) DO UPDATE SET
      misses = CASE WHEN l.last_miss_at < now() - interval '1 day' THEN 1 ELSE l.misses + 1 END,
      last_miss_at = now(),
      blocked_until = CASE WHEN l.last_miss_at >= now() - interval '1 day' AND l.misses + 1 >= 5
        THEN now() + least(interval '15 minutes', interval '30 seconds' * (2 ^ least(l.misses + 1 - 5, 10))) END
    RETURNING misses
$$;
COMMENT ON FUNCTION app.record_login_miss(bytea) IS 'Counts a miss for this hash of an e-mail and answers how many there are now';
CREATE FUNCTION app.forget_login_misses(p_key bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM login_limit WHERE key_hash = p_key
$$;

CREATE FUNCTION app.start_session(p_account uuid, p_refresh_hash bytea, p_refresh_for interval, p_session_for interval,
    p_device text DEFAULT NULL) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  session uuid;
BEGIN
  INSERT INTO login_session (alliance_id, account_id, device, expires_at)
    SELECT a.alliance_id, a.id, left(p_device, 200), now() + p_session_for
      FROM account a WHERE a.id = p_account AND a.disabled_at IS NULL
    RETURNING id INTO session;
  IF session IS NULL THEN
    RAISE EXCEPTION 'account is switched off' USING ERRCODE = '28000';
  END IF;
  INSERT INTO refresh_token (hash, session_id, expires_at)
    VALUES (p_refresh_hash, session, least(now() + p_refresh_for, now() + p_session_for));
  -- At most five devices at a time: the oldest sessions give way.
  UPDATE login_session SET revoked_at = now(), revoked_because = 'too_many' WHERE id IN (
    SELECT id FROM login_session WHERE account_id = p_account AND revoked_at IS NULL AND expires_at > now()
      ORDER BY started_at DESC, id OFFSET 5);
  RETURN session;
END
$$;

CREATE FUNCTION app.rotate_refresh(p_old_hash bytea, p_new_hash bytea, p_refresh_for interval)
  RETURNS TABLE (outcome text, session_id uuid, account_id uuid, alliance_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  old record;
BEGIN
  SELECT t.hash, t.session_id, t.used_at, t.expires_at, s.account_id, s.alliance_id, s.expires_at AS session_expires_at,
      s.revoked_at IS NOT NULL OR s.expires_at <= now() OR a.disabled_at IS NOT NULL AS is_over
    INTO old
    FROM refresh_token t JOIN login_session s ON s.id = t.session_id JOIN account a ON a.id = s.account_id
    WHERE t.hash = p_old_hash FOR UPDATE OF t;
  IF NOT FOUND OR old.is_over OR (old.used_at IS NULL AND old.expires_at <= now()) THEN
    RETURN QUERY SELECT 'unknown', NULL::uuid, NULL::uuid, NULL::uuid;
  ELSIF old.used_at IS NULL THEN
    UPDATE refresh_token SET used_at = now() WHERE hash = p_old_hash;
    INSERT INTO refresh_token (hash, session_id, parent_hash, expires_at)
      VALUES (p_new_hash, old.session_id, p_old_hash, least(now() + p_refresh_for, old.session_expires_at));
    RETURN QUERY SELECT 'rotated', old.session_id, old.account_id, old.alliance_id;
  ELSIF old.used_at > now() - interval '30 seconds' THEN
    RETURN QUERY SELECT 'retry', old.session_id, old.account_id, old.alliance_id;
  ELSE
    UPDATE login_session SET revoked_at = now(), revoked_because = 'reuse' WHERE id = old.session_id;
    RETURN QUERY SELECT 'reused', old.session_id, old.account_id, old.alliance_id;
  END IF;
END
$$;
COMMENT ON FUNCTION app.rotate_refresh(bytea, bytea, interval) IS
  'rotated: the new hash is valid. retry: used within 30 s by another tab. reused: stolen or replayed, the session is over. unknown: sign in again';

CREATE FUNCTION app.end_session(p_session uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE login_session SET revoked_at = now(), revoked_because = 'signed_out' WHERE id = p_session AND revoked_at IS NULL
$$;
COMMENT ON FUNCTION app.end_session(uuid) IS 'Whoever knows the id of a session may end it';

CREATE FUNCTION app.end_all_sessions(p_account uuid) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ended int;
BEGIN
  IF p_account <> app.account_id() AND NOT (app.has_role('administrator') AND EXISTS (
      SELECT FROM account a WHERE a.id = p_account AND a.alliance_id = app.alliance_id())) THEN
    RAISE EXCEPTION 'not your account' USING ERRCODE = '42501';
  END IF;
  UPDATE login_session SET revoked_at = now(), revoked_because = 'ended_all'
    WHERE account_id = p_account AND revoked_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END
$$;

GRANT EXECUTE ON FUNCTION app.find_login(text), app.login_wait_seconds(bytea), app.record_login_miss(bytea),
  app.forget_login_misses(bytea), app.start_session(uuid, bytea, interval, interval, text),
  app.rotate_refresh(bytea, bytea, interval), app.end_session(uuid), app.end_all_sessions(uuid) TO wegmarke_app;
