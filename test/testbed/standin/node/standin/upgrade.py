"""`pkgpanda fetch` and `pkgpanda activate` of the DC/OS stand-in: another version on a machine that has one.

Packages are fetched beside what is installed. Activating them puts a whole new tree in its place and has
the new version's own `pkgpanda setup` write its units, as some are others than before.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import urllib.request

from standin import settings as node

SERVER_UNIT = 'dcos-standin'


def main(argv):
    """`fetch --repository-url=URL ID…` or `activate [--no-block] ID…`."""
    verb = argv[0]
    ids = [word for word in argv[1:] if not word.startswith('--')]
    options = dict(word[2:].split('=', 1) for word in argv[1:] if word.startswith('--') and '=' in word)
    if not ids or (verb == 'fetch' and 'repository-url' not in options):
        print('usage: pkgpanda fetch --repository-url=URL ID… | activate ID… (DC/OS stand-in)', file=sys.stderr)
        return 1
    if verb == 'fetch':
        return fetch(options['repository-url'], ids)
    return activate(ids)


def fetch(url, ids):
    """Download the packages unless they are here."""
    os.makedirs(node.FETCHED, exist_ok=True)
    for package in ids:
        target = archive_of(package)
        if os.path.exists(target):
            continue
        address = '{}/packages/{}/{}.tar.xz'.format(url, package.split('--')[0], package)
        print('Fetching ' + package, flush=True)
        with urllib.request.urlopen(address, timeout=60) as answer, open(target + '.part', 'wb') as file:
            shutil.copyfileobj(answer, file)
        os.replace(target + '.part', target)
    return 0


def activate(ids):
    """Put the packages in the place of what is installed and start DC/OS's units anew."""
    missing = [package for package in ids if not os.path.exists(archive_of(package))]
    if missing:
        print('Not fetched: ' + ' '.join(missing), file=sys.stderr)
        return 1
    fresh = node.INSTALL + '.new'
    shutil.rmtree(fresh, ignore_errors=True)
    # The programs first: the cluster's package adds to them.
    for package in sorted(ids, key=lambda name: not name.startswith('dcos-standin--')):
        with tarfile.open(archive_of(package), mode='r:xz') as tar:
            tar.extractall(fresh)
    os.makedirs(fresh + '/active', exist_ok=True)
    units = node.load().units()
    take_down(units)
    exchange(fresh)
    shutil.rmtree(node.FETCHED, ignore_errors=True)
    note_origin(ids)
    return subprocess.run([node.INSTALL + '/bin/pkgpanda', 'setup', '--no-block-systemd'], check=False).returncode


def take_down(units):
    """Stop the units of the old version and take their files away."""
    names = list(reversed(units)) + [SERVER_UNIT]
    subprocess.run(['systemctl', 'stop', 'dcos.target'] + [name + '.service' for name in names], check=False)
    for name in names:
        for path in ('/dcos.target.wants/{}.service', '/{}.service'):
            remove(node.UNITS + path.format(name))


def exchange(fresh):
    """The new tree for the old one."""
    old = node.INSTALL + '.old'
    shutil.rmtree(old, ignore_errors=True)
    os.rename(node.INSTALL, old)
    os.rename(fresh, node.INSTALL)
    shutil.rmtree(old)


def note_origin(ids):
    """Which package of the cluster is on the machine now."""
    package = next((name for name in ids if name.startswith('dcos-config--')), None)
    if package is not None:
        node.write_json(node.ORIGIN, dict(node.read_json(node.ORIGIN), package=package))


def archive_of(package):
    """Where a fetched package lies."""
    return '{}/{}.tar.xz'.format(node.FETCHED, package)


def remove(path):
    """Remove a file or link that need not be there."""
    if os.path.lexists(path):
        os.remove(path)
