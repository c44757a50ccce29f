# base.sh probe TYPE
# base.sh install TYPE DOCKER
# What DC/OS wants of a machine before it is installed. `probe` prints one line a finding:
# `missing NAME` for what `install` would put right, `fact NAME VALUE` for what is only good to know.
# DOCKER is the version of Docker CE that a CentOS without Docker gets.
# Sources: DC/OS system requirements, the checks of dcos_install.sh, and what the DC/OS box is made of
# (dcos/dcos-vagrant-box): a plain CentOS 7 becomes like that box.
set -euo pipefail

# Empty on a machine; tests put a folder here.
readonly ROOT=${BASE_ROOT:-}
readonly CA_DEBIAN=$ROOT/etc/ssl/certs/ca-certificates.crt CA_CENTOS=$ROOT/etc/ssl/certs/ca-bundle.crt
readonly OVERLAY='{"storage-driver": "overlay2"}'

# Program, and the package that has it with yum and with apt.
programs() {
  cat <<'LIST'
curl curl curl
ping iputils iputils-ping
tar tar tar
xz xz xz-utils
unzip unzip unzip
ipset ipset ipset
LIST
  if [ "$1" = boot ]; then echo 'python3 python3 python3'; fi
}

has() { command -v "$1" >/dev/null 2>&1; }
is_active() { systemctl is-active --quiet "$1" 2>/dev/null; }
is_centos() { [ -e "$ROOT/etc/centos-release" ] && has yum; }

probe() { # TYPE
  local program rest
  programs "$1" | while read -r program rest; do
    if has "$program"; then continue; fi
    # Any Python will do, and CentOS 7 brings its own.
    if [ "$program" = python3 ] && { has python2 || has python; }; then continue; fi
    echo "missing $program"
  done
  probe_docker
  if ! getent group nogroup >/dev/null; then echo 'missing nogroup'; fi
  if [ ! -e "$CA_DEBIAN" ] && [ -e "$CA_CENTOS" ]; then echo 'missing ca-link'; fi
  if has getenforce; then
    if [ "$(getenforce)" = Enforcing ]; then echo 'missing selinux-permissive'; fi
    echo "fact selinux $(getenforce)"
  fi
  if is_active firewalld; then echo 'missing firewall-off'; fi
  if is_centos; then probe_centos; fi
  echo "fact ipv6-disabled $(cat /proc/sys/net/ipv6/conf/all/disable_ipv6 2>/dev/null || echo 1)"
  echo "fact journal $([ -d /var/log/journal ] && echo kept || echo volatile)"
}

probe_docker() {
  local info driver
  if ! has docker; then
    echo 'missing docker'
  elif ! info=$(docker info 2>/dev/null); then
    echo 'missing docker-running'
  else
    driver=$(sed -n 's/^ *Storage Driver: *//p' <<<"$info")
    echo "fact docker $(docker version 2>/dev/null | sed -n 's/^ *Version: *//p' | head -n 1)"
    echo "fact storage-driver $driver"
    # DC/OS refuses devicemapper over a file. What Docker holds already would be lost by a change.
    if [ "$driver" = devicemapper ] && [ -z "$(docker images -q)" ]; then echo 'missing docker-overlay'; fi
  fi
}

probe_centos() {
  local setting
  while read -r setting; do
    if [ "$(sysctl -n "${setting%% *}" 2>/dev/null)" = "${setting##* }" ]; then continue; fi
    echo 'missing kernel-settings'
    break
  done < <(kernel_settings)
  # With guest additions VirtualBox keeps the time; a saved machine's clock stands still without either.
  if ! is_active chronyd && ! is_active ntpd && ! is_active vboxadd-service; then echo 'missing time-sync'; fi
  if has xfs_info; then echo "fact xfs-ftype $(xfs_info / 2>/dev/null | sed -n 's/.*ftype=\([01]\).*/\1/p')"; fi
}

