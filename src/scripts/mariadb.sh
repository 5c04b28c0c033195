#!/usr/bin/env bash
# A MariaDB of its own for the tests of the mysql flavour, with its data under target/.
#   src/scripts/mariadb.sh start    then ./mvnw verify -Dmysql
#   src/scripts/mariadb.sh stop
# Needs Debian's mariadb-server (the program alone; no service of the machine is touched). MARIADB_PORT: default 13306.
set -euo pipefail

port=${MARIADB_PORT:-13306}
folder=$(cd "$(dirname "$0")/../.." && pwd)/target/mariadb-$port
PATH=$PATH:/usr/sbin
# A socket's path has at most 107 characters, and a checkout's may be longer.
socket=$(mktemp -u "${TMPDIR:-/tmp}/mariadb-$port-XXXXXX.sock")
if [ -f "$folder/socket" ]; then
  socket=$(cat "$folder/socket")
fi

running() {
  [ -f "$folder/pid" ] && kill -0 "$(cat "$folder/pid")" 2>/dev/null
}

as_root() {
  mariadb --no-defaults --socket="$socket" --user=root "$@"
}

start() {
  if running; then
    echo "MariaDB runs on port $port already."
    return
  fi
  for program in mariadbd mariadb-install-db mariadb; do
    command -v "$program" >/dev/null || { echo "There is no $program here: apt-get install mariadb-server" >&2; exit 1; }
  done
  rm -rf "$folder"
  mkdir -p "$folder"
  echo "$socket" >"$folder/socket"
  user=$(id -un)
  mariadb-install-db --no-defaults --user="$user" --datadir="$folder/data" \
    --auth-root-authentication-method=normal --skip-test-db >"$folder/install.log"
  # Tests need no data after a crash of the machine, so the log is not forced to the disk at each commit.
  mariadbd --no-defaults --user="$user" --datadir="$folder/data" --bind-address=127.0.0.1 --port="$port" \
    --socket="$socket" --pid-file="$folder/pid" --innodb-flush-log-at-trx-commit=2 --innodb-buffer-pool-size=256M \
    >"$folder/server.log" 2>&1 &
  for _ in $(seq 100); do
    if as_root --execute="select 1" >/dev/null 2>&1; then
      as_root <"$(dirname "$0")/mariadb.sql"
      echo "MariaDB runs on 127.0.0.1:$port."
      return
    fi
    sleep 0.3
  done
  echo "MariaDB did not start; see $folder/server.log" >&2
  exit 1
}

stop() {
  if ! running; then
    echo "MariaDB does not run on port $port."
    return
  fi
  pid=$(cat "$folder/pid")
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
  done
  rm -rf "$folder"
  echo "MariaDB on port $port is stopped."
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  *) echo "usage: $0 start|stop" >&2; exit 2 ;;
esac
