"""The ports that a task gets, and its health check."""

import unittest

from standin import app_health, ports


def document(taken=()):
    tasks = {'t': {'agent': 'A', 'state': 'TASK_RUNNING', 'ports': list(taken)}}
    return {'agents': {'A': {'resources': {'ports': '[1025-2180, 10001-10004]'}}}, 'apps': {'/web': {'tasks': tasks}}}


class Ports(unittest.TestCase):
    def test_the_lowest_that_are_free(self):
        self.assertEqual(ports.pick(document(), 'A', 2), [10001, 10002])
        self.assertEqual(ports.pick(document([10001, 10003]), 'A', 2), [10002, 10004])

    def test_those_of_a_task_that_ended_are_free_again(self):
        doc = document([10001])
        doc['apps']['/web']['tasks']['t']['state'] = 'TASK_FAILED'
        self.assertEqual(ports.pick(doc, 'A', 1), [10001])

    def test_too_few(self):
        self.assertIsNone(ports.pick(document([10001]), 'A', 4))
        self.assertEqual(ports.pick(document(), 'A', 0), [])

    def test_what_a_task_is_told(self):
        self.assertEqual(ports.environment([10001, 10002]),
                         {'PORT0': '10001', 'PORT1': '10002', 'PORT': '10001', 'PORTS': '10001,10002'})
        self.assertEqual(ports.environment([]), {})
        self.assertEqual(ports.count({'portDefinitions': [{'port': 0}]}), 1)


class Checks(unittest.TestCase):
    def test_only_commands_are_run(self):
        self.assertEqual(app_health.command_of({'healthChecks': [{'protocol': 'HTTP'}, {
            'protocol': 'COMMAND', 'command': {'value': 'true'}}]}), 'true')
        self.assertIsNone(app_health.command_of({}))

    def test_the_end_code_counts(self):
        self.assertTrue(app_health.run('test "$PORT0" = 10001', {'PORT0': '10001'}))
        self.assertFalse(app_health.run('exit 7', {}))


if __name__ == '__main__':
    unittest.main()
