-- What the data protection officer works with: requests of persons concerned, the trace and its chain, who may see whom.

-- Requests of persons concerned (Art. 15 GDPR): opened with a reason, closed by any officer of the organisation, for good.
ALTER TABLE access_request
  ADD COLUMN reason text,
  ADD COLUMN closed_by uuid,
  ADD COLUMN outcome text,
  ADD CONSTRAINT access_request_reason CHECK (reason ~ '\S' AND length(reason) <= 2000),
  ADD CONSTRAINT access_request_outcome CHECK (outcome IN ('answered', 'withdrawn', 'refused')),
  ADD CONSTRAINT access_request_outcome_when_closed CHECK (outcome IS NULL OR closed_at IS NOT NULL),
  ADD CONSTRAINT access_request_closer FOREIGN KEY (closed_by, alliance_id) REFERENCES account (id, alliance_id);
COMMENT ON COLUMN access_request.requested_on IS 'Day on which the request came in; the month of Art. 12(3) begins after it';
COMMENT ON COLUMN access_request.reason IS 'Who asks for what, and how it was made sure who is asking';
CREATE UNIQUE INDEX access_request_once ON access_request (case_file_id, account_id) WHERE closed_at IS NULL;
GRANT INSERT, UPDATE (closed_at, closed_by, outcome) ON access_request TO wegmarke_app;
CREATE POLICY access_request_insert ON access_request FOR INSERT TO wegmarke_app WITH CHECK (
  account_id = (SELECT app.account_id()) AND closed_at IS NULL
  AND organisation_id = ANY ((SELECT app.protected_organisations())::uuid[]));
CREATE POLICY access_request_update ON access_request FOR UPDATE TO wegmarke_app
  USING (closed_at IS NULL AND organisation_id = ANY ((SELECT app.protected_organisations())::uuid[]))
  WITH CHECK (closed_at IS NOT NULL AND closed_by = (SELECT app.account_id())
    AND organisation_id = ANY ((SELECT app.protected_organisations())::uuid[]));

-- What belongs to no organisation (signing in, searching, being refused) is read by the officers of those organisations
-- in which the account holds or held a role.
SET LOCAL ROLE wegmarke_definer;
CREATE FUNCTION app.protected_accounts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT g.account_id), '{}') FROM role_grant g
    WHERE g.organisation_id = ANY (app.protected_organisations())
$$;
GRANT EXECUTE ON FUNCTION app.protected_accounts() TO wegmarke_app, wegmarke_owner;
SET LOCAL ROLE wegmarke_owner;
DROP POLICY audit_event_select ON audit_event;
CREATE POLICY audit_event_select ON audit_event FOR SELECT TO wegmarke_app USING (
  organisation_id = ANY ((SELECT app.protected_organisations())::uuid[])
  OR (organisation_id IS NULL AND account_id = ANY ((SELECT app.protected_accounts())::uuid[])));
CREATE INDEX audit_event_by_time ON audit_event USING brin (happened_at);
-- Somebody who is refused the same thing again and again leaves one row in five minutes.
CREATE UNIQUE INDEX audit_event_one_refusal_per_bucket ON audit_event (account_id, thing_id,
  coalesce(case_file_id, '00000000-0000-0000-0000-000000000000'::uuid),
  date_bin('5 minutes', happened_at, '2000-01-01 00:00:00+00'::timestamptz)) WHERE action = 'request.refused';

-- The chain. Events are inserted unchained, in the transaction of what they tell; one background writer chains what has
-- been committed. hash = sha256(hash before || 'alliance|seq|time in UTC|all columns as jsonb'). What belongs to no alliance
-- (an unknown address, the nightly housekeeping) is a chain of its own, with a null alliance.
CREATE TABLE audit_chain (
  event_id bigint NOT NULL,
  alliance_id uuid,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_chain_key PRIMARY KEY (event_id),
  CONSTRAINT audit_chain_seq UNIQUE NULLS NOT DISTINCT (alliance_id, seq),
  CONSTRAINT audit_chain_hash CHECK (length(hash) = 32)
);
COMMENT ON TABLE audit_chain IS 'The place of each event in the chain of its alliance; rows are only added';
COMMENT ON COLUMN audit_chain.event_id IS 'No foreign key: the link stays as proof when an event is gone';
CALL migration.protect('audit_chain');
REVOKE UPDATE, DELETE ON audit_chain FROM wegmarke_definer;

