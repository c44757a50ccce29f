# serve-check.sh ADDRESS PROGRAM-SHA256
# Prints `serving` if the boot machine serves an installation at its own address, by this program.
set -euo pipefail

program=/usr/local/lib/dcos-vagrant/serve.py
if ! echo "$2  $program" | sha256sum --check --status 2>/dev/null; then exit 0; fi
if ! systemctl is-enabled --quiet dcos-vagrant-boot; then exit 0; fi
if [ "$(curl -fsS -m 10 "http://$1/ready" 2>/dev/null)" != ok ]; then exit 0; fi
if curl -fsS -m 10 -I -o /dev/null "http://$1/dcos_install.sh" 2>/dev/null; then echo serving; fi
