# upgrade.sh version
# upgrade.sh caught-up ADDRESS
# upgrade.sh upgrade URL VERSION
# DC/OS's upgrade of a node in place. `version` prints the version on this machine; nothing where there is none.
# `caught-up` prints how far a master is with its peers:
#   exhibitor JSON     what Exhibitor says of all its servers
#   recovered NUMBER   1 once its Mesos master has recovered its registry
# `upgrade` runs the node upgrade script at URL, unless the machine has VERSION by now.
set -euo pipefail

version() {
  sed -n 's/.*"version" *: *"\([^"]*\)".*/\1/p' /opt/mesosphere/etc/dcos-version.json 2>/dev/null | head -n 1 || true
}

caught_up() { # ADDRESS
  echo "exhibitor $(curl -fsS -m 10 http://127.0.0.1:8181/exhibitor/v1/cluster/status 2>/dev/null | tr -d '\n' || true)"
  echo "recovered $(curl -fsS -m 10 "http://$1:5050/metrics/snapshot" 2>/dev/null | grep -o '"registrar\\*/log\\*/recovered": *[0-9.]*' | sed 's/.*: *//' || true)"
}

upgrade() { # URL VERSION
  local script=/var/tmp/dcos_node_upgrade.sh
  # A run whose engine died may still be at it.
  exec 9>/run/dcos-vagrant-install.lock
  flock 9
  if [ "$(version)" = "$2" ]; then return; fi
  # pkgpanda leaves this where its exchange of the old for the new was cut short; its setup takes that up.
  if [ -e /opt/mesosphere/install_progress ]; then systemctl start dcos-setup || true; fi
  if [ "$(version)" = "$2" ]; then return; fi
  curl -fsS --retry 3 --connect-timeout 10 -o $script.new "$1"
  mv -f $script.new $script
  # As DC/OS's documents say of agents: the old library is in the way of the new ones.
  if [ ! -e /etc/mesosphere/roles/master ]; then rm -f /opt/mesosphere/lib/libltdl.so.7; fi
  bash $script 9>&-
}

case $1 in
  version) version ;;
  caught-up) caught_up "$2" ;;
  upgrade) upgrade "$2" "$3" ;;
esac
