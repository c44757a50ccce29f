# shellcheck shell=bash
# The tiny box for Vagrant: a kernel, busybox, bash and sshd of Debian in memory, on a disk that only boots
# it. Made with the real VirtualBox of this testbed, cached by what it is made of. Sourced.

box_path() {
  printf '%s/%s-%s.box\n' "$PLACE" "$BOX_NAME" "$(box_key)"
}

# Changes with everything here that has a say in the box.
box_key() {
  (
    cd "$VIRTUALBOX_DIR" || exit
    { declare -p BOX_NAME GUEST_KERNEL GUEST_PACKAGES GUEST_MODULES && cat box.sh box/*; } | sha256sum | cut -c1-12
  )
}

make_box() {
  local box work
  box="$(box_path)"
  if [ -s "$box" ]; then
    say "Box: cached, $(du -h "$box" | cut -f1)."
    return
  fi
  work="$(mktemp -d "$PLACE/building.XXXXXX")"
  # shellcheck disable=SC2064 # the folder of now
  trap "end_home '$work/home'; rm -rf '$work'" EXIT
  timed "Box: packages of $BOX_SUITE" fetch_guest "$work"
  timed 'Box: system and disk' make_disk "$work"
  timed 'Box: export' export_box "$work" "$box"
  end_home "$work/home"
  rm -rf "$work"
  trap - EXIT
  say "Box: made, $(du -h "$box" | cut -f1)."
}

fetch_guest() { # WORK
  local work="$1" kernel package
  kernel="$(apt-cache depends "$GUEST_KERNEL" | sed -n 's/^ *Depends: \(linux-image-[^ ]*\)$/\1/p')"
  mkdir "$work/debs" "$work/tree"
  (cd "$work/debs" && apt-get -qq -o APT::Sandbox::User=root download "$kernel" "${GUEST_PACKAGES[@]}")
  for package in "$work"/debs/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$work/tree" --keep-directory-symlink
  done
}

make_disk() { # WORK
  make_system "$1/tree" "$1/system"
  (cd "$1/system" && find . | cpio --quiet -o -H newc -R 0:0) >"$1/initrd"
  cp "$1"/tree/boot/vmlinuz-* "$1/vmlinuz"
  format_disk "$1"
}

# make_system TREE FOLDER: from the unpacked packages, the few files that the machine has.
make_system() {
  local tree="$1" system="$2" file folder
  mkdir -p "$system"/{bin,dev,proc,sys,root,etc/dropbear,usr/bin,usr/sbin,sbin,home/vagrant,lib,lib64,tmp,run,var/log}
  install "$VIRTUALBOX_DIR/box/init" "$system/init"
  install "$VIRTUALBOX_DIR/box/sudo" "$system/bin/sudo"
  install "$tree/bin/busybox" "$tree/bin/bash" "$system/bin/"
  install "$tree/usr/sbin/dropbear" "$system/usr/sbin/"
  cp -L "$tree"/lib64/ld-linux-x86-64.so.2 "$system/lib64/"
  for file in libc.so.6 libtinfo.so.6 libcrypt.so.1 libtomcrypt.so.1 libtommath.so.1 libgmp.so.10 libz.so.1; do
    cp -L "$(find "$tree/lib" "$tree/usr/lib" -name "$file" | head -n 1)" "$system/lib/"
  done
  mkdir "$system/lib/modules"
  for file in "${GUEST_MODULES[@]}"; do
    find "$tree/lib/modules" -name "$file.ko" -exec install -m 644 {} "$system/lib/modules/" \;
    echo "$file"
  done >"$system/lib/modules/order"
  # Making a key takes the emulator minutes; the machine is for tests only, so all share these.
  for file in rsa ecdsa ed25519; do
    LD_LIBRARY_PATH="$system/lib" "$tree/usr/bin/dropbearkey" -t "$file" \
      -f "$system/etc/dropbear/dropbear_${file}_host_key" >/dev/null 2>&1
  done
  # The user vagrant is root by another name: the machine has no sudo.
  printf 'root:x:0:0:root:/root:/bin/bash\nvagrant:x:0:0:vagrant:/home/vagrant:/bin/bash\n' >"$system/etc/passwd"
  printf 'root:x:0:\nvagrant:x:1000:\n' >"$system/etc/group"
  printf '/bin/bash\n/bin/sh\n' >"$system/etc/shells"
  printf 'ID=linux\nNAME="Tiny machine of a testbed"\n' >"$system/etc/os-release"
  printf '127.0.0.1 localhost\n' >"$system/etc/hosts"
  printf 'tiny\n' >"$system/etc/hostname"
  for folder in "$system/home/vagrant" "$system/root"; do
    install -d -m 700 "$folder" "$folder/.ssh"
    install -m 600 "$(vagrant_public_key)" "$folder/.ssh/authorized_keys"
  done
}

vagrant_public_key() {
  local key
  for key in /usr/share/rubygems-integration/all/gems/vagrant-[0-9]*/keys/vagrant.pub; do
    [ -f "$key" ] && echo "$key" && return
  done
  fail "Vagrant's public key (keys/vagrant.pub of the package vagrant) was not found"
}

# One FAT partition with boot loader, kernel and system.
format_disk() { # WORK
  local disk="$1/disk.img" volume="$1/disk.img@@1M"
  truncate -s 40M "$disk"
  printf 'start=2048, type=e, bootable\n' | sfdisk -q "$disk"
  dd if=/usr/lib/syslinux/mbr/mbr.bin of="$disk" conv=notrunc status=none
  mformat -i "$volume" -H 2048 -T $((39 * 2048)) ::
  syslinux --install --offset $((1024 * 1024)) "$disk"
  mcopy -i "$volume" "$1/vmlinuz" "$1/initrd" "$VIRTUALBOX_DIR/box/syslinux.cfg" ::
}

# export_box WORK BOX: a machine around the disk, exported by VirtualBox itself.
export_box() {
  local work="$1" name=tiny
  manage_in "$work" convertfromraw "$work/disk.img" "$work/disk.vdi" --format VDI
  manage_in "$work" createvm --name "$name" --ostype Linux_64 --register
  manage_in "$work" modifyvm "$name" --memory 128 --cpus 1 --vram 9 --nic1 nat --nictype1 virtio \
    --rtcuseutc on --graphicscontroller vboxvga --audio-driver none --usb-ohci off
  manage_in "$work" storagectl "$name" --name SATA --add sata --controller IntelAhci --portcount 1
  manage_in "$work" storageattach "$name" --storagectl SATA --port 0 --type hdd --medium "$work/disk.vdi"
  mkdir "$work/box"
  manage_in "$work" export "$name" --output "$work/box/box.ovf"
  cp "$VIRTUALBOX_DIR/box/metadata.json" "$VIRTUALBOX_DIR/box/Vagrantfile" "$work/box/"
  rm -f "$PLACE/$BOX_NAME"-*.box
  tar -C "$work/box" -czf "$work/new.box" .
  mv "$work/new.box" "$2"
}

manage_in() { # WORK ARGUMENTS...
  local home="$1/home"
  shift
  VBOX_USER_HOME="$home" LC_ALL=C.UTF-8 "$PLACE/bin/VBoxManage" "$@" 9>&-
}
