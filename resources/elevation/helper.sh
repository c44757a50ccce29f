#!/bin/sh
# What DC/OS Vagrant Desktop does as an administrator: four verbs on three files, asked for on standard input.
# Nothing of a request is ever run. Everything is checked before the first file is touched; whatever is odd
# ends here with its own exit code, and the files stay as they were. Format of a request: docs/elevation.md.
set -uf
umask 022
echo ready
export LC_ALL=C
if [ "$(id -u)" = 0 ]; then PATH=/usr/sbin:/usr/bin:/sbin:/bin; fi

request_max=268435456 # bytes of all requests together: a DC/OS CLI has some 20 MB
file_max=67108864     # bytes of a hosts file
block_max=1048576     # bytes of a block in it
cr=$(printf '\r')
hosts=/etc/hosts
networks=/etc/vbox/networks.conf
cli=/usr/local/bin/dcos
state=/var/lib/dcos-vagrant-desktop
# Another place is for a caller that writes with its own rights: pkexec and sudo let none of these through.
given=${DCOS_VAGRANT_ELEVATION_HOSTS-}${DCOS_VAGRANT_ELEVATION_NETWORKS-}${DCOS_VAGRANT_ELEVATION_CLI-}${DCOS_VAGRANT_ELEVATION_STATE-}
foreign_rights=
if [ "$(id -u)" = 0 ]; then foreign_rights=yes; fi
if [ -n "$given" ] && [ -z "${PKEXEC_UID-}" ]; then
  foreign_rights=
  hosts=${DCOS_VAGRANT_ELEVATION_HOSTS:-$hosts}
  networks=${DCOS_VAGRANT_ELEVATION_NETWORKS:-$networks}
  cli=${DCOS_VAGRANT_ELEVATION_CLI:-$cli}
  state=${DCOS_VAGRANT_ELEVATION_STATE:-$state}
fi

refuse() { # code word
  printf 'refused %s\n' "$2"
  exit "$1"
}
malformed() { refuse 64 request; }
line_refused() { refuse 65 line; }
odd() { refuse 66 "file-$1"; }
changed() { refuse 67 changed; }
markers() { refuse 68 markers; }
not_ours() { refuse 69 not-ours; }
unable() { refuse 73 "$1"; }

work=$(mktemp -d) || unable workspace
trap 'rm -rf "$work"' EXIT
trap 'exit 73' HUP INT TERM

hash_of() { # file; prints its sha256
  if command -v sha256sum >/dev/null; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi | cut -c 1-64
}
size_of() { wc -c <"$1" | tr -d ' '; }
slice() { # file offset count; head of BSD knows no count of 0
  if [ "$3" -gt 0 ]; then tail -c "+$(($2 + 1))" "$1" | head -c "$3"; fi
}
is_number() { case $1 in '' | *[!0-9]* | 0?* | ??????????*) return 1 ;; esac }
is_hash() { [ ${#1} = 64 ] && case $1 in *[!0-9a-f]*) return 1 ;; esac }
is_id() { [ ${#1} = 8 ] && case $1 in *[!0-9a-f]*) return 1 ;; esac }
only() { [ "$(tr -d "$1" <"$2" | wc -c)" -eq 0 ]; } # characters file

is_name() { # a host name that no system claims for itself
  [ ${#1} -le 253 ] || return 1
  case $1 in *[!A-Za-z0-9.-]* | .* | *. | *..* | -* | *- | *.-* | *-.*) return 1 ;; esac
  case $1 in *[A-Za-z]*) ;; *) return 1 ;; esac
  case $(printf %s "$1" | tr A-Z a-z) in localhost | *.localhost | localhost.* | localdomain | *.localdomain | broadcasthost | ip6-*) return 1 ;; esac
}
is_private() { # a dotted IPv4 address of RFC 1918
  case $1 in *[!0-9.]* | .* | *. | *..* | *.*.*.*.*) return 1 ;; *.*.*.*) ;; *) return 1 ;; esac
  rest=$1.
  while [ -n "$rest" ]; do
    octet=${rest%%.*} rest=${rest#*.}
    case $octet in 0?* | ????*) return 1 ;; esac
    [ "$octet" -le 255 ] || return 1
  done
  case $1 in 10.* | 192.168.* | 172.1[6-9].* | 172.2[0-9].* | 172.3[01].*) ;; *) return 1 ;; esac
}

# Where the request is read. Only this makes data of it: a line of few characters, or a count of bytes.
at=0
next_line() {
  slice "$work/request" "$at" 512 | head -n 1 >"$work/line"
  only 'a-zA-Z0-9 .\012-' "$work/line" && [ "$(wc -l <"$work/line")" -eq 1 ] || malformed
  at=$((at + $(size_of "$work/line")))
  line=$(cat "$work/line")
}
next_bytes() { # count file
  is_number "$1" && [ $((at + $1)) -le "$total" ] || malformed
  slice "$work/request" "$at" "$1" >"$2"
  at=$((at + $1))
}

