# serve.sh FOLDER
# Starts the web server of the boot machine (see serve.py), now and at every boot.
set -euo pipefail

folder=$1
program=/usr/local/lib/dcos-vagrant/serve.py
for name in python3 python2 python /usr/libexec/platform-python; do
  if python=$(command -v "$name"); then break; fi
done
if [ -z "${python:-}" ]; then
  echo 'no Python on the boot machine' >&2
  exit 1
fi
cat >/etc/systemd/system/dcos-vagrant-boot.service <<UNIT
[Unit]
Description=Serves the DC/OS packages to the cluster
After=network.target
[Service]
ExecStart=$python $program 80 $folder/genconf/serve
Restart=always
RestartSec=2
[Install]
WantedBy=multi-user.target
UNIT
# What lies in /var/tmp is removed after 30 days; these files serve machines that come later.
mkdir -p /etc/tmpfiles.d
echo "x $folder" >/etc/tmpfiles.d/dcos-vagrant.conf
systemctl daemon-reload
systemctl enable dcos-vagrant-boot
systemctl restart dcos-vagrant-boot
for _ in $(seq 50); do
  if curl -fsS -m 5 -o /dev/null http://127.0.0.1/ready 2>/dev/null; then exit 0; fi
  sleep 0.2
done
systemctl --no-pager --full status dcos-vagrant-boot >&2 || true
echo 'the web server of the boot machine does not answer on port 80' >&2
exit 1
