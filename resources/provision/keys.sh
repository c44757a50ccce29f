# keys.sh USER PUBLIC-KEY-LINE INSECURE-KEY...
# Lets the cluster's own key in, and locks out Vagrant's keys, whose private halves are public.
set -euo pipefail

user=$1 own=$2
shift 2
home=$(getent passwd "$user" | cut -d: -f6)
file=$home/.ssh/authorized_keys

install -d -m 700 -o "$user" -g "$(id -gn "$user")" "$home/.ssh"
touch "$file"
kept=$(mktemp "$home/.ssh/authorized_keys.XXXXXX")
patterns=$(mktemp)
trap 'rm -f "$kept" "$patterns"' EXIT
{ printf '%s\n' "$@"; echo "$own"; } | cut -d' ' -f2 >"$patterns"
grep -v -F -f "$patterns" "$file" >"$kept" || true
echo "$own" >>"$kept"
chown "$user:$(id -gn "$user")" "$kept"
chmod 600 "$kept"
# In one step: at no moment is there no key that opens the door.
mv -f "$kept" "$file"
if command -v restorecon >/dev/null; then restorecon "$file" || true; fi