is_safe() { # file: a regular one; where we have rights of others, also in nobody else's hands
  [ -f "$1" ] && [ ! -L "$1" ] || return 1
  [ -z "$foreign_rights" ] || [ -n "$(find "$1" -prune -user 0 ! -perm -002)" ] && folder_safe "$1"
}
folder_safe() { [ -z "$foreign_rights" ] || [ -n "$(find "$(dirname "$1")/." -prune -user 0 ! -perm -002)" ]; }
stage() { # kind file: what is changed first here, and later there; an absent file is empty
  [ ! -e "$work/$1.now" ] || return 0
  [ "$(size_of "$2")" -le "$file_max" ] || odd size
  cat "$2" >"$work/$1.before" && cp "$work/$1.before" "$work/$1.now" || odd unreadable
}
expect() { is_hash "$2" || malformed; [ "$(hash_of "$work/$1.now")" = "$2" ] || changed; }

starts_line() { [ "$(slice "$1" 0 1 | od -An -to1 | tr -d ' ')" = 012 ] || [ "$(slice "$1" 0 2 | od -An -to1 | tr -d ' ')" = 015012 ]; }
ends_line() { [ "$(tail -c 1 "$1" | od -An -to1 | tr -d ' ')" = 012 ]; }
whole_lines() { # before part after: all three begin and end with lines when put together
  [ -s "$2" ] || { [ ! -s "$1" ] || ends_line "$1" || [ ! -s "$3" ] || starts_line "$3"; return; }
  { [ ! -s "$1" ] || ends_line "$1" || starts_line "$2"; } &&
    { [ ! -s "$3" ] || ends_line "$2" || starts_line "$3"; }
}
framed() { # file first last: begins and ends with these lines, one empty line around them, no marker within
  sed "s/$cr\$//" "$1" >"$work/frame"
  [ -n "$(head -n 1 "$work/frame" | tr -d '\000')" ] || { sed 1d "$work/frame" >"$work/frame1"; mv "$work/frame1" "$work/frame"; }
  [ "$(head -n 1 "$work/frame" | tr '\000' '?')" = "$2" ] && [ "$(tail -n 1 "$work/frame" | tr '\000' '?')" = "$3" ] || return 1
  sed '1d;$d' "$work/frame" >"$work/inner"
  ! grep -q -i -e dcos-vagrant-desktop -e vagrant-hostmanager "$work/inner"
}
splice() { # offset length: the part of the hosts file that is replaced, and what is around it
  is_number "$1" && is_number "$2" && [ $(($1 + $2)) -le "$(size_of "$work/hosts.now")" ] && [ "$2" -le "$block_max" ] || malformed
  slice "$work/hosts.now" 0 "$1" >"$work/before"
  slice "$work/hosts.now" "$1" "$2" >"$work/old"
  tail -c "+$(($1 + $2 + 1))" "$work/hosts.now" >"$work/after"
  whole_lines "$work/before" "$work/old" "$work/after" || markers
}
put_together() { # new part
  whole_lines "$work/before" "$1" "$work/after" || markers
  cat "$work/before" "$1" "$work/after" >"$work/hosts.now" || unable workspace
}
stage_hosts() {
  if [ -L "$hosts" ]; then hosts=$(readlink -f "$hosts") || odd link; fi
  is_safe "$hosts" || odd hosts
  stage hosts "$hosts"
}

