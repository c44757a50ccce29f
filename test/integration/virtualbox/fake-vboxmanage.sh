#!/bin/sh
# The program VBoxManage of the tests. Beside it: "script", the recording of each call, a line each; "calls",
# what it was called with. It prints the recording and ends as it says; a call too many ends with 99.
here="$(dirname "$0")"
printf '%s\n' "$*" >> "$here/calls"
name="$(sed -n "$(wc -l < "$here/calls")p" "$here/script")"
[ -n "$name" ] || exit 99
exec awk '
  NR == 1 { next }
  NR == 2 { code = $2; next }
  $0 == "--- stderr" && !errors { errors = 1; next }
  errors { print > "/dev/stderr"; next }
  { print }
  END { exit code }
' "$here/recordings/$name.txt"
