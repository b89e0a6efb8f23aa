-- What every request does first, and what the start page looks for, without looking at rows that are not asked for.

-- An account's grants are read with each request; the unique index holds only those without an end.
CREATE INDEX role_grant_by_account ON role_grant (account_id);

-- A page of the list reads its names and nothing else from the index, whether open or closed files are wanted.
CREATE INDEX case_row_by_state_and_name ON case_row (caseload_id, is_closed, name COLLATE "de-x-icu", case_file_id);
DROP INDEX case_row_by_name;

-- The start page asks each file of an account for the few rows that can be due; without these it reads all rows of each.
CREATE INDEX step_running ON step (case_file_id) WHERE state = 'running' AND actual_end IS NULL AND kind IN ('P', 'OH', 'A');
CREATE INDEX step_to_come ON step (case_file_id) WHERE state IN ('considered', 'applied', 'promised', 'confirmed');
CREATE INDEX note_answered ON note (case_file_id) WHERE state = 'answered';

-- Nearly every policy asks which single files are opened to the account, and nearly no account has any: that is answered
-- from a short text before JSON is read. Apart, because PostgreSQL writes only a function without subquery into a plan.
CREATE FUNCTION app.files_by_category(level text, category text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT pg_catalog.jsonb_array_elements_text(
    pg_catalog.current_setting('app.opened')::jsonb -> level -> category)::uuid);
