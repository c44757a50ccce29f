"""`pkgpanda setup` of the DC/OS stand-in: this cluster's package, the role's units, dcos.target.

`pkgpanda fetch` and `pkgpanda activate`, which an upgrade uses, are in `upgrade.py`.
"""

import os
import subprocess
import sys
import tarfile
import urllib.request

from standin import settings as node
from standin import upgrade

SERVER_UNIT = 'dcos-standin'


def main(argv):
    """Prepare this machine for its role and start dcos.target; runs at installation and at each boot."""
    if argv[:1] in (['fetch'], ['activate']):
        return upgrade.main(argv)
    if argv[:1] != ['setup']:
        print('pkgpanda (DC/OS stand-in) knows `setup`, `fetch` and `activate` only', file=sys.stderr)
        return 1
    if '--stand-in-told-to-fail' in argv:
        print('pkgpanda (DC/OS stand-in): told to fail at setup', file=sys.stderr)
        return 1
    if not os.path.isdir(node.INSTALL + '/active'):
        install_config_package()
        os.makedirs(node.INSTALL + '/active', exist_ok=True)
    settings = node.load()
    for name, text in units_of(settings).items():
        node.write_file(os.path.join(node.UNITS, name), text)
    write_environment()
    write_user_script(settings)
    write_version(settings)
    check = os.path.join(node.INSTALL, 'bin', settings.version['check']['program'])
    if not os.path.islink(check):
        os.symlink('standin-check', check)
    wants = node.UNITS + '/dcos.target.wants'
    os.makedirs(wants, exist_ok=True)
    for name in [SERVER_UNIT] + settings.units():
        link = os.path.join(wants, name + '.service')
        if not os.path.islink(link):
            os.symlink('../{}.service'.format(name), link)
    subprocess.run(['systemctl', 'daemon-reload'], check=True)
    subprocess.run(['systemctl', 'start', 'dcos.target', '--no-block'], check=True)
    return 0


def install_config_package():
    """Fetch the package that genconf made for this cluster and unpack it."""
    origin = node.read_json(node.ORIGIN)
    address = '{served_at}/packages/dcos-config/{package}.tar.xz'.format(**origin)
    with urllib.request.urlopen(address, timeout=30) as answer:
        with tarfile.open(fileobj=answer, mode='r|xz') as tar:
            tar.extractall(node.INSTALL)


def units_of(settings):
    """The unit files of a role: {file name: text}."""
    out = {
        'dcos.target': '[Unit]\nDescription=DC/OS stand-in\n[Install]\nWantedBy=multi-user.target\n',
        SERVER_UNIT + '.service': SERVER.format(install=node.INSTALL),
    }
    before = []
    for stage in settings.stages():
        for name in stage:
            title = settings.version['components'].get(name, {}).get('title', name[len('dcos-'):])
            component = settings.component_of(name)
            start = '{}/bin/standin-component start {}'.format(node.INSTALL, component)
            stop = 'ExecStop={}/bin/standin-component stop {}\n'.format(node.INSTALL, component)
            out[name + '.service'] = UNIT.format(
                title=title, after=' '.join(unit + '.service' for unit in before),
                start=start if component else '/bin/true', stop=stop if component else '')
        before = stage
    return out


def write_environment():
    """The files that a login shell and dcos-shell read."""
    path = '{}/bin:/usr/sbin:/usr/bin:/sbin:/bin'.format(node.INSTALL)
    node.write_file(node.INSTALL + '/environment', 'PATH={}\n'.format(path))
    node.write_file(node.INSTALL + '/environment.export', 'export PATH={}/bin:$PATH\n'.format(node.INSTALL))


def write_user_script(settings):
    """dcos_add_user.py where the version has it, and DC/OS's own python, which it is run with."""
    python = node.INSTALL + '/bin/python'
    if not os.path.islink(python):
        os.symlink('/usr/bin/python3', python)
    older = node.INSTALL + '/active/dcos-oauth/bin/dcos_add_user.py'
    if 'dcos-oauth' in settings.units() and not os.path.islink(older):
        os.makedirs(os.path.dirname(older), exist_ok=True)
        os.symlink(node.INSTALL + '/bin/dcos_add_user.py', older)


def write_version(settings):
    """The file that tells a machine's version, in DC/OS's form."""
    node.write_json_in_order(node.INSTALL + '/etc/dcos-version.json', {
        'version': settings.dcos_version, 'dcos-image-commit': settings.image_commit,
        'bootstrap-id': settings.bootstrap_id})


# One process carries the ports of all units; a unit switches its part on and off, so that
# `systemctl stop dcos-marathon` takes Marathon away as it does in DC/OS.
SERVER = """[Unit]
Description=The process behind this DC/OS stand-in's units
[Service]
ExecStart=/usr/bin/python3 -B {install}/bin/standin-server
Restart=always
RestartSec=1
"""

UNIT = """[Unit]
Description={title} (DC/OS stand-in)
Wants=dcos-standin.service
After=dcos-standin.service {after}
StartLimitIntervalSec=0
[Service]
Type=oneshot
RemainAfterExit=yes
Restart=on-failure
RestartSec=2
ExecStart={start}
{stop}"""
