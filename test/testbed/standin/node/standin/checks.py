"""The check command of the DC/OS stand-in, under the name and with the words of its DC/OS version:
`3dt --diag` (1.9), `dcos-diagnostics check node-poststart` (1.10, 1.11), `dcos-check-runner check
node-poststart` and `… check cluster` (1.12 and newer).

3dt prints a line `[unit]: what is wrong` for each unit that is not well and exits 1 when there is one. The
others print {"status": n, "checks": {name: {"status", "output"}}} and exits with n: 0 well, 1 warning,
2 critical, 3 unknown. Every answer comes from what really runs.
"""

import ctypes
import grp
import json
import os
import shutil
import subprocess
import sys

from standin import settings as node
from standin import web

OK, WARNING, CRITICAL, UNKNOWN = range(4)


def main(argv):
    """The check command of this machine's DC/OS version; exit code as above."""
    if os.geteuid() != 0:
        print('the check runner (DC/OS stand-in) must be run as root', file=sys.stderr)
        return UNKNOWN
    settings = node.load()
    if settings.version['check']['style'] == 'units':
        return diagnose(argv, settings)
    return check(argv, settings)


def diagnose(argv, settings):
    """`3dt --diag`: 0, or 1 after a line for each unit that is not well."""
    if [word for word in argv if not word.startswith('--endpoint-config=')] != ['--diag']:
        print('usage: 3dt --diag (DC/OS stand-in)', file=sys.stderr)
        return WARNING
    try:
        bad = unhealthy(settings)
    except OSError as error:
        print('Unable to query the health of the units: {}'.format(error), file=sys.stderr)
        return WARNING
    for unit in bad:
        print('[{}]: {}'.format(unit['id'], unit['output']))
    return WARNING if bad else OK


def check(argv, settings):
    """`check GROUP`: the worst status of the group's checks."""
    if len(argv) != 2 or argv[0] != 'check' or argv[1] not in ('node-prestart', 'node-poststart', 'cluster'):
        print('usage: {} check node-prestart|node-poststart|cluster (DC/OS stand-in)'.format(
            settings.version['check']['program']), file=sys.stderr)
        return UNKNOWN
    results = {}
    for name in names(settings, argv[1]):
        status, output = run(name, settings)
        results[name] = {'status': status, 'output': output}
    status = max([item['status'] for item in results.values()] or [OK])
    print(json.dumps({'status': status, 'checks': results}, indent=2, sort_keys=True))
    return status


def names(settings, group):
    """The checks of a group for this machine's role."""
    role = 'master' if settings.is_master else 'agent'
    if group == 'cluster':
        return settings.version['checks']['cluster_' + role]
    if group == 'node-prestart':
        return []
    chosen = list(settings.version['checks'][role])
    if settings.config.get('check_time') == 'true':
        chosen.append('clock_sync')
    return chosen


def run(name, settings):
    """One check: (status, output)."""
    if name in ('xz', 'tar', 'curl', 'unzip'):
        return (OK, '') if shutil.which(name) else (CRITICAL, '{}: command not found'.format(name))
    try:
        return CHECKS[name](settings)
    except (OSError, KeyError, TypeError) as error:
        return UNKNOWN, str(error)


def components(settings):
    """No unit of this machine is unwell."""
    try:
        bad = ['component {} has health status {}'.format(unit['id'], unit['health'])
               for unit in unhealthy(settings)]
    except OSError as error:
        return CRITICAL, 'Unable to query the health of the components: {}'.format(error)
    return (CRITICAL, '\n'.join(bad)) if bad else (OK, '')


def unhealthy(settings):
    """The units that are not well, as this machine's own /system/health/v1 tells. Raises OSError."""
    port = 1050 if settings.is_master else 61001
    units = web.call('GET', 'http://127.0.0.1:{}/system/health/v1'.format(port))[1]['units']
    return [unit for unit in units if unit['health'] != 0]


def replog(_settings):
    """Whether this master knows a leader that a majority of masters follows."""
    try:
        leader = web.call('GET', 'http://127.0.0.1:5050/standin/leader')[1]['leader']
    except OSError:
        leader = None
    return (OK, '') if leader else (CRITICAL, 'Mesos replog not synchronized')


def registered(_settings):
    """Whether the agent of this machine is registered."""
    try:
        said = web.call('GET', 'http://127.0.0.1:5051/standin/status')[1]
    except OSError as error:
        return CRITICAL, 'Mesos agent does not answer: {}'.format(error)
    return (OK, '') if said['registered'] else (
        CRITICAL, 'Mesos agent is not registered with the masters. {}'.format(said['error']).strip())


def cockroach(_settings):
    """Whether every master holds its copy."""
    states = web.call('GET', 'http://127.0.0.1:8181/exhibitor/v1/cluster/status')[1]
    down = [item['hostname'] for item in states if item['code'] != 3]
    if not down:
        return OK, ''
    if any(item['code'] == 3 for item in states):
        return WARNING, 'CockroachDB has underreplicated ranges'
    return CRITICAL, 'CockroachDB has unavailable ranges'


def ip_detect(_settings):
    """Whether ip-detect prints one address and nothing on stderr."""
    address, said = node.detect_ip()
    if not address:
        return CRITICAL, said
    return (CRITICAL, 'detect_ip returned stderr: {}'.format(said)) if said else (OK, address)


def docker(_settings):
    """Whether docker answers."""
    done = subprocess.run(['docker', 'version'], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    return (OK, '') if done.returncode == 0 else (CRITICAL, done.stderr.decode('utf-8', 'replace').strip())


def journald(_settings):
    """Whether the journal's folder belongs to systemd-journal."""
    group = grp.getgrnam('systemd-journal').gr_gid
    for path in ('/var/log/journal', '/run/log/journal'):
        if os.path.isdir(path):
            good = os.stat(path).st_gid == group
            return (OK, '') if good else (CRITICAL, '{} is not owned by systemd-journal'.format(path))
    return CRITICAL, 'journald has no directory'


def clock(_settings):
    """Whether the kernel holds the clock for synchronised (adjtimex gives 5 when not)."""
    if ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(512)) == 5:
        return CRITICAL, 'Time is not synchronized / marked as bad by the kernel.'
    return OK, ''


CHECKS = {
    'components_master': components, 'components_agent': components, 'docker': docker,
    'ip_detect_script': ip_detect, 'mesos_master_replog_synchronized': replog,
    'mesos_agent_registered_with_masters': registered, 'journald_dir_permissions': journald,
    'cockroachdb_replication': cockroach, 'clock_sync': clock,
}
