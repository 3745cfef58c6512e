#!/usr/bin/env bash
# Every test, from a fresh clone: finds PostgreSQL, Chromium, Node and, on Linux, a C compiler and PgBouncer, or gets them, which only the
# tests need, and runs dotnet test.
#
#   scripts/test.sh [ARGUMENT…]    arguments go to dotnet test, such as --filter 'FullyQualifiedName~Centra'
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_SKIP_FIRST_TIME_EXPERIENCE=true

say() { printf 'test.sh: %s\n' "$*" >&2; }

source "$repository/scripts/postgres.sh"

# Only Linux can watch what a program writes.
need_compiler() {
  [[ $(uname) != Linux ]] || command -v cc >/dev/null || command -v gcc >/dev/null || {
    say 'apt-get install gcc libc6-dev'
    as_root apt-get update --quiet && as_root apt-get install --quiet --yes --no-install-recommends gcc libc6-dev
  }
}

# PgBouncer, which the faults are tried with where it can be run.
need_pooler() {
  [[ $(uname) != Linux ]] || PATH=$PATH:/usr/sbin:/sbin command -v pgbouncer >/dev/null || {
    command -v apt-get >/dev/null || { say 'PgBouncer is not installed.'; return 1; }
    say 'apt-get install pgbouncer'
    as_root apt-get update --quiet && as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install --quiet --yes --no-install-recommends pgbouncer
  }
}

# A browser, which looks at the console; ORDERGRAINS_CHROMIUM names another program.
need_browser() {
  [[ -n ${ORDERGRAINS_CHROMIUM:-} ]] || command -v chromium || command -v chromium-browser || command -v google-chrome-stable ||
    command -v google-chrome || {
    command -v apt-get || { say 'Chromium is not installed.'; return 1; }
    say 'apt-get install chromium'
    as_root apt-get update --quiet && as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install --quiet --yes --no-install-recommends chromium fonts-dejavu-core
  }
} >/dev/null

# Node, which runs the vendors' published clients of npm (tests/sdk).
need_node() {
  { command -v node && command -v npm; } || {
    command -v apt-get || { say 'Node is not installed.'; return 1; }
    say 'apt-get install nodejs npm'
    as_root apt-get update --quiet && as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install --quiet --yes --no-install-recommends nodejs npm
  }
} >/dev/null

# A person without a home, as a service's user, still needs somewhere for packages.
if [[ ! -w ${HOME:-/nonexistent} ]]; then
  HOME=$(mktemp -d)
  export HOME DOTNET_CLI_HOME=$HOME
  say "There is no home to write to; using $HOME"
fi

cd "$repository"
wanted=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json)
if ! version=$(dotnet --version 2>/dev/null); then
  say "The .NET SDK $wanted or a later one of its kind is needed: https://dotnet.microsoft.com/download/dotnet/10.0"
  if command -v dotnet >/dev/null; then say "Here is: $(dotnet --list-sdks | tr '\n' ' ')"; else say 'There is no dotnet on PATH.'; fi
  exit 1
fi
say ".NET SDK: $version"
need_compiler || { say 'Install a C compiler: the power cuts of tests/Cluster.Tests compile a library.'; exit 1; }
need_pooler || { say 'Install PgBouncer: tests/Cluster.Tests reads through it.'; exit 1; }
need_browser || { say 'Install Chromium, or name its program in ORDERGRAINS_CHROMIUM: tests/Console.Tests use it.'; exit 1; }
need_node || { say 'Install Node 20 or later with npm: tests/sdk run clients of the vendors.'; exit 1; }
need_postgres || { say 'Install PostgreSQL 14 or later, or name the folder of its programs in ORDERGRAINS_POSTGRES.'; exit 1; }

# A test that hangs ends the run, with its name, instead of the patience of whoever waits for it.
say "dotnet test $*"
exec dotnet test --nologo --blame-hang-timeout 15min --blame-hang-dump-type none "$@"
