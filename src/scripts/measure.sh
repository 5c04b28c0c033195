#!/usr/bin/env bash
# Prints what things cost on this machine: the engine by JMH, then the packaged service under wrk. It asserts nothing.
#   src/scripts/measure.sh [--real FOLDER]     FOLDER: a CRM export in the shape of the mapping maven_crm
# Needs wrk, curl and zip. The service listens on 127.0.0.1:18090 and stops at the end. For 100,000 stored deals run
#   ./mvnw verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=StoreMeasurementIT -Dtest.groups.excluded=none
# and with -Dit.test=ImpactMeasurementIT for the preview of a candidate on them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
real=""
[ "${1:-}" = "--real" ] && real=$(cd "$2" && pwd)
here=$PWD
port=18090
base=http://127.0.0.1:$port
export SALES_ADMIN_KEY=vsm_key_of_a_measurement_of_at_least_32_characters
run=$(mktemp -d)
pid=""
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true; rm -rf "$run"' EXIT

echo "== $(nproc) cores, $(java -version 2>&1 | head -1)"
if [ "${ENGINE:-yes}" = yes ]; then
  echo "== engine (one operation is one decision)"
  ./mvnw -q -Pbenchmark test-compile exec:exec | grep -E "^(Engine|Request)Benchmark.*(thrpt|norm)"
fi
./mvnw -q package -DskipTests
ln -s "$here/rules" "$run/rules"
cd "$run"

start() {
  local begun
  begun=$(date +%s%3N)
  java -Xmx"${HEAP:-512m}" "$@" -Dquarkus.http.port=$port -jar "$here/target/quarkus-app/quarkus-run.jar" >"$run/log" 2>&1 &
  pid=$!
  until decide "$run/one.json" >/dev/null 2>&1; do sleep 0.05; done
  echo "start to first decision: $(($(date +%s%3N) - begun)) ms, resident $(($(ps -o rss= -p "$pid") / 1024)) MB"
}

decide() {
  curl -sf -H "Authorization: Bearer $SALES_ADMIN_KEY" -H 'Content-Type: application/json' --data @"$1" $base/api/v1/decisions
}

