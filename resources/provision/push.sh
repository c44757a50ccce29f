# push.sh FOLDER ACTION TOKEN
# One of the installer's own ways to the nodes, `preflight`, `deploy` or `postflight`, from genconf/ as it is. The
# key of the cluster, which lies in genconf/ssh_key while it runs, is gone afterwards. FOLDER/passed-ACTION then
# holds TOKEN.
set -euo pipefail

cd "$1"
# Also where the connection is lost and this is ended.
trap 'rm -f genconf/ssh_key' EXIT
exec 9>.genconf.lock
flock 9
rm -f "passed-$2"
# A container that an interrupted run left would be in the way by its name.
{ docker ps -aq --filter name=dcos-genconf | xargs -r docker rm -f; } >/dev/null 2>&1 || true
bash dcos_generate_config.sh "--$2" 9>&-
echo "$3" >"passed-$2"
