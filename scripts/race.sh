#!/usr/bin/env bash
# Races a running service with the demonstration data: many updates of one order at once must all be in it, one version each, and of a
# hundred cancellations exactly one may count.
#
#   scripts/race.sh [ADDRESS]    default: http://127.0.0.1:5080
set -euo pipefail

address=${1:-http://127.0.0.1:5080}
clients=64
failures=0
answers=$(mktemp -d)
trap 'rm -rf "$answers"' EXIT

call() { curl --silent --show-error --header 'X-Api-Key: demo-key' --header 'api_key: demo-key' --header 'Content-Type: application/json' "$@"; }

# Creates an order that is placed and not paid; prints its id.
new_order() {
  local id="race-$1-$$-$RANDOM"
  call --fail --output /dev/null "$address/manage/orders" \
    --data "{\"id\":\"$id\",\"status\":\"Placed\",\"payment\":\"Unpaid\",\"currency\":\"EUR\",
      \"lines\":[{\"id\":\"1\",\"quantity\":1,\"unitAmount\":1000}]}"
  echo "$id"
}

# Sends a PATCH per number up to the count, all at once; a % in the body stands for the number.
race() {
  local id=$1 count=$2 body=$3 number
  for number in $(seq "$count"); do
    call --request PATCH "$address/orders/$id" --data "${body//%/$number}" --output /dev/null --write-out '%{http_code}\n' \
      >"$answers/$number" &
  done
  wait
}

answered() { cat "$answers"/* | grep -c "^$1$" || true; }

# Versions of all events of an order, one per line.
versions() { call "$address/manage/orders/$1/history?limit=1000" | grep -o '"version":[0-9]*' | cut -d: -f2 | sort -n; }

check() {
  if [[ $2 == "$3" ]]; then
    echo "ok      $1: $2"
  else
    echo "FAILED  $1: $2 instead of $3"
    failures=$((failures + 1))
  fi
}

order=$(new_order fields)
# None of the numbers begins another, so that the history tells each as a whole and not as what grew.
race "$order" "$clients" '{"invoice_id":"%-I"}'
check 'updates answered with 200' "$(answered 200)" "$clients"
check 'versions in the history' "$(versions "$order" | uniq | wc -l)" "$((clients + 1))"
check 'last version' "$(versions "$order" | tail -n 1)" "$((clients + 1))"
check 'invoices in the history' \
  "$(call "$address/manage/orders/$order/history?limit=1000" | grep -o '"[0-9]*-I"' | sort -u | wc -l)" "$clients"

rm -f "$answers"/*
order=$(new_order cancel)
race "$order" 100 '{"status":"cancelled"}'
check 'cancellations answered with 200' "$(answered 200)" 100
check 'versions of the cancelled order' "$(versions "$order" | tail -n 1)" 2

((failures == 0)) || exit 1
echo 'Every update is there, once.'
