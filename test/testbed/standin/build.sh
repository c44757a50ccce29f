#!/bin/bash
# Packs the DC/OS stand-in's installer: one self-extracting dcos_generate_config.sh.
#
#   build.sh VERSION OUT        e.g. build.sh 1.13.9 /tmp/dcos_generate_config.sh
#
# The same input gives the same bytes. STANDIN_VARIANT is what it says that it is: open unless told, or ee, which
# changes nothing else. STANDIN_PADDING_MB adds that many MB, so that uploads take time.
set -o errexit -o nounset -o pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ $# -ne 2 ]; then
    echo >&2 'usage: build.sh VERSION OUT'
    exit 2
fi
version=$1
out=$2
data=$here/versions/$(echo "$version" | cut -d. -f1,2).json
if [ ! -f "$data" ]; then
    echo >&2 "build.sh: the DC/OS stand-in has no version $version (no $(basename "$data"))"
    exit 2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pack() { # DIRECTORY: a tar of it on stdout, without anything that changes from one run to the next
    tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --format=gnu \
        --mode='u=rwX,go=rX' --exclude=__pycache__ -C "$1" -cf - .
}

mkdir -p "$work/node/etc" "$work/payload"
cp -R "$here/node/bin" "$here/node/standin" "$work/node/"
chmod +x "$work"/node/bin/*
cp "$data" "$work/node/etc/standin-version.json"
pack "$work/node" >"$work/bootstrap.tar"
bootstrap_id=$(sha1sum <"$work/bootstrap.tar" | cut -c1-40)
xz -1 -T1 -c "$work/bootstrap.tar" >"$work/payload/bootstrap.tar.xz"

image_commit=$(python3 - "$data" "$version" <<'PYTHON'
import hashlib, json, sys
known = json.load(open(sys.argv[1]))['image_commits']
print(known.get(sys.argv[2]) or hashlib.sha1(('stand-in ' + sys.argv[2]).encode()).hexdigest())
PYTHON
)
cp -R "$here/installer/standin_genconf" "$here"/installer/*.sh.in "$work/payload/"
rm "$work/payload/header.sh.in"
cp "$data" "$work/payload/version.json"
variant=${STANDIN_VARIANT:-open}
printf '{"version": "%s", "variant": "%s", "image_commit": "%s", "bootstrap_id": "%s"}\n' \
    "$version" "$variant" "$image_commit" "$bootstrap_id" >"$work/payload/installer.json"
if [ "${STANDIN_PADDING_MB:-0}" -gt 0 ]; then
    head -c "$((STANDIN_PADDING_MB * 1024 * 1024))" /dev/zero >"$work/payload/padding"
fi

image=$(echo "$image_commit" | cut -c1-18)-$(echo "$bootstrap_id" | cut -c1-18)
payload_line=$(($(wc -l <"$here/installer/header.sh.in") + 1))
sed -e "s/@VARIANT@/$variant/" -e "s/@IMAGE@/$image/g" -e "s/@PAYLOAD_LINE@/$payload_line/" "$here/installer/header.sh.in" >"$work/installer"
pack "$work/payload" >>"$work/installer"
chmod +x "$work/installer"
mv "$work/installer" "$out"
