#!/usr/bin/env bash
# Packs the program as a .NET tool and the client as a package, installs the tool from there and nowhere else, and runs it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$(mktemp -d)
service=
stop() {
  [[ -z $service ]] || { kill "$service" 2>/dev/null || true; wait "$service" 2>/dev/null || true; }
  rm -rf "$folder"
}
trap stop EXIT

for project in src/Api src/Client; do
  dotnet pack "$project" --configuration Release --output "$folder/packages" --verbosity quiet --nologo
done
ls "$folder/packages"/OrderGrains.Client.*.nupkg >/dev/null
dotnet tool install ordergrains --tool-path "$folder/tool" --source "$folder/packages" >/dev/null
tool="$folder/tool/ordergrains"

"$tool" --help | grep --quiet 'doctor'

# What dnx does: it runs the tool without installing it.
NUGET_PACKAGES="$folder/cache" dotnet tool exec ordergrains --source "$folder/packages" --yes -- --help | grep --quiet 'doctor'

cd "$folder"
"$tool" doctor --data-directory "$folder/data" --json | grep --quiet '"ok":true'
"$tool" serve --urls http://127.0.0.1:0 --OrderGrains:DataDirectory "$folder/data" >"$folder/log" 2>&1 &
service=$!

address=
while [[ -z $address ]]; do
  kill -0 "$service" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  address=$(sed -n 's/.*Now listening on: \(http:[^ ]*\).*/\1/p' "$folder/log" | head -n 1)
  [[ -n $address ]] || sleep 0.1
done
curl --silent --fail "$address/health/ready" >/dev/null
echo "The tool serves at $address."
