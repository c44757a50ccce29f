# agent.sh state UNIT
# agent.sh leave UNIT
# agent.sh start UNIT
# agent.sh forget UNIT
# The Mesos agent of this machine. `state` prints one word:
#   gone     it was stopped, or never came to be
#   refused  it does not come up: the machine is not what it was when the agent registered
#   other    everything else
# `leave` signs it off from the masters and stops it, as DC/OS documents the removal of a node.
# `forget` lets it come back as a new agent, with what the machine has now.
set -euo pipefail

is_gone() { case $(systemctl is-active "$1" 2>/dev/null || true) in inactive | failed | unknown) ;; *) return 1 ;; esac; }

# apache/mesos src/slave/slave.cpp: it ends with this, and systemd starts it again and again.
is_refused() {
  if systemctl is-active --quiet "$1"; then return 1; fi
  journalctl --no-pager -o cat -b -n 400 -u "$1" 2>/dev/null | grep -q -E 'Incompatible (agent|slave) info|Failed to perform recovery'
}

state() {
  if is_refused "$1"; then
    echo refused
  elif is_gone "$1"; then
    echo gone
  else
    echo other
  fi
}

leave() {
  local _
  systemctl kill -s SIGUSR1 --kill-who=main "$1" 2>/dev/null || true
  # It tells the masters and ends by itself; systemd would start it again.
  for _ in 1 2 3 4 5; do
    if ! systemctl is-active --quiet "$1"; then break; fi
    sleep 1
  done
  systemctl stop "$1"
}

forget() {
  systemctl stop "$1"
  rm -f /var/lib/mesos/slave/meta/slaves/latest
  systemctl reset-failed "$1" 2>/dev/null || true
  systemctl start "$1"
}

case $1 in
  state) state "$2" ;;
  leave) leave "$2" ;;
  start) systemctl start "$2" ;;
  forget) forget "$2" ;;
esac
