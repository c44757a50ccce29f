#!/bin/bash
# Makes a real VirtualBox without a kernel driver on a bare Debian 12: VBoxManage of sid in a folder, and a
# tiny box for Vagrant. Safe to run again; a second run takes a second. See usage below.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=settings.sh
. "$PWD/settings.sh"
# shellcheck source=../machines/say.sh
. "$PWD/../machines/say.sh"
# shellcheck source=../machines/packages.sh
. "$PWD/../machines/packages.sh"
# shellcheck source=root.sh
. "$PWD/root.sh"
# shellcheck source=programs/socket.sh
. "$PWD/programs/socket.sh"
# shellcheck source=processes.sh
. "$PWD/processes.sh"
# shellcheck source=box.sh
. "$PWD/box.sh"

usage() {
  cat <<'USAGE'
setup.sh              makes what is missing (as root); the last line on stdout is the folder to put first
                      on PATH: it holds VBoxManage
setup.sh --print      prints that folder and makes nothing; exit 1 when it is not there yet
setup.sh --print-box  the same for the box
For Vagrant 2.3.4 put the folder "shim" beside it first on PATH.
All of it is kept in $DV_TESTBED_CACHE/virtualbox (else /var/cache/dcos-vagrant-testbed/virtualbox).
USAGE
}

main() {
  case "${1:-}" in
    '') setup ;;
    --print) print_made "$PLACE/bin/VBoxManage" && echo "$PLACE/bin" ;;
    --print-box) print_made "$(box_path)" && box_path ;;
    -h | --help) usage ;;
    *) usage >&2 && exit 2 ;;
  esac
}

setup() {
  local started="$EPOCHREALTIME"
  need_root
  mkdir -p "$PLACE"
  exec 9>"$PLACE/lock"
  flock 9
  install_packages
  make_root
  install_programs
  check_programs
  make_box
  say "VirtualBox testbed ready after $(seconds_since "$started") s."
  echo "$PLACE/bin"
}

# In place of the old ones at once, because another run may be using them.
install_programs() {
  mkdir -p "$PLACE/bin" "$PLACE/shim"
  install_program programs/socket.sh "$PLACE/socket.sh"
  install_program programs/inside "$PLACE/inside"
  install_program programs/VBoxManage "$PLACE/bin/VBoxManage"
  install_program programs/version-shim "$PLACE/shim/VBoxManage"
}

install_program() { # SOURCE TARGET
  cmp -s "$VIRTUALBOX_DIR/$1" "$2" && return
  install -m 755 "$VIRTUALBOX_DIR/$1" "$2.new"
  mv "$2.new" "$2"
}

check_programs() {
  local version
  version="$("$PLACE/bin/VBoxManage" --version)" || fail 'VBoxManage does not start'
  case "$version" in
    7.*) say "VirtualBox: VBoxManage answers $version." ;;
    *) fail "VBoxManage is of version $version; this testbed is for 7.x" ;;
  esac
}

print_made() { # FILE
  [ -s "$1" ] || fail "$1 is not there yet; run test/testbed/virtualbox/setup.sh"
}

main "$@"
