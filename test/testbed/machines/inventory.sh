#!/bin/bash
# Lists, sorted and without anything that changes by itself (times, pids), what a cluster could leave on
# this host. Compare with diff: before `up` and after `destroy` it must be the same.
# usage: inventory.sh [DATA-FOLDER]   the data folder's files are listed too; VAGRANT_HOME is honoured
set -euo pipefail

readonly DATA_FOLDER="${1:+$(realpath -m "$1")}"
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=settings.sh
. "$PWD/settings.sh"
# shellcheck source=traces.sh
. "$PWD/traces.sh"

main() {
  section 'containers' lxc-ls -1
  section 'container folders' files_below "$LXC_PATH" 1
  section 'container processes' container_processes
  section 'bridges' bridges
  section 'veths' veths
  section 'network namespaces' files_below /run/netns 1
  section 'container cgroups' container_cgroups
  section 'boxes' files_below "$VAGRANT_FOLDER/boxes" 3
  section 'vagrant temporary files' files_below "$VAGRANT_FOLDER/tmp" 2
  section 'vagrant machine index' machine_index
  section 'hosts file' cat -A /etc/hosts
  [ -z "$DATA_FOLDER" ] || section "files in $DATA_FOLDER" files_below "$DATA_FOLDER" 99
}

# The hosts file keeps its order: a moved line is a difference too.
section() { # TITLE COMMAND...
  local title="$1" order=(sort)
  shift
  [ "$title" != 'hosts file' ] || order=(cat)
  printf '== %s\n' "$title"
  "$@" 2>/dev/null | "${order[@]}" || true
}

files_below() { # FOLDER DEPTH
  [ -d "$1" ] && find "$1" -mindepth 1 -maxdepth "$2" -printf '%y %P\n'
}

# Monitors of containers and port forwarders that vagrant-lxc starts, by their command line.
container_processes() {
  pgrep -a -f '^(\[lxc monitor\]|redir )' | cut -d' ' -f2-
}

bridges() {
  local bridge
  ip -o link show type bridge | sed -E 's/^[0-9]+: ([^:@]+).*/\1/' | while read -r bridge; do
    printf '%s %s\n' "$bridge" "$(ip -4 -o addr show dev "$bridge" | awk '{printf "%s ", $4}')"
  done
}

machine_index() {
  tr '{' '\n' <"$VAGRANT_FOLDER/data/machine-index/index" |
    sed -nE 's/.*"name":"([^"]*)".*"vagrantfile_path":"([^"]*)".*/\2 \1/p'
}

main
