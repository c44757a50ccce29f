# shellcheck shell=bash
# The host's Debian packages: installs only what is missing. Sourced by setup.sh.

install_packages() {
  local missing=()
  mapfile -t missing < <(missing_packages)
  if [ "${#missing[@]}" -eq 0 ]; then
    say "Packages: all ${#HOST_PACKAGES[@]} are installed."
    return
  fi
  command -v apt-get >/dev/null || fail "this needs Debian (apt-get); missing: ${missing[*]}"
  say "Packages: installing with apt-get: ${missing[*]}"
  timed 'Packages: apt-get update' apt-get -qq update
  timed 'Packages: apt-get install' env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}"
}

missing_packages() {
  local package
  for package in "${HOST_PACKAGES[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}
