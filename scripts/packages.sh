#!/usr/bin/env bash
# Whether the packages can be had as they are pinned and are fit to be used: restored from an empty cache without a warning, none known to
# be vulnerable, none given up by its makers but those excepted here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Deprecated packages that stay, each with the reason.
excepted='
xunit          legacy, in favour of xunit.v3: gets no new features, is maintained, and reaches no user; only tests have it
xunit.assert   comes with xunit
xunit.core     comes with xunit
xunit.abstractions xunit.extensibility.core xunit.extensibility.execution xunit.analyzers   come with xunit
'

failures=0
cache=$(mktemp -d)
trap 'rm -rf "$cache"' EXIT

echo 'Restored from an empty cache:'
if ! restored=$(NUGET_PACKAGES="$cache" dotnet restore --force --no-http-cache -nodeReuse:false -p:ArtifactsPath="$cache/artifacts" 2>&1) ||
  grep --quiet --extended-regexp 'warning|error' <<<"$restored"; then
  grep -E 'warning|error' <<<"$restored" | sort -u
  failures=$((failures + 1))
else
  echo '  no warning'
fi

dotnet restore --verbosity quiet

# list FLAG…: what dotnet says of the packages in question, one a line. A registry that cannot tell is a failure, too.
list() {
  local answer
  answer=$(dotnet list package "$@" 2>&1) || { echo "$answer" >&2; return 1; }
  if grep --quiet --extended-regexp 'error|warn(ing)? *:' <<<"$answer"; then echo "$answer" >&2; return 1; fi
  sed -n 's/^ *> \([^ ]*\) .*/\1/p' <<<"$answer" | sort -u
}

echo 'Known to be vulnerable, with what they bring along:'
if ! vulnerable=$(list --vulnerable --include-transitive) || [[ -n $vulnerable ]]; then
  echo "${vulnerable:-cannot be told}"
  failures=$((failures + 1))
else
  echo '  none, by the data of the sources in use'
fi

echo 'Deprecated:'
deprecated=$(list --deprecated) || { failures=$((failures + 1)); deprecated=; echo '  cannot be told'; }
for package in $deprecated; do
  if sed 's/   .*//' <<<"$excepted" | tr -s ' ' '\n' | grep --quiet --line-regexp --fixed-strings "$package"; then
    echo "  $package, excepted: $(grep --word-regexp --fixed-strings -- "$package" <<<"$excepted" | head -n 1 | sed 's/^.*   *//')"
  else
    echo "  $package"
    failures=$((failures + 1))
  fi
done
[[ -n $deprecated ]] || echo '  none, by the data of the sources in use'

((failures == 0))
