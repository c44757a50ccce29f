# shellcheck shell=bash
# Plain words on stderr (stdout is for results), and how long each part took. Sourced, never run.

say() {
  printf '%s\n' "$*" >&2
}

fail() {
  printf 'testbed: %s\n' "$*" >&2
  exit 1
}

# timed TITLE COMMAND...: says what is done, runs it with its stdout on stderr, says the seconds.
timed() {
  local title="$1" started="$EPOCHREALTIME"
  shift
  say "$title ..."
  "$@" >&2
  say "$title: $(seconds_since "$started") s"
}

seconds_since() {
  local milliseconds=$(((${EPOCHREALTIME/[.,]/} - ${1/[.,]/}) / 1000))
  printf '%d.%d' $((milliseconds / 1000)) $((milliseconds % 1000 / 100))
}

need_root() {
  [ "$(id -u)" -eq 0 ] || fail "must run as root (containers, bridges and packages are changed); try: sudo $0"
}
