#!/bin/bash
# Turns a fresh Debian root file system into the testbed's box.
# mmdebstrap runs it on the host as a customize hook: customize.sh ROOT
# FILES (environment) is this folder, VAGRANT_PUBLIC_KEY the key file that Vagrant logs in with.
set -euo pipefail

readonly ROOT="$1"

put() { # MODE SOURCE DESTINATION
  install -D -m "$1" -o root -g root "$FILES/$2" "$ROOT$3"
}

vagrant_user() {
  chroot "$ROOT" useradd --uid 1000 --create-home --shell /bin/bash vagrant
  install -d -m 700 -o 1000 -g 1000 "$ROOT/home/vagrant/.ssh"
  install -m 600 -o 1000 -g 1000 "$VAGRANT_PUBLIC_KEY" "$ROOT/home/vagrant/.ssh/authorized_keys"
  echo 'vagrant ALL=(ALL) NOPASSWD: ALL' >"$ROOT/etc/sudoers.d/vagrant"
  chmod 440 "$ROOT/etc/sudoers.d/vagrant"
}

# No host keys in the image (every machine makes its own), no DNS lookups (there is no DNS), and no
# locale taken over from the client, which would make every command warn about it.
ssh_server() {
  rm -f "$ROOT"/etc/ssh/ssh_host_*
  sed -i '/^AcceptEnv/d' "$ROOT/etc/ssh/sshd_config"
  printf 'UseDNS no\nGSSAPIAuthentication no\n' >"$ROOT/etc/ssh/sshd_config.d/testbed.conf"
  put 644 ssh-host-keys.service /etc/systemd/system/ssh-host-keys.service
  chroot "$ROOT" systemctl --quiet enable ssh-host-keys.service
  echo 'LANG=C.UTF-8' >"$ROOT/etc/default/locale"
}

# An unreachable DNS server costs more than a minute a machine, so there is none.
network() {
  printf 'auto lo\niface lo inet loopback\n' >"$ROOT/etc/network/interfaces"
  rm -f "$ROOT/etc/resolv.conf"
  : >"$ROOT/etc/resolv.conf"
  put 644 ifup@.service /etc/systemd/system/ifup@.service
}

docker_stand_in() {
  put 755 docker /usr/bin/docker
  put 644 docker.service /etc/systemd/system/docker.service
  chroot "$ROOT" systemctl --quiet enable docker.service
  # Runs only as the stand-in's registry:2.
  chroot "$ROOT" systemctl --quiet mask docker-registry.service
}

# Nothing that a short-lived machine without console, internet or disks of its own could use.
quiet_units() {
  chroot "$ROOT" systemctl --quiet mask getty.target getty@.service console-getty.service \
    container-getty@.service apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer \
    e2scrub_all.timer fstrim.timer systemd-firstboot.service systemd-networkd-wait-online.service
}

# What the installation of the packages left behind. An empty machine-id makes each machine get its own.
slim() {
  rm -rf "$ROOT"/var/lib/apt/lists/* "$ROOT"/var/cache/apt/* "$ROOT"/var/cache/debconf/*-old \
    "$ROOT"/var/lib/dpkg/*-old "$ROOT"/var/lib/dpkg/info/*.{md5sums,shlibs,symbols} "$ROOT"/var/log/* \
    "$ROOT"/usr/lib/python3.*/{pydoc_data,test,lib2to3}
  rm -f "$ROOT"/etc/apt/apt.conf.d/99mmdebstrap "$ROOT"/etc/hostname
  : >"$ROOT/etc/machine-id"
}

vagrant_user
ssh_server
network
docker_stand_in
quiet_units
slim
grep -q '^nogroup:' "$ROOT/etc/group" || { echo 'the image has no group nogroup' >&2; exit 1; }
