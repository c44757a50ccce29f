# node.sh state
# node.sh install ROLE BOOT-URL
# node.sh clear
# node.sh keep
# DC/OS on this machine. `state` prints one word:
#   absent     nothing of DC/OS is here
#   busy       systemd is still downloading or setting up DC/OS, or the machine boots
#   installed  dcos-setup ended well
#   broken     an installation stopped in the middle, or failed
# `install` brings each of them to `installed`.
# `clear` makes this machine `absent` or `installed`, so that somebody else can install, and `keep` takes note that
# somebody has: it fails where the machine does not come to `installed`.
set -euo pipefail

readonly UNITS=/etc/systemd/system MARK=/var/lib/dcos-vagrant/installed

# Not `systemctl show --value`: CentOS 7's systemd does not have it.
property() { systemctl show -p "$2" "$1" 2>/dev/null | cut -d= -f2-; }

state() {
  local unit
  if [ ! -e $UNITS/dcos-setup.service ] && [ ! -d $UNITS/dcos.target.wants ] && [ -z "$(ls -A /opt/mesosphere 2>/dev/null)" ]; then
    echo absent
    return
  fi
  for unit in dcos-download dcos-setup; do
    case $(property "$unit" ActiveState) in activating | deactivating | reloading) echo busy && return ;; esac
    case $(property "$unit" Job) in '' | 0) ;; *) echo busy && return ;; esac
  done
  if [ "$(property dcos-setup ExecMainExitTimestampMonotonic)" != 0 ]; then
    if [ "$(property dcos-setup Result)/$(property dcos-setup ExecMainStatus)" = success/0 ]; then echo installed; else echo broken; fi
  elif systemctl is-active --quiet dcos.target; then
    echo installed
  elif [ "$(systemctl is-system-running 2>/dev/null || true)" = starting ]; then
    echo busy
  else
    echo broken
  fi
}

settled_state() {
  local now
  while now=$(state) && [ "$now" = busy ]; do sleep 2; done
  echo "$now"
}

# Whether DC/OS ever ran here, so that there may be something to lose.
has_run() { [ -e $MARK ] || [ -d /var/lib/mesos/slave/meta ] || [ -d /var/lib/dcos/exhibitor/zookeeper ]; }

# dcos_install.sh refuses a machine with traces of DC/OS. An installation that never got to its end has
# nothing to lose, so its traces go and it is made again; the documents' own way is to make the machine
# anew. Going on with `systemctl start dcos-setup` instead would trust a half unpacked /opt/mesosphere.
remove_traces() {
  echo 'An earlier installation did not finish: removing it'
  systemctl stop dcos.target dcos-setup dcos-download 2>/dev/null || true
  systemctl stop 'dcos-*.service' 'dcos-*.timer' 'dcos-*.socket' 2>/dev/null || true
  systemctl disable dcos-setup 2>/dev/null || true
  rm -rf /opt/mesosphere /etc/mesosphere /var/lib/dcos /run/dcos $UNITS/dcos.target.wants
  rm -f $UNITS/dcos.target $UNITS/dcos-*.{service,timer,socket} $UNITS/multi-user.target.wants/dcos-* /etc/profile.d/dcos.sh
  systemctl daemon-reload
  systemctl reset-failed 'dcos-*' 2>/dev/null || true
}

# Where DC/OS's installer would have put the packages, had it come here by itself.
readonly COPIES=/opt/dcos_install_tmp

copy_packages() { # BOOT-URL
  local file
  rm -rf $COPIES
  curl -fsS --retry 3 --connect-timeout 10 "$1/files" | while IFS= read -r file; do
    curl -fsS --retry 3 --connect-timeout 10 --create-dirs -o "$COPIES/$file" "$1/$file"
  done
}

install_fresh() { # ROLE BOOT-URL
  local script=/var/tmp/dcos_install.sh follower code=0
  curl -fsS --retry 3 --connect-timeout 10 -o $script.new "$2/dcos_install.sh"
  mv -f $script.new $script
  # Made for an installer that brings the packages; this machine came later.
  if grep -q "file://$COPIES" $script; then copy_packages "$2"; fi
  journalctl -f -n 0 -o cat -u dcos-link-env -u dcos-download -u dcos-setup 2>/dev/null &
  follower=$!
  bash $script "$1" 9>&- || code=$?
  kill $follower 2>/dev/null || true
  rm -rf $COPIES
  return "$code"
}

finish() {
  echo 'DC/OS is here, but its setup failed: running it again'
  systemctl reset-failed dcos-download dcos-setup 2>/dev/null || true
  systemctl start dcos-setup || true
}

tell_why() {
  journalctl --no-pager -o cat -n 15 -u dcos-download -u dcos-setup 2>/dev/null || true
}

clear() {
  if [ "$(settled_state)" != broken ]; then return; fi
  if has_run; then finish; else remove_traces; fi
}

keep() {
  if [ "$(settled_state)" != installed ]; then
    tell_why
    return 1
  fi
  mkdir -p "$(dirname $MARK)"
  touch $MARK
}

install_node() { # ROLE BOOT-URL
  local now code=0
  exec 9>/run/dcos-vagrant-install.lock
  flock 9
  now=$(settled_state)
  case $now in
    absent) install_fresh "$@" || code=$? ;;
    broken)
      if has_run; then finish; else remove_traces && install_fresh "$@" || code=$?; fi
      ;;
  esac
  now=$(settled_state)
  if [ "$code" != 0 ] || [ "$now" != installed ]; then
    if [ "$now" != absent ]; then tell_why; fi
    return 1
  fi
  mkdir -p "$(dirname $MARK)"
  touch $MARK
}

case $1 in
  state) state ;;
  install) install_node "${@:2}" ;;
  clear) clear ;;
  keep) keep ;;
esac
