#!/usr/bin/env bash
# Sends the requests of the five vendors' documentation pages to a running service and shows the answers.
# usage: scripts/try-seeds.sh [address]        (default http://127.0.0.1:5080; the demonstration data must be on)
# Exits with 1 when an answer's status is not the documented one.
set -euo pipefail

address=${1:-http://127.0.0.1:5080}
source "$(dirname "${BASH_SOURCE[0]}")/requests.sh"

json='Content-Type: application/json'

send 'Put the demonstration data back' 204 POST /manage/demo/reset --header 'X-Api-Key: demo-key'

msp='api_key: demo-key'
send 'MultiSafepay: update an order' 200 PATCH /orders/MSP12345 --header "$msp" --header "$json" --data '{
  "id":"MSP12345",
  "status":"shipped",
  "tracktrace_code":"3SMSP0123456789",
  "tracktrace_url":"http://tracktrace-url.com/",
  "carrier":"MSP Logistics",
  "ship_date":"01-01-1911",
  "reason":"Fulfilled by warehouse",
  "invoice_id":"AB12345",
  "invoice_url":"http://mspinvoice-AB12345.com",
  "po_number":""
}'
send 'MultiSafepay: cancel' 200 PATCH /v1/json/orders/MSP12346 --header "$msp" --header "$json" \
  --data '{"id":"MSP12346","status":"canceled"}'
send 'MultiSafepay: unknown order' 404 PATCH /orders/MSP99999 --header "$msp" --header "$json" \
  --data '{"id":"MSP99999","status":"shipped"}'

commerce_layer="Authorization: Bearer $(token_at /oauth/token demo-client)"
jsonapi='Content-Type: application/vnd.api+json'
send 'Commerce Layer: update an order, every attribute and relationship' 200 PATCH /api/orders/xYZkjABcde \
  --header "$commerce_layer" --header "$jsonapi" --header 'Accept: application/vnd.api+json' --data '{
  "data": {
    "type": "orders",
    "id": "xYZkjABcde",
    "attributes": {
      "guest": "true",
      "customer_email": "john@example.com",
      "customer_password": "secret",
      "language_code": "it",
      "shipping_country_code_lock": "IT",
      "coupon_code": "SUMMERDISCOUNT",
      "cart_url": "https://yourbrand.com/cart",
      "return_url": "https://yourbrand.com/",
      "terms_url": "https://yourbrand.com/terms",
      "privacy_url": "https://yourbrand.com/privacy",
      "_place": "1",
      "_cancel": "1",
      "_approve": "1",
      "_capture": "1",
      "_refund": "1",
      "_update_taxes": "1",
      "_billing_address_clone_id": "1234",
      "_shipping_address_clone_id": "1234",
      "_customer_payment_source_id": "1234",
      "_shipping_address_same_as_billing": "1",
      "_billing_address_same_as_shipping": "1",
      "_save_payment_source_to_customer_wallet": "1",
      "_save_shipping_address_to_customer_address_book": "1",
      "_save_billing_address_to_customer_address_book": "1",
      "_refresh": "1",
      "reference": "ANYREFEFERNCE",
      "metadata": { "foo": "bar" }
    },
    "relationships": {
      "market": { "data": { "type": "markets", "id": "QWERtyUpBa" } },
      "customer": { "data": { "type": "customers", "id": "QWERtyUpBa" } },
      "shipping_address": { "data": { "type": "addresses", "id": "QWERtyUpBa" } },
      "billing_address": { "data": { "type": "addresses", "id": "QWERtyUpBa" } },
      "payment_method": { "data": { "type": "payment_methods", "id": "QWERtyUpBa" } },
      "payment_source": { "data": { "type": "payment_sources", "id": "QWERtyUpBa" } }
    }
  }
}'

centra='API-Authorization: demo-key'
send 'Centra: update order' 200 PUT /centra/orders --header "$centra" --header "$json" --data '{
  "order": 83651,
  "internalComment": "test"
}'
send 'Centra: order in wrong market' 200 PUT /orders --header "$centra" --header "$json" \
  --data '{"order": 83652, "internalComment": "test"}'

fuuffy="Authorization: Bearer $(token_at /v1/auth/token demo-client)"
send 'Fuuffy: update order' 200 PATCH /v1/orders/order_1a2b3c4d5e6f --header "$fuuffy" --header "$json" --data '{
  "recipient": {
    "phone": "+1111111111",
    "address": "789 New Address"
  },
  "notes": "Updated delivery instructions"
}'
send 'Fuuffy: an order on its way' 400 PATCH /v1/orders/order_9z8y7x6w5v4u --header "$fuuffy" --header "$json" \
  --data '{"notes":"too late"}'
send 'Fuuffy: unknown order' 404 PATCH /v1/orders/order_000000000000 --header "$fuuffy" --header "$json" \
  --data '{"notes":"nobody"}'

elastic_path="Authorization: Bearer $(token_at /oauth/access_token demo-client)"
send 'Elastic Path: update an order' 200 PUT /v2/orders/369ad4a4-ee67-48b0-x347-t50a6e61d83d \
  --header "$elastic_path" --header "$json" --data '{
  "data": {
    "type": "order",
    "shipping_address": {
      "first_name": "John"
    }
  }
}'
send 'Elastic Path: cancel an order' 200 PUT /v2/orders/50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3 \
  --header "$elastic_path" --header "$json" --data '{
  "data": {
    "type": "order",
    "status": "cancelled"
  }
}'
send 'Elastic Path: fulfil an order' 200 PUT /v2/orders/369ad4a4-ee67-48b0-x347-t50a6e61d83d \
  --header "$elastic_path" --header "$json" --data '{
  "data": {
    "type": "order",
    "shipping": "fulfilled"
  }
}'

end_of_requests
