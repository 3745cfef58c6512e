#!/usr/bin/env bash
# Three nodes on a throw-away PostgreSQL, updates without a pause, and then kill -9 of a node: what was acknowledged, what failed, how long
# the killed node's orders were away. Takes about a minute from a fresh clone and says how long it took.
#
#   scripts/demo.sh [--keep]     --keep leaves the cluster running, to look at and to break; scripts/cluster.sh down ends it
#
# ORDERGRAINS_CLUSTER_ADDRESS is where the load balancer listens (http://127.0.0.1:5080).
set -euo pipefail

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
address=${ORDERGRAINS_CLUSTER_ADDRESS:-http://127.0.0.1:5080}
clients=12
seconds_before=5
seconds_after=10
keep=no
case ${1:-} in
  '') ;;
  --keep) keep=yes ;;
  *) sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

answers=$(mktemp -d)
started=no

finish() {
  touch "$answers/stop"
  wait
  [[ $started == no || $keep == yes ]] || "$scripts/cluster.sh" down
  rm -rf "$answers"
}
trap finish EXIT

say() { printf '\n== %s\n' "$*"; }

call() { curl --silent --header 'X-Api-Key: demo-key' --header 'api_key: demo-key' --header 'Content-Type: application/json' "$@"; }

# Microseconds since 1970.
now() { echo "${EPOCHREALTIME/[.,]/}"; }

in_seconds() { awk -v n="$1" 'BEGIN { printf "%.1f s", n / 1000000 }'; }

create_order() {
  call --fail --output /dev/null "$address/manage/orders" --data "{\"id\":\"$1\",\"status\":\"Placed\",\"payment\":\"Unpaid\",
    \"currency\":\"EUR\",\"lines\":[{\"id\":\"1\",\"quantity\":1,\"unitAmount\":1000}]}"
}

# Updates one order, one number after another, until told to stop; a line "when code number" for each answer.
update_order() {
  local number=0 code
  while [[ ! -e $answers/stop ]]; do
    number=$((number + 1))
    code=$(call --request PATCH "$address/orders/$1" --max-time 20 --data "{\"invoice_id\":\"$number-I\"}" \
      --output /dev/null --write-out '%{http_code}') || true
    echo "$(now) $code $number"
  done >"$answers/$1"
}

# The numbers an order's history tells of.
recorded() { call "$address/manage/orders/$1/history?limit=1000" | grep -o '"[0-9]*-I"' | tr -dc '0-9\n' | sort -u; }

acknowledged() { awk '$2 == 200 { print $3 }' "$answers/$1" | sort -u; }

nodes() { "$scripts/cluster.sh" status --json | sed 's/.*"apis":\[\([^]]*\)\].*/\1/' | grep -o '"pid":[0-9]*,"address":"[^"]*"'; }

begin=$(now)
say 'Three nodes, PostgreSQL and a load balancer'
! "$scripts/cluster.sh" status >/dev/null 2>&1 || { echo 'There is a cluster already; end it with: scripts/cluster.sh down' >&2; exit 1; }
started=yes
"$scripts/cluster.sh" up 3 0

say "$clients clients, each updates an order of its own for $((seconds_before + seconds_after)) s"
orders=$(for client in $(seq "$clients"); do echo "demo-$$-$client"; done)
for order in $orders; do create_order "$order"; done
for order in $orders; do update_order "$order" & done
sleep "$seconds_before"

victim=$(nodes | sed -n '2s/"pid":\([0-9]*\).*/\1/p')
killed=$(now)
kill -KILL "$victim"
say "kill -9 $victim"
sleep "$seconds_after"
touch "$answers/stop"
wait

say 'What came of it'
lost=0
silent=0
away=0
for order in $orders; do
  missing=$(comm -23 <(acknowledged "$order") <(recorded "$order") | wc -l)
  lost=$((lost + missing))
  back=$(awk -v killed="$killed" '$2 == 200 && $1 > killed { print $1 - killed; exit }' "$answers/$order")
  [[ -n $back ]] || { silent=$((silent + 1)); continue; }
  ((back <= away)) || away=$back
done
cat "$answers"/demo-* >"$answers/all"
printf 'acknowledged updates            %s\n' "$(grep -c ' 200 ' "$answers/all")"
printf 'of them lost                    %s\n' "$lost"
printf 'answers that were no 200        %s\n' "$(grep -vc ' 200 ' "$answers/all" || true)"
printf 'orders that answer no more      %s\n' "$silent"
printf 'longest wait after the kill     %s\n' "$(in_seconds "$away")"

say 'The consoles of the nodes that are left'
nodes | sed 's|.*"address":"\([^"]*\)"|\1/console|'
[[ $keep == no ]] || printf 'By way of the balancer: %s/console; scripts/cluster.sh down ends it all.\n' "$address"

printf '\nTook %s.\n' "$(in_seconds $(($(now) - begin)))"
((lost == 0 && silent == 0))
