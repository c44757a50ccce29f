"""Who leads among one, three and five masters."""

import unittest

from standin import quorum

THREE = ['10.0.0.9', '10.0.0.10', '10.0.0.11']
ALL = {'exhibitor', 'mesos-master', 'marathon'}


class Quorum(unittest.TestCase):
    def test_majorities(self):
        self.assertEqual([quorum.majority(n) for n in (1, 3, 5, 7, 9)], [1, 2, 3, 4, 5])

    def test_the_lowest_address_leads_as_a_number(self):
        self.assertEqual(quorum.leader(THREE, {ip: ALL for ip in THREE}), '10.0.0.9')

    def test_two_of_three_are_enough_and_one_is_not(self):
        self.assertEqual(quorum.leader(THREE, {'10.0.0.10': ALL, '10.0.0.11': ALL}), '10.0.0.10')
        self.assertIsNone(quorum.leader(THREE, {'10.0.0.11': ALL}))

    def test_a_strange_machine_does_not_count(self):
        self.assertIsNone(quorum.leader(THREE, {'10.0.0.9': ALL, '10.0.0.77': ALL}))

    def test_masters_without_mesos_do_not_make_a_quorum(self):
        self.assertIsNone(quorum.leader(THREE, {'10.0.0.9': ALL, '10.0.0.10': {'exhibitor'}}))

    def test_a_master_without_marathon_leads_last(self):
        reachable = {'10.0.0.9': {'exhibitor', 'mesos-master'}, '10.0.0.10': ALL, '10.0.0.11': ALL}
        self.assertEqual(quorum.leader(THREE, reachable), '10.0.0.10')

    def test_copies_are_ordered_by_epoch_then_revision(self):
        self.assertTrue(quorum.newer((1, 9), (2, 0)))
        self.assertFalse(quorum.newer((2, 0), (1, 9)))
        self.assertFalse(quorum.newer((2, 3), (2, 3)))

    def test_exhibitor_codes(self):
        two = quorum.exhibitor_status(THREE, {'10.0.0.9': ALL, '10.0.0.11': ALL})
        self.assertEqual([(item['code'], item['isLeader']) for item in two],
                         [(3, True), (1, False), (3, False)])
        one = quorum.exhibitor_status(THREE, {'10.0.0.9': ALL})
        self.assertEqual([item['description'] for item in one], ['not serving', 'down', 'down'])
