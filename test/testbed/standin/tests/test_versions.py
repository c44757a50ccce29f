"""What differs from one DC/OS minor to the next, for every version that the stand-in has."""

import contextlib
import io
import json
import os
import subprocess
import tempfile
import unittest
from unittest import mock

from standin import adminrouter, checks, web
from standin import settings as node
from standin_genconf import __main__ as installer
from standin_genconf import artifacts, validation

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RELEASES = {'1.9': '1.9.10', '1.11': '1.11.11', '1.13': '1.13.9', '2.2': '2.2.1'}
CONFIG = {
    'bootstrap_url': 'http://192.168.65.50', 'cluster_name': 'DC/OS', 'exhibitor_storage_backend': 'static',
    'master_discovery': 'static', 'master_list': ['192.168.65.90'], 'oauth_enabled': 'true'}


def data_of(minor):
    with open(os.path.join(ROOT, 'versions', minor + '.json'), encoding='utf-8') as file:
        return json.load(file)


def settings_of(minor, role='master'):
    cluster = {'version': RELEASES[minor], 'image_commit': 'c' * 40, 'bootstrap_id': 'b' * 40, 'config': CONFIG}
    return node.Settings(cluster, data_of(minor), role)


def said_by(action):
    """(result, stdout, stderr) of a function."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        result = action()
    return result, out.getvalue(), err.getvalue()


class Options(unittest.TestCase):
    def answer(self, minor, option):
        """How the installer takes an option that it does not do: 'without', 'web', 'unknown'."""
        files = {'version.json': data_of(minor), 'installer.json': {'version': RELEASES[minor]}}
        with mock.patch.object(installer, 'read_json', files.get):
            code, _, err = said_by(lambda: installer.main(option.split()))
        self.assertEqual(code, 1)
        for words, answer in (('does not have this option', 'without'), ('no web installer', 'web'),
                              ('does not understand', 'unknown')):
            if words in err:
                return answer
        return err

    def test_each_version_has_its_own(self):
        table = {
            '--install-prereqs': ['without', 'without', 'without', 'unknown'],
            '--set-superuser-password': ['without', 'without', 'without', 'unknown'],
            '--uninstall': ['unknown'] * 4,
        }
        for option, answers in table.items():
            self.assertEqual([self.answer(minor, option) for minor in RELEASES], answers, option)

    def test_the_ways_to_the_nodes_went_away_one_after_another(self):
        ways = {minor: [name for name in ('preflight', 'deploy', 'postflight', 'web')
                        if name in data_of(minor)['options']] for minor in RELEASES}
        push = ['preflight', 'deploy', 'postflight']
        self.assertEqual(ways, {'1.9': push + ['web'], '1.11': push + ['web'], '1.13': push, '2.2': []})
        for option in ('--web', '-v --web'):
            self.assertEqual([self.answer(minor, option) for minor in ('1.13', '2.2')], ['web'] * 2)
        self.assertEqual([self.answer('2.2', option) for option in ('--preflight', '--deploy', '--postflight')],
                         ['unknown'] * 3)
        self.assertEqual(self.answer('2.2', '--offline --web'), 'unknown')

    def test_validation_alone_went_away_with_2_0(self):
        self.assertEqual([('validate-config' in data_of(minor)['options']) for minor in RELEASES],
                         [True, True, True, False])


class Keys(unittest.TestCase):
    def examine(self, minor, **changes):
        return validation.examine(validation.plain(dict(CONFIG, **changes)), data_of(minor), os.devnull)

    def test_defaults(self):
        table = {
            'enable_ipv6': [None, 'true', 'true', 'true'],
            'intercom_enabled': [None, None, 'true', 'true'],
            'mesos_seccomp_enabled': [None, None, 'false', 'true'],
            'enable_docker_gc': ['false', 'false', 'false', 'true'],
            'calico_enabled': [None, None, None, 'true'],
            'mesos_container_log_sink': ['logrotate', 'logrotate', 'fluentbit+logrotate', 'fluentbit+logrotate'],
        }
        for key, values in table.items():
            self.assertEqual([self.examine(minor)[0].get(key) for minor in RELEASES], values, key)

    def test_a_key_is_examined_by_the_versions_that_know_it(self):
        table = [
            ({'enable_ipv6': 'maybe'}, [False, True, True, True]),
            ({'fault_domain_enabled': 'true'}, [False, True, True, True]),
            ({'superuser_service_account_uid': 'x'}, [False, False, True, True]),
            ({'calico_enabled': 'maybe'}, [False, False, False, True]),
            ({'agent_list': ['a1.dcos']}, [True, True, True, False]),
            ({'agent_list': ['192.168.65.90']}, [True, True, True, False]),
            ({'resolvers': ['198.51.100.1']}, [False, False, False, True]),
            ({'never_heard_of': 'it'}, [False] * 4),
        ]
        for changes, refused in table:
            self.assertEqual([bool(self.examine(minor, **changes)[1]) for minor in RELEASES], refused, changes)


@unittest.skipUnless(os.geteuid() == 0, 'dcos_install.sh wants root')
class Preflight(unittest.TestCase):
    def questions(self, minor, role):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        script = os.path.join(folder.name, 'dcos_install.sh')
        told = {'version': RELEASES[minor], 'bootstrap_id': 'b' * 40}
        with open(script, 'w', encoding='utf-8') as file:
            file.write(artifacts.install_script(os.path.join(ROOT, 'installer'), told, data_of(minor), CONFIG,
                                                'package', []))
        done = subprocess.run(['bash', script, '--preflight-only', role], stdout=subprocess.PIPE, check=False)
        return done.stdout.decode()

    def test_asks_what_its_version_asks(self):
        said = {minor: self.questions(minor, 'slave') for minor in RELEASES}
        for words, asked in [("Checking if group 'nogroup' exists: ", [True, True, False, False]),
                             ('Is SELinux disabled?', [True, True, False, False]),
                             ('with "ftype=1": ', [False, False, True, True]),
                             ('port 62053 (required by spartan)', [True, False, False, False]),
                             ('port 61420 (required by dcos-net)', [False, True, False, False]),
                             ('port 62020 (required by fluent-bit)', [False, False, True, True]),
                             ('port 5051 (required by mesos-agent)', [True] * 4)]:
            self.assertEqual([words in said[minor] for minor in RELEASES], asked, words)


class Checks(unittest.TestCase):
    """The check command of each version, on a machine whose units are well or not."""

    def run_it(self, minor, words, units):
        answer = mock.patch.object(web, 'call', lambda *_: (200, {'units': units}))
        loaded = mock.patch.object(node, 'load', lambda: settings_of(minor, 'slave'))
        root = mock.patch.object(os, 'geteuid', lambda: 0)
        only = mock.patch.object(checks, 'names', lambda *_: ['components_agent'])
        with answer, loaded, root, only:
            code, out, _ = said_by(lambda: checks.main(words))
        return code, out

    def test_programs(self):
        self.assertEqual([data_of(minor)['check']['program'] for minor in RELEASES],
                         ['3dt', 'dcos-diagnostics', 'dcos-check-runner', 'dcos-check-runner'])

    def test_exit_codes_and_words(self):
        well = [{'id': 'dcos-net.service', 'health': 0, 'output': ''}]
        bad = [{'id': 'dcos-net.service', 'health': 1, 'output': 'it is failed'}]
        self.assertEqual(self.run_it('1.9', ['--diag'], well), (0, ''))
        self.assertEqual(self.run_it('1.9', ['--diag'], bad), (1, '[dcos-net.service]: it is failed\n'))
        self.assertEqual(self.run_it('1.9', ['check', 'node-poststart'], well)[0], 1)
        for minor in ('1.11', '1.13', '2.2'):
            code, out = self.run_it(minor, ['check', 'node-poststart'], bad)
            self.assertEqual((code, json.loads(out)['status']), (2, 2), minor)
            self.assertEqual(self.run_it(minor, ['check', 'node-poststart'], well)[0], 0, minor)
            self.assertEqual(self.run_it(minor, ['--diag'], well)[0], 3, minor)

    def test_every_check_that_is_named_can_be_run(self):
        for minor in RELEASES:
            for group in data_of(minor)['checks'].values():
                for name in group:
                    self.assertTrue(name in checks.CHECKS or name in ('xz', 'tar', 'curl', 'unzip'), name)


class Machines(unittest.TestCase):
    def test_every_role_has_what_a_cluster_needs(self):
        needed = {
            'master': {'exhibitor', 'mesos-master', 'mesos-dns', 'marathon', 'metronome', 'cosmos',
                       'diagnostics', 'auth', 'adminrouter'},
            'slave': {'mesos-slave', 'adminrouter'}, 'slave_public': {'mesos-slave', 'adminrouter'}}
        for minor in RELEASES:
            for role, parts in needed.items():
                settings = settings_of(minor, role)
                on = {settings.component_of(unit) for unit in settings.units()} - {None}
                self.assertLessEqual(parts, on, (minor, role))
                self.assertEqual(len(settings.units()), len(set(settings.units())), (minor, role))

    def test_names_of_units(self):
        table = {
            'dcos-3dt': [True, False, False, False], 'dcos-diagnostics': [False, True, True, True],
            'dcos-spartan': [True, False, False, False], 'dcos-net': [False, True, True, True],
            'dcos-oauth': [True, True, False, False], 'dcos-bouncer': [False, False, True, True],
            'dcos-history': [True, True, True, False], 'dcos-etcd': [False, False, False, True],
        }
        for name, there in table.items():
            self.assertEqual([name in settings_of(minor).units() for minor in RELEASES], there, name)

    def test_what_needs_a_token(self):
        path = '/exhibitor/exhibitor/v1/cluster/status'
        routers = [adminrouter.MasterRouter(settings_of(minor), {}, None, None, None) for minor in RELEASES]
        self.assertEqual([router.is_open(path) for router in routers], [False, False, True, True])
        self.assertEqual([router.is_open('/dcos-metadata/dcos-version.json') for router in routers], [True] * 4)
        self.assertEqual([router.is_open('/mesos/state-summary') for router in routers], [False] * 4)

    def test_the_variant_is_named_by_newer_versions(self):
        for minor, there in zip(RELEASES, [False, False, True, True]):
            reply = adminrouter.MasterRouter(settings_of(minor), {}, None, None, None).version()
            self.assertEqual('dcos-variant' in json.loads(reply.body), there, minor)
