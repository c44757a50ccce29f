# shellcheck shell=bash
# What the host must offer to lxc: a management bridge, a cgroup for systemd, a fast place. Sourced
# by setup.sh (makes) and teardown.sh (unmakes, but only what setup.sh made since the last boot).

make_bridge() {
  if ip link show dev "$BRIDGE" >/dev/null 2>&1; then
    say "Bridge: $BRIDGE is there ($(ip -4 -o addr show dev "$BRIDGE" | awk '{print $4}'))."
    return
  fi
  say "Bridge: making $BRIDGE with $BRIDGE_ADDRESS (no DHCP, no DNS, no NAT)."
  ip link add "$BRIDGE" type bridge
  mark "$BRIDGE_MARKER"
  ip addr replace "$BRIDGE_ADDRESS" dev "$BRIDGE"
  ip link set "$BRIDGE" up
}

unmake_bridge() {
  if made_since_boot "$BRIDGE_MARKER" && ip link show dev "$BRIDGE" >/dev/null 2>&1; then
    say "Bridge: removing $BRIDGE, which setup.sh made."
    ip link delete "$BRIDGE"
  fi
  rm -f "$BRIDGE_MARKER"
}

# systemd in a guest needs a cgroup of its own: the v2 tree, or on a v1 host the hierarchy name=systemd,
# which is missing where PID 1 is not systemd.
make_systemd_cgroup() {
  local folder="$CGROUP_ROOT/systemd"
  if [ -e "$CGROUP_ROOT/cgroup.controllers" ] || mountpoint -q "$folder"; then
    say 'Cgroups: a hierarchy for systemd is there.'
    return
  fi
  say "Cgroups: mounting the hierarchy name=systemd at $folder."
  mkdir -p "$folder"
  mount -t cgroup -o none,name=systemd cgroup "$folder"
  mark "$CGROUP_MARKER"
}

unmake_systemd_cgroup() {
  local folder="$CGROUP_ROOT/systemd"
  if made_since_boot "$CGROUP_MARKER" && mountpoint -q "$folder"; then
    say "Cgroups: unmounting $folder, which setup.sh mounted."
    umount "$folder" && rmdir "$folder"
  fi
  rm -f "$CGROUP_MARKER"
}

# Container file systems in memory: a machine is 5000 small files, and ext4 takes 0.7 ms for each one while
# files of an earlier machine were deleted in the last minutes (it spares just freed inodes), 15 us otherwise.
make_memory_folder() {
  local available
  available="$(awk '/^MemAvailable:/ {print int($2 / 1024)}' /proc/meminfo)"
  if mountpoint -q "$LXC_PATH"; then
    say "Containers: $LXC_PATH is a mount of its own ($(stat -f -c %T "$LXC_PATH"))."
  elif [ "$available" -lt "$MEMORY_WANTED" ]; then
    say "Containers: they stay on disk, $available MiB of memory is too little for them (wanted: $MEMORY_WANTED)."
  elif [ -n "$(ls -A "$LXC_PATH")" ]; then
    say "Containers: they stay on disk, because $LXC_PATH is not empty."
  else
    say "Containers: mounting memory (tmpfs, at most half of it) at $LXC_PATH."
    mount -t tmpfs -o mode=755,size=50% dcos-vagrant-testbed "$LXC_PATH"
    mark "$MEMORY_MARKER"
  fi
}

unmake_memory_folder() {
  if made_since_boot "$MEMORY_MARKER" && mountpoint -q "$LXC_PATH"; then
    if [ -n "$(ls -A "$LXC_PATH")" ]; then
      say "Containers: $LXC_PATH stays in memory, containers that are not ours are in it."
      return
    fi
    say "Containers: unmounting the memory at $LXC_PATH, which setup.sh mounted."
    umount "$LXC_PATH"
  fi
  rm -f "$MEMORY_MARKER"
}

mark() {
  cp /proc/sys/kernel/random/boot_id "$1"
}

made_since_boot() {
  [ -f "$1" ] && [ "$(<"$1")" = "$(</proc/sys/kernel/random/boot_id)" ]
}
