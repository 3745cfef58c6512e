# Functions to send requests to a running service and to look at the answers; sourced by the scripts beside it, which set address.

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
wrong=0

# send <title> <documented status> <method> <path> [<more curl arguments>…]
send() {
  local title=$1 documented=$2 method=$3 path=$4
  shift 4
  printf '\n── %s\n%s %s\n' "$title" "$method" "$path"
  local argument previous=
  for argument in "$@"; do
    [[ $previous != --data ]] || printf '%s\n' "$argument"
    previous=$argument
  done

  local status
  status=$(curl --silent --show-error --max-time 30 --output "$answer" --write-out '%{http_code}' \
    --request "$method" "$address$path" "$@") || status=none
  printf '→ %s %s\n' "$status" "$(cat "$answer")"
  if [[ $status != "$documented" ]]; then
    printf '✗ documented is %s\n' "$documented"
    wrong=$((wrong + 1))
  fi
}

# token_at <path> <client>
token_at() {
  curl --silent --show-error --fail --max-time 30 "$address$1" \
    --data grant_type=client_credentials --data "client_id=$2" --data client_secret=demo-secret |
    sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p'
}

# The value of a text or a number in the last answer: of the first member of the name.
member() { grep -o "\"$1\" *: *\"\{0,1\}[^\",}]*" "$answer" | head -n 1 | sed "s/\"$1\" *: *\"\{0,1\}//"; }

# Ends with 1 when an answer's status was not the documented one.
end_of_requests() {
  if ((wrong > 0)); then
    printf '\n%d answers differ from what is documented.\n' "$wrong"
    exit 1
  fi
  printf '\nEvery answer has the documented status.\n'
}
