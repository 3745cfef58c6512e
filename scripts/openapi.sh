#!/usr/bin/env bash
# Writes docs/openapi.json as the service shows it.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/service.sh
trap stop_service EXIT
build_service
start_service
curl --silent --fail "$service_address/swagger/v1/swagger.json" --output docs/openapi.json
