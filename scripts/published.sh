#!/usr/bin/env bash
# Publishes the service from what the Dockerfile copies and nothing else, and runs it as the unit of systemd does: as a user that is not root,
# with the unit's environment alone, from a folder it cannot write. It must become ready and, told to stop, end with 0 within the unit's time.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
unit="$repository/deploy/systemd/ordergrains@.service"
settings="$repository/deploy/systemd/embedded.env"
dockerfile="$repository/deploy/docker/Dockerfile"
folder=$(mktemp -d)
process=

die() { printf '%s\n' "$*" >&2; [[ ! -f $folder/log ]] || cat "$folder/log" >&2; exit 1; }

clean_up() {
  [[ -z $process ]] || kill -KILL "$process" 2>/dev/null || true
  chmod -R u+w "$folder" && rm -rf "$folder"
}
trap clean_up EXIT

value() { sed -n "s/^$1=//p" "$unit"; }

# What a service's user may do, as far as whoever runs this can give it.
unprivileged() {
  if ((EUID == 0)); then
    exec setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups --no-new-privs "$@"
  else
    exec "$@"
  fi
}

# The lines "COPY FROM… TO" of the first stage.
copy_sources() {
  local words
  while read -ra words; do
    mkdir -p "$folder/source/${words[-1]}"
    for source in "${words[@]:1:${#words[@]}-2}"; do
      if [[ -d $repository/$source ]]; then
        (cd "$repository/$source" && tar --create --exclude bin --exclude obj .) | tar --extract --directory "$folder/source/${words[-1]}"
      else
        cp "$repository/$source" "$folder/source/${words[-1]}"
      fi
    done
  done < <(sed '/ AS runtime/,$d' "$dockerfile" | grep '^COPY ')
}

copy_sources
(cd "$folder/source" && dotnet publish src/Api --configuration Release --output "$folder/app" --nologo --verbosity quiet -nodeReuse:false) ||
  die 'What the Dockerfile copies cannot be published.'
rm -rf "$folder/source"

program="$folder/app/$(basename "$(value ExecStart)")"
[[ -x $program ]] || die "dotnet publish made no $(basename "$program")."
chmod -R a-w,a+rX "$folder/app"
mkdir -m 700 "$folder/state"
((EUID != 0)) || chown nobody "$folder/state"
chmod 711 "$folder"

# The unit's settings, but for a port and a folder that are free here.
mapfile -t environment < <(grep -v '^#' "$settings" | grep . |
  sed "s|^Urls=.*|Urls=http://127.0.0.1:0|; s|=/var/lib/ordergrains$|=$folder/state|")
begin=$(date +%s%N)
(
  cd "$folder/state"
  umask "$(value UMask)"
  unprivileged env -i "DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")" "${environment[@]}" "$program"
) >"$folder/log" 2>&1 &
process=$!

milliseconds() { echo $((($(date +%s%N) - $1) / 1000000)); }

until address=$(sed -n 's/.*Now listening on: \(http:[^ ]*\).*/\1/p' "$folder/log" | head -n 1) && [[ -n $address ]] &&
  curl --silent --fail --output /dev/null --max-time 2 "$address/health/ready"; do
  kill -0 "$process" 2>/dev/null || die 'The program ended before it was ready.'
  (($(milliseconds "$begin") < 60000)) || die 'The program was not ready within a minute.'
  sleep 0.05
done
echo "ready after $(milliseconds "$begin") ms, as $(ps -o user= -p "$process"), with $(cd "$folder/state" && echo *)"
[[ $(stat -c %a "$folder/state/orders.db") == 600 ]] || die 'Others may read the database.'

limit=$(value TimeoutStopSec)
begin=$(date +%s%N)
kill -TERM "$process"
while kill -0 "$process" 2>/dev/null; do
  (($(milliseconds "$begin") < limit * 1000)) || die "The program is still there $limit s after SIGTERM."
  sleep 0.05
done
code=0
wait "$process" || code=$?
process=
((code == 0)) || die "The program ended with $code after SIGTERM."
echo "ended with 0 after $(milliseconds "$begin") ms, of ${limit} s"
