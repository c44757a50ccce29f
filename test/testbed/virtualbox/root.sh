# shellcheck shell=bash
# The root that VirtualBox runs in: Debian's own packages of sid, unmodified, unpacked into a folder. Sourced.

# Changes with everything here that has a say in the root.
root_key() {
  (
    cd "$VIRTUALBOX_DIR" || exit
    { declare -p ROOT_SUITE ROOT_PACKAGES ROOT_WITHOUT && cat root.sh programs/VBoxHeadless; } |
      sha256sum | cut -c1-12
  )
}

make_root() {
  local root
  root="root-$(root_key)"
  if [ -d "$PLACE/$root" ]; then
    say "VirtualBox: cached, $(virtualbox_version "$PLACE/$root")."
  else
    local work
    work="$(mktemp -d "$PLACE/building.XXXXXX")"
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$work'" EXIT
    timed "VirtualBox: packages of $ROOT_SUITE" download_root "$work"
    timed 'VirtualBox: unpacking' unpack_root "$work"
    drive_without_driver "$work/root"
    say "VirtualBox: made, $(virtualbox_version "$work/root") (recordings: $RECORDED_VERSION)."
    mv "$work/root" "$PLACE/$root"
    rm -rf "$work"
    trap - EXIT
  fi
  ln -sfn "$root" "$PLACE/root"
  [ -n "$(virtualbox_processes)" ] || find "$PLACE" -maxdepth 1 -name 'root-*' ! -name "$root" -exec rm -rf {} +
}

# The version of Debian's package, without running anything.
virtualbox_version() { # ROOT
  sed -n '1p' "$1/virtualbox-version"
}

# apt with lists, cache and an installed world of its own, but the host's proxies and certificates.
apt_of() { # WORK COMMAND...
  local work="$1"
  shift
  apt-get -qq -o Dir::State="$work" -o Dir::State::lists="$work/lists" -o Dir::State::status="$work/status" \
    -o Dir::Cache="$work/cache" -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null -o APT::Sandbox::User=root \
    -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none -o APT::Architecture=amd64 \
    -o APT::Architectures::=amd64 "$@"
}

download_root() { # WORK
  local work="$1"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  installed_world >"$work/status"
  printf 'deb [signed-by=%s] %s %s main contrib\n' \
    /usr/share/keyrings/debian-archive-keyring.gpg "$(debian_mirror)" "$ROOT_SUITE" >"$work/sources.list"
  apt_of "$work" update
  apt_of "$work" -y --no-install-recommends --download-only install "${ROOT_PACKAGES[@]}"
}

# A package database with one package that provides all that is left out.
installed_world() {
  local provides
  provides="$(printf '%s (= 99:1), ' "${ROOT_WITHOUT[@]}")"
  printf '%s\n' 'Package: left-out' 'Status: install ok installed' 'Architecture: all' 'Version: 1' \
    'Maintainer: testbed' "Provides: ${provides%, }" 'Description: what VirtualBox does without' ''
}

# The mirror that the host uses for Debian; Debian's address where it has none.
debian_mirror() {
  local uri
  # shellcheck disable=SC2016 # apt's variables, not the shell's
  uri="$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
    awk '$2 == "bookworm" && $1 ~ /debian\/?$/ {print $1; exit}')"
  echo "${uri:-http://deb.debian.org/debian}"
}

unpack_root() { # WORK
  mkdir "$1/root"
  # shellcheck disable=SC2016 # expanded by the inner shells
  find "$1/cache/archives" -name '*.deb' -print0 | xargs -0 -n 1 -P 2 sh -c \
    'dpkg-deb --fsys-tarfile "$2" | tar -x -C "$1" --keep-directory-symlink --exclude="./usr/share/doc" \
      --exclude="./usr/share/man" --exclude="./usr/share/lintian"' unpack "$1/root"
  find "$1/cache/archives" -name 'virtualbox_*.deb' -printf '%f\n' |
    sed -E 's/^virtualbox_([^_]+)_.*/\1/' >"$1/root/virtualbox-version"
}

# The stock VBoxHeadless insists on the kernel driver; VirtualBoxVM has an option for life without it.
drive_without_driver() { # ROOT
  mv "$1/usr/lib/virtualbox/VBoxHeadless" "$1/usr/lib/virtualbox/VBoxHeadless.stock"
  install -m 755 "$VIRTUALBOX_DIR/programs/VBoxHeadless" "$1/usr/lib/virtualbox/VBoxHeadless"
}