# As in the DC/OS box.
kernel_settings() {
  cat <<'LIST'
net.ipv4.ip_forward = 1
net.bridge.bridge-nf-call-iptables = 1
net.ipv6.conf.all.disable_ipv6 = 1
net.ipv6.conf.default.disable_ipv6 = 1
LIST
}

install_missing() { # TYPE DOCKER
  local found packages name program yum apt
  found=$(probe "$1" | sed -n 's/^missing //p')
  packages=$(programs "$1" | while read -r program yum apt; do
    if grep -qx "$program" <<<"$found"; then if has yum; then echo "$yum"; else echo "$apt"; fi; fi
  done)
  # shellcheck disable=SC2086 # one word a package
  if [ -n "$packages" ]; then install_packages $packages; fi
  for name in $found; do
    case $name in
      docker) install_docker "$2" ;;
      docker-running) systemctl enable docker && systemctl start docker ;;
      docker-overlay) choose_overlay && systemctl restart docker ;;
      nogroup) groupadd nogroup ;;
      # DC/OS was compiled on a system that keeps its certificate authorities there.
      ca-link) ln -s /etc/ssl/certs/ca-bundle.crt "$CA_DEBIAN" ;;
      selinux-permissive)
        setenforce 0
        sed -i 's/^SELINUX=enforcing/SELINUX=permissive/' "$ROOT/etc/selinux/config"
        ;;
      firewall-off) systemctl disable --now firewalld ;;
      kernel-settings) set_kernel ;;
      time-sync) keep_time ;;
    esac
  done
}

install_packages() {
  if has yum; then
    archive_of_centos
    yum install -y "$@"
  elif has apt-get; then
    apt-get update
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
  else
    echo "this machine has neither yum nor apt-get to install: $*" >&2
    return 1
  fi
}

install_docker() { # DOCKER
  if has yum; then
    install_packages yum-utils device-mapper-persistent-data lvm2
    yum-config-manager --add-repo https://download.docker.com/linux/centos/docker-ce.repo
    yum install -y "docker-ce-$1" "docker-ce-cli-$1" containerd.io
    load_modules overlay
    choose_overlay
  else
    install_packages docker.io
  fi
  systemctl enable docker
  systemctl start docker
}

choose_overlay() {
  if [ -e "$ROOT/etc/docker/daemon.json" ]; then return; fi
  mkdir -p "$ROOT/etc/docker"
  echo "$OVERLAY" >"$ROOT/etc/docker/daemon.json"
}

set_kernel() {
  load_modules br_netfilter
  mkdir -p "$ROOT/etc/sysctl.d"
  kernel_settings >"$ROOT/etc/sysctl.d/90-dcos-vagrant.conf"
  sysctl -q -p "$ROOT/etc/sysctl.d/90-dcos-vagrant.conf"
}

# Now, and at every boot.
load_modules() {
  local module
  mkdir -p "$ROOT/etc/modules-load.d"
  for module in "$@"; do
    modprobe "$module"
    echo "$module" >"$ROOT/etc/modules-load.d/dcos-vagrant-$module.conf"
  done
}

keep_time() {
  if ! has chronyd; then install_packages chrony; fi
  systemctl enable chronyd
  systemctl start chronyd
}

# CentOS 7 ended in 2024: its list of mirrors is gone, its packages are in the archive.
archive_of_centos() {
  local repository
  for repository in "$ROOT"/etc/yum.repos.d/CentOS-*.repo; do
    if ! grep -qs '^mirrorlist=http://mirrorlist.centos.org' "$repository"; then continue; fi
    # shellcheck disable=SC2016 # yum puts the release there, not this script
    sed -i -e 's|^mirrorlist=|#mirrorlist=|' \
      -e 's|^#\{0,1\} *baseurl=http://mirror.centos.org/centos/$releasever|baseurl=http://vault.centos.org/7.9.2009|' \
      "$repository"
  done
}

case $1 in
  probe) probe "$2" ;;
  install) install_missing "$2" "$3" ;;
esac