CREATE TABLE audit_head (
  alliance_id uuid,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  happened_at timestamptz NOT NULL,
  chained_at timestamptz NOT NULL,
  CONSTRAINT audit_head_one_a_chain UNIQUE NULLS NOT DISTINCT (alliance_id),
  CONSTRAINT audit_head_hash CHECK (length(hash) = 32)
);
COMMENT ON TABLE audit_head IS 'The newest link of each chain';
CALL migration.protect('audit_head');
REVOKE DELETE ON audit_head FROM wegmarke_definer;

CREATE TABLE audit_writer (
  is_only boolean NOT NULL DEFAULT true,
  looked_to bigint NOT NULL DEFAULT 0,
  next_to bigint,
  next_xmax xid8,
  noted_at timestamptz,
  CONSTRAINT audit_writer_key PRIMARY KEY (is_only),
  CONSTRAINT audit_writer_is_only CHECK (is_only)
);
COMMENT ON TABLE audit_writer IS 'How far the writer of the chains has looked: every event up to looked_to is chained or was never committed';
CALL migration.protect('audit_writer');
REVOKE DELETE ON audit_writer FROM wegmarke_definer;

CREATE TABLE audit_check (
  id bigint GENERATED ALWAYS AS IDENTITY,
  alliance_id uuid,
  checked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  happened_at timestamptz,
  break_kind text,
  break_seq bigint,
  break_event bigint,
  CONSTRAINT audit_check_key PRIMARY KEY (id),
  CONSTRAINT audit_check_break_kind CHECK (break_kind IN ('changed', 'deleted', 'link_missing', 'cut_off', 'inserted', 'rewritten'))
);
COMMENT ON TABLE audit_check IS 'Each check of a chain: how far it reached and, where it failed, the first break. A later check compares with the earlier ones';
CREATE INDEX audit_check_by_alliance ON audit_check (alliance_id, id);
CALL migration.protect('audit_check');
REVOKE UPDATE, DELETE ON audit_check FROM wegmarke_definer;
GRANT SELECT ON audit_check TO wegmarke_app;
CREATE POLICY audit_check_select ON audit_check FOR SELECT TO wegmarke_app USING (
  alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('data_protection_officer')));

SET LOCAL ROLE wegmarke_definer;
INSERT INTO audit_writer DEFAULT VALUES;

