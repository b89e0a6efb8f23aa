#!/bin/sh
# Gives the login roles the passwords of the secret files. Runs after roles.sql when the database is first made, and
# whenever a password was changed. The folder is that of the container's secrets, unless SECRETS says another.
set -eu
secrets="${SECRETS:-/run/secrets}"
for role in migrator app worker backup; do
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set role="wegmarke_$role" --set password="$(cat "$secrets/db_${role}_password")" <<'SQL'
ALTER ROLE :"role" PASSWORD :'password';
SQL
done
