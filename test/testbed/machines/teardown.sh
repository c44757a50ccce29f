#!/bin/bash
# Removes what testbed runs and setup.sh left on this host. Never a package. See usage below.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=settings.sh
. "$PWD/settings.sh"
# shellcheck source=say.sh
. "$PWD/say.sh"
# shellcheck source=host.sh
. "$PWD/host.sh"
# shellcheck source=traces.sh
. "$PWD/traces.sh"

usage() {
  cat <<'USAGE'
teardown.sh        removes (as root) EVERY lxc cluster of ours on this host: containers, private bridges,
                   stale control groups, orphaned network ends, the testbed's boxes in VAGRANT_HOME, our
                   lines in /etc/hosts, the data folders of killed runs, and the bridge lxcbr0 and the mounts
                   if setup.sh made them
teardown.sh --all  also the cached box
Debian packages stay installed: they were asked for by name, remove them with apt-get if you like.
USAGE
}

main() {
  local all=''
  case "${1:-}" in
    '') ;;
    --all) all=yes ;;
    -h | --help) usage && return ;;
    *) usage >&2 && exit 2 ;;
  esac
  local started="$EPOCHREALTIME"
  need_root
  if command -v ip >/dev/null; then
    remove_containers
    remove_orphaned_veths
    remove_bridges
    unmake_bridge
  fi
  unmake_memory_folder
  remove_cgroups
  unmake_systemd_cgroup
  remove_boxes
  remove_hosts_lines
  remove_data_folders
  [ -z "$all" ] || remove_cache
  say "Torn down after $(seconds_since "$started") s. Packages stay installed."
}

remove_containers() {
  local name
  while read -r name; do
    say "Containers: removing $name."
    lxc-stop --name "$name" --kill >/dev/null 2>&1 || true
    lxc-destroy --name "$name" --force >/dev/null 2>&1 || true
    rm -rf "${LXC_PATH:?}/${name:?}"
  done < <(our_containers)
}

# A veth usually dies with its container; some outlive it. Those of other people's containers stay.
remove_orphaned_veths() {
  local used veth bridge
  used="$(veths_in_use)"
  while read -r veth bridge; do
    [ "$bridge" = "$BRIDGE" ] || [[ "$bridge" =~ ^dv[0-9a-f]{8}$ ]] || continue
    grep -qxF "$veth" <<<"$used" && continue
    say "Network: removing the orphaned end $veth of $bridge."
    ip link delete "$veth" 2>/dev/null || true
  done < <(veths)
}

remove_bridges() {
  local bridge
  while read -r bridge; do
    say "Network: removing the bridge $bridge."
    ip link delete "$bridge"
  done < <(our_bridges)
}

# Of containers that are gone; vagrant-lxc takes a leftover for a running machine.
remove_cgroups() {
  local group count=0
  while read -r group; do
    [ -d "$LXC_PATH/${group##*/}" ] && continue
    if find "$group" -depth -type d -exec rmdir {} + 2>/dev/null; then count=$((count + 1)); fi
  done < <(container_cgroups)
  find "$CGROUP_ROOT" -mindepth 1 -maxdepth 2 -type d -name "$CGROUP_FOLDER" -exec rmdir {} + 2>/dev/null || true
  [ "$count" -eq 0 ] || say "Cgroups: removed $count stale ones."
}

remove_boxes() {
  local folder
  while read -r folder; do
    say "Boxes: removing $(basename "$folder") from $VAGRANT_FOLDER."
    rm -rf "${folder:?}"
  done < <(our_boxes)
  if grep -q '"provider":"lxc"' "$VAGRANT_FOLDER/data/machine-index/index" 2>/dev/null; then
    say "Vagrant: forgetting machines that are gone."
    VAGRANT_CWD=/ vagrant global-status --prune >/dev/null 2>&1 || true
  fi
}

# Written into the file as it is: a rename would lose its mode, and fails on a bind mount.
remove_hosts_lines() {
  local mark='dcos-vagrant-desktop' kept
  grep -q "^# BEGIN $mark " /etc/hosts || return 0
  say "Hosts: removing our lines from /etc/hosts."
  kept="$(sed "/^# BEGIN $mark /,/^# END $mark /d" /etc/hosts && echo .)"
  printf '%s' "${kept%.}" >/etc/hosts
}

# Of runs that were killed before they could; the machines they tell of are gone.
remove_data_folders() {
  local folder
  for folder in "${TMPDIR:-/tmp}"/dv-testbed-*/; do
    [ -d "$folder" ] || continue
    say "Folders: removing $folder."
    rm -rf "$folder"
  done
}

remove_cache() {
  say "Box: removing the cache $CACHE_DIR."
  rm -rf "${CACHE_DIR:?}"/"$BOX_NAME"-*.box "$CACHE_DIR"/building.* "$CACHE_DIR/mmdebstrap.log" "$CACHE_DIR/lock"
  rmdir "$CACHE_DIR" 2>/dev/null || true
}

main "$@"
