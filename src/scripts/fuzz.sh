#!/usr/bin/env bash
# Looks for inputs that break, and ends with a table: for each fuzz test the inputs tried, and what of the code they reached.
#   src/scripts/fuzz.sh [SECONDS]     for each fuzz test; 60 where it is left out
# cov: edges of the code that some input took; ft: those with how often; corpus: inputs worth keeping. Ends non-zero where one broke.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-60}
log=$(mktemp)
trap 'rm -f "$log" "$log.one"' EXIT
./mvnw -B -ntp -q ${MAVEN_OPTIONS:-} test-compile || exit 1
try() {
  ./mvnw -B -ntp ${MAVEN_OPTIONS:-} -Pfuzz -Dfuzz.duration="${seconds}s" jacoco:prepare-agent "surefire:test@$1" >"$log.one" 2>&1
}
# each by itself, so that one whose process dies keeps no other from its turn
for test in $(sed -n '/<id>fuzz<\/id>/,/<\/profile>/p' pom.xml | grep -oP '(?<=FuzzTest#)\w+'); do
  broke=
  try "$test" ||
    broke=$(grep -hm1 -oE '== Java Exception: .*|Process Exit Code: [0-9]+' "$log.one" ||
      grep -hm1 -oP 'FuzzTestFindingException: \K.*' "$(ls -t target/surefire-reports/*FuzzTest.txt | head -1)" || echo "see target/surefire-reports")
  { echo "--- surefire:test ($test)" && cat "$log.one"; } >>"$log"
  [ -z "$broke" ] || echo "--- broke: $broke" | tee -a "$log"
done

echo
awk '
  /^--- surefire:test \(/ { name = $0; sub(/.*:test \(/, "", name); sub(/\).*/, "", name); names[++n] = name }
  n && match($0, /#[0-9]+[ \t]+[A-Za-z]+[ \t]+cov: [0-9]+ ft: [0-9]+/) {
    line = substr($0, RSTART)
    split(line, word, /[ \t]+/)
    tried[name] = substr(word[1], 2)
    for (i = 1; i < length(word); i++) {
      if (word[i] == "cov:") cov[name] = word[i + 1]
      if (word[i] == "ft:") ft[name] = word[i + 1]
      if (word[i] == "corp:") corpus[name] = word[i + 1]
    }
  }
  n && /Done [0-9]+ runs/ { runs = $0; sub(/.*Done /, "", runs); sub(/ runs.*/, "", runs); tried[name] = runs }
  n && /^--- broke: / { broke[name] = substr($0, 12) }
  END {
    printf "%-12s %10s %8s %8s %14s %s\n", "fuzz test", "inputs", "cov", "ft", "corpus", "broke"
    for (i = 1; i <= n; i++) {
      t = names[i]
      printf "%-12s %10s %8s %8s %14s %s\n", t, tried[t], cov[t], ft[t], corpus[t], (t in broke) ? broke[t] : "no"
      if (t in broke || tried[t] == "") bad = 1
    }
    exit bad || n == 0
  }' "$log"
