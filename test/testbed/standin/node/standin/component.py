"""What a dcos-*.service of the DC/OS stand-in runs: switch a part of the server on or off.

A part is on while its marker file exists below /run/dcos-standin (so it is off after a reboot until its
unit runs again). What DC/OS's service would refuse at its start is refused here, too.
"""

import os
import sys

from standin import resources
from standin import settings as node

# The last unit to come up in each role: failing it keeps the postflight checks red.
POSTFLIGHT_VICTIMS = ('marathon', 'mesos-slave')


def main(argv):
    """`start NAME` or `stop NAME`; exit 1 when the real service would not start."""
    verb, name = argv
    marker = os.path.join(node.RUN, name)
    if verb == 'stop':
        if os.path.exists(marker):
            os.remove(marker)
        return 0
    settings = node.load()
    ip, said = node.detect_ip()
    refusal = refuse(settings, name, ip, said)
    if refusal:
        print(refusal)
        return 1
    os.makedirs(node.RUN, exist_ok=True)
    node.write_file(marker, 'DC/OS stand-in\n')
    print('{} is on (DC/OS stand-in)'.format(name))
    return 0


def refuse(settings, name, ip, said):
    """Why a service does not start, or None."""
    if name in POSTFLIGHT_VICTIMS and settings.told_to_fail('postflight', ip):
        return '{} (DC/OS stand-in) was told to fail'.format(name)
    if name == 'exhibitor':
        if not ip:
            return 'inet_aton exited with illegal IP address string. {}'.format(said)
        if ip not in settings.masters:
            return ('ERROR: ip-detect returned {0}. {0} is not in the configured list of masters.'
                    .format(ip))
    if name == 'mesos-slave':
        if not ip:
            return 'ip-detect gave no address: {}'.format(said)
        resources.write_mesos_resources(settings.role)
        wanted = resources.agent_info(settings.role, ip)
        return resources.recover(wanted)
    return None


