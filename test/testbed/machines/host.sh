# shellcheck shell=bash
# What the kernel of the host must offer to lxc: a management bridge and a cgroup for systemd. Sourced
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

mark() {
  cp /proc/sys/kernel/random/boot_id "$1"
}

made_since_boot() {
  cmp -s "$1" /proc/sys/kernel/random/boot_id
}
