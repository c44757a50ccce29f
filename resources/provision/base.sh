# base.sh probe|install TYPE
# What DC/OS wants of a machine before it is installed. `probe` prints one line a finding:
# `missing NAME` for what `install` would put right, `fact NAME VALUE` for what is only good to know.
# Source: DC/OS system requirements, and the checks of dcos_install.sh.
set -euo pipefail

readonly CA_DEBIAN=/etc/ssl/certs/ca-certificates.crt CA_CENTOS=/etc/ssl/certs/ca-bundle.crt

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

probe() { # TYPE
  local program rest
  programs "$1" | while read -r program rest; do
    if has "$program"; then continue; fi
    # Any Python will do, and CentOS 7 brings its own.
    if [ "$program" = python3 ] && { has python2 || has python; }; then continue; fi
    echo "missing $program"
  done
  if ! has docker; then
    echo 'missing docker'
  elif ! docker info >/dev/null 2>&1; then
    echo 'missing docker-running'
  else
    echo "fact docker $(docker version 2>/dev/null | sed -n 's/^ *Version: *//p' | head -n 1)"
    echo "fact storage-driver $(docker info 2>/dev/null | sed -n 's/^ *Storage Driver: *//p')"
  fi
  if ! getent group nogroup >/dev/null; then echo 'missing nogroup'; fi
  if [ ! -e $CA_DEBIAN ] && [ -e $CA_CENTOS ]; then echo 'missing ca-link'; fi
  if has getenforce; then
    if [ "$(getenforce)" = Enforcing ]; then echo 'missing selinux-permissive'; fi
    echo "fact selinux $(getenforce)"
  fi
  if systemctl is-active --quiet firewalld 2>/dev/null; then echo 'missing firewall-off'; fi
  echo "fact ipv6-disabled $(cat /proc/sys/net/ipv6/conf/all/disable_ipv6 2>/dev/null || echo 1)"
  echo "fact journal $([ -d /var/log/journal ] && echo kept || echo volatile)"
}

install_missing() { # TYPE
  local found packages name
  found=$(probe "$1" | sed -n 's/^missing //p')
  packages=$(programs "$1" | while read -r program yum apt; do
    if grep -qx "$program" <<<"$found"; then if has yum; then echo "$yum"; else echo "$apt"; fi; fi
  done)
  if [ -n "$packages" ]; then install_packages $packages; fi
  for name in $found; do
    case $name in
      docker) install_docker ;;
      docker-running) systemctl enable docker && systemctl start docker ;;
      nogroup) groupadd nogroup ;;
      # DC/OS was compiled on a system that keeps its certificate authorities there.
      ca-link) ln -s $CA_CENTOS $CA_DEBIAN ;;
      selinux-permissive) setenforce 0 && sed -i 's/^SELINUX=enforcing/SELINUX=permissive/' /etc/selinux/config ;;
      firewall-off) systemctl disable --now firewalld ;;
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

install_docker() {
  if ! has yum; then
    install_packages docker.io
  else
    archive_of_centos
    yum install -y yum-utils device-mapper-persistent-data lvm2
    yum-config-manager --add-repo https://download.docker.com/linux/centos/docker-ce.repo
    # The newest version that DC/OS 2.x names as supported.
    yum install -y docker-ce-19.03.5 docker-ce-cli-19.03.5 containerd.io
    if [ ! -e /etc/docker/daemon.json ]; then
      mkdir -p /etc/docker
      echo '{"storage-driver": "overlay2"}' >/etc/docker/daemon.json
    fi
  fi
  systemctl enable docker
  systemctl start docker
}

# CentOS 7 ended in 2024: its list of mirrors is gone, its packages are in the archive.
archive_of_centos() {
  if grep -qs '^mirrorlist=http://mirrorlist.centos.org' /etc/yum.repos.d/CentOS-Base.repo; then
    sed -i -e 's|^mirrorlist=|#mirrorlist=|' -e 's|^#baseurl=http://mirror.centos.org/centos/$releasever|baseurl=http://vault.centos.org/7.9.2009|' \
      /etc/yum.repos.d/CentOS-Base.repo
  fi
}

case $1 in
  probe) probe "$2" ;;
  install) install_missing "$2" ;;
esac
