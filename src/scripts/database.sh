# A database server of its own for the tests, with its data under target/: what mariadb.sh and mysql.sh have in common.
# They set name, kind and port; their prepare() makes an empty database in $folder/data
# and puts into the array server how its program is called.
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/target/$kind-$port
# A socket's path has at most 107 characters, and a checkout's may be longer.
socket=$(mktemp -u "${TMPDIR:-/tmp}/$kind-$port-XXXXXX.sock")
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
    echo "$name runs on port $port already."
    return
  fi
  needs mariadb mariadb-client
  rm -rf "$folder"
  mkdir -p "$folder"
  echo "$socket" >"$folder/socket"
  prepare
  # Tests need no data after a crash of the machine, so the log is not forced to the disk at each commit.
  "${server[@]}" --user="$(id -un)" --datadir="$folder/data" --bind-address=127.0.0.1 --port="$port" --socket="$socket" \
    --pid-file="$folder/pid" --innodb-flush-log-at-trx-commit=2 --innodb-buffer-pool-size=256M >"$folder/server.log" 2>&1 &
  for _ in $(seq 100); do
    if as_root --execute="select 1" >/dev/null 2>&1; then
      as_root <"$root/src/scripts/mariadb.sql"
      echo "$name runs on 127.0.0.1:$port."
      return
    fi
    sleep 0.3
  done
  echo "$name did not start; see $folder/server.log" >&2
  exit 1
}

stop() {
  if ! running; then
    echo "$name does not run on port $port."
    return
  fi
  pid=$(cat "$folder/pid")
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
  done
  rm -rf "$folder"
  echo "$name on port $port is stopped."
}

# needs PROGRAM PACKAGE
needs() {
  command -v "$1" >/dev/null || { echo "There is no $1 here: apt-get install $2" >&2; exit 1; }
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  *) echo "usage: $0 start|stop" >&2; exit 2 ;;
esac
