# shellcheck shell=bash disable=SC2034
# Names and paths that setup.sh, end.sh and teardown.sh share. Sourced, never run.

readonly VIRTUALBOX_DIR="$PWD"
readonly CACHE_DIR="${DV_TESTBED_CACHE:-/var/cache/dcos-vagrant-testbed}"
readonly VAGRANT_FOLDER="${VAGRANT_HOME:-${HOME:-/root}/.vagrant.d}"

# Everything of this testbed: bin/VBoxManage, shim/VBoxManage, the root that they enter, the box.
PLACE="$(readlink -m "$CACHE_DIR/virtualbox")"
readonly PLACE
# In the environment of every process that was started through the wrapper.
readonly MARK="DV_TESTBED_VIRTUALBOX=$PLACE"

readonly BOX_NAME='dv-testbed-tiny-virtualbox'
readonly BOX_SUITE='bookworm'
# What the recorded outputs in test/fixtures came from; another version is reported, never refused.
readonly RECORDED_VERSION='7.2.22'

# Only sid carries VirtualBox 7; nothing of it is installed, its packages are unpacked into a folder.
readonly ROOT_SUITE='sid'
readonly ROOT_PACKAGES=(virtualbox virtualbox-qt xvfb libc-bin dash)
# Dependencies that nothing used here calls: the kernel module, graphics drivers (and the compiler behind
# them), maintainer scripts. Whatever is not cut is fetched, so a dependency that moves costs only time.
readonly ROOT_WITHOUT=(
  virtualbox-modules systemd-sysusers iproute2 procps perl debconf debconf-2.0 dbus openssl
  openssl-provider-legacy python3-packaging shared-mime-info tzdata
  libegl-vendor libglx-vendor libegl-mesa0 libglx-mesa0 libgl1-mesa-dri libgbm1 libinput10
)

# What the host itself needs.
readonly HOST_PACKAGES=(
  vagrant openssh-client util-linux cpio xz-utils debian-archive-keyring
  fdisk mtools syslinux syslinux-common # the box: partition, file system, boot loader
)

# What the machine of the box is made of: unpacked only, so the libraries are named too.
readonly GUEST_KERNEL=linux-image-cloud-amd64
readonly GUEST_PACKAGES=(
  busybox-static bash dropbear-bin
  libc6 libtinfo6 libcrypt1 libtomcrypt1 libtommath1 libgmp10 zlib1g
)
# The network card, in the order in which the kernel takes them.
readonly GUEST_MODULES=(
  virtio_ring virtio virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci failover net_failover virtio_net
)
