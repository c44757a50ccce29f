# open-tests.sh
# Tests of open DC/OS on an Enterprise master, where they lie in a folder beside its own: archive (tar,
# gzip) on standard input. Source: dcos/dcos-e2e, how minidcos syncs a checkout.
set -euo pipefail

readonly tests=/opt/mesosphere/active/dcos-integration-test
new=$(mktemp -d -- "$tests/.sync.XXXXXX")
trap 'rm -rf -- "$new"' EXIT
tar -xzpf - --no-same-owner -C "$new"
mkdir -p -- "$tests/open_source_tests"
rm -rf -- "$tests/util" "$tests"/open_source_tests/*.py "$new/conftest.py"
if [ -d "$new/util" ]; then mv -T -- "$new/util" "$tests/util"; fi
cp -a --remove-destination -- "$new/." "$tests/open_source_tests/"
