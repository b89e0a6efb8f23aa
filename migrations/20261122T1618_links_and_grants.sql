-- Invitation and reset links, passwords, and the confirmation of grants that open files.
SET LOCAL ROLE wegmarke_definer;

CREATE FUNCTION app.create_link(p_account uuid, p_kind text, p_hash bytea, p_valid_for interval) RETURNS timestamptz
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  until timestamptz := now() + p_valid_for;
BEGIN
  IF NOT app.has_role('administrator') OR p_account = app.account_id() OR NOT EXISTS (
      SELECT FROM account WHERE id = p_account AND alliance_id = app.alliance_id()) THEN
    RAISE EXCEPTION 'only an administrator makes links, and none for the own account' USING ERRCODE = '42501';
  END IF;
  UPDATE one_time_link SET expires_at = now() WHERE account_id = p_account AND used_at IS NULL AND expires_at > now();
  INSERT INTO one_time_link (hash, alliance_id, account_id, kind, created_by, expires_at)
    VALUES (p_hash, app.alliance_id(), p_account, p_kind, app.account_id(), until);
  RETURN until;
END
$$;
COMMENT ON FUNCTION app.create_link(uuid, text, bytea, interval) IS 'Makes a link and ends the earlier ones of the account';

CREATE FUNCTION app.find_link(p_hash bytea) RETURNS TABLE (kind text, email text, display_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.kind, a.email, a.display_name FROM one_time_link l JOIN account a ON a.id = l.account_id
    WHERE l.hash = p_hash AND l.used_at IS NULL AND l.expires_at > now() AND a.disabled_at IS NULL
$$;

-- Sets the password and uses the link up. When there was a password before, whatever the link is called, no file opens
-- until a supervisor has confirmed again.
CREATE FUNCTION app.use_link(p_hash bytea, p_password_hash text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  link record;
  had_password boolean;
BEGIN
  UPDATE one_time_link l SET used_at = now() FROM account a
    WHERE l.hash = p_hash AND l.used_at IS NULL AND l.expires_at > now() AND a.id = l.account_id AND a.disabled_at IS NULL
    RETURNING l.account_id, l.alliance_id, l.kind INTO link;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  had_password := EXISTS (SELECT FROM account_password p WHERE p.account_id = link.account_id);
  INSERT INTO account_password (account_id, alliance_id, password_hash)
    VALUES (link.account_id, link.alliance_id, p_password_hash)
    ON CONFLICT (account_id) DO UPDATE SET password_hash = EXCLUDED.password_hash, set_at = now();
  UPDATE login_session SET revoked_at = now(), revoked_because = 'password'
    WHERE account_id = link.account_id AND revoked_at IS NULL;
  IF had_password OR link.kind = 'reset' THEN
    UPDATE role_grant SET confirmed_by = NULL, confirmed_at = NULL
      WHERE account_id = link.account_id AND opens_content AND confirmed_at IS NOT NULL;
  END IF;
  INSERT INTO audit_event (alliance_id, account_id, action, thing, thing_id)
    VALUES (link.alliance_id, link.account_id, CASE link.kind WHEN 'reset' THEN 'password.reset' ELSE 'invitation.accepted' END,
      'account', link.account_id::text);
  RETURN link.account_id;
END
$$;
COMMENT ON FUNCTION app.use_link(bytea, text) IS 'The account, or null when the link is unknown, used or expired';

CREATE FUNCTION app.my_password_hash() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT password_hash FROM account_password WHERE account_id = app.account_id()
$$;
CREATE FUNCTION app.change_password(p_password_hash text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE account_password SET password_hash = p_password_hash, set_at = now() WHERE account_id = app.account_id();
  UPDATE login_session SET revoked_at = now(), revoked_because = 'password'
    WHERE account_id = app.account_id() AND revoked_at IS NULL AND id <> current_setting('app.session_id')::uuid;
$$;
CREATE FUNCTION app.rehash_password(p_account uuid, p_old_hash text, p_new_hash text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE account_password SET password_hash = p_new_hash WHERE account_id = p_account AND password_hash = p_old_hash
$$;
COMMENT ON FUNCTION app.rehash_password(uuid, text, text) IS 'After a sign-in, when the parameters of hashing have risen; needs the present hash';

CREATE FUNCTION app.account_state(p_accounts uuid[])
  RETURNS TABLE (account_id uuid, has_password boolean, last_sign_in_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id, EXISTS (SELECT FROM account_password p WHERE p.account_id = a.id),
      (SELECT max(started_at) FROM login_session s WHERE s.account_id = a.id)
    FROM account a WHERE a.id = ANY (p_accounts) AND a.alliance_id = app.alliance_id() AND app.has_role('administrator')
$$;

-- Grants that open files wait for a supervisor of the organisation; where it has none yet, for a second administrator.
CREATE FUNCTION app.may_confirm(p_account uuid, p_organisation uuid, p_role text, p_granted_by uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p_account <> app.account_id() AND (
    p_organisation = ANY (app.supervised_organisations())
    OR (p_role = 'supervisor' AND app.has_role('administrator') AND p_granted_by IS DISTINCT FROM app.account_id()
      AND EXISTS (SELECT FROM organisation o WHERE o.id = p_organisation AND o.alliance_id = app.alliance_id())
      AND NOT EXISTS (SELECT FROM role_grant g JOIN account a ON a.id = g.account_id
        WHERE g.organisation_id = p_organisation AND g.role = 'supervisor' AND g.confirmed_at IS NOT NULL
          AND a.disabled_at IS NULL AND g.account_id <> p_account
          AND g.valid_from <= app.today() AND (g.valid_to IS NULL OR g.valid_to >= app.today()))))
$$;
CREATE FUNCTION app.unconfirmed_grants() RETURNS TABLE (id uuid, account_id uuid, account_name text, email text, role text,
    organisation_id uuid, organisation_name text, cause text, since timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT g.id, a.id, a.display_name, a.email, g.role, o.id, o.name,
      CASE WHEN g.changed_at IS NULL THEN 'new-grant' ELSE 'password-reset' END, coalesce(g.changed_at, g.recorded_at)
    FROM role_grant g JOIN account a ON a.id = g.account_id JOIN organisation o ON o.id = g.organisation_id
    WHERE g.alliance_id = app.alliance_id() AND g.opens_content AND g.confirmed_at IS NULL AND a.disabled_at IS NULL
      AND (g.valid_to IS NULL OR g.valid_to >= app.today())
      AND app.may_confirm(g.account_id, g.organisation_id, g.role, g.granted_by)
    ORDER BY coalesce(g.changed_at, g.recorded_at), g.id
$$;
CREATE FUNCTION app.confirm_grant(p_grant uuid) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE role_grant g SET confirmed_by = app.account_id(), confirmed_at = now()
    WHERE g.id = p_grant AND g.alliance_id = app.alliance_id() AND g.opens_content AND g.confirmed_at IS NULL
      AND app.may_confirm(g.account_id, g.organisation_id, g.role, g.granted_by)
    RETURNING true
$$;
COMMENT ON FUNCTION app.confirm_grant(uuid) IS 'true when confirmed; null when there is nothing that this account may confirm';

GRANT EXECUTE ON FUNCTION app.create_link(uuid, text, bytea, interval), app.find_link(bytea), app.use_link(bytea, text),
  app.my_password_hash(), app.change_password(text), app.rehash_password(uuid, text, text), app.account_state(uuid[]),
  app.unconfirmed_grants(), app.confirm_grant(uuid) TO wegmarke_app;
