# users.sh list|add|put|remove|secret [USER]
# Users of DC/OS's log-in on a master, and the secret of its tokens. IAM answers on this machine without
# a token, as dcos_add_user.py itself uses it. Source: dcos/dcos packages/bouncer, packages/dcos-oauth.
# list prints IAM's answer; put reads its JSON from standard input; put and remove print an HTTP status.
# Exit 44: this DC/OS has no such script, or no such secret. Exit 47: IAM does not answer.
set -euo pipefail

readonly verb=$1 user=${2-} iam=http://127.0.0.1:8101/acs/api/v1/users
readonly secret=/var/lib/dcos/dcos-oauth/auth-token-secret

# With DC/OS's own python, which knows what the script imports.
add() {
  local script
  for script in /opt/mesosphere/bin/dcos_add_user.py \
    /opt/mesosphere/active/dcos-oauth/bin/dcos_add_user.py; do
    if [ ! -e "$script" ]; then continue; fi
    set +u
    set -a
    # shellcheck disable=SC1091
    . /opt/mesosphere/environment.export
    set +a
    python "$script" "$user"
    return
  done
  exit 44
}

case $verb in
  list) curl -fsS -m 20 "$iam" || exit 47 ;;
  add) add ;;
  put) curl -sS -m 20 -o /dev/null -w '%{http_code}\n' -X PUT -H 'Content-Type: application/json' -d @- "$iam/$user" || exit 47 ;;
  remove) curl -sS -m 20 -o /dev/null -w '%{http_code}\n' -X DELETE "$iam/$user" || exit 47 ;;
  secret) if [ -e $secret ]; then cat $secret; else exit 44; fi ;;
esac
