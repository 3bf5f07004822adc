#!/bin/bash
# First start of the database server: one database and one role a service, closed to every other role.
set -euo pipefail
for service in registration voting elections notifications; do
  psql -v ON_ERROR_STOP=1 -qX -U "$POSTGRES_USER" -d postgres \
    -v service="$service" -v password="$(<"/run/hemicycle/$service/database-password")" <<'SQL'
CREATE ROLE :"service" LOGIN PASSWORD :'password';
CREATE DATABASE :"service" OWNER :"service" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
SQL
done
psql -v ON_ERROR_STOP=1 -qX -U "$POSTGRES_USER" -d postgres -c 'REVOKE CONNECT ON DATABASE postgres FROM PUBLIC'
