#!/usr/bin/env bash
# Imports a folder in the shape of Maven Analytics' CRM sales opportunities (accounts.csv, products.csv, sales_pipeline.csv,
# sales_teams.csv), reviews what is stored as of a day, and prints the verdicts with counts and three full explanations.
# Needs curl and node. The service has to be running already.
set -euo pipefail
shopt -s inherit_errexit nullglob

base=http://127.0.0.1:8080
mapping=maven_crm
day=2017-12-31
folder=

usage() {
  cat <<USAGE
usage: $(basename "$0") [options] FOLDER
  --url URL         the service (default $base)
  --mapping NAME    a file of rules/mappings, without .yaml (default $mapping)
  --day YYYY-MM-DD  the day of the review, until its end in UTC (default $day)
The API key of an administrator or of sales ops comes from the environment variable SALES_API_KEY. The demo needs none.
USAGE
}

while [ $# -gt 0 ]; do
  case "$1" in
    --url) base="${2:?--url needs an address}"; shift 2 ;;
    --mapping) mapping="${2:?--mapping needs a name}"; shift 2 ;;
    --day) day="${2:?--day needs a day}"; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    -*) echo "unknown option $1" >&2; usage >&2; exit 2 ;;
    *) folder="$1"; shift ;;
  esac
done
if [ -z "$folder" ]; then usage >&2; exit 2; fi
files=("$folder"/*.csv)
if [ "${#files[@]}" -eq 0 ]; then echo "There are no CSV files in $folder." >&2; exit 2; fi

# The header that says who asks: by key, or in the demo as sales ops.
who() {
  if [ -n "${SALES_API_KEY:-}" ]; then printf 'Authorization: Bearer %s\n' "$SALES_API_KEY"; else echo "Cookie: demo-role=SALES_OPS"; fi
}

# A request; a problem is shown and ends the script. The key goes through a file, so that no list of processes shows it.
call() {
  local out status
  out="$(curl -sS -w '\n%{http_code}' -H "Accept: application/json" -H @<(who) "$@")"
  status="${out##*$'\n'}"
  out="${out%$'\n'*}"
  if [ "${status:0:1}" != 2 ]; then printf '%s\n%s\n' "The service answered $status:" "$out" >&2; return 1; fi
  printf '%s' "$out"
}

# A field of the JSON object on standard input, such as .state
field() { node -pe "JSON.parse(require('fs').readFileSync(0, 'utf8'))$1 ?? ''"; }

# Asks until an import or review has ended, and prints its last state.
finished() {
  local state answer
  while true; do
    answer="$(call "$1")"
    state="$(field .state <<<"$answer")"
    case "$state" in
      DONE) printf '%s' "$answer"; return ;;
      FAILED) printf '%s\n%s\n' "$1 failed:" "$answer" >&2; return 1 ;;
    esac
    sleep 0.5
  done
}

parts=()
for file in "${files[@]}"; do parts+=(-F "files=@$file;type=text/csv"); done
answer="$(call "$base/api/v1/imports?mapping=$mapping&mode=full" "${parts[@]}")"
import="$(field .id <<<"$answer")"
answer="$(finished "$base/api/v1/imports/$import")"
node -e '
  const done = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const seconds = done.finished ? (new Date(done.finished) - new Date(done.created)) / 1000 : null;
  const counts = c => `${c.read} read, ${c.created} new, ${c.changed} changed, ${c.unchanged} unchanged, ` +
    `${c.rejected} refused, ${c.retired} retired`;
  console.log(`Import ${done.id} with the mapping ${done.mapping}${seconds === null ? "" : `, ${seconds} s`}`);
  for (const file of done.files) console.log(`  ${file.file}, ${file.kind}: ${counts(file.rows)}`);
  for (const c of done.corrections ?? []) console.log(`  read otherwise: ${JSON.stringify(c)}`);
  for (const w of done.warnings ?? []) console.log(`  note: ${w}`);' <<<"$answer"

answer="$(call "$base/api/v1/reviews" -H 'Content-Type: application/json' -d "{\"asOf\": \"${day}T23:59:59Z\"}")"
review="$(field .id <<<"$answer")"
answer="$(finished "$base/api/v1/reviews/$review")"
node -e '
  const done = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const seconds = (new Date(done.finished) - new Date(done.started)) / 1000;
  console.log(`\nReview ${done.id} as of ${done.asOf}: ${done.decisions} decisions for ${done.repsDone} reps, ${seconds} s`);' <<<"$answer"

echo
echo "Verdicts"
answer="$(call "$base/api/v1/decisions/counts?review=$review")"
node -e '
  const counts = JSON.parse(require("fs").readFileSync(0, "utf8"));
  for (const [verdict, n] of Object.entries(counts)) console.log(`  ${verdict.padEnd(12)} ${String(n).padStart(7)}`);' <<<"$answer"

# All decisions of the review, page by page, one JSON object a line.
rows="$(mktemp)"
trap 'rm -f "$rows"' EXIT
cursor=
while true; do
  page="$(call -G "$base/api/v1/decisions" --data-urlencode "review=$review" --data-urlencode limit=500 \
    ${cursor:+--data-urlencode "after=$cursor"})"
  node -e 'for (const row of JSON.parse(require("fs").readFileSync(0, "utf8")).items) console.log(JSON.stringify(row))' \
    <<<"$page" >>"$rows"
  cursor="$(field .next <<<"$page")"
  [ -n "$cursor" ] || break
done

echo
echo "By the rule that spoke first, and stage"
node - "$rows" <<'JS'
const rows = require("fs").readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map(JSON.parse);
const groups = new Map();
for (const row of rows) {
  const key = [row.verdict, row.firstRule ?? "no rule", row.stage ?? "unknown stage"].join("\t");
  groups.set(key, (groups.get(key) ?? 0) + 1);
}
for (const [key, n] of [...groups].sort((a, b) => b[1] - a[1])) {
  const [verdict, rule, stage] = key.split("\t");
  console.log(`  ${String(n).padStart(7)}  ${verdict.padEnd(12)} ${rule.padEnd(9)} ${stage}`);
}
JS

# Three to explain: the most urgent one of each verdict, the rarest verdicts first, and more of the last where there are few.
chosen="$(node - "$rows" <<'JS'
const rows = require("fs").readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map(JSON.parse);
const order = ["QUALIFY", "REVISIT", "POSTPONE", "ARCHIVE", "DISQUALIFY", "UNDECIDED", "NONE"];
const byVerdict = order.map(verdict => rows.filter(row => row.verdict === verdict).sort((a, b) => a.rank - b.rank));
const picked = [];
for (let turn = 0; picked.length < 3 && turn < 3; turn++) {
  for (const some of byVerdict) if (picked.length < 3 && some[turn]) picked.push(some[turn].id);
}
console.log(picked.join("\n"));
JS
)"

for id in $chosen; do
  answer="$(call "$base/api/v1/decisions/$id")"
  node -e '
    const {record, decision} = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const shown = value => value === null ? "unknown" : typeof value === "string" ? value : JSON.stringify(value);
    const say = (depth, text) => console.log(" ".repeat(depth) + text);
    const told = new Set();
    const explain = (reason, depth) => {
      if (told.has(reason.rule)) return say(depth, `${reason.rule}, as above`);
      told.add(reason.rule);
      say(depth, `${reason.rule} ${reason.title} (${reason.strength.toLowerCase()}; ${reason.at})`);
      say(depth + 2, reason.because);
      for (const c of reason.conditions) {
        const facts = c.facts.map(f => `${f.name} is ${shown(f.value)}`);
        const dials = c.dials.map(d => `dial ${d.name} is ${d.value} ${d.unit}, set at ${d.at}`);
        say(depth + 2, `${c.met ? "met" : "not met"}: ${c.text}` +
          (facts.length + dials.length ? `  [${[...facts, ...dials].join("; ")}]` : ""));
      }
      say(depth + 2, `source: ${reason.source ?? "none"}; owner: ${reason.owner ?? "none"}`);
    };
    const name = record.opportunityName ? `${record.opportunityName} (${record.opportunityId})` : record.opportunityId;
    say(0, `\n${name}, ${record.accountName ?? record.accountId ?? "account unknown"}, ` +
      `${record.stage ?? "unknown stage"}, ${record.repName ?? record.repId ?? "no rep"}, ` +
      `${record.amount === null ? "amount unknown" : `${record.amount} ${record.currency ?? ""}`.trim()}`);
    say(2, `${decision.verdict}${decision.until ? ` until ${decision.until}` : ""}: ${decision.headline}`);
    if (decision.reasons.length) { say(2, "Reasons"); decision.reasons.forEach(r => explain(r, 4)); }
    if (decision.overruled.length) {
      say(2, "Overruled");
      for (const o of decision.overruled) { say(4, `${o.verdict}, because ${o.lostBecause}`); explain(o.reason, 6); }
    }
    if (decision.required.length) {
      say(2, "To get next");
      for (const r of decision.required) { say(4, r.evidence); explain(r.reason, 6); }
    }
    if (decision.risks.length) { say(2, "Risks"); for (const r of decision.risks) { say(4, r.kind); explain(r.reason, 6); } }
    if (decision.escalation) {
      say(2, `Escalate to ${decision.escalation.to}`);
      decision.escalation.reasons.forEach(r => explain(r, 4));
    }
    if (decision.engagement.next) {
      say(2, `Next touch: ${decision.engagement.next.channel.toLowerCase()}, due ${decision.engagement.next.due}`);
      explain(decision.engagement.next.reason, 4);
    }
    say(2, `Missing: ${decision.missing.length ? decision.missing.join(", ") : "nothing"}`);
    say(2, `Rulebook ${decision.rulebook}`);' <<<"$answer"
done
