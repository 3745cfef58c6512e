#!/usr/bin/env bash
# Prints the seconds from the start of the service, on an empty folder, to its first answered PATCH; three times.
set -euo pipefail
source "$(dirname "$0")/service.sh"

build_service
trap stop_service EXIT

for run in 1 2 3; do
  begin=$(date +%s%N)
  start_service
  until curl --silent --fail --output /dev/null --max-time 10 --request PATCH "$service_address/orders/MSP12345" \
    --header 'api_key: demo-key' --header 'Content-Type: application/json' \
    --data '{"id":"MSP12345","status":"shipped","tracktrace_code":"3SMSP0123456789","carrier":"MSP Logistics"}'; do
    kill -0 "$service_process"
    sleep 0.01
  done
  end=$(date +%s%N)
  printf 'start-up to first answered PATCH, run %d: %d.%03d s\n' \
    "$run" $(((end - begin) / 1000000000)) $(((end - begin) / 1000000 % 1000))
  stop_service
done