-- The canonical text: every column that an event has, the times in UTC with microseconds, keys in jsonb's order.
-- Without a search path of its own, so that it becomes part of the statement that asks; those who ask have theirs.
CREATE FUNCTION app.audit_text(e audit_event, p_seq bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(e.alliance_id::text, '') || '|' || p_seq || '|'
    || to_char(e.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '|' || jsonb_build_object(
      'id', e.id, 'organisation', e.organisation_id, 'account', e.account_id, 'session', e.session_id, 'action', e.action,
      'caseFile', e.case_file_id, 'thing', e.thing, 'thingId', e.thing_id, 'fields', e.fields, 'details', e.details,
      'readBucket', to_char(e.read_bucket AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), 'request', e.request_id)::text
$$;
CREATE FUNCTION app.audit_hash(p_before bytea, e audit_event, p_seq bigint) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(p_before || convert_to(app.audit_text(e, p_seq), 'UTF8'))
$$;

-- Remembers up to where every event is chained, so that each look begins there. An event of a transaction that is still
-- running may come late with a low id: so the mark moves only when every transaction has ended that ran when it was noted.
CREATE FUNCTION app.move_audit_writer(p_snapshot pg_snapshot) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  writer audit_writer;
  newest bigint := (SELECT max(id) FROM audit_event);
BEGIN
  SELECT * INTO writer FROM audit_writer;
  IF writer.next_to IS NULL THEN
    IF newest > writer.looked_to THEN
      UPDATE audit_writer SET next_to = newest, noted_at = now();
    END IF;
  ELSIF writer.next_xmax IS NULL THEN
    UPDATE audit_writer SET next_xmax = pg_snapshot_xmax(p_snapshot);
  -- A mark from another server (the data were restored into a new one) has no transaction that could still be running.
  ELSIF pg_snapshot_xmin(p_snapshot) >= writer.next_xmax OR pg_snapshot_xmax(p_snapshot) < writer.next_xmax THEN
    UPDATE audit_writer SET looked_to = writer.next_to, next_to = NULL, next_xmax = NULL, noted_at = NULL;
  END IF;
END
$$;

CREATE FUNCTION app.chain_alliance(p_alliance uuid, p_events bigint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head audit_head;
  event audit_event;
BEGIN
  SELECT * INTO head FROM audit_head h WHERE h.alliance_id = p_alliance OR (p_alliance IS NULL AND h.alliance_id IS NULL);
  head.seq := coalesce(head.seq, 0);
  head.hash := coalesce(head.hash, '');
  FOR event IN SELECT e.* FROM audit_event e WHERE e.id = ANY (p_events)
      AND (e.alliance_id = p_alliance OR (p_alliance IS NULL AND e.alliance_id IS NULL)) ORDER BY e.id LOOP
    head.seq := head.seq + 1;
    head.hash := app.audit_hash(head.hash, event, head.seq);
    head.happened_at := event.happened_at;
    INSERT INTO audit_chain (event_id, alliance_id, seq, hash) VALUES (event.id, p_alliance, head.seq, head.hash);
  END LOOP;
  UPDATE audit_head h SET seq = head.seq, hash = head.hash, happened_at = head.happened_at, chained_at = now()
    WHERE h.alliance_id = p_alliance OR (p_alliance IS NULL AND h.alliance_id IS NULL);
  IF NOT FOUND THEN
    INSERT INTO audit_head VALUES (p_alliance, head.seq, head.hash, head.happened_at, now());
  END IF;
END
$$;

CREATE FUNCTION app.chain_audit(p_limit int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  snapshot pg_snapshot := pg_current_snapshot();
  events bigint[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('audit_chain', 0)) THEN
    RETURN 0;
  END IF;
  SELECT array_agg(unchained.id) INTO events FROM (SELECT e.id FROM audit_event e
    WHERE e.id > (SELECT looked_to FROM audit_writer) AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.event_id = e.id)
    ORDER BY e.id LIMIT p_limit) AS unchained;
  PERFORM app.chain_alliance(a.alliance_id, events)
    FROM (SELECT DISTINCT e.alliance_id FROM audit_event e WHERE e.id = ANY (events)) AS a;
  IF coalesce(cardinality(events), 0) < p_limit THEN
    PERFORM app.move_audit_writer(snapshot);
  END IF;
  RETURN coalesce(cardinality(events), 0);
END
$$;
COMMENT ON FUNCTION app.chain_audit(int) IS 'Chains the oldest committed events that are not; answers how many. A second writer at the same time does nothing';

-- Walks one chain (null: what belongs to no alliance) and names its first break; break_kind is null when it is whole.
CREATE FUNCTION app.verify_audit(p_alliance uuid)
  RETURNS TABLE (seq bigint, hash bytea, happened_at timestamptz, break_kind text, break_seq bigint, break_event bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH links AS (
    SELECT c.seq, c.event_id, CASE
        WHEN c.seq <> lag(c.seq, 1, 0::bigint) OVER walk + 1 THEN 'link_missing'
        WHEN e.id IS NULL THEN 'deleted'
        WHEN c.hash <> app.audit_hash(lag(c.hash, 1, ''::bytea) OVER walk, e, c.seq) THEN 'changed' END AS kind
      FROM audit_chain c LEFT JOIN audit_event e ON e.id = c.event_id
      WHERE c.alliance_id = p_alliance OR (p_alliance IS NULL AND c.alliance_id IS NULL)
      WINDOW walk AS (ORDER BY c.seq)
  ), head AS (
    SELECT h.seq, h.hash, h.happened_at FROM audit_head h
      WHERE h.alliance_id = p_alliance OR (p_alliance IS NULL AND h.alliance_id IS NULL)
  ), breaks AS (
    SELECT 1 AS rank, l.kind, l.seq, l.event_id FROM links l WHERE l.kind IS NOT NULL
    UNION ALL
    SELECT 2, 'cut_off', coalesce((SELECT max(l.seq) FROM links l), 0) + 1, NULL WHERE EXISTS (SELECT FROM links)
      IS DISTINCT FROM EXISTS (SELECT FROM head) OR EXISTS (SELECT FROM head h WHERE NOT EXISTS (SELECT FROM audit_chain c
        WHERE c.seq = h.seq AND c.hash = h.hash AND (c.alliance_id = p_alliance OR (p_alliance IS NULL AND c.alliance_id IS NULL)))
        OR h.seq < (SELECT max(l.seq) FROM links l))
    UNION ALL
    SELECT 3, 'rewritten', k.seq, NULL FROM audit_check k
      WHERE k.break_kind IS NULL AND k.seq > 0 AND (k.alliance_id = p_alliance OR (p_alliance IS NULL AND k.alliance_id IS NULL))
        AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.seq = k.seq AND c.hash = k.hash
          AND (c.alliance_id = p_alliance OR (p_alliance IS NULL AND c.alliance_id IS NULL)))
    UNION ALL
    SELECT 4, 'inserted', NULL, e.id FROM audit_event e
      WHERE e.id <= (SELECT looked_to FROM audit_writer) AND (e.alliance_id = p_alliance OR (p_alliance IS NULL AND e.alliance_id IS NULL))
        AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.event_id = e.id)
  )
  SELECT coalesce(h.seq, 0), coalesce(h.hash, ''::bytea), h.happened_at, b.kind, b.seq, b.event_id
    FROM (SELECT 1) AS one LEFT JOIN head h ON true
      LEFT JOIN LATERAL (SELECT * FROM breaks ORDER BY rank, breaks.seq, event_id LIMIT 1) b ON true
$$;
COMMENT ON FUNCTION app.verify_audit(uuid) IS 'How far the chain reaches and its first break. What the owner of the database rewrites as a whole shows only against a hash kept elsewhere';

CREATE FUNCTION app.check_audit(p_alliance uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  found record;
BEGIN
  SELECT * INTO found FROM app.verify_audit(p_alliance);
  INSERT INTO audit_check (alliance_id, seq, hash, happened_at, break_kind, break_seq, break_event)
    VALUES (p_alliance, found.seq, found.hash, found.happened_at, found.break_kind, found.break_seq, found.break_event);
  RETURN found.break_kind IS NULL;
END
$$;
COMMENT ON FUNCTION app.check_audit(uuid) IS 'Verifies a chain and keeps the answer; true when it is whole';

CREATE FUNCTION app.audit_chains() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.id FROM alliance a UNION ALL SELECT NULL
$$;
COMMENT ON FUNCTION app.audit_chains() IS 'Every chain there is: one an alliance, and null';
GRANT EXECUTE ON FUNCTION app.chain_audit(int), app.verify_audit(uuid), app.check_audit(uuid), app.audit_chains() TO wegmarke_worker;

-- Somebody who was signed in was refused: recorded after the transaction of the request was rolled back. A file that was
-- "not found" is recorded when it exists and was merely not theirs to see.
CREATE FUNCTION app.audit_refusal(p_session uuid, p_right text, p_status int, p_file uuid, p_request text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO audit_event (alliance_id, account_id, session_id, action, case_file_id, thing, thing_id, details, request_id)
    SELECT a.alliance_id, a.id, s.id, 'request.refused', f.id, 'right', left(p_right, 100),
        jsonb_build_object('status', p_status), left(p_request, 100)
      FROM login_session s JOIN account a ON a.id = s.account_id
        LEFT JOIN case_file f ON f.id = p_file AND f.alliance_id = a.alliance_id
      -- A record that is gone from one's own file is no refusal.
      WHERE s.id = p_session AND (p_status = 403 OR (f.id IS NOT NULL AND NOT EXISTS (SELECT FROM caseload_post p
        WHERE p.caseload_id = f.caseload_id AND p.account_id = a.id AND p.valid_from <= current_date
          AND (p.valid_to IS NULL OR p.valid_to >= current_date))))
    ON CONFLICT DO NOTHING
$$;
GRANT EXECUTE ON FUNCTION app.audit_refusal(uuid, text, int, uuid, text) TO wegmarke_app;

-- What an officer may know of a file without opening it: that it is there, its code, and whose it is.
CREATE FUNCTION app.protected_file(p_file uuid) RETURNS TABLE (case_file_id uuid, code text, organisation_id uuid, is_closed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.id, f.code, f.organisation_id, f.closed_on IS NOT NULL FROM case_file f
    WHERE f.id = p_file AND f.organisation_id = ANY (app.protected_organisations())
$$;
CREATE FUNCTION app.find_protected_files(p_code text, p_key text, p_limit int)
  RETURNS TABLE (case_file_id uuid, code text, organisation_id uuid, is_closed boolean, birth_date date, birth_date_precision text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.7 AS $$
  WITH candidate AS (
    SELECT id, 2::real AS score FROM case_file WHERE lower(code) = lower(p_code)
    UNION ALL
    (SELECT p.case_file_id, word_similarity(p_key, p.search_key) FROM person p WHERE p_key <> '' AND p_key <% p.search_key OFFSET 0)
    UNION ALL
    (SELECT i.case_file_id, word_similarity(p_key, i.search_key) FROM person_identity i
      WHERE p_key <> '' AND p_key <% i.search_key OFFSET 0)
  )
  SELECT f.id, f.code, f.organisation_id, f.closed_on IS NOT NULL, i.birth_date, i.birth_date_precision
    FROM (SELECT id, max(score) AS score FROM candidate GROUP BY id) best JOIN case_file f ON f.id = best.id
      LEFT JOIN person_identity i ON i.case_file_id = f.id
    WHERE f.organisation_id = ANY (app.protected_organisations())
    ORDER BY best.score DESC, f.code LIMIT least(p_limit, 50)
$$;
COMMENT ON FUNCTION app.find_protected_files(text, text, int) IS 'Files by code or by the name that came with a request; the names that are kept are not answered';

-- A file is not deleted with its import while consents or requests for access rest on it, whether the importer sees them or not.
CREATE FUNCTION app.has_consent_or_request(p_file uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p_file = ANY (app.files_of_undone_batch()) AND (EXISTS (SELECT FROM consent c WHERE c.case_file_id = p_file)
    OR EXISTS (SELECT FROM access_request r WHERE r.case_file_id = p_file))
$$;
COMMENT ON FUNCTION app.has_consent_or_request(uuid) IS 'For a file that the import being taken back has opened; false for every other';
GRANT EXECUTE ON FUNCTION app.has_consent_or_request(uuid) TO wegmarke_app;

-- Which accounts may open a file, today as begin_request() decides it now, on an earlier day whoever could at any hour of
-- that day as far as the dates on record tell. A test holds this and begin_request() together.
CREATE FUNCTION app.day_of(p_instant timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT (p_instant AT TIME ZONE 'Europe/Berlin')::date
$$;
CREATE FUNCTION app.roles_held(p_alliance uuid, p_day date)
  RETURNS TABLE (account_id uuid, organisation_id uuid, role text, valid_from date, valid_to date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT g.account_id, g.organisation_id, g.role, g.valid_from, g.valid_to
    FROM role_grant g JOIN account a ON a.id = g.account_id
    WHERE g.alliance_id = p_alliance AND g.valid_from <= p_day AND (g.valid_to IS NULL OR g.valid_to >= p_day)
      AND (a.disabled_at IS NULL OR (p_day < app.today() AND app.day_of(a.disabled_at) >= p_day))
      AND (g.opens_content IS NULL OR (p_day = app.today() AND g.confirmed_at IS NOT NULL)
        OR (p_day < app.today() AND (app.day_of(g.confirmed_at) <= p_day OR EXISTS (SELECT FROM role_grant_history h
          WHERE h.row_id = g.id AND app.day_of((h.content ->> 'confirmed_at')::timestamptz) <= p_day
            AND app.day_of(h.replaced_at) >= p_day))))
$$;
CREATE FUNCTION app.who_may_see(p_file uuid, p_day date) RETURNS TABLE (account_id uuid, reason text, category text, level text,
    organisation_id uuid, since date, until date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH file AS (
    SELECT f.*, CASE WHEN p_day = app.today() THEN f.closed_on IS NULL ELSE EXISTS (SELECT FROM episode e
        WHERE e.case_file_id = f.id AND e.opened_on <= p_day AND (e.closed_on IS NULL OR e.closed_on >= p_day)) END AS was_open
      FROM case_file f WHERE f.id = p_file AND f.organisation_id = ANY (app.protected_organisations())
  ), held AS MATERIALIZED (
    SELECT r.* FROM file f, app.roles_held(f.alliance_id, p_day) r
  ), placed AS (
    SELECT f.caseload_id, f.organisation_id, l.valid_from FROM file f
      LEFT JOIN placement l ON l.case_file_id = f.id AND l.valid_to IS NULL WHERE p_day = app.today()
    UNION ALL
    SELECT l.caseload_id, l.organisation_id, l.valid_from FROM file f JOIN placement l ON l.case_file_id = f.id
      WHERE p_day < app.today() AND l.valid_from <= p_day AND (l.valid_to IS NULL OR l.valid_to >= p_day - 1)
  ), consented AS (
    SELECT c.* FROM file f JOIN consent c ON c.case_file_id = f.id
      WHERE f.was_open AND c.valid_from <= p_day AND (c.valid_to IS NULL OR c.valid_to >= p_day)
        AND (c.withdrawn_at IS NULL OR (p_day < app.today() AND app.day_of(c.withdrawn_at) >= p_day))
  )
  SELECT p.account_id, p.kind, NULL, NULL, p.organisation_id, greatest(p.valid_from, l.valid_from), p.valid_to
    FROM placed l JOIN caseload_post p ON p.caseload_id = l.caseload_id
      JOIN held h ON h.account_id = p.account_id AND h.organisation_id = p.organisation_id AND h.role = 'caseworker'
    WHERE p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to >= p_day)
  UNION
  SELECT h.account_id, 'supervisor', NULL, NULL, h.organisation_id, greatest(h.valid_from, l.valid_from), h.valid_to
    FROM placed l JOIN held h ON h.organisation_id = l.organisation_id AND h.role = 'supervisor'
  UNION
  SELECT p.account_id, 'participation', p.category, p.level, c.recipient_id, greatest(p.valid_from, c.valid_from),
      least(p.valid_to, c.valid_to)
    FROM consented c JOIN participation p ON p.consent_id = c.id
      JOIN held h ON h.account_id = p.account_id AND h.organisation_id = c.recipient_id AND h.role IN ('caseworker', 'supervisor')
    WHERE p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to >= p_day)
      AND (p.ended_at IS NULL OR (p_day < app.today() AND app.day_of(p.ended_at) >= p_day))
  UNION
  SELECT m.account_id, 'mentor', NULL, NULL, m.organisation_id, greatest(s.valid_from, c.valid_from), least(s.valid_to, c.valid_to)
    FROM consented c JOIN mentorship s ON s.consent_id = c.id JOIN mentor m ON m.id = s.mentor_id
      JOIN held h ON h.account_id = m.account_id AND h.organisation_id = m.organisation_id AND h.role = 'volunteer'
    WHERE s.valid_from <= p_day AND (s.valid_to IS NULL OR s.valid_to >= p_day)
      AND (s.ended_at IS NULL OR (p_day < app.today() AND app.day_of(s.ended_at) >= p_day))
  UNION
  SELECT r.account_id, 'access_request', NULL, NULL, r.organisation_id, app.day_of(r.opened_at), app.day_of(r.closed_at)
    FROM file f JOIN access_request r ON r.case_file_id = f.id
      JOIN held h ON h.account_id = r.account_id AND h.organisation_id = r.organisation_id AND h.role = 'data_protection_officer'
    WHERE CASE WHEN p_day = app.today() THEN r.closed_at IS NULL
      ELSE app.day_of(r.opened_at) <= p_day AND (r.closed_at IS NULL OR app.day_of(r.closed_at) >= p_day) END
$$;
COMMENT ON FUNCTION app.who_may_see(uuid, date) IS 'Accounts that may open a file of the caller''s organisations on a day up to today, one row a reason; nothing for other files';

-- Who has held which right from when to when: roles, posts, and what consent, mentorship or a request opened.
CREATE FUNCTION app.rights_on_record() RETURNS TABLE (account_id uuid, kind text, role text, organisation_id uuid, caseload text,
    case_file_id uuid, category text, since date, until date, ended_at timestamptz, confirmed_at timestamptz, given_by uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT g.account_id, 'role', g.role, g.organisation_id, NULL, NULL::uuid, NULL, g.valid_from, g.valid_to, NULL::timestamptz,
      g.confirmed_at, g.granted_by
    FROM role_grant g WHERE g.organisation_id = ANY (app.protected_organisations())
  UNION ALL
  SELECT p.account_id, 'post', p.kind, p.organisation_id, l.name, NULL, NULL, p.valid_from, p.valid_to, NULL, NULL, p.recorded_by
    FROM caseload_post p JOIN caseload l ON l.id = p.caseload_id WHERE p.organisation_id = ANY (app.protected_organisations())
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
GRANT EXECUTE ON FUNCTION app.protected_file(uuid), app.find_protected_files(text, text, int), app.who_may_see(uuid, date),
  app.rights_on_record(), app.day_of(timestamptz) TO wegmarke_app;
