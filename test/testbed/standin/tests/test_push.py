"""--preflight, --deploy, --postflight and --web: the packed installer, with an ssh that goes nowhere."""

import json
import os
import socket
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CONFIG = """---
bootstrap_url: file:///opt/dcos_install_tmp
cluster_name: demo
exhibitor_storage_backend: static
master_discovery: static
master_list: [192.168.65.90]
agent_list: [192.168.65.111]
public_agent_list: [192.168.65.60]
ssh_user: vagrant
ssh_port: '2222'
"""
# Writes down what it is asked, takes what it is given, and fails on the machine named in FAIL_ON.
SSH = """#!/bin/bash
echo "$*" >>"$LOG"
case "$*" in *' tar -xf '*) tar -tf - | sort | sed "s/^/got /" >>"$LOG" ;; esac
echo "Checking if port 80 is in use: FAIL"
case "$*" in *"@$FAIL_ON "*install.sh*) exit 1 ;; esac
"""


class Boot(unittest.TestCase):
    version = '1.11.11'

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.log = os.path.join(self.folder, 'ssh.log')
        self.installer = os.path.join(self.folder, 'dcos_generate_config.sh')
        subprocess.run([os.path.join(ROOT, 'build.sh'), self.version, self.installer], check=True)
        os.makedirs(os.path.join(self.folder, 'genconf'))
        self.put('bin/docker', '#!/bin/sh\nexit 0\n', 0o755)
        self.put('bin/ssh', SSH, 0o755)
        self.put('genconf/config.yaml', CONFIG)
        self.put('genconf/ip-detect', '#!/bin/sh\necho 192.168.65.90\n')
        self.put('genconf/ssh_key', 'not a key\n', 0o600)

    def put(self, name, text, mode=0o644):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        os.chmod(path, mode)

    def environment(self, fail_on='nobody'):
        path = os.path.join(self.folder, 'bin') + ':' + os.environ['PATH']
        return dict(os.environ, PATH=path, LOG=self.log, FAIL_ON=fail_on)

    def run_it(self, *argv, fail_on='nobody'):
        done = subprocess.run(['bash', self.installer] + list(argv), cwd=self.folder, check=False, timeout=60,
                              env=self.environment(fail_on), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.returncode, done.stderr.decode()

    def asked(self):
        """What was run on the nodes: lines of (address, command)."""
        with open(self.log, encoding='utf-8') as file:
            lines = file.read().splitlines()
        return [tuple(line.split('vagrant@', 1)[1].split(' ', 1)) for line in lines if 'vagrant@' in line]


class Push(Boot):
    def test_wants_genconf_and_a_key_that_is_nobody_elses(self):
        code, err = self.run_it('--preflight')
        self.assertEqual(code, 1)
        self.assertIn('Please run --genconf before executing preflight.', err)
        os.chmod(os.path.join(self.folder, 'genconf/ssh_key'), 0o644)
        code, err = self.run_it('--deploy')
        self.assertEqual((code, err.strip()), (1, 'ssh_key_path: ssh_key_path must be chmod 600'))
        os.remove(os.path.join(self.folder, 'genconf/ssh_key'))
        code, err = self.run_it('--deploy')
        self.assertEqual((code, err.strip()), (1, 'ssh_key_path: could not find ssh private key: genconf/ssh_key'))

    def test_preflight_asks_all_nodes_and_leaves_nothing(self):
        self.assertEqual(self.run_it('--genconf')[0], 0)
        code, err = self.run_it('--preflight')
        self.assertEqual(code, 0, err)
        self.assertIn('====> EXECUTING_PREFLIGHT\n', err)
        self.assertIn('3 out of 3 hosts successfully completed run_preflight stage.\n', err)
        asked = self.asked()
        for ip in ('192.168.65.90', '192.168.65.111', '192.168.65.60'):
            self.assertIn((ip, 'sudo bash /opt/dcos_install_tmp/dcos_install.sh --preflight-only master'), asked)
            self.assertEqual([words for node, words in asked if node == ip][-1], 'sudo rm -rf /opt/dcos_install_tmp')

    def test_preflight_names_who_fails_and_why(self):
        self.run_it('--genconf')
        code, err = self.run_it('--preflight', fail_on='192.168.65.111')
        self.assertEqual(code, 1)
        self.assertIn('====> 192.168.65.111:2222 FAILED\n', err)
        self.assertIn('          Checking if port 80 is in use: FAIL\n', err)
        self.assertIn('====> 192.168.65.90:2222 PASSED\n', err)
        self.assertIn('2 out of 3 hosts successfully completed run_preflight stage.\n', err)
        self.assertIn('     192.168.65.111:2222 failures detected.\n', err)

    def test_deploy_brings_all_packages_and_gives_each_node_its_role(self):
        self.run_it('--genconf')
        code, err = self.run_it('--deploy')
        self.assertEqual(code, 0, err)
        asked = self.asked()
        for ip, role in (('192.168.65.90', 'master'), ('192.168.65.111', 'slave'),
                         ('192.168.65.60', 'slave_public')):
            self.assertIn((ip, 'sudo bash /opt/dcos_install_tmp/dcos_install.sh ' + role), asked)
        with open(self.log, encoding='utf-8') as file:
            got = {line[4:].split('/')[0] for line in file.read().splitlines() if line.startswith('got ')}
        self.assertEqual(got, {'dcos_install.sh', 'bootstrap', 'packages', 'package_lists'})

    def test_postflight_asks_the_check_program_of_the_version(self):
        code, err = self.run_it('--postflight')
        self.assertEqual(code, 0, err)
        self.assertIn('dcos-shell dcos-diagnostics check node-poststart', self.asked()[0][1])


class Web(Boot):
    def setUp(self):
        super().setUp()
        with socket.socket() as free:
            free.bind(('127.0.0.1', 0))
            self.port = free.getsockname()[1]
        self.web = subprocess.Popen(['bash', self.installer, '--web'], cwd=self.folder, stderr=subprocess.PIPE,
                                    env=dict(self.environment(), STANDIN_WEB_PORT=str(self.port)),
                                    start_new_session=True)
        self.addCleanup(self.web.stderr.close)
        self.addCleanup(self.web.wait)
        self.addCleanup(lambda: os.killpg(self.web.pid, 15))
        for line in self.web.stderr:
            if line.startswith(b'Starting server'):
                return
        self.fail('the page did not come up')

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request('http://127.0.0.1:{}{}'.format(self.port, path), data=data)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def api(self, path, body=None):
        status, text = self.ask('/api/v1/' + path, body)
        return status, json.loads(text)

    def until_over(self, name):
        while True:
            _, state = self.api('action/' + name)
            states = {host['host_status'] for host in state['hosts'].values()}
            if not states & {'unstarted', 'running'}:
                return states

    def test_shows_what_genconf_holds_and_installs_in_three_steps(self):
        self.assertIn('stand-in', self.ask('/')[1])
        status, config = self.api('configure')
        self.assertEqual((status, config['ssh_key'], config['ssh_user']), (200, 'not a key\n', 'vagrant'))
        self.assertIn('echo 192.168.65.90', config['ip_detect_script'])
        self.assertEqual(self.api('configure/status'), (200, {}))
        for name in ('preflight', 'deploy', 'postflight'):
            self.assertEqual(self.api('action/' + name, {}), (200, {'status': name + ' started'}))
            self.assertEqual(self.until_over(name), {'success'})
        self.assertEqual(self.api('action/deploy', {})[1], {'status': 'deploy was already executed, skipping'})
        self.assertEqual(self.api('success')[1],
                         {'success': 'http://192.168.65.90', 'master_count': 1, 'agent_count': 2})

    def test_takes_what_is_filled_in_and_says_what_is_wrong_with_it(self):
        filled = {'master_list': ['192.168.65.90', '192.168.65.95'], 'ssh_key': 'another\n'}
        status, wrong = self.api('configure', filled)
        self.assertEqual((status, wrong['master_list']), (400, 'Must have 1, 3, 5, 7, or 9 masters. Found 2'))
        self.assertEqual(self.api('configure', {'master_list': ['192.168.65.90']}), (200, {}))
        _, config = self.api('configure')
        self.assertEqual((config['ssh_key'], config['bootstrap_url'], config['agent_list']),
                         ('another\n', 'file:///opt/dcos_install_tmp', ['192.168.65.111']))
        self.assertEqual(os.stat(os.path.join(self.folder, 'genconf/ssh_key')).st_mode & 0o777, 0o600)


if __name__ == '__main__':
    unittest.main()
