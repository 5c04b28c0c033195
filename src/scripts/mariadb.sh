#!/usr/bin/env bash
# A MariaDB of its own for the tests of the mysql flavour.
#   src/scripts/mariadb.sh start    then ./mvnw verify -Dmysql
#   src/scripts/mariadb.sh stop
# Needs Debian's mariadb-server (the program alone; no service of the machine is touched). MARIADB_PORT: default 13306.
set -euo pipefail

name=MariaDB
kind=mariadb
port=${MARIADB_PORT:-13306}
PATH=$PATH:/usr/sbin

prepare() {
  needs mariadbd mariadb-server
  needs mariadb-install-db mariadb-server
  mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$folder/data" \
    --auth-root-authentication-method=normal --skip-test-db >"$folder/install.log"
  server=(mariadbd --no-defaults)
}

. "$(dirname "$0")/database.sh"
