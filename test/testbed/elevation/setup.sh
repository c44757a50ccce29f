#!/usr/bin/env bash
# The Debian packages by which a desktop asks for an administrator, and with which a test can be its agent.
# Installs what is missing; everything else of the test lives and ends in namespaces of its own.
set -euo pipefail
machines=$(cd "$(dirname "$0")/../machines" && pwd)
# shellcheck source=../machines/say.sh
. "$machines/say.sh"
# shellcheck source=../machines/packages.sh
. "$machines/packages.sh"

# shellcheck disable=SC2034 # read by packages.sh
HOST_PACKAGES=(polkitd pkexec dbus python3-dbus python3-gi util-linux)
install_packages
