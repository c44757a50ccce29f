# shellcheck shell=bash
# The processes of the wrapped VirtualBox (its service, machines and their displays), by what their
# environment says, never by name. Sourced.

# Process ids, a line each: of the VirtualBox with this folder as VBOX_USER_HOME, or of all of this testbed.
virtualbox_processes() { # [HOME]
  local file
  { grep -lzxF "$MARK" /proc/[0-9]*/environ 2>/dev/null || true; } | while read -r file; do
    if [ $# -eq 0 ] || grep -qzxF "VBOX_USER_HOME=$1" "$file" 2>/dev/null; then
      file="${file%/environ}"
      echo "${file#/proc/}"
    fi
  done
}

# Ends what runs there, with ten seconds to do it in order, and removes the service's socket.
end_home() { # [HOME]
  local ids sockets tries
  ids="$(virtualbox_processes "$@")"
  sockets="$(sockets_of "$ids" "$@")"
  if [ -n "$ids" ]; then
    # shellcheck disable=SC2086 # one word a process
    kill $ids 2>/dev/null || true
    for ((tries = 0; tries < 100; tries++)); do
      [ -n "$(virtualbox_processes "$@")" ] || break
      sleep 0.1
    done
    virtualbox_processes "$@" | xargs -r kill -KILL 2>/dev/null || true
  fi
  [ -z "$sockets" ] || xargs -d '\n' rm -rf <<<"$sockets"
}

# VBoxSVC listens at /tmp/.vbox-ID-ipc and leaves the folder behind.
sockets_of() { # PROCESS-IDS [HOME]
  local id
  for id in $1; do
    tr '\0' '\n' 2>/dev/null <"/proc/$id/environ" | sed -n 's|^VBOX_IPC_SOCKETID=\([A-Za-z0-9-]*\)$|/tmp/.vbox-\1-ipc|p'
  done | sort -u
  [ $# -lt 2 ] || echo "/tmp/.vbox-$(socket_id "$2")-ipc"
}
