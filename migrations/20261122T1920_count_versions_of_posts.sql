-- Two people at once see both versions of a post and of an absence; lists of names tell no more than they are for;
-- a session says when it ends.
ALTER TABLE caseload_post ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE absence ADD COLUMN version int NOT NULL DEFAULT 1;
CREATE TRIGGER caseload_post_count_version BEFORE UPDATE ON caseload_post
  FOR EACH ROW EXECUTE FUNCTION app.count_version();
CREATE TRIGGER absence_count_version BEFORE UPDATE ON absence FOR EACH ROW EXECUTE FUNCTION app.count_version();

-- How many people somebody accompanies, or in how many files they take part, is nobody's business in another organisation.
SET LOCAL ROLE wegmarke_definer;
DROP FUNCTION app.available_mentors();
CREATE FUNCTION app.available_mentors() RETURNS TABLE (id uuid, name text, organisation_id uuid, organisation_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT m.id, m.display_name, o.id, o.name
    FROM mentor m JOIN organisation o ON o.id = m.organisation_id JOIN account a ON a.id = m.account_id
    WHERE m.alliance_id = app.alliance_id() AND (app.has_role('caseworker') OR app.has_role('supervisor'))
      AND a.disabled_at IS NULL AND EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id
        AND g.organisation_id = m.organisation_id AND g.role = 'volunteer' AND g.confirmed_at IS NOT NULL
        AND g.valid_from <= app.today() AND (g.valid_to IS NULL OR g.valid_to >= app.today()))
    ORDER BY m.display_name COLLATE "de-x-icu", m.id
$$;
COMMENT ON FUNCTION app.available_mentors() IS 'For caseworkers and supervisors: whom the alliance can ask';

DROP FUNCTION app.consent_recipients(uuid);
CREATE FUNCTION app.consent_recipients(p_file uuid) RETURNS TABLE (organisation_id uuid, account_id uuid, is_at_limit boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT o.id, a.id, (SELECT count(*) >= 200 FROM participation p WHERE p.account_id = a.id AND p.ended_at IS NULL)
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

-- Screens warn before a session ends: without a request when its newest refresh token expires, else when its hours are over.
CREATE FUNCTION app.my_session_end() RETURNS TABLE (idle_seconds_left int, seconds_left int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT greatest(extract(epoch FROM max(t.expires_at) - now())::int, 0),
      greatest(extract(epoch FROM s.expires_at - now())::int, 0)
    FROM login_session s JOIN refresh_token t ON t.session_id = s.id AND t.used_at IS NULL
    WHERE s.id = current_setting('app.session_id')::uuid AND s.account_id = app.account_id()
    GROUP BY s.expires_at
$$;
COMMENT ON FUNCTION app.my_session_end() IS 'How long the present session lasts without a request, and at the most; nothing when it has no token';
GRANT EXECUTE ON FUNCTION app.available_mentors(), app.consent_recipients(uuid), app.my_session_end() TO wegmarke_app;
SET LOCAL ROLE wegmarke_owner;
