"""What an agent offers, and when it refuses to recover."""

import os
import tempfile
import unittest
from unittest import mock

from standin import resources
from standin import settings as node


class Offer(unittest.TestCase):
    def test_memory_as_mesos_reckons(self):
        self.assertEqual([resources.default_mem(mib) for mib in (1024, 2047, 2048, 6144)],
                         [512, 1023, 1024, 5120])

    def test_disk_as_mesos_reckons(self):
        self.assertEqual([resources.mesos_disk(mib) for mib in (9000, 10240, 102400)], [4500, 5120, 97280])

    def test_the_override_file_wins(self):
        text = '# by hand\nMESOS_RESOURCES=\'[{"name":"mem","role":"*","type":"SCALAR","scalar":{"value":512}}]\'\n'
        offer = resources.offered('slave', 4, 6144, 102400, resources.overrides(text))
        self.assertEqual((offer['cpus'], offer['mem'], offer['disk']), (4.0, 512.0, 97280.0))
        self.assertTrue(offer['ports'].startswith('[1025-2180, 2182-3887'), offer['ports'])

    def test_quoting_of_the_override_file(self):
        wanted = [{'name': 'mem'}]
        for line in ('MESOS_RESOURCES=[{"name": "mem"}]', "export MESOS_RESOURCES='[{\"name\": \"mem\"}]'",
                     'MESOS_RESOURCES="[{\\"name\\": \\"mem\\"}]"'):
            self.assertEqual(resources.overrides(line), wanted)


class Recovery(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        patch = mock.patch.object(node, 'SLAVE_META', os.path.join(folder.name, 'slaves'))
        patch.start()
        self.addCleanup(patch.stop)

    def test_the_same_agent_comes_back_with_its_id(self):
        self.assertIsNone(resources.recover({'mem': 1}))
        first = resources.recorded()['id']
        self.assertIsNone(resources.recover({'mem': 1}))
        self.assertEqual(resources.recorded()['id'], first)

    def test_another_offer_is_refused_until_latest_is_removed(self):
        resources.recover({'mem': 1})
        first = resources.recorded()['id']
        self.assertIn('Failed to perform recovery: Incompatible agent info detected.',
                      resources.recover({'mem': 2}))
        os.remove(os.path.join(node.SLAVE_META, 'latest'))
        self.assertIsNone(resources.recover({'mem': 2}))
        self.assertNotEqual(resources.recorded()['id'], first)
