#!/bin/sh
# Makes room for a restore: the database is put aside under the name of this moment, and an empty one takes its place.
# Nothing is deleted. Needs that nobody is connected: stop app and backup first.
set -eu
aside="${POSTGRES_DB}_$(date -u +%Y%m%d%H%M%S)"
sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$1"; }
sql postgres <<SQL
ALTER DATABASE "$POSTGRES_DB" RENAME TO "$aside";
CREATE DATABASE "$POSTGRES_DB";
SQL
sql "$POSTGRES_DB" < "${INITDB:-/docker-entrypoint-initdb.d}/roles.sql"
echo "The former database is now $aside; drop it when the restored one has proved good."
