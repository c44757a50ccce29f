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


def build(out):
    subprocess.run([os.path.join(ROOT, 'build.sh'), '1.13.9', out], check=True)


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
        self.assertIn('stand-in does not have this option', self.run_it('--deploy')[2])
        self.assertIn('--web) has been removed', self.run_it('--web')[2])
        code, _, err = self.run_it('--bogus')
        self.assertEqual(code, 1)
        self.assertIn('usage: dcos_generate_config.sh', err)

    def test_genconf_writes_what_the_boot_machine_serves(self):
        self.configure()
        code, _, err = self.run_it()
        self.assertEqual(code, 0, err)
        serve = os.path.join(self.folder, 'genconf', 'serve')
        with open(os.path.join(serve, 'bootstrap.latest'), encoding='utf-8') as file:
            bootstrap_id = file.read().strip()
        with tarfile.open('{}/bootstrap/{}.bootstrap.tar.xz'.format(serve, bootstrap_id)) as tar:
            self.assertIn('./bin/pkgpanda', tar.getnames())
        script = os.path.join(serve, 'dcos_install.sh')
        with open(script, encoding='utf-8') as file:
            text = file.read()
        self.assertIn("BOOTSTRAP_URL='http://192.168.65.50'", text)
        self.assertIn(bootstrap_id, text)
        self.assertNotRegex(text, '@[A-Z_]{3,}@')
        subprocess.run(['bash', '-n', script], check=True)
        package = os.listdir(os.path.join(serve, 'packages', 'dcos-config'))[0]
        with tarfile.open(os.path.join(serve, 'packages', 'dcos-config', package)) as tar:
            self.assertTrue(tar.getmember('bin/detect_ip').mode & stat.S_IXUSR)
            settings = json.load(tar.extractfile('etc/standin-cluster.json'))
        self.assertEqual(settings['arguments']['cluster_name'], "O'Brien")

    def test_told_to_fail_at_genconf(self):
        self.configure()
        code, _, err = self.run_it(STANDIN_FAIL='genconf')
        self.assertEqual(code, 1)
        self.assertIn('Configuration generation (--genconf) requires the following errors to be fixed:', err)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'genconf', 'serve')))
