#!/usr/bin/env bash
# Prints what an update costs with 1, 2 and 4 silos on this machine (cost), and how long orders are away when silos are lost (loss); without
# a word, both. Takes a few minutes; times hold for a machine that does nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
export ORDERGRAINS_CLUSTER_DIR=${ORDERGRAINS_CLUSTER_DIR:-$(mktemp -d -u /tmp/og-measure-XXXXXX)}
export ORDERGRAINS_CLUSTER_ADDRESS=${ORDERGRAINS_CLUSTER_ADDRESS:-http://127.0.0.1:5980}
orders=${ORDERS:-200}
updates=${UPDATES:-4000}
requests=$(mktemp)
trap 'scripts/cluster.sh down; rm -f "$requests"' EXIT

pids() { scripts/cluster.sh status --json | sed 's/.*"apis":\[\(.*\)\],"balancer.*/\1/' | grep -o '"pid":[0-9]*' | cut -d : -f 2; }
addresses() { scripts/cluster.sh status --json | sed 's/.*"apis":\[\(.*\)\],"balancer.*/\1/' | grep -o 'http:[^"]*'; }

# send METHOD PATH BODY COUNT ADDRESS…: one request after another to the addresses in turn, 16 at a time; prints the status codes.
# An @ stands for the request's number among the orders, a # for the number itself.
send() {
  local method=$1 path=$2 body=$3 count=$4 i line
  shift 4
  local at=("$@")
  for ((i = 0; i < count; i++)); do
    ((i == 0)) || echo next
    line=${path//@/$((i % orders))}
    printf 'url = "%s%s"\nrequest = "%s"\nheader = "api_key: demo-key"\nheader = "Content-Type: application/json"\n' \
      "${at[$((i % ${#at[@]}))]}" "$line" "$method"
    line=${body//@/$((i % orders))}
    line=${line//#/$i-$RANDOM}
    printf 'data = "%s"\noutput = "/dev/null"\nwrite-out = "%%{http_code}\\n"\n' "${line//\"/\\\"}"
  done >"$requests"
  curl --silent --parallel --parallel-max "${WIDTH:-16}" --config "$requests" 2>/dev/null || true
}

create() { send POST /manage/orders '{"id":"m-@","status":"Placed","payment":"Paid","currency":"EUR"}' "$orders" "$@" >/dev/null; }
update() { send PATCH /orders/m-@ '{"invoice_id":"#"}' "$1" "${@:2}"; }

# Processor time of the nodes in ticks; a tick is 10 ms.
ticks() { local pid; for pid in $(pids); do awk '{ print $14 + $15 }' "/proc/$pid/stat"; done | awk '{ n += $1 } END { print n }'; }

seconds_since() { awk -v from="$1" -v to="$(date +%s%N)" 'BEGIN { printf "%.1f s", (to - from) / 1e9 }'; }

# Sends an update to every order through the other nodes and prints how long the slowest took, and how many failed.
recovery() {
  local begin answers
  begin=$(date +%s%N)
  answers=$(WIDTH=$orders update "$orders" "$@")
  printf '%s, %d of %d failed\n' "$(seconds_since "$begin")" "$(grep -cv '^200$' <<<"$answers" || true)" "$orders"
}

# Every silo gets as many updates as the only one got, to be as warm and to have its fixed costs spread as far.
cost() {
  local silos=$1 before after acknowledged
  scripts/cluster.sh up "$silos" 0 >/dev/null
  export ORDERGRAINS_CLUSTER_BUILD=no
  mapfile -t nodes < <(addresses)
  create "${nodes[@]}"
  update $((updates * silos)) "${nodes[@]}" >/dev/null
  before=$(ticks)
  acknowledged=$(update $((updates * silos)) "${nodes[@]}" | grep -c '^200$')
  after=$(ticks)
  awk -v n="$silos" -v t=$((after - before)) -v a="$acknowledged" \
    'BEGIN { printf "silos: %d, updates: %d, %.2f ms of processor time each, all silos together\n", n, a, t * 10 / a }'
  scripts/cluster.sh down
}

if [[ ${1:-cost} == cost ]]; then
  for silos in 1 2 4; do cost "$silos"; done
fi
[[ ${1:-loss} == loss ]] || exit 0

orders=60
scripts/cluster.sh up 3 0 >/dev/null
mapfile -t nodes < <(addresses)
mapfile -t processes < <(pids)
create "${nodes[@]}"
update 600 "${nodes[@]}" >/dev/null
kill -STOP "${processes[2]}"
printf 'a hung silo of three: all orders answer after %s\n' "$(recovery "${nodes[0]}")"
kill -KILL "${processes[2]}"
scripts/cluster.sh add silo
mapfile -t nodes < <(addresses)
mapfile -t processes < <(pids)
update 600 "${nodes[@]:0:2}" >/dev/null
kill -KILL "${processes[2]}"
printf 'a killed silo of three: all orders answer after %s\n' "$(recovery "${nodes[0]}")"
scripts/cluster.sh add silo
mapfile -t processes < <(pids)
scripts/cluster.sh stop "${processes[2]}" &
stopping=$!
answered=0
failed=0
while kill -0 "$stopping" 2>/dev/null; do
  while read -r code; do
    if [[ $code == 200 ]]; then answered=$((answered + 1)); else failed=$((failed + 1)); fi
  done < <(update 200 "$ORDERGRAINS_CLUSTER_ADDRESS")
done
printf 'a silo told to stop under load through the balancer: %d requests answered, %d failed\n' "$answered" "$failed"