GRANT EXECUTE ON FUNCTION app.files_by_category(text, text) TO wegmarke_app, wegmarke_definer, wegmarke_worker;
CREATE OR REPLACE FUNCTION app.opened_files(category text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN pg_catalog.current_setting('app.opened_files') = '{}' THEN '{}'::uuid[]
    ELSE app.files_by_category('read', category) END;
CREATE OR REPLACE FUNCTION app.contributed_files(category text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN pg_catalog.current_setting('app.opened_files') = '{}' THEN '{}'::uuid[]
    ELSE app.files_by_category('contribute', category) END;

SET LOCAL ROLE wegmarke_definer;

-- As before, but what most accounts have none of (supervised organisations, access requests, participations,
-- mentorships) is looked up only for those who can have any.
CREATE OR REPLACE FUNCTION app.begin_request(p_session uuid, p_today date) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  me record;
  grants jsonb;
  posts jsonb;
  roles text[];
  led int[];
  worked int[];
  supervised int[] := '{}';
  worker_orgs uuid[];
  supervised_orgs uuid[];
  participant_orgs uuid[];
  volunteer_orgs uuid[];
  protected_orgs uuid[];
  requested uuid[] := '{}';
  opened jsonb := '{"read": {}, "contribute": {}}';
  opened_ids uuid[] := '{}';
  consents uuid[] := '{}';
  mentorships uuid[] := '{}';
  mentored uuid[] := '{}';
BEGIN
  SELECT a.id, a.alliance_id, a.display_name, a.email, a.locale, s.id AS session_id INTO me
    FROM login_session s JOIN account a ON a.id = s.account_id
    WHERE s.id = p_session AND s.revoked_at IS NULL AND s.expires_at > now() AND a.disabled_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'session is over' USING ERRCODE = '28000';
  END IF;

  SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'organisationId', g.organisation_id,
      'confirmed', g.counts) ORDER BY g.role, g.organisation_id), '[]'),
    coalesce(array_agg(DISTINCT g.role) FILTER (WHERE g.counts), '{}'),
    coalesce(array_agg(g.organisation_id) FILTER (WHERE g.role = 'caseworker' AND g.counts), '{}'),
    coalesce(array_agg(g.organisation_id) FILTER (WHERE g.role = 'supervisor' AND g.counts), '{}'),
    coalesce(array_agg(g.organisation_id) FILTER (WHERE g.role = 'volunteer' AND g.counts), '{}'),
    coalesce(array_agg(g.organisation_id) FILTER (WHERE g.role = 'data_protection_officer'), '{}')
  INTO grants, roles, worker_orgs, supervised_orgs, volunteer_orgs, protected_orgs
    FROM (SELECT id, role, organisation_id, opens_content IS NULL OR confirmed_at IS NOT NULL AS counts FROM role_grant
      WHERE account_id = me.id AND valid_from <= p_today AND (valid_to IS NULL OR valid_to >= p_today)) g;
  participant_orgs := worker_orgs || supervised_orgs;

  SELECT coalesce(jsonb_agg(jsonb_build_object('caseloadId', p.caseload_id, 'organisationId', p.organisation_id,
      'kind', p.kind) ORDER BY p.caseload_id, p.kind), '[]'),
    coalesce(array_agg(DISTINCT p.caseload_id) FILTER (WHERE p.kind = 'lead'), '{}'),
    coalesce(array_agg(DISTINCT p.caseload_id), '{}')
  INTO posts, led, worked
    FROM caseload_post p
    WHERE p.account_id = me.id AND p.valid_from <= p_today AND (p.valid_to IS NULL OR p.valid_to >= p_today)
      AND p.organisation_id = ANY (worker_orgs);

  IF supervised_orgs <> '{}' THEN
    SELECT coalesce(array_agg(c.id ORDER BY c.id), '{}') INTO supervised
      FROM caseload c WHERE c.organisation_id = ANY (supervised_orgs);
  END IF;

  IF protected_orgs <> '{}' THEN
    SELECT coalesce(array_agg(DISTINCT r.case_file_id), '{}') INTO requested
      FROM access_request r
      WHERE r.account_id = me.id AND r.closed_at IS NULL AND r.organisation_id = ANY (protected_orgs);
  END IF;

  IF requested <> '{}' OR EXISTS (SELECT FROM participation p WHERE p.account_id = me.id AND p.ended_at IS NULL) THEN
    WITH open_participation AS (
      SELECT p.case_file_id, p.category, p.level, p.consent_id
        FROM participation p JOIN consent c ON c.id = p.consent_id JOIN case_file f ON f.id = p.case_file_id
        WHERE p.account_id = me.id AND p.ended_at IS NULL AND f.closed_on IS NULL
          AND p.valid_from <= p_today AND (p.valid_to IS NULL OR p.valid_to >= p_today)
          AND c.withdrawn_at IS NULL AND c.valid_from <= p_today AND (c.valid_to IS NULL OR c.valid_to >= p_today)
          AND c.recipient_id = ANY (participant_orgs)
    ), reads AS (
      SELECT category, case_file_id FROM open_participation
      UNION
      SELECT category, file FROM unnest(ARRAY['identity', 'contact', 'pathway', 'residence', 'needs', 'journal',
        'mentoring', 'documents']) AS category, unnest(requested) AS file
    )
    SELECT jsonb_build_object(
        'read', (SELECT coalesce(jsonb_object_agg(category, files), '{}')
          FROM (SELECT category, jsonb_agg(case_file_id) AS files FROM reads GROUP BY category) AS by_category),
        'contribute', (SELECT coalesce(jsonb_object_agg(category, files), '{}')
          FROM (SELECT category, jsonb_agg(DISTINCT case_file_id) AS files FROM open_participation
            WHERE level = 'contribute' GROUP BY category) AS by_category)),
      (SELECT coalesce(array_agg(DISTINCT case_file_id), '{}') FROM reads),
      (SELECT coalesce(array_agg(DISTINCT consent_id), '{}') FROM open_participation)
    INTO opened, opened_ids, consents;
  END IF;

  IF volunteer_orgs <> '{}' THEN
    SELECT coalesce(array_agg(s.id), '{}'), coalesce(array_agg(DISTINCT s.case_file_id), '{}') INTO mentorships, mentored
      FROM mentorship s JOIN mentor m ON m.id = s.mentor_id JOIN consent c ON c.id = s.consent_id
        JOIN case_file f ON f.id = s.case_file_id
      WHERE m.account_id = me.id AND m.organisation_id = ANY (volunteer_orgs) AND s.ended_at IS NULL AND f.closed_on IS NULL
        AND s.valid_from <= p_today AND (s.valid_to IS NULL OR s.valid_to >= p_today)
        AND c.withdrawn_at IS NULL AND c.valid_from <= p_today AND (c.valid_to IS NULL OR c.valid_to >= p_today);
  END IF;

  PERFORM set_config('app.session_id', me.session_id::text, true), set_config('app.account_id', me.id::text, true),
    set_config('app.alliance_id', me.alliance_id::text, true), set_config('app.today', p_today::text, true),
    set_config('app.roles', roles::text, true),
    set_config('app.my_caseloads', (worked || supervised)::text, true),
    set_config('app.worked_caseloads', worked::text, true), set_config('app.written_caseloads', worked::text, true),
    set_config('app.led_caseloads', led::text, true), set_config('app.supervised_caseloads', supervised::text, true),
    set_config('app.my_organisations', participant_orgs::text, true),
    set_config('app.supervised_organisations', supervised_orgs::text, true),
    set_config('app.protected_organisations', protected_orgs::text, true),
    set_config('app.opened', opened::text, true), set_config('app.opened_files', opened_ids::text, true),
    set_config('app.requested_files', requested::text, true), set_config('app.my_consents', consents::text, true),
    set_config('app.my_mentorships', mentorships::text, true), set_config('app.mentored_files', mentored::text, true),
    set_config('app.files_of_undone_batch', '{}', true);

  RETURN jsonb_build_object('sessionId', me.session_id, 'accountId', me.id, 'allianceId', me.alliance_id,
    'displayName', me.display_name, 'email', me.email, 'locale', me.locale, 'today', p_today,
    'grants', grants, 'posts', posts, 'roles', to_jsonb(roles), 'supervisedOrganisations', to_jsonb(supervised_orgs),
    'supervisedCaseloads', to_jsonb(supervised), 'protectedOrganisations', to_jsonb(protected_orgs),
    'requestedFiles', to_jsonb(requested), 'mentoredFiles', to_jsonb(mentored), 'opened', opened);
END
$$;
