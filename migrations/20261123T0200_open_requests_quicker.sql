-- What every request does first, and what each change leaves behind, with less work for the same answers.

SET LOCAL ROLE wegmarke_definer;

-- Answers as before. Session, account and grants are one query; posts, participations and mentorships are looked for only
-- with those who can have any. The plans are made once and look everything up by key: a connection that opens while the
-- tables are small would otherwise read them from end to end for as long as it lives. The settings are one expression,
-- which takes PostgreSQL half as long as a query.
CREATE OR REPLACE FUNCTION app.begin_request(p_session uuid, p_today date) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  me record;
  roles text[];
  participant_orgs uuid[];
  posts jsonb := '[]';
  led int[] := '{}';
  worked int[] := '{}';
  supervised int[] := '{}';
  requested uuid[] := '{}';
  opened jsonb := '{"read": {}, "contribute": {}}';
  opened_ids uuid[] := '{}';
  consents uuid[] := '{}';
  mentorships uuid[] := '{}';
  mentored uuid[] := '{}';
  is_open boolean;
BEGIN
  SELECT a.id, a.alliance_id, a.display_name, a.email, a.locale, s.id AS session_id, g.* INTO me
    FROM login_session s JOIN account a ON a.id = s.account_id CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'role', role, 'organisationId', organisation_id,
          'confirmed', counts)), '[]') AS grants,
        coalesce(array_agg(role) FILTER (WHERE counts), '{}') AS roles,
        coalesce(array_agg(organisation_id) FILTER (WHERE role = 'caseworker' AND counts), '{}') AS worker_orgs,
        coalesce(array_agg(organisation_id) FILTER (WHERE role = 'supervisor' AND counts), '{}') AS supervised_orgs,
        coalesce(array_agg(organisation_id) FILTER (WHERE role = 'volunteer' AND counts), '{}') AS volunteer_orgs,
        coalesce(array_agg(organisation_id) FILTER (WHERE role = 'data_protection_officer'), '{}') AS protected_orgs
      FROM (SELECT id, role, organisation_id, opens_content IS NULL OR confirmed_at IS NOT NULL AS counts FROM role_grant
        WHERE account_id = s.account_id AND valid_from <= p_today AND (valid_to IS NULL OR valid_to >= p_today)
        ORDER BY role, organisation_id) AS valid_today) g
    WHERE s.id = p_session AND s.revoked_at IS NULL AND s.expires_at > now() AND a.disabled_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'session is over' USING ERRCODE = '28000';
  END IF;
  roles := me.roles;
  IF cardinality(roles) > 1 THEN
    roles := ARRAY(SELECT DISTINCT role FROM unnest(me.roles) AS role ORDER BY role);
  END IF;
  participant_orgs := me.worker_orgs || me.supervised_orgs;

  IF me.worker_orgs <> '{}' THEN
    SELECT coalesce(jsonb_agg(jsonb_build_object('caseloadId', p.caseload_id, 'organisationId', p.organisation_id,
        'kind', p.kind) ORDER BY p.caseload_id, p.kind), '[]'),
      coalesce(array_agg(DISTINCT p.caseload_id) FILTER (WHERE p.kind = 'lead'), '{}'),
      coalesce(array_agg(DISTINCT p.caseload_id), '{}')
    INTO posts, led, worked
      FROM caseload_post p
      WHERE p.account_id = me.id AND p.valid_from <= p_today AND (p.valid_to IS NULL OR p.valid_to >= p_today)
        AND p.organisation_id = ANY (me.worker_orgs);
  END IF;

  IF me.supervised_orgs <> '{}' THEN
    SELECT coalesce(array_agg(c.id ORDER BY c.id), '{}') INTO supervised
      FROM caseload c WHERE c.organisation_id = ANY (me.supervised_orgs);
  END IF;

  IF me.protected_orgs <> '{}' THEN
    SELECT coalesce(array_agg(DISTINCT r.case_file_id), '{}') INTO requested
      FROM access_request r
      WHERE r.account_id = me.id AND r.closed_at IS NULL AND r.organisation_id = ANY (me.protected_orgs);
  END IF;

  IF requested <> '{}' OR (participant_orgs <> '{}'
      AND EXISTS (SELECT FROM participation p WHERE p.account_id = me.id AND p.ended_at IS NULL)) THEN
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

  IF me.volunteer_orgs <> '{}' THEN
    SELECT coalesce(array_agg(s.id), '{}'), coalesce(array_agg(DISTINCT s.case_file_id), '{}') INTO mentorships, mentored
      FROM mentorship s JOIN mentor m ON m.id = s.mentor_id JOIN consent c ON c.id = s.consent_id
        JOIN case_file f ON f.id = s.case_file_id
      WHERE m.account_id = me.id AND m.organisation_id = ANY (me.volunteer_orgs) AND s.ended_at IS NULL
        AND f.closed_on IS NULL
        AND s.valid_from <= p_today AND (s.valid_to IS NULL OR s.valid_to >= p_today)
        AND c.withdrawn_at IS NULL AND c.valid_from <= p_today AND (c.valid_to IS NULL OR c.valid_to >= p_today);
  END IF;

  is_open := ROW(set_config('app.session_id', me.session_id::text, true), set_config('app.account_id', me.id::text, true),
    set_config('app.alliance_id', me.alliance_id::text, true), set_config('app.today', p_today::text, true),
    set_config('app.roles', roles::text, true),
    set_config('app.my_caseloads', (worked || supervised)::text, true),
    set_config('app.worked_caseloads', worked::text, true), set_config('app.written_caseloads', worked::text, true),
    set_config('app.led_caseloads', led::text, true), set_config('app.supervised_caseloads', supervised::text, true),
    set_config('app.my_organisations', participant_orgs::text, true),
    set_config('app.supervised_organisations', me.supervised_orgs::text, true),
    set_config('app.protected_organisations', me.protected_orgs::text, true),
    set_config('app.opened', opened::text, true), set_config('app.opened_files', opened_ids::text, true),
    set_config('app.requested_files', requested::text, true), set_config('app.my_consents', consents::text, true),
    set_config('app.my_mentorships', mentorships::text, true), set_config('app.mentored_files', mentored::text, true),
    set_config('app.files_of_undone_batch', '{}', true)) IS NOT NULL;
  IF NOT is_open THEN
    RAISE EXCEPTION 'the context of the request is not complete';
  END IF;

  RETURN jsonb_build_object('sessionId', me.session_id, 'accountId', me.id, 'allianceId', me.alliance_id,
    'displayName', me.display_name, 'email', me.email, 'locale', me.locale, 'today', p_today,
    'grants', me.grants, 'posts', posts, 'roles', to_jsonb(roles),
    'supervisedOrganisations', to_jsonb(me.supervised_orgs), 'supervisedCaseloads', to_jsonb(supervised),
    'protectedOrganisations', to_jsonb(me.protected_orgs), 'requestedFiles', to_jsonb(requested),
    'mentoredFiles', to_jsonb(mentored), 'opened', opened);
END
$$;

SET LOCAL ROLE wegmarke_owner;
-- One row for each five minutes is the rule for reads: other events are not in its index, which takes each of them a tenth
-- of its WAL.
ALTER TABLE audit_event DROP CONSTRAINT audit_event_one_read_per_bucket;
CREATE UNIQUE INDEX audit_event_one_read_per_bucket ON audit_event (account_id, case_file_id, action, read_bucket)
  WHERE read_bucket IS NOT NULL;
