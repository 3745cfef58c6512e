# Functions to run the built service on files of its own; sourced by the scripts beside it.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
service_directory=
service_process=
service_address=

# Builds what is not up to date.
build_service() {
  dotnet build "$repository/src/Api" --configuration Release --verbosity quiet --nologo
}

# Starts the service with the demonstration data on a free port and an empty folder; sets service_address.
start_service() {
  service_directory=$(mktemp -d)
  service_address=
  local log="$service_directory/log"
  (
    cd "$repository/artifacts/bin/Api/release"
    ORDERGRAINS__Demo=true ORDERGRAINS__DataDirectory="$service_directory/data" \
      exec ./OrderGrains.Api --urls http://127.0.0.1:0
  ) >"$log" 2>&1 &
  service_process=$!

  while [[ -z $service_address ]]; do
    kill -0 "$service_process" 2>/dev/null || { cat "$log" >&2; return 1; }
    service_address=$(sed -n 's/.*Now listening on: \(http:[^ ]*\).*/\1/p' "$log" | head -n 1)
    [[ -n $service_address ]] || sleep 0.005
  done
}

stop_service() {
  [[ -n $service_process ]] || return 0
  kill "$service_process" 2>/dev/null || true
  wait "$service_process" 2>/dev/null || true
  rm -rf "$service_directory"
  service_process=
}
