#!/usr/bin/env bash
# Writes docs/openapi.json as the service shows it.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/service.sh
trap stop_service EXIT
build_service

# The operator's calls are there where there is an operator.
export ORDERGRAINS__Operator__Key=nobody-but-this-script-knows-it-0123456789
start_service
curl --silent --fail "$service_address/swagger/v1/swagger.json" --output docs/openapi.json
