# java.sh probe SHA256|any
# java.sh install ARCHIVE SHA256 HOME
# A Java runtime under /opt/dcos-vagrant-java, from an archive (tar.gz) that lies on this machine. HOME is the folder in
# it that has bin/java. `probe` prints `there` where the runtime is that archive's, or any, and runs. `install` takes the archive
# away once it is unpacked; it exits 3 where its Java does not run on this machine.
set -euo pipefail

readonly FOLDER=/opt/dcos-vagrant-java
readonly CURRENT=$FOLDER/current

probe() { # SHA256|any
  local found
  found=$(cat $FOLDER/sha256 2>/dev/null || true)
  if [ -z "$found" ] || { [ "$1" != any ] && [ "$1" != "$found" ]; }; then return; fi
  if [ "$(readlink /usr/local/bin/java)" = $CURRENT/bin/java ] && $CURRENT/bin/java -version >/dev/null 2>&1; then echo there; fi
}

# In PATH of shells, of sudo and of tasks that Mesos starts; another Java there stays what it is.
link() {
  mkdir -p /usr/local/bin
  ln -sfn $CURRENT/bin/java /usr/local/bin/java
  if [ ! -e /usr/bin/java ] || [ "$(readlink /usr/bin/java)" = $CURRENT/bin/java ]; then ln -sfn $CURRENT/bin/java /usr/bin/java; fi
  echo "export JAVA_HOME=$CURRENT" >/etc/profile.d/dcos-vagrant-java.sh
}

install_java() { # ARCHIVE SHA256 HOME
  local unpacked=$FOLDER/$2 said
  exec 9>/run/dcos-vagrant-java.lock
  flock 9
  echo "$2  $1" | sha256sum --check --status
  rm -rf "$unpacked" "$unpacked.new"
  mkdir -p "$unpacked.new"
  tar -xzf "$1" --no-same-owner -C "$unpacked.new"
  if ! said=$("$unpacked.new/$3/bin/java" -version 2>&1); then
    rm -rf "$unpacked.new"
    echo "$said" | head -n 5 >&2
    exit 3
  fi
  echo "$said"
  mv "$unpacked.new" "$unpacked"
  ln -sfn "$unpacked/$3" $CURRENT
  link
  echo "$2" >$FOLDER/sha256
  rm -f "$1"
  find $FOLDER -mindepth 1 -maxdepth 1 -type d ! -path "$unpacked" -exec rm -rf {} +
}

case $1 in
  probe) probe "$2" ;;
  install) install_java "$2" "$3" "$4" ;;
esac
