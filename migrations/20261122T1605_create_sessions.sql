-- Signing in. The application reaches these tables only through definer functions; an account may list its own sessions.
CREATE TABLE login_session (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  alliance_id uuid NOT NULL,
  account_id uuid NOT NULL,
  device text,
  started_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_because text,
  CONSTRAINT login_session_key PRIMARY KEY (id),
  CONSTRAINT login_session_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT login_session_revoked CHECK ((revoked_at IS NULL) = (revoked_because IS NULL)),
  CONSTRAINT login_session_revoked_because CHECK (revoked_because IN
    ('signed_out', 'ended_all', 'reuse', 'password', 'disabled', 'too_many'))
);
COMMENT ON TABLE login_session IS 'One signed-in device; the access token only proves which row';
CREATE INDEX login_session_by_account ON login_session (account_id) WHERE revoked_at IS NULL;
CALL migration.protect('login_session');
GRANT SELECT ON login_session TO wegmarke_app;
CREATE POLICY login_session_select ON login_session FOR SELECT TO wegmarke_app
  USING (account_id = (SELECT app.account_id()));

CREATE TABLE refresh_token (
  hash bytea NOT NULL,
  session_id uuid NOT NULL,
  parent_hash bytea,
  issued_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT refresh_token_key PRIMARY KEY (hash),
  CONSTRAINT refresh_token_session FOREIGN KEY (session_id) REFERENCES login_session (id) ON DELETE CASCADE,
  CONSTRAINT refresh_token_hash CHECK (length(hash) = 32)
);
COMMENT ON TABLE refresh_token IS 'SHA-256 of opaque refresh tokens; a session is the family, each token works once';
CREATE INDEX refresh_token_by_session ON refresh_token (session_id);
CALL migration.protect('refresh_token');

CREATE TABLE login_limit (
  key_hash bytea NOT NULL,
  misses int NOT NULL,
  last_miss_at timestamptz NOT NULL,
  blocked_until timestamptz,
  CONSTRAINT login_limit_key PRIMARY KEY (key_hash),
  CONSTRAINT login_limit_misses CHECK (misses >= 1)
);
COMMENT ON TABLE login_limit IS 'Missed sign-ins by hash of the e-mail, also of addresses that have no account';
CALL migration.protect('login_limit');

CREATE TABLE one_time_link (
  hash bytea NOT NULL,
  alliance_id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT one_time_link_key PRIMARY KEY (hash),
  CONSTRAINT one_time_link_account FOREIGN KEY (account_id, alliance_id) REFERENCES account (id, alliance_id) ON DELETE CASCADE,
  CONSTRAINT one_time_link_kind CHECK (kind IN ('invitation', 'reset')),
  CONSTRAINT one_time_link_hash CHECK (length(hash) = 32)
);
COMMENT ON TABLE one_time_link IS 'SHA-256 of invitation and reset links; looking at one does not use it up';
CREATE INDEX one_time_link_by_account ON one_time_link (account_id);
CALL migration.protect('one_time_link');
