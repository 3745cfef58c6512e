#!/usr/bin/env bash
# Runs every test while a process of the same priority spins on each core, several times in a row, and prints how each run ended. Tests
# that count what a machine does in a time fail here.
#
#   scripts/test-under-load.sh [RUNS] [ARGUMENT…]    default: 3 runs; arguments go to dotnet test
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=${1:-3}
[[ $runs =~ ^[1-9][0-9]?$ ]] || { sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
(($# == 0)) || shift
cores=$(getconf _NPROCESSORS_ONLN)
spinners=()

# Each ends by itself as well when this script is gone, even if it was killed.
stop_spinners() { ((${#spinners[@]} == 0)) || kill "${spinners[@]}" 2>/dev/null || true; }
trap stop_spinners EXIT
trap 'exit 130' INT TERM HUP
for ((core = 0; core < cores; core++)); do
  bash -c 'while kill -0 "$1" 2>/dev/null; do for ((i = 0; i < 1000000; i++)); do :; done; done' spinner "$$" &
  spinners+=($!)
done

logs=$(mktemp -d)
failures=0
for ((run = 1; run <= runs; run++)); do
  begin=$SECONDS
  scripts/test.sh "$@" >"$logs/$run" 2>&1 && outcome=passed || { outcome=FAILED; failures=$((failures + 1)); }
  printf 'run %d of %d with %d cores busy: %s after %d s\n' "$run" "$runs" "$cores" "$outcome" "$((SECONDS - begin))"
  grep -E '^(Passed|Failed)!|^ *Failed .* \[|error' "$logs/$run" | sed 's/^/  /' | sort -u || true
done
echo "Whole output: $logs"
((failures == 0))
