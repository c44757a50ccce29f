#!/usr/bin/env bash
# Run by `unshare --mount --pid --fork --kill-child --mount-proc`: gives the namespace files and services of its
# own, so that nothing here reaches the computer, and then runs a command in it. All ends with the namespace.
# Usage: NODE_FOLDER=… world.sh PROJECT COMMAND…
set -euo pipefail
project=$1
shift
here=$project/test/testbed/elevation

mount --make-rprivate /
etc=$(mktemp -d)
mount -t tmpfs -o mode=755 tmpfs "$etc"
cp -a /etc/. "$etc"
mount --bind "$etc" /etc
umount "$etc"
rmdir "$etc"
for folder in /mnt /run /var/lib /usr/local/bin; do mount -t tmpfs -o mode=755 tmpfs "$folder"; done
mkdir -p /mnt/project /mnt/installed /mnt/node /var/lib/polkit-1/localauthority /run/dbus
mount --bind "$project" /mnt/project
mount --bind "$NODE_FOLDER" /mnt/node

# /etc/hosts is a mount of its own, as it is in containers: no rename could replace it.
printf '127.0.0.1\tlocalhost\n# a line without an end' >/mnt/hosts
mount --bind /mnt/hosts /etc/hosts

for user in allowed:61001 denied:61002 asked:61003 ours:61004; do
  name=dv-${user%:*} uid=${user#*:}
  echo "$name:x:$uid:$uid::/mnt/$name:/bin/sh" >>/etc/passwd
  echo "$name:x:$uid:" >>/etc/group
  install -d -o "$uid" -g "$uid" -m 700 "/mnt/$name"
done
rm -rf /etc/vbox

# The helper as a package installs it, beside the action that names it.
install -m 755 "$project/resources/elevation/helper.sh" /mnt/installed/elevation-helper
install -d /mnt/actions
cp /usr/share/polkit-1/actions/*.policy /mnt/actions/
sed 's#/usr/libexec/dcos-vagrant-desktop/#/mnt/installed/#' "$project/packaging/io.dcos.vagrant-desktop.policy" \
  >/mnt/actions/io.dcos.vagrant-desktop.policy
mount --bind /mnt/actions /usr/share/polkit-1/actions
install -d -o polkitd -m 700 /etc/polkit-1/rules.d
install -m 644 "$here/users.rules" /etc/polkit-1/rules.d/00-test.rules

dbus-daemon --system --nofork --nopidfile >/mnt/dbus.log 2>&1 &
until [ -S /run/dbus/system_bus_socket ]; do sleep 0.05; done
/usr/lib/polkit-1/polkitd --no-debug >/mnt/polkitd.log 2>&1 &
until dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
  string:org.freedesktop.PolicyKit1 2>/dev/null | grep -q 'boolean true'; do sleep 0.05; done
"$@"
