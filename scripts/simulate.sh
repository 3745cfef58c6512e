#!/usr/bin/env bash
# The seeded world: all seeds that ever broke something, then new ones for a while. A seed that breaks something is printed with the options
# that run it again.
#
#   scripts/simulate.sh [SECONDS]    default: 60
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What a world leaves behind ends with it: half as many commands again in the time, when garbage is looked for seldom.
export DOTNET_GCgen0size=${DOTNET_GCgen0size:-0x8000000}

dotnet run --configuration Release --project simulate -- --seconds "${1:-60}"
