"""An upgrade in place: what pkgpanda does on a machine, and how a master tells that it has caught up."""

import json
import os
import subprocess
import tempfile
import unittest
from unittest import mock

from standin import mesos, upgrade
from standin import settings as node


class OnAMachine(unittest.TestCase):
    """pkgpanda fetch and activate below a temporary folder, without systemd."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        places = {'INSTALL': '/opt/mesosphere', 'FETCHED': '/fetched', 'UNITS': '/units', 'ORIGIN': '/origin.json',
                  'ROLES': '/roles'}
        for name, path in places.items():
            patch = mock.patch.object(node, name, self.root + path)
            patch.start()
            self.addCleanup(patch.stop)
        self.commands = []
        run = mock.patch.object(upgrade.subprocess, 'run', self.note)
        run.start()
        self.addCleanup(run.stop)
        for name in ('roles', 'units/dcos.target.wants'):
            os.makedirs(os.path.join(self.root, name))
        open(self.root + '/roles/slave', 'w', encoding='utf-8').close()
        node.write_json(node.ORIGIN, {'served_at': 'http://boot', 'package': 'dcos-config--setup_old'})

    def note(self, argv, **_):
        self.commands.append(argv)
        return mock.Mock(returncode=0)

    def pack(self, package, files):
        source = os.path.join(self.root, 'source', package)
        for name, text in files.items():
            node.write_file(os.path.join(source, name), text)
        target = '{}/served/packages/{}/{}.tar.xz'.format(self.root, package.split('--', maxsplit=1)[0], package)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        subprocess.check_call(['tar', '-C', source, '-cJf', target, '.'])

    def test_the_new_version_takes_the_place_of_the_old(self):
        here = os.path.dirname(os.path.abspath(__file__))
        cluster = {'version': '1.13.9', 'image_commit': '', 'bootstrap_id': '',
                   'config': {'cluster_name': '', 'master_list': [], 'oauth_enabled': 'false'}}
        node.write_json(node.INSTALL + '/etc/standin-cluster.json', cluster)
        with open(here + '/../versions/1.13.json', encoding='utf-8') as file:
            node.write_file(node.INSTALL + '/etc/standin-version.json', file.read())
        node.write_file(node.INSTALL + '/bin/only-old', '')
        node.write_file(node.UNITS + '/dcos-net.service', '')
        self.pack('dcos-config--setup_new', {'etc/standin-cluster.json': '{"version": "2.0.6"}'})
        self.pack('dcos-standin--new', {'bin/pkgpanda': ''})
        ids = ['dcos-config--setup_new', 'dcos-standin--new']

        self.assertEqual(upgrade.main(['activate'] + ids), 1)
        self.assertTrue(os.path.exists(node.INSTALL + '/bin/only-old'))

        url = '--repository-url=file://' + self.root + '/served'
        self.assertEqual(upgrade.main(['fetch', url] + ids), 0)
        self.assertTrue(os.path.exists(node.INSTALL + '/bin/only-old'))
        self.assertEqual(upgrade.main(['activate'] + ids), 0)
        self.assertFalse(os.path.exists(node.INSTALL + '/bin/only-old'))
        self.assertFalse(os.path.exists(node.UNITS + '/dcos-net.service'))
        self.assertEqual(node.read_json(node.INSTALL + '/etc/standin-cluster.json'), {'version': '2.0.6'})
        self.assertEqual(node.read_json(node.ORIGIN)['package'], 'dcos-config--setup_new')
        self.assertEqual([argv[:2] for argv in self.commands],
                         [['systemctl', 'stop'], [node.INSTALL + '/bin/pkgpanda', 'setup']])


class Registry(unittest.TestCase):
    def test_a_master_tells_whether_it_has_caught_up(self):
        for leader, recovered in (('192.168.65.90', 1.0), (None, 0.0)):
            body = mesos.metrics(leader).body.decode()
            self.assertIn('registrar\\/log\\/recovered', body)
            self.assertEqual(json.loads(body)['registrar/log/recovered'], recovered)
