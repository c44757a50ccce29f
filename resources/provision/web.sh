# web.sh open FOLDER
# web.sh state FOLDER
# web.sh close FOLDER
# The page of DC/OS's installer on port 9000 of the boot machine. It outlives whoever opened it: a person works
# there. `state` prints one word:
#   open      it answers
#   starting  it does not answer yet
#   ended     it was opened and is not there any more
#   closed    there is none, and no key in genconf
# `close` takes the key of the cluster away, too.
set -euo pipefail

# Without `--offline` it would install on the nodes, from CentOS 7's mirrors of then, what they have by now.
# Source: dcos/dcos dcos_installer/action_lib.py, `run_preflight`.
readonly UNIT=dcos-vagrant-web FILE=/etc/systemd/system/dcos-vagrant-web.service

# The process in the container does not mind being asked to end.
readonly REMOVE="docker ps -a --format '{{.ID}} {{.Image}}' 2>/dev/null | grep dcos-genconf | cut -d' ' -f1 | xargs -r docker rm -f"

state() { # FOLDER
  if systemctl is-active --quiet $UNIT; then
    if curl -fsS -m 5 -o /dev/null http://127.0.0.1:9000/ 2>/dev/null; then echo open; else echo starting; fi
  elif [ -e $FILE ] || [ -e "$1/genconf/ssh_key" ]; then
    echo ended
  else
    echo closed
  fi
}

open_page() { # FOLDER
  if systemctl is-active --quiet $UNIT; then return; fi
  { bash -c "$REMOVE"; } >/dev/null 2>&1 || true
  cat >$FILE <<UNIT
[Unit]
Description=The page of DC/OS's installer
After=docker.service network.target
[Service]
WorkingDirectory=$1
ExecStart=/bin/bash $1/dcos_generate_config.sh --web --offline
ExecStopPost=-/bin/bash -c "$REMOVE"
UNIT
  systemctl daemon-reload
  systemctl start $UNIT
}

close_page() { # FOLDER
  systemctl stop $UNIT 2>/dev/null || true
  systemctl reset-failed $UNIT 2>/dev/null || true
  rm -f "$FILE" "$1/genconf/ssh_key"
  systemctl daemon-reload
}

case $1 in
  open) open_page "$2" ;;
  state) state "$2" ;;
  close) close_page "$2" ;;
esac
