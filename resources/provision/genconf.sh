# genconf.sh FOLDER [INSTALLED-VERSION]
# Makes genconf/serve from genconf/config.yaml and genconf/ip-detect, from scratch. With the version that is
# installed also the script that upgrades a node from it; its address is then in FOLDER/upgrade.url.
set -euo pipefail

cd "$1"
exec 9>.genconf.lock
flock 9
# A container that an interrupted run left would be in the way by its name.
{ docker ps -aq --filter name=dcos-genconf | xargs -r docker rm -f; } >/dev/null 2>&1 || true
rm -rf genconf/serve made-from.json upgrade.url
if [ -z "${2:-}" ]; then
  bash dcos_generate_config.sh --genconf 9>&-
else
  bash dcos_generate_config.sh --generate-node-upgrade-script "$2" 9>&- | tee upgrade.log
  # The last line; dcos/dcos gen/build_deploy/bash: `Node upgrade script URL: http://…`.
  url=$(sed -n 's/^.*Node upgrade script URL: *\(http[^ ]*\)[[:space:]]*$/\1/p' upgrade.log | tail -n 1)
  rm -f upgrade.log
  echo "$2 $url" >upgrade.url
fi
for made in dcos_install.sh bootstrap; do
  if [ ! -e "genconf/serve/$made" ]; then
    echo "genconf/serve/$made is missing, although the installer reported success" >&2
    exit 1
  fi
done
# Read by the web server, which is not root.
chmod -R a+rX genconf/serve
