# memory.sh read UNIT
# memory.sh restart UNIT
# The resources that the Mesos agent of this machine offers. `read` prints two lines of JSON:
# `file …` from /var/lib/dcos/mesos-resources and `agent …`, what the running agent was started with
# (empty where its process cannot tell).
set -euo pipefail

readonly FILE=/var/lib/dcos/mesos-resources

read_resources() { # UNIT
  local pid agent=''
  pid=$(systemctl show -p MainPID "$1" | cut -d= -f2)
  if [ "${pid:-0}" != 0 ]; then agent=$(tr '\0' '\n' <"/proc/$pid/environ" | sed -n 's/^MESOS_RESOURCES=//p'); fi
  echo "agent $agent"
  echo "file $( (cat $FILE 2>/dev/null || true) | sed -n 's/^MESOS_RESOURCES=//p' | tail -n 1)"
  echo "active $(systemctl is-active "$1" || true)"
}

# An agent refuses to come back with other resources than it had, unless it forgets who it was.
restart_agent() { # UNIT
  systemctl stop "$1"
  rm -f /var/lib/mesos/slave/meta/slaves/latest
  systemctl start "$1"
}

case $1 in
  read) read_resources "$2" ;;
  restart) restart_agent "$2" ;;
esac
