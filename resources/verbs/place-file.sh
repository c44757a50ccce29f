# place-file.sh look|place DESTINATION NAME REPLACE [PART MODE]
# Where a file that is sent ends up, and putting it there; prints the path.
# Exit 45: a file is there and is not to be replaced. Exit 46: something else than a file is there.
set -euo pipefail

readonly verb=$1 name=$3 replace=$4 part=${5-} mode=${6-}
path=$2
if [ -n "$part" ]; then trap 'rm -f -- "$part"' EXIT; fi

# A folder, or what is written as one, takes the file under its own name, as with cp.
case $path in
  */) path=$path$name ;;
  *) if [ -d "$path" ]; then path=$path/$name; fi ;;
esac
if [ -e "$path" ] || [ -L "$path" ]; then
  if [ ! -f "$path" ]; then exit 46; fi
  if [ "$replace" != yes ]; then exit 45; fi
fi
if [ "$verb" = place ]; then
  folder=$(dirname -- "$path")
  mkdir -p -- "$folder"
  owner=$folder
  if [ -e "$path" ]; then owner=$path; fi
  new=$(mktemp -- "$folder/.sent.XXXXXX")
  mv -f -- "$part" "$new"
  chmod "$mode" -- "$new"
  chown --reference="$owner" -- "$new"
  # A link is followed to the file that it means.
  mv -fT -- "$new" "$(readlink -f -- "$path")"
fi
printf '%s\n' "$path"
