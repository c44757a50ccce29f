#!/bin/bash
# Ends what runs of the testbed's VirtualBox and removes its traces on this host. See usage below.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=settings.sh
. "$PWD/settings.sh"
# shellcheck source=../machines/say.sh
. "$PWD/../machines/say.sh"
# shellcheck source=programs/socket.sh
. "$PWD/programs/socket.sh"
# shellcheck source=processes.sh
. "$PWD/processes.sh"

usage() {
  cat <<'USAGE'
teardown.sh HOME   ends the service and the machines of the VirtualBox whose VBOX_USER_HOME that is
teardown.sh        ends (as root) EVERY VirtualBox that was started through the testbed's VBoxManage
teardown.sh --all  also removes VirtualBox itself, the tiny box and its copy in VAGRANT_HOME
Mounts end with their processes; Debian packages stay installed.
USAGE
}

main() {
  case "${1:-}" in
    '') end_home ;;
    --all) end_home && remove_all ;;
    -h | --help) usage ;;
    /*) end_home "$1" ;;
    *) usage >&2 && exit 2 ;;
  esac
}

remove_all() {
  need_root
  say "VirtualBox: removing $PLACE."
  rm -rf "${PLACE:?}" "${VAGRANT_FOLDER:?}/boxes/$BOX_NAME"
  rmdir "$CACHE_DIR" 2>/dev/null || true
}

main "$@"