deal() {
  echo "{\"id\":\"o-$1\",\"name\":\"Deal $1\",\"accountId\":\"a-3\",\"ownerId\":\"r-1\",\"motion\":\"NEW_BUSINESS\",\"stage\":\"Discovery\",\"amount\":1800$1,\"currency\":\"USD\",\"createdDate\":\"2026-10-01\",\"closeDate\":\"2026-12-18\",\"nextStep\":\"send offer\",\"nextStepDate\":\"2026-11-25\",\"budgetStatus\":\"MAY_BUY\",\"decisionMaker\":\"YES\",\"need\":\"SHOULD_HAVE\",\"pains\":2,\"stageHistory\":[{\"from\":\"Qualification\",\"to\":\"Discovery\",\"happened\":\"2026-11-01T10:00:00Z\"}],\"activities\":[$(for day in 03 04 05 06 09 10 11 12 13; do echo "{\"type\":\"CALL\",\"direction\":\"OUTBOUND\",\"outcome\":\"NO_ANSWER\",\"happened\":\"2026-11-${day}T15:04:00Z\"},"; done){\"type\":\"EMAIL\",\"direction\":\"INBOUND\",\"happened\":\"2026-11-16T15:04:00Z\"}]}"
}

request() {
  echo "{\"asOf\":\"2026-11-20T09:00:00Z\",\"rep\":{\"id\":\"r-1\",\"name\":\"Ada Example\"},\"accounts\":[{\"id\":\"a-3\",\"name\":\"ACME\",\"employees\":240}],\"opportunities\":[$1]}"
}

request "$(deal 1)" >one.json
fifty=$(deal 1)
for i in $(seq 2 50); do fifty="$fifty,$(deal "$i")"; done
request "$fifty" >fifty.json

load() {
  cat >post.lua <<LUA
wrk.method = "POST"
local file = io.open("$1")
wrk.body = file:read("*a")
file:close()
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer $SALES_ADMIN_KEY"
LUA
  wrk -t1 -c"$2" -d30s -s post.lua $base/api/v1/decisions >/dev/null
  wrk -t1 -c"$2" -d15s --latency -s post.lua $base/api/v1/decisions | grep -E "99%|Requests/sec|Non-2xx"
}

echo "== packaged service, empty store"
start
echo "one deal with 10 activities a call, 32 connections:"
load one.json 32
echo "fifty deals a call, 4 connections:"
load fifty.json 4

api() { # method path [json]
  curl -sf -X "$1" -H "Authorization: Bearer $key" -H 'Content-Type: application/json' ${3:+--data "$3"} "$base/api/v1/$2"
}

propose() { # text: a version that decides as the shipped one does
  api POST rulebooks "{\"why\":\"measured\",\"files\":{\"README-measured.md\":\"$1\"}}" | sed 's/.*"version":"\(sha256:[^"]*\)","created".*/\1/'
}

paced() { # 16 connections, each with a pause of 8 ms: some 2,000 requests a second
  sed -i '/^function delay/d' post.lua
  echo 'function delay() return 8 end' >>post.lua
  wrk -t1 -c16 -d"$1"s --latency -s post.lua $base/api/v1/decisions | grep -E "99%|Requests/sec|Non-2xx"
}

milliseconds() { # of one call
  local begun
  begun=$(date +%s%3N)
  api "$@" >/dev/null
  echo $(($(date +%s%3N) - begun))
}

used() {
  jcmd "$pid" GC.run >/dev/null
  jcmd "$pid" GC.heap_info | grep -oE "used [0-9]+K" | head -1
}

echo "== versions under load"
key=$SALES_ADMIN_KEY
key=$(api POST api-keys '{"name":"measuring","role":"SALES_OPS"}' | sed 's/.*"key":"\([^"]*\)".*/\1/')
a=$(propose one)
b=$(propose two)
load one.json 16 >/dev/null
echo "before any swap:"
paced 15
echo "while versions swap every second:"
paced 15 >paced.txt &
paced=$!
sleep 1
for i in $(seq 1 12); do
  if [ $((i % 2)) = 1 ]; then milliseconds POST "rulebooks/$a/activate" '{"why":"measured"}'
  else milliseconds POST rulebook/rollback '{"why":"measured"}'; fi
  sleep 1
done | sort -n | awk '{ t[NR] = $1 } END { print "publish or roll back: median " t[int((NR + 1) / 2)] " ms, longest " t[NR] " ms" }'
wait $paced
cat paced.txt
api POST "rulebooks/$b/activate" '{"why":"measured"}' >/dev/null
echo "heap before 1,000 swaps: $(used)"
for i in $(seq 1 500); do
  api POST "rulebooks/$a/activate" '{"why":"measured"}' >/dev/null
  api POST "rulebooks/$b/activate" '{"why":"measured"}' >/dev/null
done
echo "heap after them: $(used)"

if [ -n "$real" ]; then
  echo "== import of $(basename "$real")"
  (cd "$real" && zip -q "$run/export.zip" ./*.csv)
  begun=$(date +%s%3N)
  id=$(curl -sf -H "Authorization: Bearer $SALES_ADMIN_KEY" -H 'Content-Type: application/zip' --data-binary @export.zip \
    "$base/api/v1/imports?mapping=maven_crm&mode=full" | sed 's/.*"id":"\([^"]*\)".*/\1/')
  until curl -sf -H "Authorization: Bearer $SALES_ADMIN_KEY" "$base/api/v1/imports/$id" | grep -qE '"state":"(DONE|FAILED)"'; do
    sleep 0.05
  done
  echo "import: $(($(date +%s%3N) - begun)) ms"
fi
kill "$pid"
wait "$pid" 2>/dev/null || true
echo "== packaged service, demo with the sample company"
start -Dquarkus.profile=demo
grep -o "The sample company is loaded: .* ms" log || true
kill "$pid"
wait "$pid" 2>/dev/null || true
sleep 1
start -Dquarkus.profile=demo
