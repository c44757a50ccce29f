"""The packed dcos_generate_config.sh, run as the boot machine runs it."""

import json
import os
import stat
import subprocess
import tarfile
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CONFIG = """---
bootstrap_url: http://192.168.65.50
cluster_name: 'O''Brien'
exhibitor_storage_backend: static
master_discovery: static
master_list:
- 192.168.65.90
resolvers:
- 8.8.8.8
oauth_enabled: 'false'
"""


def build(out, **env):
    subprocess.run([os.path.join(ROOT, 'build.sh'), '1.13.9', out], env=dict(os.environ, **env), check=True)


class Installer(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.installer = os.path.join(self.folder, 'dcos_generate_config.sh')
        build(self.installer)
        os.mkdir(os.path.join(self.folder, 'bin'))
        self.docker('exit 0')

    def docker(self, line):
        path = os.path.join(self.folder, 'bin', 'docker')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('#!/bin/sh\n{}\n'.format(line))
        os.chmod(path, 0o755)

    def run_it(self, *argv, **env):
        path = os.path.join(self.folder, 'bin') + ':' + os.environ['PATH']
        done = subprocess.run(['bash', self.installer] + list(argv), cwd=self.folder, check=False,
                              env=dict(os.environ, PATH=path, **env),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def configure(self):
        os.makedirs(os.path.join(self.folder, 'genconf'), exist_ok=True)
        for name, text in (('config.yaml', CONFIG), ('ip-detect', '#!/bin/sh\necho 192.168.65.90\n')):
            with open(os.path.join(self.folder, 'genconf', name), 'w', encoding='utf-8') as file:
                file.write(text)

    def test_the_same_input_gives_the_same_bytes(self):
        again = self.installer + '.again'
        build(again)
        with open(self.installer, 'rb') as one, open(again, 'rb') as two:
            self.assertEqual(one.read(), two.read())

    def test_padding_makes_the_file_larger_and_nothing_else(self):
        size = os.path.getsize(self.installer)
        build(self.installer, STANDIN_PADDING_MB='2')
        self.assertGreater(os.path.getsize(self.installer), size + 2 * 1024 * 1024)
        self.assertEqual(self.run_it('--version')[0], 0)

    def test_version_prints_json_after_noise(self):
        code, out, _ = self.run_it('--version')
        self.assertEqual(code, 0)
        noise, _, rest = out.partition('{')
        self.assertTrue(noise.startswith('dcos-genconf.'), noise)
        self.assertEqual(json.loads('{' + rest), {'variant': 'open', 'version': '1.13.9'})

    def test_without_docker(self):
        self.docker('exit 1')
        self.assertEqual(self.run_it(), (1, '', 'docker should be installed and running. Aborting.\n'))

    def test_without_config(self):
        code, _, err = self.run_it('--genconf')
        self.assertEqual(code, 1)
        self.assertIn('====> EXECUTING CONFIGURATION GENERATION\n', err)
        self.assertIn('No config file found at genconf/config.yaml.\n', err)

    def test_options_that_it_does_not_have(self):
        for option in ('--install-prereqs', '--hash-password'):
            code, _, err = self.run_it(option)
            self.assertEqual(code, 1)
            self.assertIn(option + ': the DC/OS stand-in does not have this option', err)
        code, _, err = self.run_it('--web')
        self.assertEqual((code, err.splitlines()[-1][:6]), (1, '--web:'))
        code, _, err = self.run_it('--bogus')
        self.assertEqual(code, 1)
        self.assertIn('usage: dcos_generate_config.sh', err)

    def test_genconf_writes_what_the_boot_machine_serves(self):
        self.configure()
        code, _, err = self.run_it()
        self.assertEqual(code, 0, err)
        serve = os.path.join(self.folder, 'genconf', 'serve')
        [bootstrap] = os.listdir(os.path.join(serve, 'bootstrap'))
        bootstrap_id = bootstrap[:-len('.bootstrap.tar.xz')]
        with tarfile.open('{}/bootstrap/{}.bootstrap.tar.xz'.format(serve, bootstrap_id)) as tar:
            self.assertIn('./bin/pkgpanda', tar.getnames())
        script = os.path.join(serve, 'dcos_install.sh')
        with open(script, encoding='utf-8') as file:
            text = file.read()
        self.assertIn("served_at='http://192.168.65.50'", text)
        self.assertIn(bootstrap_id, text)
        self.assertNotRegex(text, '@[A-Z_]{3,}@')
        subprocess.run(['bash', '-n', script], check=True)
        package = os.listdir(os.path.join(serve, 'packages', 'dcos-config'))[0]
        with tarfile.open(os.path.join(serve, 'packages', 'dcos-config', package)) as tar:
            self.assertTrue(tar.getmember('bin/detect_ip').mode & stat.S_IXUSR)
            settings = json.load(tar.extractfile('etc/standin-cluster.json'))
        self.assertEqual(settings['config']['cluster_name'], "O'Brien")

    def test_the_last_line_of_an_upgrade_is_the_url_of_a_script_that_is_served(self):
        self.configure()
        code, out, err = self.run_it('--generate-node-upgrade-script', '1.13.8')
        self.assertEqual(code, 0, err)
        prefix, _, url = out.splitlines()[-1].partition('URL: ')
        self.assertEqual(prefix, 'Node upgrade script ')
        self.assertRegex(url, r'^http://192\.168\.65\.50/upgrade/[0-9a-f]{32}/dcos_node_upgrade\.sh$')
        serve = os.path.join(self.folder, 'genconf', 'serve')
        script = serve + url[len('http://192.168.65.50'):]
        subprocess.run(['bash', '-n', script], check=True)
        with open(script, encoding='utf-8') as file:
            text = file.read()
        self.assertIn("installed='1.13.8' version='1.13.9'", text)
        self.assertNotRegex(text, '@[A-Z_]{3,}@')
        [line] = [line for line in text.splitlines() if line.startswith('readonly installed=')]
        for package in line.partition("packages='")[2].rstrip("'").split():
            name = package.split('--', maxsplit=1)[0]
            self.assertTrue(os.path.exists('{}/packages/{}/{}.tar.xz'.format(serve, name, package)), package)
        # It is a whole installation, too: nodes that come later are installed from it.
        self.assertTrue(os.path.exists(serve + '/dcos_install.sh'))

    def test_the_installed_version_has_to_be_named(self):
        self.configure()
        code, _, err = self.run_it('--generate-node-upgrade-script')
        self.assertEqual(code, 1)
        self.assertIn('Must provide the version of the cluster upgrading from', err)

    def test_validate_config_says_what_is_wrong_and_writes_nothing(self):
        self.configure()
        code, _, err = self.run_it('--validate-config')
        self.assertEqual(code, 0, err)
        self.assertIn('====> VALIDATING CONFIGURATION\n', err)
        with open(os.path.join(self.folder, 'genconf', 'config.yaml'), 'a', encoding='utf-8') as file:
            file.write('agent_list: [m1.dcos]\n')
        code, _, err = self.run_it('--validate-config')
        self.assertEqual(code, 1)
        self.assertIn('agent_list: Invalid IPv4 addresses in list: m1.dcos\n', err)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'genconf', 'serve')))

    def install(self, *argv, **env):
        script = os.path.join(self.folder, 'genconf', 'serve', 'dcos_install.sh')
        done = subprocess.run(['bash', script] + list(argv), env=dict(os.environ, **env), check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
        return done.returncode, done.stdout, done.stderr

    def test_install_script_options(self):
        self.configure()
        self.assertEqual(self.run_it()[0], 0)
        code, out, _ = self.install('--help')
        self.assertEqual(code, 0)
        self.assertIn('DC/OS stand-in', out)
        code, _, err = self.install('--bogus', 'master')
        self.assertEqual(code, 1)
        self.assertIn('--bogus is not an option of the stand-in', err)

    @unittest.skipUnless(os.geteuid() == 0, 'dcos_install.sh wants root')
    def test_preflight_only_asks_everything(self):
        self.configure()
        self.assertEqual(self.run_it()[0], 0)
        code, out, err = self.install('-p', 'slave', 'king', STANDIN_FAIL='preflight')
        self.assertEqual((code, err), (1, ''))
        lines = out.splitlines()
        self.assertEqual(lines[0], 'Running preflight checks')
        self.assertIn('Checking if bash is installed and in PATH: PASS', lines)
        self.assertIn('Checking if ipset is installed and in PATH: FAIL', lines)
        self.assertIn('FAIL Invalid role king. Role must be one of master, slave, slave_public', lines)
        self.assertTrue(any(line.startswith('Checking if port 5051 (required by mesos-agent) is in use: ')
                            for line in lines), out)
        self.assertNotIn('port 5050', out)
        self.assertNotIn('nogroup', out)

    def test_told_to_fail_at_genconf(self):
        self.configure()
        code, _, err = self.run_it(STANDIN_FAIL='genconf')
        self.assertEqual(code, 1)
        self.assertIn('Configuration generation (--genconf) requires the following errors to be fixed:', err)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'genconf', 'serve')))
