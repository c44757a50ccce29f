# shellcheck shell=bash
# The box: a small Debian root file system packed for vagrant-lxc, cached by what it is made of. Sourced.

# Where the box for these very scripts lies (or will lie).
box_path() {
  printf '%s/%s-%s.box\n' "$CACHE_DIR" "$BOX_NAME" "$(box_key)"
}

# Changes with every file here that has a say in the box.
box_key() {
  (
    cd "$MACHINES_DIR" || exit
    sha256sum box.sh settings.sh box/* | sha256sum | cut -c1-12
  )
}

make_box() {
  local box
  box="$(box_path)"
  if [ -s "$box" ]; then
    say "Box: cached, $(du -h "$box" | cut -f1)."
    return
  fi
  local work
  work="$(mktemp -d "$CACHE_DIR/building.XXXXXX")"
  # shellcheck disable=SC2064 # the folder of now
  trap "rm -rf '$work'" EXIT
  timed 'Box: root file system (mmdebstrap)' make_rootfs "$work/rootfs.tar"
  timed 'Box: packing' pack_box "$work"
  rm -f "$CACHE_DIR/$BOX_NAME"-*.box
  mv "$work/$BOX_NAME.box" "$box"
  rm -rf "$work"
  trap - EXIT
  say "Box: made, $(du -h "$box" | cut -f1)."
}

make_rootfs() { # TARBALL
  local include key sources=() options=() log="$CACHE_DIR/mmdebstrap.log"
  mapfile -t sources < <(debian_sources)
  mapfile -t options < <(apt_options | sed 's/^/--aptopt=/')
  include="$(IFS=,; echo "${GUEST_PACKAGES[*]}")"
  key="$(vagrant_public_key)"
  say "Box: Debian $SUITE from"
  say "$(printf '  %s\n' "${sources[@]}")"
  FILES="$MACHINES_DIR/box" VAGRANT_PUBLIC_KEY="$key" mmdebstrap --variant=minbase \
    --include="$include" "${options[@]}" "${EXCLUDED_PATHS[@]/#/--dpkgopt=path-exclude=}" \
    --hook-dir=/usr/share/mmdebstrap/hooks/merged-usr \
    --customize-hook="$MACHINES_DIR/box/customize.sh" \
    "$SUITE" "$1" "${sources[@]}" >"$log" 2>&1 ||
    fail "mmdebstrap failed; its last lines (all of it: $log):"$'\n'"$(tail -n 15 "$log")"
}

# The host's own Debian sources for the suite, in apt's one-line format; Debian's address where there are none.
debian_sources() {
  local uri release component found=''
  # shellcheck disable=SC2016 # apt's variables, not the shell's
  local format='$(REPO_URI) $(RELEASE) $(COMPONENT)'
  while read -r uri release component; do
    case "$release $component" in
      "$SUITE main" | "$SUITE-updates main" | "$SUITE-security main")
        found=yes
        echo "deb $uri $release $component"
        ;;
    esac
  done < <(apt-get indextargets --format "$format" 'Created-By: Packages')
  [ -n "$found" ] || echo "deb http://deb.debian.org/debian $SUITE main"
}

# The host's way out: proxies, certificates, clock checks. customize.sh keeps them out of the image.
apt_options() {
  apt-config dump |
    grep -E '^Acquire::((https?::(Proxy|CaInfo|CaPath|Verify|SslCert|SslKey))|Check-|Retries)' || true
}

vagrant_public_key() {
  local key
  for key in /usr/share/rubygems-integration/all/gems/vagrant-[0-9]*/keys/vagrant.pub; do
    [ -f "$key" ] && echo "$key" && return
  done
  fail "Vagrant's public key (keys/vagrant.pub of the package vagrant) was not found"
}

# gzip without compression: vagrant-lxc's template insists on gzip, and four machines that unpack at once on
# two cores take 1.7 s instead of 2.7 s. Ruby, which Vagrant brings, because gzip has no such level.
gzip_stored() {
  # shellcheck disable=SC2016 # Ruby's variables, not the shell's
  ruby -rzlib -e 'gz = Zlib::GzipWriter.new($stdout.binmode, 0); IO.copy_stream($stdin, gz); gz.close'
}

# pack_box FOLDER: rootfs.tar there -> the box there. vagrant-lxc unpacks rootfs.tar.gz with two leading
# path components stripped, so the members must be ./rootfs/...
pack_box() {
  local work="$1"
  mkdir "$work/rootfs"
  tar -C "$work/rootfs" --numeric-owner --xattrs --xattrs-include='*' -xf "$work/rootfs.tar"
  tar -C "$work" --numeric-owner --xattrs --xattrs-include='*' -cf - ./rootfs |
    gzip_stored >"$work/rootfs.tar.gz"
  cp "$MACHINES_DIR/box/metadata.json" "$MACHINES_DIR/box/lxc-config" "$work/"
  tar -C "$work" -cf "$work/$BOX_NAME.box" metadata.json lxc-config rootfs.tar.gz
}
