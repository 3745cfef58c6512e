#!/usr/bin/env bash
# A whole cluster on this machine, to try things out and to break them: a throw-away PostgreSQL, silos, front-ends and a load balancer
# on http://127.0.0.1:5080, with the demonstration data in.
#
#   scripts/cluster.sh up N M         N silos and M front-ends; with M = 0, N nodes that are both; returns when ready
#   scripts/cluster.sh status --json  processes, ports and addresses
#   scripts/cluster.sh add silo       one more of what answers for orders; "add api": one more front-end
#   scripts/cluster.sh stop PID       lets a silo, node or front-end finish and leave
#   scripts/cluster.sh down           ends everything and deletes its data
#
# ORDERGRAINS_CLUSTER_DIR is where it keeps its state (.cluster beside this folder), ORDERGRAINS_CLUSTER_ADDRESS where the balancer
# listens; ORDERGRAINS_CLUSTER_BUILD=no takes what has been built already. Settings of the service in the environment (ORDERGRAINS__Cluster__…) reach every process.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
state=${ORDERGRAINS_CLUSTER_DIR:-$repository/.cluster}
address=${ORDERGRAINS_CLUSTER_ADDRESS:-http://127.0.0.1:5080}
binaries="$repository/artifacts/bin"

die() { printf '%s\n' "$*" >&2; exit 1; }

# Reads a line such as "pid port address" of a table; the tables are the files silos and apis.
rows() { [[ -f $state/$1 ]] && cat "$state/$1" || true; }

is_running() { [[ -d /proc/$1 ]] && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null; }

wait_until() {
  local seconds=$1 end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || die "Gave up after $seconds s: $*"
    sleep 0.05
  done
}

free_port() {
  local port
  while true; do
    port=$((15000 + RANDOM % 17000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# PostgreSQL refuses to run as root.
unprivileged() {
  if ((EUID == 0)); then
    setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups "$@"
  else
    "$@"
  fi
}

start_postgres() {
  local programs folder
  programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [[ -n $programs ]] || programs=$(dirname "$(command -v initdb || die 'PostgreSQL is not installed: apt-get install postgresql')")
  folder=$(mktemp -d /tmp/og-cluster-XXXXXX)
  ((EUID != 0)) || chown nobody "$folder"
  echo "$folder" >"$state/postgres.folder"
  (cd /tmp && unprivileged "$programs/initdb" -D "$folder/data" -U og -A trust -E UTF8 --locale=C -N >"$state/initdb.log" 2>&1) ||
    die "$(cat "$state/initdb.log")"
  cd /tmp
  unprivileged "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=400 -c shared_buffers=128MB \
    >"$state/postgres.log" 2>&1 &
  cd "$repository"
  echo "Host=$folder;Username=og;Database=postgres" >"$state/postgres.connection"
  wait_until 30 test -S "$folder/.s.PGSQL.5432"
  wait_until 30 grep -q 'ready to accept connections' "$state/postgres.log"
  head -n 1 "$folder/data/postmaster.pid" >"$state/postgres.pid"
}

# start NAME PROGRAM [ARGUMENT…]: starts a program of ours; sets pid and log.
start() {
  local name=$1 program=$2
  shift 2
  log="$state/$name.log"
  mkdir -p "$state/work"
  (
    cd "$state/work"
    export ORDERGRAINS__Database ORDERGRAINS__Cluster__Tls__Enabled=false ORDERGRAINS__Cluster__AdvertisedAddress=127.0.0.1
    ORDERGRAINS__Database=$(cat "$state/postgres.connection")
    exec setsid dotnet "$binaries/$program/release/OrderGrains.$program.dll" "$@" >"$log" 2>&1 </dev/null
  ) &
  pid=$!
}

listening() { sed -n 's/.*Now listening on: \(http:[^ ]*\).*/\1/p' "$1" 2>/dev/null | head -n 1; }

listens() {
  is_running "$2" || die "$(tail -n 20 "$1")"
  [[ -n $(listening "$1") ]]
}

is_ready() { curl --silent --fail --output /dev/null --max-time 2 "$1/health/ready"; }

next_number() {
  local number=$(($(cat "$state/number" 2>/dev/null || echo 0) + 1))
  echo "$number" | tee "$state/number"
}

# A silo is known by its port, and a node by its port and its address.
start_silo() {
  local port program=Silo
  port=$(free_port)
  [[ $(cat "$state/kind") == split ]] || program=Api
  start "silo-$(next_number)" "$program" --urls http://127.0.0.1:0 --OrderGrains:Mode Node --OrderGrains:Demo true \
    --OrderGrains:Cluster:SiloPort "$port" --OrderGrains:Cluster:GatewayPort "$(free_port)"
  echo "$pid $port $log" >>"$state/starting"
}

start_api() {
  start "api-$(next_number)" Api --urls http://127.0.0.1:0 --OrderGrains:Mode Client --OrderGrains:Demo true
  echo "$pid - $log" >>"$state/starting"
}

# Waits for what has been started and enters it into the tables.
settle() {
  local pid port log url
  while read -r pid port log; do
    wait_until 60 listens "$log" "$pid"
    url=$(listening "$log")
    wait_until 60 is_ready "$url"
    [[ $port == - ]] || echo "$pid $port $url" >>"$state/silos"
    [[ $port != - && $(cat "$state/kind") == split ]] || echo "$pid $url" >>"$state/apis"
  done <"$state/starting"
  rm -f "$state/starting"
  write_destinations
}

write_destinations() {
  rows apis | cut -d ' ' -f 2 >"$state/destinations.new"
  mv "$state/destinations.new" "$state/destinations"
}

up() {
  local silos=${1:-3} apis=${2:-0} i
  [[ ! -e $state/kind ]] || die "There is a cluster in $state already; end it with: $0 down"
  ((silos > 0)) || die 'At least one silo is needed.'
  for program in src/Api tools/Balancer; do
    [[ ${ORDERGRAINS_CLUSTER_BUILD:-yes} == yes ]] || continue
    dotnet build "$repository/$program" --configuration Release --verbosity quiet --nologo >&2
  done
  mkdir -p -m 700 "$state"
  ((apis > 0)) && echo split >"$state/kind" || echo nodes >"$state/kind"
  start_postgres

  # The first makes the schema and puts the demonstration data in.
  start_silo
  settle
  for ((i = 1; i < silos; i++)); do start_silo; done
  for ((i = 0; i < apis; i++)); do start_api; done
  [[ ! -f $state/starting ]] || settle

  start balancer Balancer --urls "$address" --Destinations "$state/destinations"
  echo "$pid" >"$state/balancer.pid"
  wait_until 60 listens "$log" "$pid"
  wait_until 60 is_ready "$address"
  printf '%s answers; %s status --json tells who.\n' "$address" "$0"
}

add() {
  [[ -e $state/kind ]] || die 'There is no cluster; begin one with: up N M'
  case ${1:-} in
    silo) start_silo ;;
    api) [[ $(cat "$state/kind") == split ]] || die 'These nodes are front-ends already.'; start_api ;;
    *) die 'add silo, or add api' ;;
  esac
  settle
}

is_gone() { ! is_running "$1"; }

stop() {
  local table
  grep -qs "^$1 " "$state/silos" "$state/apis" || die "$1 is no process of this cluster."
  ! is_running "$1" || kill -TERM "$1"
  wait_until 90 is_gone "$1"
  for table in silos apis; do
    [[ -f $state/$table ]] || continue
    grep -v "^$1 " "$state/$table" >"$state/$table.new" || true
    mv "$state/$table.new" "$state/$table"
  done
  write_destinations
}

# Only what still runs is shown: a killed process is no part of the cluster.
json_rows() {
  local pid rest separator=
  while read -r pid rest; do
    is_running "$pid" || continue
    printf '%s' "$separator"
    # shellcheck disable=SC2059
    printf "$2" "$pid" "${rest%% *}"
    separator=,
  done < <(rows "$1")
}

status() {
  [[ -e $state/kind ]] || die 'There is no cluster; begin one with: up N M'
  printf '{"silos":[%s],"apis":[%s],"balancer":{"pid":%s,"address":"%s"},"postgres":{"pid":%s,"connectionString":"%s"}}\n' \
    "$(json_rows silos '{"pid":%s,"port":%s}')" "$(json_rows apis '{"pid":%s,"address":"%s"}')" \
    "$(cat "$state/balancer.pid")" "$address" "$(cat "$state/postgres.pid")" "$(cat "$state/postgres.connection")"
}

down() {
  local pid
  for pid in $(rows starting | cut -d ' ' -f 1) $(rows balancer.pid) $(rows apis | cut -d ' ' -f 1) $(rows silos | cut -d ' ' -f 1); do
    kill -CONT "$pid" 2>/dev/null || true
    kill -KILL "$pid" 2>/dev/null || true
  done
  pid=$(rows postgres.pid)
  if [[ -n $pid ]] && is_running "$pid"; then
    kill -QUIT "$pid"
    wait_until 30 is_gone "$pid"
  fi
  [[ ! -f $state/postgres.folder ]] || rm -rf "$(cat "$state/postgres.folder")"
  rm -rf "$state"
}

command=${1:-}
(($# == 0)) || shift
case $command in
  up | add | stop | status | down) "$command" "$@" ;;
  *) sed -n '2,13s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
