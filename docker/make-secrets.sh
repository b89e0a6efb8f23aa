#!/bin/sh
# Makes what is missing in docker/secrets: passwords, the addresses that hold them, the key that signs access tokens.
# What is there stays. The folder is closed to everybody else; the files in it are readable, since the programs in the
# containers run under users of their own.
set -eu
folder="${1:-$(dirname "$0")/secrets}"
host="${DATABASE_HOST:-db:5432}"
umask 077
mkdir -p "$folder"
for role in superuser migrator app worker backup; do
  file="$folder/db_${role}_password"
  [ -s "$file" ] || openssl rand -hex 32 > "$file"
  [ "$role" = superuser ] || printf 'postgres://wegmarke_%s:%s@%s/wegmarke\n' "$role" "$(cat "$file")" "$host" > "$folder/db_${role}_url"
done
[ -s "$folder/token_key" ] || openssl genpkey -algorithm ed25519 -out "$folder/token_key"
chmod 0444 "$folder"/*
echo "The secrets are in $folder."
