-- Copies the rows that one table holds of the template files, once for each file of the plan. Ids begin with the prefix
-- of the file, also within JSON, so that what refers to each other still does. The first row of all files comes before
-- the second of any: as in an office that has worked for years, the rows of one person lie apart.
CREATE PROCEDURE bench.multiply(tab text) LANGUAGE plpgsql AS $$
DECLARE
  columns text;
  expressions text;
  turns int;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
    string_agg(bench.copied(tab, attname, atttypid::regtype), ', ' ORDER BY attnum) INTO columns, expressions
  FROM pg_attribute
  WHERE attrelid = tab::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = '';
  EXECUTE format('CREATE TEMPORARY TABLE source ON COMMIT DROP AS
    SELECT t.*, %1$s AS template_id, row_number() OVER (PARTITION BY %1$s ORDER BY t.ctid) AS turn
    FROM %2$I t WHERE %1$s IN (SELECT id FROM bench.template)',
    CASE WHEN tab = 'case_file' THEN 't.id' ELSE 't.case_file_id' END, tab);
  SELECT coalesce(max(turn), 0) INTO turns FROM source;
  ANALYZE source;
  FOR turn IN 1..turns LOOP
    EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM bench.file f JOIN source t USING (template_id) WHERE t.turn = $1',
      tab, columns, expressions) USING turn;
  END LOOP;
END
$$;

-- What stands in a column of the copy: the file's own where it is about its place or its people, else as in the template.
CREATE FUNCTION bench.copied(tab text, col text, type regtype) RETURNS text LANGUAGE sql IMMUTABLE RETURN CASE
  WHEN col IN ('alliance_id', 'organisation_id', 'caseload_id') THEN 'f.' || col
  WHEN col = 'case_file_id' OR (tab = 'case_file' AND col = 'id') THEN 'f.id'
  WHEN col = 'code' THEN 'f.code'
  WHEN col IN ('name_as_wished', 'legal_name') OR (tab = 'case_row' AND col = 'name') THEN 'f.name'
  WHEN col = 'search_key' THEN 'f.search_key'
  WHEN col IN ('author_id', 'mentor_id') THEN 'f.volunteer_id'
  WHEN col = 'recipient_id' THEN 'f.association_id'
  WHEN col IN ('recorded_by', 'changed_by', 'owner_id', 'seen_by', 'done_by', 'answered_by', 'contested_by', 'caused_by')
    THEN format('CASE WHEN t.%I IS NOT NULL THEN f.lead_id END', col)
  WHEN type = 'uuid'::regtype THEN format('overlay(t.%I::text PLACING f.prefix FROM 1 FOR 8)::uuid', col)
  WHEN type IN ('json'::regtype, 'jsonb'::regtype) OR col IN ('anchor', 'cause')
    THEN format('replace(t.%I::text, %L, f.prefix || %L)::%s', col, 'aaaaaaaa-', '-', type)
  ELSE format('t.%I', col) END;
