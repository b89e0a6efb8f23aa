-- Row-level security was wider than any route in two places; now each layer alone says the same.

-- A Prüfhinweis mixes what several categories say, so consent opens none of it: only the file itself, or a request for access.
DROP POLICY note_select ON note;
CREATE POLICY note_select ON note FOR SELECT TO wegmarke_app USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.caseload_id = ANY ((SELECT app.my_caseloads())::int[]))
  OR case_file_id = ANY ((SELECT app.requested_files())::uuid[]));

-- Goal and entry levels start and reset the clocks of a file: they are for those who work on it, not for contributors.
DO $$
DECLARE
  handled text := 'EXISTS (SELECT FROM case_file f WHERE f.id = case_file_id AND f.closed_on IS NULL'
    || ' AND f.caseload_id = ANY ((SELECT app.written_caseloads())::int[]))';
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['goal', 'entry_level'] LOOP
    EXECUTE format('DROP POLICY %I ON %I', t || '_insert', t);
    EXECUTE format('DROP POLICY %I ON %I', t || '_update', t);
    EXECUTE format('DROP POLICY %I ON %I', t || '_delete', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO wegmarke_app WITH CHECK'
      || ' (%s AND recorded_by = (SELECT app.account_id()))', t || '_insert', t, handled);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO wegmarke_app USING (%s) WITH CHECK (%s)',
      t || '_update', t, handled, handled);
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO wegmarke_app USING (%s)', t || '_delete', t, handled);
  END LOOP;
END
$$;

-- Signing in and searching belong to no organisation; an officer reads them of an account only from the days on which it
-- held a role in one of the officer's organisations, not what it did before or elsewhere afterwards.
SET LOCAL ROLE wegmarke_definer;
CREATE FUNCTION app.protected_terms() RETURNS TABLE (account_id uuid, begins_at timestamptz, ends_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT g.account_id, g.valid_from::timestamp AT TIME ZONE 'Europe/Berlin',
      coalesce((g.valid_to + 1)::timestamp AT TIME ZONE 'Europe/Berlin', 'infinity')
    FROM role_grant g WHERE g.organisation_id = ANY (app.protected_organisations())
$$;
COMMENT ON FUNCTION app.protected_terms() IS 'From when to when each account held a role in an organisation whose data protection officer asks';
REVOKE EXECUTE ON FUNCTION app.protected_terms() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.protected_terms() TO wegmarke_app, wegmarke_owner;
SET LOCAL ROLE wegmarke_owner;
DROP POLICY audit_event_select ON audit_event;
CREATE POLICY audit_event_select ON audit_event FOR SELECT TO wegmarke_app USING (
  organisation_id = ANY ((SELECT app.protected_organisations())::uuid[])
  OR (organisation_id IS NULL AND account_id = ANY ((SELECT app.protected_accounts())::uuid[])
    AND EXISTS (SELECT FROM app.protected_terms() term WHERE term.account_id = audit_event.account_id
      AND happened_at >= term.begins_at AND happened_at < term.ends_at)));
