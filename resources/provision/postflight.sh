# postflight.sh
# How far DC/OS on this machine is; prints, one a line and in this order:
#   unit NAME ok|waiting|failed     the two units that install it
#   program NAME EXIT-CODE          the check program of this version (0 healthy, 1 warning, 2 critical)
#   http PORT STATUS                the Admin Router of this machine; 000 where it does not answer
# and after a line `output` what the check program said.
set -uo pipefail

readonly BIN=/opt/mesosphere/bin

property() { systemctl show -p "$2" "$1" 2>/dev/null | cut -d= -f2-; }

unit() { # NAME
  local ended result=waiting
  ended=$(property "$1" ExecMainExitTimestampMonotonic)
  # After a reboot dcos-download has nothing to do, and says so by not running.
  if [ "$(property "$1" ConditionResult)" = no ] && [ -e /opt/mesosphere/active ]; then
    result=ok
  elif [ "$(property "$1" ActiveState)" = failed ]; then
    result=failed
  elif [ "${ended:-0}" != 0 ] && [ "$(property "$1" ActiveState)" = inactive ]; then
    if [ "$(property "$1" Result)/$(property "$1" ExecMainStatus)" = success/0 ]; then result=ok; else result=failed; fi
  elif [ "$1" = dcos-download ] && [ -e /opt/mesosphere/active ]; then
    result=ok
  fi
  echo "unit $1 $result"
}

# Each version's own program; DC/OS 1.12 and newer also check the cluster from this machine.
check() {
  if [ -e $BIN/dcos-check-runner ]; then
    in_dcos dcos-check-runner check node-poststart && in_dcos dcos-check-runner check cluster
  elif [ -e $BIN/dcos-diagnostics ]; then
    in_dcos dcos-diagnostics check node-poststart
  elif [ -e $BIN/3dt ]; then
    # 3dt does not find its list of endpoints by itself (fixed in DC/OS 1.10).
    local list
    for list in /opt/mesosphere/etc/dcos-3dt-endpoint-config*.json /opt/mesosphere/endpoints_config*.json /opt/mesosphere/etc/endpoints_config*.json; do
      if [ -e "$list" ]; then in_dcos 3dt --diag "--endpoint-config=$list" && return; return; fi
    done
    in_dcos 3dt --diag
  elif [ -e $BIN/dcos-diagnostics.py ]; then
    $BIN/dcos-diagnostics.py
  else
    echo 'no check program is installed yet'
    return 3
  fi
}

program() {
  local name
  for name in dcos-check-runner dcos-diagnostics 3dt dcos-diagnostics.py; do
    if [ -e $BIN/$name ]; then echo $name && return; fi
  done
  echo none
}

in_dcos() {
  if [ -x $BIN/dcos-shell ]; then $BIN/dcos-shell "$@"; else "$BIN/$1" "${@:2}"; fi
}

unit dcos-download
unit dcos-setup
result=0
output=$(timeout 60 bash -c "$(declare -f check in_dcos); readonly BIN=$BIN; check" 2>&1) || result=$?
echo "program $(program) $result"
port=80
if [ ! -e /etc/mesosphere/roles/master ]; then port=61001; fi
status=$(curl -s -L -k -m 10 -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/" 2>/dev/null)
echo "http $port ${status:-000}"
echo output
echo "$output"