hosts_verb() { # id domain expected offset length bytes-of-aliases bytes-of-lines
  [ $# = 7 ] && is_id "$1" && is_name "$2" || malformed
  next_bytes "$6" "$work/aliases"
  next_bytes "$7" "$work/new"
  [ "$7" -le "$block_max" ] && only 'A-Za-z0-9.\012-' "$work/aliases" && only 'A-Za-z0-9 #.\011\012\015-' "$work/new" || line_refused
  stage_hosts
  expect hosts "$3"
  splice "$4" "$5"
  first="# BEGIN dcos-vagrant-desktop $1" last="# END dcos-vagrant-desktop $1"
  [ ! -s "$work/old" ] || framed "$work/old" "$first" "$last" || markers
  # Ours once and not within another's.
  for part in before after; do
    ! grep -q -E "^# (BEGIN|END) dcos-vagrant-desktop $1" "$work/$part" || markers
    [ "$(grep -c '^# BEGIN dcos-vagrant-desktop ' "$work/$part")" = "$(grep -c '^# END dcos-vagrant-desktop ' "$work/$part")" ] || markers
  done
  if [ -s "$work/new" ]; then
    framed "$work/new" "$first" "$last" || line_refused
    while IFS= read -r line || [ -n "$line" ]; do entry "$2" "$line"; done <"$work/inner"
  fi
  put_together "$work/new"
}
entry() { # domain line
  [ "$2" != '# simulated' ] || return 0
  set -- "$1" ${2%' # simulated'}
  [ $# -ge 3 ] && is_private "$2" || line_refused
  domain=$1
  shift 2
  for name; do
    is_name "$name" || line_refused
    case $name in *."$domain") continue ;; esac
    grep -q -x -F -e "$name" "$work/aliases" || line_refused
  done
}

foreign_verb() { # expected offset length
  [ $# = 3 ] || malformed
  stage_hosts
  expect hosts "$1"
  splice "$2" "$3"
  head -n 2 "$work/old" | grep -q -E '^## vagrant-hostmanager-start( id: [A-Za-z0-9-]+)?[[:space:]]*$' || not_ours
  framed "$work/old" "$(head -n 2 "$work/old" | grep vagrant-hostmanager-start | tr -d "$cr")" '## vagrant-hostmanager-end' || not_ours
  # Addresses with names, and remarks: anything else is not its work.
  ! grep -q -v -E '^[[:space:]]*(#.*)?$|^[0-9a-fA-F.:]+[[:space:]]+[A-Za-z0-9._[:space:]-]+$' "$work/inner" || not_ours
  : >"$work/new"
  put_together "$work/new"
}

networks_verb() { # expected or absent, bytes of lines
  [ $# = 2 ] && [ ! -e "$work/networks.now" ] || malformed
  next_bytes "$2" "$work/ranges"
  only '0-9* ./\012' "$work/ranges" && [ "$2" -le 4096 ] || line_refused
  while IFS= read -r line || [ -n "$line" ]; do range "$line"; done <"$work/ranges"
  if [ -e "$networks" ] || [ -L "$networks" ]; then
    [ "$1" != absent ] || changed
    is_safe "$networks" || odd networks
    stage networks "$networks"
    expect networks "$1"
  else
    [ "$1" = absent ] || changed
    : >"$work/networks.before" && : >"$work/networks.now"
  fi
  old=$work/networks.before
  first='# BEGIN dcos-vagrant-desktop' last='# END dcos-vagrant-desktop'
  begins=$(grep -c -x "$first" "$old") ends=$(grep -c -x "$last" "$old")
  [ "$begins" = "$ends" ] && [ "$begins" -le 1 ] || markers
  # The lines before our block and after it; without one all are before it.
  sed "/^$first\$/,\$d" "$old" >"$work/above"
  : >"$work/below"
  if [ "$begins" = 1 ]; then sed "1,/^$last\$/d" "$old" >"$work/below"; fi
  [ "$begins" = 0 ] || [ "$(sed -n "/^$first\$/,/^$last\$/p" "$old" | tail -n 1)" = "$last" ] || markers
  {
    cat "$work/above"
    if [ -s "$work/ranges" ]; then
      [ ! -s "$work/above" ] || ends_line "$work/above" || echo
      echo "$first"
      # The file replaces what VirtualBox allows without one, so a file of ours says that too.
      cat "$work/above" "$work/below" | grep -q '^[[:space:]]*\*' || grep -q -x -F '* 192.168.56.0/21' "$work/ranges" || echo '* 192.168.56.0/21'
      cat "$work/ranges"
      ends_line "$work/ranges" || echo
      echo "$last"
    fi
    cat "$work/below"
  } >"$work/networks.now" || unable workspace
}
range() { # line: a private network
  address=${1#'* '} length=${1##*/}
  address=${address%%/*}
  [ "$1" = "* $address/$length" ] && is_private "$address" && is_number "$length" || line_refused
  case $address in 10.*) shortest=8 ;; 172.*) shortest=12 ;; *) shortest=16 ;; esac
  [ "$length" -ge "$shortest" ] && [ "$length" -le 30 ] || line_refused
}

cli_verb() { # sha256 bytes; none take it away
  [ $# = 2 ] && is_hash "$1" && [ ! -e "$work/cli.now" ] || malformed
  next_bytes "$2" "$work/cli.now"
  [ "$2" = 0 ] || [ "$(hash_of "$work/cli.now")" = "$1" ] || refuse 70 bytes
  : >"$work/cli.before"
  [ -e "$cli" ] || [ -L "$cli" ] || return 0
  is_safe "$cli" || not_ours
  cat "$cli" >"$work/cli.before" || odd unreadable
  here=$(hash_of "$work/cli.before")
  grep -q -x "$here" "$state/cli.sha256" 2>/dev/null || { [ "$2" != 0 ] && [ "$here" = "$1" ]; } || not_ours
  [ "$2" != 0 ] || [ "$here" = "$1" ] || changed
}

write_into() { # from file: into the inode that is there; never shorter than needed on the way
  dd if="$1" of="$2" bs=65536 conv=notrunc 2>/dev/null &&
    dd if=/dev/null of="$2" bs=1 seek="$(size_of "$1")" count=0 2>/dev/null
}
kept=
keep() { # kind: what was there, the last ten
  mkdir -p "$state/backups" && [ ! -L "$state" ] && folder_safe "$state/backups" && chmod 700 "$state/backups" || unable backup
  [ -s "$work/$1.before" ] || return 0
  kept=$state/backups/$1-$(date -u +%Y%m%dT%H%M%SZ)-$$
  (umask 077 && cp "$work/$1.before" "$kept") && cmp -s "$work/$1.before" "$kept" || unable backup
  backups_of=$state/backups/$1
  set +f
  set -- "$backups_of"-*
  set -f
  while [ $# -gt 10 ]; do rm -f "$1" && shift; done
}
unchanged() { # kind file
  if [ -e "$2" ]; then cmp -s "$work/$1.before" "$2"; else [ ! -s "$work/$1.before" ]; fi || changed
}
put() { # kind file
  if cmp -s "$work/$1.before" "$work/$1.now"; then
    echo "same $1"
    return
  fi
  keep "$1"
  unchanged "$1" "$2"
  "put_$1" "$2" || {
    if [ -e "$2" ] && ! cmp -s "$work/$1.before" "$2"; then write_into "$work/$1.before" "$2"; fi
    if unchanged_quietly "$1" "$2"; then refuse 71 write; fi
    printf 'backup %s\n' "$kept"
    refuse 72 damaged
  }
  echo "written $1"
}
unchanged_quietly() { (unchanged "$1" "$2") >/dev/null; }
put_hosts() { write_into "$work/hosts.now" "$1" && cmp -s "$work/hosts.now" "$1"; }
put_networks() {
  if [ ! -s "$work/networks.now" ]; then
    # An empty file would forbid every network; without one VirtualBox has its own.
    rm "$1"
  elif [ -e "$1" ]; then
    write_into "$work/networks.now" "$1" && cmp -s "$work/networks.now" "$1"
  else
    mkdir -p "$(dirname "$1")" && folder_safe "$1" && cp "$work/networks.now" "$1" && cmp -s "$work/networks.now" "$1"
  fi
}
put_cli() { # a running program cannot be written into, so this one is replaced
  if [ ! -s "$work/cli.now" ]; then
    rm "$1" && rm -f "$state/cli.sha256"
    return
  fi
  new=$(dirname "$1")/.dcos-$$
  # Told to be ours before it is there: a crash between leaves nothing that we would not touch again.
  mkdir -p "$(dirname "$1")" && folder_safe "$1" &&
    { hash_of "$work/cli.now" && if [ -s "$work/cli.before" ]; then hash_of "$work/cli.before"; fi; } >"$state/cli.sha256" &&
    (set -C && cat "$work/cli.now" >"$new") && chmod 755 "$new" && cmp -s "$work/cli.now" "$new" && mv -f "$new" "$1" && return
  rm -f "$new"
  return 1
}

head -c $((request_max + 1)) >"$work/request" || unable workspace
total=$(size_of "$work/request")
[ "$total" -le "$request_max" ] || malformed
next_line
[ "$line" = 'dcos-vagrant-elevation 1' ] || malformed
while next_line && [ "$line" != end ]; do
  # shellcheck disable=SC2086 # the words of a checked line
  set -- $line
  [ $# -gt 0 ] || malformed
  verb=$1
  shift
  case $verb in
    hosts) hosts_verb "$@" ;;
    hosts-remove-foreign) foreign_verb "$@" ;;
    vbox-networks) networks_verb "$@" ;;
    install-cli) cli_verb "$@" ;;
    *) malformed ;;
  esac
done
[ "$at" -eq "$total" ] || malformed
# From here on files change; nobody stops this halfway.
trap '' HUP INT TERM
for kind in networks cli hosts; do
  [ ! -e "$work/$kind.now" ] || case $kind in
    networks) put networks "$networks" ;;
    cli) put cli "$cli" ;;
    hosts) put hosts "$hosts" ;;
  esac
done
# Caches of names hold the old answers; that some system has none is no failure.
if [ "$foreign_rights" = yes ] && [ -e "$work/hosts.now" ]; then
  if command -v nscd; then nscd -i hosts; fi
  if [ "$(uname)" = Darwin ]; then dscacheutil -flushcache; killall -HUP mDNSResponder; fi
fi >/dev/null 2>&1
exit 0
