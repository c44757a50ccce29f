"""Where things are on a machine, and what genconf decided for its cluster."""

import ipaddress
import json
import os
import subprocess

# Tests run a whole node below a temporary folder.
PREFIX = os.environ.get('STANDIN_PREFIX', '')
INSTALL = PREFIX + '/opt/mesosphere'
ROLES = PREFIX + '/etc/mesosphere/roles'
ORIGIN = PREFIX + '/etc/mesosphere/standin.json'
UNITS = PREFIX + '/etc/systemd/system'
RUN = PREFIX + '/run/dcos-standin'
STATE = PREFIX + '/var/lib/dcos/standin'
CLUSTER_ID = PREFIX + '/var/lib/dcos/cluster-id'
AUTH_SECRET = PREFIX + '/var/lib/dcos/dcos-oauth/auth-token-secret'
FETCHED = PREFIX + '/opt/mesosphere.fetched'
MESOS_RESOURCES = PREFIX + '/var/lib/dcos/mesos-resources'
SLAVE_META = PREFIX + '/var/lib/mesos/slave/meta/slaves'
FAIL_FILE = PREFIX + '/etc/dcos-standin-fail'


class Settings:
    """One machine's role and its cluster's configuration."""

    def __init__(self, cluster, version, role):
        self.version = version
        self.role = role
        self.is_master = role == 'master'
        self.dcos_version = cluster['version']
        self.image_commit = cluster['image_commit']
        self.bootstrap_id = cluster['bootstrap_id']
        self.config = cluster['config']
        self.cluster_name = self.config['cluster_name']
        self.masters = sorted(self.config['master_list'], key=ipaddress.IPv4Address)
        self.auth = self.config['oauth_enabled'] == 'true'
        self.fail = cluster.get('fail', [])

    def stages(self):
        """The role's units in start order: a list of lists of names without `.service`."""
        return self.version['units'][self.role]

    def units(self):
        """The role's units in start order, in one list."""
        return [name for stage in self.stages() for name in stage]

    def component_of(self, unit):
        """The part of the server that a unit switches on, or None for one that is only a name."""
        return self.version['components'].get(unit, {}).get('component')

    def told_to_fail(self, word, ip):
        """Whether a test asked for this failure at genconf or in a file on this machine."""
        asked = list(self.fail)
        if os.path.exists(FAIL_FILE):
            asked += read_text(FAIL_FILE).replace(',', ' ').split()
        return word in asked or '{}@{}'.format(word, ip) in asked


def load():
    """Read the settings of this machine."""
    role = next(name for name in ('master', 'slave_public', 'slave')
                if os.path.exists(os.path.join(ROLES, name)))
    return Settings(read_json(INSTALL + '/etc/standin-cluster.json'),
                    read_json(INSTALL + '/etc/standin-version.json'), role)


def detect_ip():
    """Run the cluster's ip-detect: (address or '', what it said on stderr or why it failed)."""
    try:
        done = subprocess.run([INSTALL + '/bin/detect_ip'], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return '', str(error)
    out, err = done.stdout.decode().strip(), done.stderr.decode().strip()
    try:
        return str(ipaddress.IPv4Address(out)), err
    except ValueError:
        return '', err or '{!r} is not a valid IPv4 address'.format(out)


def read_text(path):
    """The text of a file."""
    with open(path, encoding='utf-8') as file:
        return file.read()


def read_json(path, default=None):
    """A JSON file, or the default when it is absent and a default is given."""
    if default is not None and not os.path.exists(path):
        return default
    return json.loads(read_text(path))


def write_file(path, text, mode=0o644):
    """Write a file so that a crash leaves the old one or the new one."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    beside = path + '.new'
    with open(beside, 'w', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.chmod(beside, mode)
    os.replace(beside, path)


def write_json_in_order(path, value):
    """The same with the keys in their own order, for readers that go by lines."""
    write_file(path, json.dumps(value, indent=1) + '\n')


def write_json(path, value):
    """Write a JSON file so that a crash leaves the old one or the new one."""
    write_file(path, json.dumps(value, indent=1, sort_keys=True))
