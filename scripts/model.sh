#!/usr/bin/env bash
# Checks the model of the fence and the lease (simulate/Model): with all rules in force nothing may be found; with a rule left out the
# checker must find what it was for. Ends with 1 where either is not so. docs/model.md says what is modelled.
#
#   scripts/model.sh [CASE…]     without any, all; names as in simulate/Model/Cases
#
# SECONDS_FOR_RULES and SECONDS_LEFT_OUT bound a case (25, 600), SCHEDULES what is tried with all rules (2000); SEED makes a run
# another one (1, or the case's own, which is in its file). Traces of what was found are in artifacts/model/traces.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_SKIP_FIRST_TIME_EXPERIENCE=true DOTNET_ROLL_FORWARD=LatestMajor
model=$repository/simulate/Model
out=$repository/artifacts/model

# The checker's project must not take the repository's settings for its own.
mkdir -p "$out"
for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' >"$out/$file"; done

cd "$repository"
dotnet tool restore >/dev/null
(cd "$model" && dotnet p compile -pp Fence.pproj) >"$out/compile.log" 2>&1 || { cat "$out/compile.log"; exit 1; }

names() { sed -n 's/^test \([A-Za-z]*\) .*/\1/p' "$model/Cases/$1.p"; }
rules=" $(names Rules | tr '\n' ' ')"
(($# > 0)) || set -- $rules $(names LeftOut)

cases=0
failed=0
for name in "$@"; do
  traces=$out/traces/$name
  rm -rf "$traces"
  mkdir -p "$traces"
  expected=found limit=${SECONDS_LEFT_OUT:-600} schedules=100000
  own=$(sed -n "s|^// Found soon by seed \([0-9]*\): $name$|\1|p" "$model/Cases/LeftOut.p")
  [[ $rules != *" $name "* ]] || { expected=nothing; limit=${SECONDS_FOR_RULES:-25}; schedules=${SCHEDULES:-2000}; }
  dotnet p check "$out/PChecker/net8.0/Fence.dll" --testcase "$name" --schedules "$schedules" --timeout "$limit" \
    --seed "${SEED:-${own:-1}}" --outdir "$traces" >"$traces/log.txt" 2>&1 || true
  got=nothing
  why=
  explored=$(sed -n 's/.*Explored \([0-9]*\) schedule.*/\1/p' "$traces/log.txt" | head -1)
  # What did not run at all has explored nothing.
  [[ -n $explored ]] || got='no run'
  if grep -q 'Found 1 bug' "$traces/log.txt"; then
    got=found
    why=$(sed -n 's/^<ErrorLog> \(Assertion Failed: [^ ]* \)\?//p' "$traces"/BugFinding/*_0_0.txt | head -1)
  fi
  verdict=ok
  [[ $got == "$expected" ]] || { verdict=FAILED; failed=$((failed + 1)); }
  cases=$((cases + 1))
  printf '%-44s %7s schedules  %-7s  %-6s  %s\n' "$name" "${explored:-0}" "$got" "$verdict" "$why"
done

echo "$cases cases, $failed failed"
((failed == 0))
