-- Schemas, the request context that every policy reads, and the procedures that give each table the same protection.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO wegmarke_app, wegmarke_worker, wegmarke_definer;

CREATE EXTENSION pg_trgm;

CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'Request context and the functions that the application calls';
GRANT USAGE ON SCHEMA app TO wegmarke_app, wegmarke_worker;
GRANT USAGE, CREATE ON SCHEMA app TO wegmarke_definer, wegmarke_worker;

ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
SET LOCAL ROLE wegmarke_definer;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
SET LOCAL ROLE wegmarke_worker;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
SET LOCAL ROLE wegmarke_owner;

-- The context: app.begin_request() sets it for one transaction. Without it these functions raise an error (an unset
-- setting, or '' after the transaction that set it), so a lost context can never look like an empty answer.
CREATE FUNCTION app.account_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.account_id')::uuid;
CREATE FUNCTION app.alliance_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.alliance_id')::uuid;
CREATE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.today')::date;
CREATE FUNCTION app.has_role(wanted text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN wanted = ANY (pg_catalog.current_setting('app.roles')::text[]);

-- Caseloads: read as lead, deputy or supervisor; worked as lead or deputy; led as lead alone; written = worked, and within
-- a supervisor's import the caseloads of that organisation.
CREATE FUNCTION app.my_caseloads() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.my_caseloads')::int[];
CREATE FUNCTION app.worked_caseloads() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.worked_caseloads')::int[];
CREATE FUNCTION app.led_caseloads() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.led_caseloads')::int[];
CREATE FUNCTION app.supervised_caseloads() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.supervised_caseloads')::int[];
CREATE FUNCTION app.written_caseloads() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.written_caseloads')::int[];

-- Organisations: mine as caseworker or supervisor, supervised, or watched over as data protection officer.
CREATE FUNCTION app.my_organisations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.my_organisations')::uuid[];
CREATE FUNCTION app.supervised_organisations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.supervised_organisations')::uuid[];
CREATE FUNCTION app.protected_organisations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.protected_organisations')::uuid[];

-- Single files: opened by participation (per category) or by an open access request (every category), and mentored ones.
CREATE FUNCTION app.opened_files(category text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT pg_catalog.jsonb_array_elements_text(
    pg_catalog.current_setting('app.opened')::jsonb -> 'read' -> category)::uuid);
CREATE FUNCTION app.contributed_files(category text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT pg_catalog.jsonb_array_elements_text(
    pg_catalog.current_setting('app.opened')::jsonb -> 'contribute' -> category)::uuid);
CREATE FUNCTION app.opened_files() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.opened_files')::uuid[];
CREATE FUNCTION app.requested_files() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.requested_files')::uuid[];
CREATE FUNCTION app.my_consents() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.my_consents')::uuid[];
CREATE FUNCTION app.my_mentorships() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.my_mentorships')::uuid[];
CREATE FUNCTION app.mentored_files() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.mentored_files')::uuid[];

CREATE FUNCTION app.files_of_undone_batch() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.files_of_undone_batch')::uuid[];
COMMENT ON FUNCTION app.files_of_undone_batch() IS 'Files that the import being taken back has created; empty in every other transaction';

CREATE FUNCTION app.is_staff() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN pg_catalog.current_setting('app.roles')::text[] && ARRAY['caseworker', 'supervisor', 'alliance_member',
    'administrator', 'data_protection_officer'];
COMMENT ON FUNCTION app.is_staff() IS 'Any role but volunteer: may see who else works in the alliance';

CREATE FUNCTION app.account_or_null() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(pg_catalog.current_setting('app.account_id', true), '')::uuid;
COMMENT ON FUNCTION app.account_or_null() IS 'Who writes, for stamps and history: nobody when the worker or an operator does';

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO wegmarke_app, wegmarke_definer, wegmarke_worker;
