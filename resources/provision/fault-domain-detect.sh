#!/usr/bin/env bash
# Where a node says it stands, for DC/OS Enterprise with fault_domain_enabled: one region, and each machine a
# zone of its own, so that what is spread over zones is spread over machines. Runs on every node.
# Source of the form: mesosphere/dcos-docs-site, fault domain awareness.
set -o errexit -o nounset -o pipefail
printf '{"fault_domain": {"region": {"name": "local"}, "zone": {"name": "%s"}}}\n' "$(uname -n)"
