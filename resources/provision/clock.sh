# clock.sh read
# clock.sh set SECONDS
# This machine's clock, in seconds since 1970, with a fraction where `date` knows one. `set` steps it, then lets whatever keeps
# it take up from there: a time daemon that finds itself hours behind would give up or take hours.
set -euo pipefail

set_clock() { # SECONDS
  date -u -s "@$1" >/dev/null
  if systemctl -q is-active chronyd chrony 2>/dev/null; then
    # Without a source it answers with an error, and there is nothing to step to.
    chronyc -a makestep >/dev/null 2>&1 || true
  fi
  for daemon in ntpd ntp systemd-timesyncd; do
    if systemctl -q is-active "$daemon" 2>/dev/null; then systemctl restart "$daemon" || true; fi
  done
}

case $1 in
  read) date -u +%s.%N ;;
  set) set_clock "$2" ;;
esac
