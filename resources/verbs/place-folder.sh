# place-folder.sh FOLDER MODE
# Puts the files of an archive (tar, gzip) on standard input into a folder, only once all of it has come.
# MODE add: files of the same name are replaced, others stay; mirror: the folder has these files and no
# others; tests: as add, but tests (*.py) that are not in the archive go.
# Exit 46: something else than a folder is there.
set -euo pipefail

readonly into=${1%/} mode=$2
if [ -e "$into" ] && [ ! -d "$into" ]; then exit 46; fi
above=$(dirname -- "$into")
mkdir -p -- "$above"
new=$(mktemp -d -- "$above/.sync.XXXXXX")
old=$new.old
trap 'rm -rf -- "$new"' EXIT
tar -xzpf - --no-same-owner -C "$new"
if [ -d "$into" ]; then
  chmod --reference="$into" -- "$new"
  chown -R --no-dereference --reference="$into" -- "$new"
else
  chmod 755 -- "$new"
  chown -R --no-dereference --reference="$above" -- "$new"
fi
if [ ! -d "$into" ]; then
  mv -T -- "$new" "$into"
elif [ "$mode" = mirror ]; then
  mv -T -- "$into" "$old"
  mv -T -- "$new" "$into"
  rm -rf -- "$old"
else
  if [ "$mode" = tests ]; then rm -f -- "$into"/*.py; fi
  cp -a --remove-destination -- "$new/." "$into/"
fi
