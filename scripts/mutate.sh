#!/usr/bin/env bash
# Mutation testing of the domain: changes one thing at a time in a folder, lets the tests that reach it run, and prints how many of the
# changes some test noticed. Ends with 1 where that is less than nine in ten.
#
#   scripts/mutate.sh [FOLDER…]    below src/Grains/Orders, or files there, such as 'Lifecycle/Order*.cs'; without any, those that hold
#                                  the rules
#
# The survivors are printed, and are in artifacts/mutation/FOLDER as a page. What is changed and which tests run is in
# tests/Grains.Tests/stryker-config.json.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_SKIP_FIRST_TIME_EXPERIENCE=true

(($# > 0)) || set -- Lifecycle Payments Shipping Pricing
cd "$repository"
dotnet tool restore >/dev/null

failed=0
scores=
for folder in "$@"; do
  report="$repository/artifacts/mutation/${folder//[^A-Za-z0-9.\/]/_}"
  mkdir -p "$report"
  if [[ $folder == *.cs ]]; then files="**/Orders/$folder"; else files="**/Orders/$folder/**/*.cs"; fi
  (cd tests/Grains.Tests && dotnet dotnet-stryker --skip-version-check --mutate "$files" --output "$report") |
    tee "$report/log.txt" || failed=1
  score=$(sed -n 's/.*final mutation score is \([0-9.,]*\).*/\1/p' "$report/log.txt")
  scores+=$(printf '%-24s %6s %%' "$folder" "${score:-none}")$'\n'
done

printf '\nMutation score\n%s' "$scores"
exit "$failed"
