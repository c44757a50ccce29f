# registry.sh probe HOST ADDRESS
# registry.sh ca
# registry.sh install HOST ADDRESS
# The private Docker registry of the cluster, on its boot machine, port 5000. `probe` prints `serving` where it answers
# under HOST by the certificate that is made here, and will after a restart. `ca` prints the certificate that whoever
# uses the registry has to trust; nothing where there is none. The key of it never leaves this machine.
# `install` exits 3 where the registry's image is neither here nor to be had.
set -euo pipefail

readonly FOLDER=/var/lib/dcos-vagrant/registry PORT=5000 IMAGE=registry:2
readonly TLS=$FOLDER/tls UNIT=dcos-vagrant-registry

answers() { # HOST ADDRESS
  [ -s $TLS/ca.crt ] && curl -fsS -m 10 -o /dev/null --noproxy '*' --cacert $TLS/ca.crt --resolve "$1:$PORT:$2" "https://$1:$PORT/v2/" 2>/dev/null
}

probe() { # HOST ADDRESS
  if systemctl is-enabled --quiet $UNIT 2>/dev/null && answers "$1" "$2"; then echo serving; fi
}

# Own settings instead of the system's: those differ from one to the other.
settings() { # NAME
  printf '%s\n' '[req]' 'prompt = no' 'distinguished_name = name' '[name]' 'O = DC/OS Vagrant' "CN = $1"
}

authority() { # HOST
  if [ -s $TLS/ca.crt ] && [ -s $TLS/ca.key ]; then return; fi
  {
    settings "registry of $1"
    printf '%s\n' '[authority]' 'basicConstraints = critical, CA:true' 'keyUsage = critical, keyCertSign, cRLSign' 'subjectKeyIdentifier = hash'
  } >$TLS/ca.cnf
  openssl req -x509 -newkey rsa:2048 -nodes -sha256 -days 3650 -config $TLS/ca.cnf -extensions authority -keyout $TLS/ca.key -out $TLS/ca.new 2>/dev/null
  mv -f $TLS/ca.new $TLS/ca.crt
}

certificate() { # HOST ADDRESS
  authority "$1"
  if [ "$(cat $TLS/server.for 2>/dev/null)" = "$1 $2" ]; then return; fi
  settings "$1" >$TLS/server.cnf
  printf '%s\n' 'basicConstraints = CA:false' 'keyUsage = critical, digitalSignature, keyEncipherment' 'extendedKeyUsage = serverAuth' "subjectAltName = DNS:$1, IP:$2" >$TLS/server.ext
  openssl req -new -newkey rsa:2048 -nodes -sha256 -config $TLS/server.cnf -keyout $TLS/server.key -out $TLS/server.csr 2>/dev/null
  openssl x509 -req -sha256 -days 3650 -in $TLS/server.csr -CA $TLS/ca.crt -CAkey $TLS/ca.key -set_serial "$(date +%s)" -extfile $TLS/server.ext -out $TLS/server.crt 2>/dev/null
  echo "$1 $2" >$TLS/server.for
}

# The DC/OS box has the image already.
image() {
  if docker image inspect $IMAGE >/dev/null 2>&1; then return; fi
  echo "The image $IMAGE is not on this machine: it is fetched"
  if ! docker pull $IMAGE; then exit 3; fi
}

unit() {
  local docker
  docker=$(command -v docker)
  cat >/etc/systemd/system/$UNIT.service <<TEXT
[Unit]
Description=Private Docker registry of the cluster
After=docker.service network.target
Requires=docker.service
[Service]
ExecStartPre=-$docker rm -f $UNIT
ExecStart=$docker run --rm --name $UNIT -p $PORT:$PORT -v $FOLDER/data:/var/lib/registry -v $TLS:/tls:ro -e REGISTRY_HTTP_TLS_CERTIFICATE=/tls/server.crt -e REGISTRY_HTTP_TLS_KEY=/tls/server.key -e REGISTRY_STORAGE_DELETE_ENABLED=true $IMAGE
ExecStop=-$docker stop $UNIT
Restart=always
RestartSec=2
TimeoutStartSec=120
[Install]
WantedBy=multi-user.target
TEXT
  systemctl daemon-reload
  systemctl enable $UNIT
  systemctl restart $UNIT
}

install_registry() { # HOST ADDRESS
  exec 9>/run/$UNIT.lock
  flock 9
  umask 077
  mkdir -p $TLS $FOLDER/data
  certificate "$1" "$2"
  umask 022
  image
  unit 9>&-
  for _ in $(seq 150); do
    if answers "$1" "$2"; then return; fi
    sleep 0.2
  done
  systemctl --no-pager --full status $UNIT >&2 || true
  journalctl --no-pager -o cat -n 15 -u $UNIT >&2 || true
  echo "the registry does not answer on port $PORT" >&2
  exit 1
}

case $1 in
  probe) probe "$2" "$3" ;;
  ca) cat $TLS/ca.crt 2>/dev/null || true ;;
  install) install_registry "$2" "$3" ;;
esac
