# shellcheck shell=bash disable=SC2034
# Names and paths that setup.sh, teardown.sh and inventory.sh share. Sourced, never run.

readonly MACHINES_DIR="$PWD"
readonly CACHE_DIR="${DV_TESTBED_CACHE:-/var/cache/dcos-vagrant-testbed}"

# The management bridge that vagrant-lxc expects: no DHCP, no DNS, no NAT.
readonly BRIDGE='lxcbr0'
readonly BRIDGE_ADDRESS='10.0.3.1/24'

# Written when setup.sh itself made the bridge or mount; holds the boot id, because neither survives a boot.
readonly BRIDGE_MARKER="$CACHE_DIR/made-$BRIDGE"
readonly CGROUP_MARKER="$CACHE_DIR/made-cgroup-systemd"
readonly MEMORY_MARKER="$CACHE_DIR/made-lxc-tmpfs"

# Where vagrant-lxc finds containers by name, and where Vagrant keeps boxes.
readonly CGROUP_ROOT='/sys/fs/cgroup'
readonly CGROUP_FOLDER='vlxc'
readonly LXC_PATH='/var/lib/lxc'
readonly VAGRANT_FOLDER="${VAGRANT_HOME:-${HOME:-/root}/.vagrant.d}"

readonly BOX_NAME='dv-testbed-bookworm-lxc'
readonly SUITE='bookworm'
# A comment in box/lxc-config; vagrant-lxc copies it into the config of every container made from the box.
readonly BOX_MARK='dcos-vagrant testbed box'

# Containers are kept in memory where at least this much is available, MiB.
readonly MEMORY_WANTED=8192

# What the machines that run Vagrant need.
readonly HOST_PACKAGES=(
  vagrant vagrant-lxc lxc lxc-templates bridge-utils iproute2 iputils-ping openssh-client
  redir uidmap sudo procps mmdebstrap xz-utils rsync
  shellcheck # for the tests of the scripts
  vagrant-hostmanager # only for comparison runs (npm run bench)
)

# What is in a guest: sshd and Python for the installation, and every command that DC/OS's documented
# preflight asks for (curl bash ping tar xz unzip ipset systemd-notify). docker-registry is what the stand-in docker
# runs as registry:2; rsync receives mounted folders.
readonly GUEST_PACKAGES=(
  openssh-server sudo python3 curl iproute2 iputils-ping ca-certificates netbase procps ifupdown
  systemd-sysv dbus ipset unzip xz-utils docker-registry rsync
)

# Each machine unpacks the image on its own, so every file in it is written once a machine. Left out is what
# nothing in a guest reads: documentation, translations, time zones but UTC, character sets but UTF-8.
readonly EXCLUDED_PATHS=(
  '/usr/share/doc/*' '/usr/share/man/*' '/usr/share/info/*' '/usr/share/lintian/*' '/usr/share/bug/*'
  '/usr/share/locale/*' '/usr/share/bash-completion/*'
  '/usr/share/zoneinfo/[A-DF-TV-Za-z]*' '/usr/share/zoneinfo/E[!t]*' '/usr/lib/*/gconv/*'
)
