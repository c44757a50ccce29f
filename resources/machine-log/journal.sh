# journal.sh LINES follow|once UNIT
# Prints the newest lines of this machine's journal, of one unit where UNIT is not empty, and what comes after them
# with `follow`. Ends with 70 where there is no journal to ask, with 71 where nobody ever heard of the unit.
set -uo pipefail

lines=$1 mode=$2 unit=$3
export LC_ALL=C
command -v journalctl >/dev/null 2>&1 || exit 70

# --all: else a line with colours or of many characters reads "[123B blob data]".
wanted=(--no-pager --all --output=short-iso "--lines=$lines")

# A unit may be gone and have left lines; one may be there and never have said anything.
heard_of() {
  journalctl --no-pager --quiet --output=short --lines=1 "--unit=$1" 2>/dev/null | grep -qv '^-- ' ||
    [ "$(systemctl show --property=LoadState -- "$1" 2>/dev/null)" != LoadState=not-found ]
}

if [ -n "$unit" ]; then
  heard_of "$unit" || exit 71
  wanted+=("--unit=$unit")
fi
if [ "$mode" = follow ]; then wanted+=(--follow); fi
exec journalctl "${wanted[@]}"
