#!/bin/bash
# Tests of the DC/OS stand-in: no root, no machines, loopback only; some seconds.
set -o errexit -o nounset -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if command -v shellcheck >/dev/null; then
    shellcheck -s bash build.sh test.sh installer/*.in node/bin/dcos-shell
else
    echo >&2 'test.sh: shellcheck is not installed, the shell scripts were not linted'
fi
PYTHONPATH=installer:node exec python3 -B -W ignore::DeprecationWarning -m unittest discover -s tests -t . "$@"
