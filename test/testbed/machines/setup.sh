#!/bin/bash
# Makes the testbed's machines possible on a bare Debian 12: packages, bridge, and a box for vagrant-lxc.
# Safe to run again; a second run takes a second. See usage below.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=settings.sh
. "$PWD/settings.sh"
# shellcheck source=say.sh
. "$PWD/say.sh"
# shellcheck source=packages.sh
. "$PWD/packages.sh"
# shellcheck source=host.sh
. "$PWD/host.sh"
# shellcheck source=box.sh
. "$PWD/box.sh"

usage() {
  cat <<'USAGE'
setup.sh              makes what is missing (as root); the last line on stdout is the box's path
setup.sh --print-box  prints the box's path and makes nothing; exit 1 when it is not there yet
The box is kept in $DV_TESTBED_CACHE (else /var/cache/dcos-vagrant-testbed).
USAGE
}

main() {
  case "${1:-}" in
    '') setup ;;
    --print-box) print_box ;;
    -h | --help) usage ;;
    *) usage >&2 && exit 2 ;;
  esac
}

setup() {
  local started="$EPOCHREALTIME"
  need_root
  mkdir -p "$CACHE_DIR"
  exec 9>"$CACHE_DIR/lock"
  flock 9
  install_packages
  make_systemd_cgroup
  make_bridge
  make_memory_folder
  make_box
  say "Testbed ready after $(seconds_since "$started") s."
  box_path
}

print_box() {
  local box
  box="$(box_path)"
  [ -s "$box" ] || fail "no box yet at $box; run test/testbed/machines/setup.sh"
  echo "$box"
}

main "$@"
