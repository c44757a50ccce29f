# shellcheck shell=bash
# Each VBOX_USER_HOME has a service of its own, which listens at /tmp/.vbox-ID-ipc. Sourced.

# The ID for that folder: the end of its path, short enough for the name of a socket.
socket_id() { # HOME
  local LC_ALL=C id="${1//[^A-Za-z0-9]/-}"
  [ "${#id}" -le 70 ] || id="${id: -70}"
  echo "dv$id"
}
