#!/usr/bin/env bash
# The address of this machine in the cluster's network: the one it talks from to the first master.
# On VirtualBox the first network card is the NAT, whose address is the same on every machine.
set -o errexit -o nounset -o pipefail
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
ip -4 route get FIRST_MASTER | sed -n 's/.* src \([0-9.]*\).*/\1/p' | head -n 1
