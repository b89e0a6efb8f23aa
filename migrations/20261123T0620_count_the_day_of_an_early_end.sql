-- A role or a post that is ended at once has yesterday as its last day, so that it opens nothing from that moment on. The
-- register of rights says for it when it was ended, and counts that day: it was in force for a part of it. A role or a
-- post that was ended before it began was in force on no day.
SET LOCAL ROLE wegmarke_definer;
CREATE OR REPLACE FUNCTION app.rights_on_record() RETURNS TABLE (account_id uuid, kind text, role text, organisation_id uuid,
    caseload text, case_file_id uuid, category text, since date, until date, ended_at timestamptz, confirmed_at timestamptz,
    given_by uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH held AS (
    SELECT g.account_id, 'role' AS kind, g.role, g.organisation_id, NULL AS caseload, g.valid_from, g.valid_to,
        (SELECT max(h.replaced_at) FROM role_grant_history h
          WHERE h.row_id = g.id AND (h.content ->> 'valid_to')::date IS DISTINCT FROM g.valid_to) AS changed_at,
        g.confirmed_at, g.granted_by AS given_by
      FROM role_grant g WHERE g.organisation_id = ANY (app.protected_organisations())
    UNION ALL
    SELECT p.account_id, 'post', p.kind, p.organisation_id, l.name, p.valid_from, p.valid_to, p.changed_at, NULL, p.recorded_by
      FROM caseload_post p JOIN caseload l ON l.id = p.caseload_id WHERE p.organisation_id = ANY (app.protected_organisations())
  )
  SELECT h.account_id, h.kind, h.role, h.organisation_id, h.caseload, NULL::uuid, NULL::text, h.valid_from,
      CASE WHEN e.is_early THEN least(h.valid_to + 1, app.day_of(h.changed_at)) ELSE h.valid_to END,
      CASE WHEN e.is_early THEN h.changed_at END, h.confirmed_at, h.given_by
    -- Only what is ended at once gets an end that lies before the day on which it gets it, or before its beginning.
    FROM held h CROSS JOIN LATERAL (SELECT h.changed_at IS NOT NULL
        AND h.valid_to < greatest(app.day_of(h.changed_at), h.valid_from) AS is_early) e
  UNION ALL
  SELECT p.account_id, 'participation', p.level, c.recipient_id, NULL, p.case_file_id, p.category,
      greatest(p.valid_from, c.valid_from), least(p.valid_to, c.valid_to), least(p.ended_at, c.withdrawn_at), NULL, p.recorded_by
    FROM participation p JOIN consent c ON c.id = p.consent_id WHERE c.organisation_id = ANY (app.protected_organisations())
  UNION ALL
  SELECT m.account_id, 'mentor', NULL, m.organisation_id, NULL, s.case_file_id, NULL, greatest(s.valid_from, c.valid_from),
      least(s.valid_to, c.valid_to), least(s.ended_at, c.withdrawn_at), NULL, s.recorded_by
    FROM mentorship s JOIN mentor m ON m.id = s.mentor_id JOIN consent c ON c.id = s.consent_id
    WHERE m.account_id IS NOT NULL AND c.organisation_id = ANY (app.protected_organisations())
  UNION ALL
  SELECT r.account_id, 'access_request', NULL, r.organisation_id, NULL, r.case_file_id, NULL, app.day_of(r.opened_at),
      app.day_of(r.closed_at), r.closed_at, NULL, r.account_id
    FROM access_request r WHERE r.organisation_id = ANY (app.protected_organisations())
$$;
