-- The offices of the benchmark: organisations of 10,000 files, caseloads of 500, one caseworker for each caseload,
-- a supervisor for each organisation and one for all of them, a volunteer for ten people. `bench.file` is the plan of
-- the files: which template each one is a copy of, where it lies, who works on it, and how the person is called.
-- Bijective, so that ids are unique, and scattered like random ones: PostgreSQL cannot profit from their order.
CREATE FUNCTION bench.prefix(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lpad(to_hex((n * 2654435761) % 4294967296), 8, '0');
CREATE FUNCTION bench.account(role text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN md5(role || n)::uuid;

CREATE TABLE bench.shape AS
  SELECT people, greatest(2, (people + 499) / 500) AS caseloads,
    greatest(2, (people + 9999) / 10000) AS organisations, greatest(1, people / 10) AS volunteers,
    gen_random_uuid() AS alliance_id, gen_random_uuid() AS association_id
  FROM (SELECT current_setting('bench.people')::bigint AS people) AS wished;

INSERT INTO alliance (id, name, district) SELECT alliance_id, 'Bündnis der Messung', 'Rhein-Kreis Neuss' FROM bench.shape;
INSERT INTO alliance_setting (alliance_id, version, thresholds)
  SELECT shape.alliance_id, 1, s.thresholds FROM bench.shape, alliance_setting s LIMIT 1;

CREATE TABLE bench.organisation AS
  SELECT n, md5('organisation' || n)::uuid AS id FROM bench.shape, generate_series(0, organisations - 1) n;
INSERT INTO organisation (id, alliance_id, name, field, kind)
  SELECT o.id, s.alliance_id, 'Stelle ' || o.n, 'social_affairs', 'counselling' FROM bench.organisation o, bench.shape s
  UNION ALL
  SELECT association_id, alliance_id, 'Ehrenamt', 'social_affairs', 'volunteer_association' FROM bench.shape;

CREATE TABLE bench.caseload AS
  SELECT i AS n, first.id + i AS id, bench.account('caseworker', i) AS lead_id, o.id AS organisation_id
  FROM bench.shape s, generate_series(0, s.caseloads - 1) i, bench.organisation o,
    (SELECT coalesce(max(id), 0) + 1 AS id FROM caseload) AS first
  WHERE o.n = i % s.organisations;
INSERT INTO caseload (id, alliance_id, organisation_id, name) OVERRIDING SYSTEM VALUE
  SELECT c.id, s.alliance_id, c.organisation_id, 'Bezirk ' || c.n FROM bench.caseload c, bench.shape s;
SELECT setval(pg_get_serial_sequence('caseload', 'id'), max(id)) FROM caseload;

CREATE TABLE bench.account AS
  SELECT 'caseworker' AS role, n, lead_id AS id, organisation_id FROM bench.caseload
  UNION ALL SELECT 'supervisor', n, bench.account('supervisor', n), id FROM bench.organisation
  UNION ALL SELECT 'volunteer', n, bench.account('volunteer', n), association_id
    FROM bench.shape, generate_series(0, volunteers - 1) n
  UNION ALL SELECT 'supervisor', -1, bench.account('supervisor', -1), id FROM bench.organisation;
INSERT INTO account (id, alliance_id, email, display_name)
  SELECT DISTINCT a.id, s.alliance_id, a.role || a.n || '@messung.example', initcap(a.role) || ' ' || a.n
  FROM bench.account a, bench.shape s;
INSERT INTO role_grant (alliance_id, account_id, organisation_id, role, valid_from, confirmed_at)
  SELECT s.alliance_id, a.id, a.organisation_id, a.role, '2020-01-01', now() FROM bench.account a, bench.shape s;
INSERT INTO login_session (id, alliance_id, account_id, expires_at)
  SELECT DISTINCT md5('session' || a.id)::uuid, s.alliance_id, a.id, now() + interval '10 years'
  FROM bench.account a, bench.shape s;
INSERT INTO caseload_post (alliance_id, organisation_id, caseload_id, account_id, kind, valid_from)
  SELECT s.alliance_id, c.organisation_id, c.id, c.lead_id, 'lead', '2020-01-01' FROM bench.caseload c, bench.shape s;
INSERT INTO mentor (id, alliance_id, organisation_id, account_id, display_name)
  SELECT a.id, s.alliance_id, a.organisation_id, a.id, 'Volunteer ' || a.n
  FROM bench.account a, bench.shape s WHERE a.role = 'volunteer';

CREATE TABLE bench.file AS
  SELECT i AS n, bench.prefix(i) AS prefix, t.id AS template_id,
    overlay(t.id::text PLACING bench.prefix(i) FROM 1 FOR 8)::uuid AS id,
    'B-' || i AS code, c.id AS caseload_id, c.organisation_id, c.lead_id, s.alliance_id,
    bench.account('volunteer', i % s.volunteers) AS volunteer_id, s.association_id,
    g.name || ' ' || l.name AS name, g.key || ' ' || l.key AS search_key
  FROM bench.shape s, generate_series(1, s.people) i
    JOIN bench.template t ON t.n = i % (SELECT count(*) FROM bench.template)
    JOIN bench.caseload c ON c.n = (i / 3) % (SELECT caseloads FROM bench.shape)
    -- Names are drawn apart from each other and from everything else.
    JOIN bench.given g ON g.n = (hashint8extended(i, 1) & 2147483647) % (SELECT count(*) FROM bench.given)
    JOIN bench.surname l ON l.n = (hashint8extended(i, 2) & 2147483647) % (SELECT count(*) FROM bench.surname);
CREATE INDEX ON bench.file (template_id);
ANALYZE bench.file;
