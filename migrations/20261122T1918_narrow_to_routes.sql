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
