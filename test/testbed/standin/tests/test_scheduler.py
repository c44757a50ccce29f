"""Which agent runs which task."""

import unittest

from standin import scheduler


def document(app=None, tasks=None):
    """Two private agents and a public one, and one app."""
    def agent(host, role, cpus):
        return {'hostname': host, 'role': role, 'attributes': {'public_ip': 'true'} if role != '*' else {},
                'resources': {'cpus': cpus, 'mem': 1000.0, 'disk': 1000.0}}
    wanted = dict({'id': '/web', 'cmd': 'sleep 1', 'cpus': 1, 'mem': 100, 'disk': 0, 'instances': 1}, **app or {})
    return {'agents': {'A': agent('10.0.0.1', '*', 2.0), 'B': agent('10.0.0.2', '*', 4.0),
                       'P': agent('10.0.0.3', 'slave_public', 8.0)},
            'apps': {'/web': {'app': wanted, 'tasks': tasks or {}, 'version': 'v'}}}


def task(agent, state='TASK_RUNNING', launched=0.0):
    return {'agent': agent, 'state': state, 'launched': launched, 'version': 'v'}


EVERYONE = {'A', 'B', 'P'}


class Choose(unittest.TestCase):
    def test_the_emptiest_private_agent(self):
        self.assertEqual(scheduler.choose(document(), EVERYONE, '/web'), 'B')

    def test_only_agents_that_answer(self):
        self.assertEqual(scheduler.choose(document(), {'A', 'P'}, '/web'), 'A')

    def test_the_public_role(self):
        doc = document({'acceptedResourceRoles': ['slave_public']})
        self.assertEqual(scheduler.choose(doc, EVERYONE, '/web'), 'P')

    def test_nobody_has_the_room(self):
        self.assertIsNone(scheduler.choose(document({'cpus': 5}), EVERYONE, '/web'))
        self.assertIsNone(scheduler.choose(document({'mem': 1001}), EVERYONE, '/web'))

    def test_running_tasks_take_room_and_ended_ones_give_it_back(self):
        full = document({'cpus': 4}, {'t': task('B')})
        self.assertIsNone(scheduler.choose(full, EVERYONE, '/web'))
        full['apps']['/web']['tasks']['t']['state'] = 'TASK_FAILED'
        self.assertEqual(scheduler.choose(full, EVERYONE, '/web'), 'B')

    def test_constraints(self):
        unique = document({'constraints': [['hostname', 'UNIQUE']]}, {'t': task('B')})
        self.assertEqual(scheduler.choose(unique, EVERYONE, '/web'), 'A')
        like = document({'constraints': [['hostname', 'LIKE', '10.0.0.1']]})
        self.assertEqual(scheduler.choose(like, EVERYONE, '/web'), 'A')
        cluster = document({'constraints': [['hostname', 'CLUSTER', '10.0.0.9']]})
        self.assertIsNone(scheduler.choose(cluster, EVERYONE, '/web'))


class Reports(unittest.TestCase):
    def test_an_agent_ends_what_nobody_wants(self):
        doc = document(tasks={'t': task('A', 'TASK_STAGING')})
        kill = scheduler.note_report(doc, 'A', [{'id': 't', 'state': 'TASK_RUNNING'},
                                                {'id': 'old', 'state': 'TASK_RUNNING'}], 1.0)
        self.assertEqual(kill, ['old'])
        self.assertEqual(doc['apps']['/web']['tasks']['t']['state'], 'TASK_RUNNING')

    def test_a_task_that_the_agent_does_not_know_is_lost_after_a_while(self):
        doc = document(tasks={'t': task('A', 'TASK_STAGING', launched=100.0)})
        scheduler.note_report(doc, 'A', [], 101.0)
        self.assertEqual(doc['apps']['/web']['tasks']['t']['state'], 'TASK_STAGING')
        scheduler.note_report(doc, 'A', [], 100.0 + scheduler.LAUNCH_GRACE + 1)
        self.assertEqual(doc['apps']['/web']['tasks']['t']['state'], 'TASK_LOST')

    def test_an_app_that_keeps_ending_waits_longer_each_time(self):
        doc = document(tasks={'t': task('A', 'TASK_FAILED')})
        scheduler.bury(doc, set(), 50.0)
        entry = doc['apps']['/web']
        self.assertEqual(entry['tasks'], {})
        first = entry['not_before'] - 50.0
        entry['tasks']['u'] = task('A', 'TASK_FINISHED')
        scheduler.bury(doc, set(), 60.0)
        self.assertGreater(entry['not_before'] - 60.0, first)

    def test_tasks_of_a_lost_agent_are_replaced_at_once(self):
        doc = document(tasks={'t': task('A'), 'u': task('B')})
        scheduler.bury(doc, {'A'}, 50.0)
        self.assertEqual(list(doc['apps']['/web']['tasks']), ['u'])
        self.assertNotIn('not_before', doc['apps']['/web'])

    def test_scaling_down_ends_the_youngest(self):
        entry = {'app': {'instances': 1}, 'tasks': {'old': task('A', launched=1.0), 'new': task('B', launched=2.0)}}
        self.assertEqual(scheduler.surplus(entry), ['new'])
