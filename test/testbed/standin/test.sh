#!/bin/bash
# Tests of the DC/OS stand-in: no root, no machines, loopback only; some seconds. Needs shellcheck.
set -o errexit -o nounset -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

shellcheck -s bash build.sh test.sh installer/*.in node/bin/dcos-shell
PYTHONPATH=installer:node exec python3 -B -W ignore::DeprecationWarning -m unittest discover -s tests -t . "$@"
