# shellcheck shell=bash
# Where a cluster leaves traces on the host, for teardown.sh (removes) and inventory.sh (lists). Sourced.

# Names of the containers that a cluster of ours made, from the testbed's box or any other:
# - the config carries the cluster's identity, or the mark of the testbed's box;
# - or it is named as ours are and was left half made (no config yet, or never started).
our_containers() {
  local folder
  for folder in "$LXC_PATH"/*/; do
    [ -d "$folder" ] || continue
    is_ours "$folder" && basename "$folder"
  done
  return 0
}

is_ours() { # CONTAINER-FOLDER
  local config="$1/config"
  [ -f "$config" ] && grep -qE "DCOS_VAGRANT_CLUSTER=|$BOX_MARK" "$config" && return 0
  [[ "$(basename "$1")" == dv-* ]] || return 1
  [ ! -s "$config" ] && return 0
  grep -q 'vagrant-lxc' "$config" && ! grep -q '^# VAGRANT-BEGIN' "$config"
}

our_bridges() {
  ip -o link show type bridge | sed -nE 's/^[0-9]+: (dv[0-9a-f]{8}): .*/\1/p'
}

# Host ends of veth pairs, each with the bridge it is plugged into: NAME BRIDGE (or - for none).
veths() {
  ip -o link show type veth | sed -E 's/^[0-9]+: ([^@:]+)[@:].* master ([^ ]+) .*/\1 \2/; t; s/^[0-9]+: ([^@:]+)[@:].*/\1 -/'
}

# Host ends that belong to a running container, whoever made it.
veths_in_use() {
  local name
  for name in $(lxc-ls -1 --active 2>/dev/null); do
    lxc-info --name "$name" 2>/dev/null | sed -n 's/^Link: *//p'
  done
}

# Control groups of containers, in every hierarchy: FOLDER a line.
container_cgroups() {
  find "$CGROUP_ROOT" -mindepth 2 -maxdepth 3 -type d -path "*/$CGROUP_FOLDER/*" 2>/dev/null || true
}

# Folders of the boxes in Vagrant's home that were packed here: .../boxes/NAME a line.
our_boxes() {
  local mark
  for mark in "$VAGRANT_FOLDER"/boxes/*/*/lxc/lxc-config; do
    [ -f "$mark" ] && grep -q "$BOX_MARK" "$mark" && dirname "$(dirname "$(dirname "$mark")")"
  done | sort -u
}
