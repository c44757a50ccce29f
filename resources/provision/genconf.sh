# genconf.sh FOLDER
# Makes genconf/serve from genconf/config.yaml and genconf/ip-detect, from scratch.
set -euo pipefail

cd "$1"
exec 9>.genconf.lock
flock 9
# A container that an interrupted run left would be in the way by its name.
{ docker ps -aq --filter name=dcos-genconf | xargs -r docker rm -f; } >/dev/null 2>&1 || true
rm -rf genconf/serve made-from.json
bash dcos_generate_config.sh --genconf 9>&-
for made in dcos_install.sh bootstrap; do
  if [ ! -e "genconf/serve/$made" ]; then
    echo "genconf/serve/$made is missing, although the installer reported success" >&2
    exit 1
  fi
done
# Read by the web server, which is not root.
chmod -R a+rX genconf/serve
