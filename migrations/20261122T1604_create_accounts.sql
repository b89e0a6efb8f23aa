-- Accounts, what they are granted, and how they sign in.
CREATE TABLE account (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  email text NOT NULL,
  display_name text NOT NULL,
  locale text NOT NULL DEFAULT 'de',
  disabled_at timestamptz,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT account_key PRIMARY KEY (id),
  CONSTRAINT account_in_alliance UNIQUE (id, alliance_id),
  CONSTRAINT account_email UNIQUE (email),
  CONSTRAINT account_alliance FOREIGN KEY (alliance_id) REFERENCES alliance (id),
  CONSTRAINT account_email_form CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$'),
  CONSTRAINT account_display_name CHECK (display_name ~ '\S'),
  CONSTRAINT account_locale CHECK (locale IN ('de', 'en'))
);
COMMENT ON TABLE account IS 'Someone who signs in; belongs to one alliance, e-mail unique in the installation';
CREATE INDEX account_by_alliance ON account (alliance_id);
CALL migration.protect('account');
CALL migration.let_worker_read('account');
CALL migration.keep_history('account', 'id', '');
GRANT SELECT, INSERT, UPDATE ON account TO wegmarke_app;
CREATE POLICY account_select ON account FOR SELECT TO wegmarke_app USING (
  alliance_id = (SELECT app.alliance_id()) AND (id = (SELECT app.account_id()) OR (SELECT app.is_staff())));
CREATE POLICY account_insert ON account FOR INSERT TO wegmarke_app
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')));
CREATE POLICY account_update ON account FOR UPDATE TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')))
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')));

CREATE TABLE account_password (
  account_id uuid NOT NULL,
  alliance_id uuid NOT NULL,
  password_hash text NOT NULL,
  set_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_password_key PRIMARY KEY (account_id),
  CONSTRAINT account_password_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT account_password_hash CHECK (password_hash LIKE '$argon2id$%')
);
COMMENT ON TABLE account_password IS 'argon2id strings; no role reads it but the definer functions of signing in';
CALL migration.protect('account_password');

CREATE TABLE role_grant (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL DEFAULT app.alliance_id(),
  account_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  valid_from date NOT NULL DEFAULT app.today(),
  valid_to date,
  granted_by uuid DEFAULT app.account_or_null(),
  confirmed_by uuid,
  confirmed_at timestamptz,
  opens_content boolean GENERATED ALWAYS AS (CASE WHEN role IN ('caseworker', 'volunteer', 'supervisor') THEN true END) STORED,
  version int NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid DEFAULT app.account_or_null(),
  changed_at timestamptz,
  changed_by uuid,
  CONSTRAINT role_grant_key PRIMARY KEY (id),
  CONSTRAINT role_grant_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT role_grant_organisation FOREIGN KEY (organisation_id, alliance_id) REFERENCES organisation (id, alliance_id),
  CONSTRAINT role_grant_holds_content FOREIGN KEY (organisation_id, alliance_id, opens_content)
    REFERENCES organisation (id, alliance_id, may_hold_content),
  CONSTRAINT role_grant_granter FOREIGN KEY (granted_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT role_grant_confirmer FOREIGN KEY (confirmed_by, alliance_id) REFERENCES account (id, alliance_id),
  CONSTRAINT role_grant_role CHECK (role IN
    ('caseworker', 'volunteer', 'supervisor', 'alliance_member', 'administrator', 'data_protection_officer')),
  CONSTRAINT role_grant_not_to_oneself CHECK (granted_by <> account_id),
  CONSTRAINT role_grant_not_confirmed_by_oneself CHECK (confirmed_by <> account_id),
  CONSTRAINT role_grant_period CHECK (valid_to IS NULL OR valid_to >= valid_from - 1)
);
COMMENT ON TABLE role_grant IS 'Who holds which role in which organisation, from when to when; a role that opens files counts only once confirmed';
COMMENT ON COLUMN role_grant.opens_content IS 'true for roles with case content, else null: then no foreign key demands an organisation that may hold it';
CREATE UNIQUE INDEX role_grant_once ON role_grant (account_id, organisation_id, role) WHERE valid_to IS NULL;
CREATE INDEX role_grant_by_organisation ON role_grant (organisation_id);
CALL migration.protect('role_grant');
CALL migration.let_worker_read('role_grant');
CALL migration.keep_history('role_grant', 'id', '');
-- A grant that is made to last longer is a new one: it waits for its confirmation again.
CREATE FUNCTION app.unconfirm_grant() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.confirmed_by := NULL;
  NEW.confirmed_at := NULL;
  RETURN NEW;
END
$$;
CREATE TRIGGER role_grant_extended BEFORE UPDATE OF valid_to ON role_grant FOR EACH ROW
  WHEN (coalesce(NEW.valid_to, 'infinity') > coalesce(OLD.valid_to, 'infinity')) EXECUTE FUNCTION app.unconfirm_grant();
GRANT SELECT, INSERT, UPDATE (valid_to) ON role_grant TO wegmarke_app;
CREATE POLICY role_grant_select ON role_grant FOR SELECT TO wegmarke_app USING (
  alliance_id = (SELECT app.alliance_id()) AND (account_id = (SELECT app.account_id())
    OR organisation_id = ANY ((SELECT app.supervised_organisations())::uuid[])
    OR (SELECT app.has_role('administrator'))));
CREATE POLICY role_grant_insert ON role_grant FOR INSERT TO wegmarke_app WITH CHECK (
  alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator'))
  AND granted_by = (SELECT app.account_id()) AND account_id <> (SELECT app.account_id())
  AND confirmed_by IS NULL AND confirmed_at IS NULL);
CREATE POLICY role_grant_update ON role_grant FOR UPDATE TO wegmarke_app
  USING (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator')))
  WITH CHECK (alliance_id = (SELECT app.alliance_id()) AND (SELECT app.has_role('administrator'))
    AND account_id <> (SELECT app.account_id()));
