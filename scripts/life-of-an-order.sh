#!/usr/bin/env bash
# Takes one order through its life at several doors of a running service and shows each answer: made at MultiSafepay, paid on its payment
# page, shipped at Elastic Path, brought by the courier, looked at by Fuuffy's customers, refunded at Commerce Layer.
# usage: scripts/life-of-an-order.sh [address]        (default http://127.0.0.1:5080; the demonstration must be on)
# Exits with 1 when an answer's status, or a status of the order, is not the expected one.
set -euo pipefail

address=${1:-http://127.0.0.1:5080}
source "$(dirname "${BASH_SOURCE[0]}")/requests.sh"

id="life-$$-$RANDOM"
cookies=$(mktemp)
trap 'rm -f "$answer" "$cookies"' EXIT

json='Content-Type: application/json'
msp='api_key: demo-key'
manage='X-Api-Key: demo-key'

# expect <member> <value>: in the last answer
expect() {
  [[ $(member "$1") == "$2" ]] || {
    printf '✗ %s should be %s\n' "$1" "$2"
    wrong=$((wrong + 1))
  }
}

send 'MultiSafepay: make an order' 200 POST /v1/json/orders --header "$msp" --header "$json" --data '{
  "type": "redirect",
  "order_id": "'"$id"'",
  "currency": "EUR",
  "amount": 5000,
  "description": "Two candles",
  "gateway": "IDEAL",
  "payment_options": {"redirect_url": "https://shop.example/thanks", "cancel_url": "https://shop.example/failed"}
}'
link=$(member payment_url)
page=/pay/${link##*/pay/}

send 'A customer opens the payment page' 200 GET "$page" --cookie-jar "$cookies"
token=$(sed -n 's/.*name="__RequestVerificationToken" value="\([^"]*\)".*/\1/p' "$answer")
send '… and pays' 303 POST "$page" --cookie "$cookies" \
  --data-urlencode "__RequestVerificationToken=$token" --data-urlencode choice=pay
send 'MultiSafepay: read the order' 200 GET "/v1/json/orders/$id" --header "$msp"
expect financial_status completed

elastic_path="Authorization: Bearer $(token_at /oauth/access_token demo-client)"
send 'Elastic Path: fulfil it' 200 PUT "/v2/orders/$id" --header "$elastic_path" --header "$json" \
  --data '{"data": {"type": "order", "shipping": "fulfilled"}}'
expect shipping fulfilled

send 'The courier has brought it' 200 POST "/manage/orders/$id/commands" --header "$manage" --header "$json" \
  --data '{"actions": [{"verb": "advanceDelivery", "to": "Delivered"}]}'
fuuffy="Authorization: Bearer $(token_at /v1/auth/token demo-client)"
send 'Fuuffy: read the order' 200 GET "/v1/orders/$id" --header "$fuuffy"
expect status delivered

commerce_layer="Authorization: Bearer $(token_at /oauth/token demo-client)"
send 'Commerce Layer: refund it' 200 PATCH "/api/orders/$id" --header "$commerce_layer" --header 'Content-Type: application/vnd.api+json' \
  --data '{"data": {"type": "orders", "id": "'"$id"'", "attributes": {"_refund": true}}}'
expect payment_status refunded

send 'MultiSafepay: read it again' 200 GET "/v1/json/orders/$id" --header "$msp"
expect amount_refunded 5000
send 'Who changed it, and through which door' 200 GET "/manage/orders/$id/history" --header "$manage"

end_of_requests
