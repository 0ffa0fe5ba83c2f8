#!/usr/bin/env bash
# Rows of policies through GNU parallel, in parts: what is done stays done, what failed is done again by the same command.
#
#   recipes/parallel.sh rows.jsonl results
#
# Leaves results/results.jsonl, in the order of the rows, and results/joblog. One folder of results belongs to one file of rows.
# JOBS: processes at once (default: one a core). ROWS: rows a part, each part loads the model once (default 500).
# SMALLPRINT: the command line (default: the one that `npm run build` leaves in dist/cli).
set -euo pipefail

if [ $# -ne 2 ]; then
  echo "Usage: parallel.sh ROWS.jsonl RESULTS" >&2
  exit 2
fi
rows=$1
out=$2
: "${JOBS:=100%}" "${ROWS:=500}"
program="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/dist/cli/smallprint.js"
printf -v own 'node %q' "$program"
export SMALLPRINT="${SMALLPRINT:-$own}"

if [ ! -d "$out/parts" ]; then
  rm -rf "$out/parts.new"
  mkdir -p "$out/parts.new" "$out/done"
  split -l "$ROWS" -a 4 -- "$rows" "$out/parts.new/"
  mv "$out/parts.new" "$out/parts"
fi

# what a run left unfinished that was cut off, and the line of the log that it was writing
find "$out/done" -type f -name '*.part' -exec rm -f {} +
if [ -s "$out/joblog" ] && [ -n "$(tail -c 1 "$out/joblog")" ]; then
  sed '$d' "$out/joblog" > "$out/joblog.new"
  mv "$out/joblog.new" "$out/joblog"
fi

# a part's results appear under their name only when the part is done; a process that outlived its run has a file of its own
job='eval "$SMALLPRINT summarize --jsonl" < {} > {//}/../done/{/}.$$.part && mv {//}/../done/{/}.$$.part {//}/../done/{/}'
failed=0
find "$out/parts" -type f | LC_ALL=C sort |
  parallel --jobs "$JOBS" --joblog "$out/joblog" --resume-failed "$job" || failed=$?

find "$out/done" -type f ! -name '*.part' | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cat -- /dev/null > "$out/results.jsonl"
if [ "$failed" -ne 0 ]; then
  echo "parallel.sh: parts failed (Exitval in $out/joblog); their rows are missing. The same command does only them again." >&2
  exit 1
fi
