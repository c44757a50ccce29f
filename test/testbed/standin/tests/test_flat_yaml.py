"""The reader of config.yaml: what it takes, and what it refuses."""

import unittest

from standin_genconf import flat_yaml


class Accepts(unittest.TestCase):
    def test_the_documented_file(self):
        text = (
            '---\n'
            "bootstrap_url: 'http://192.168.65.50'  # the boot machine\n"
            'cluster_name: "DC/OS # one"\n'
            'check_time: false\n'
            'ssh_port: 22\n'
            'master_list:\n'
            '- 192.168.65.90\n'
            "- '192.168.65.95'\n"
            'agent_list:\n'
            '  - 192.168.65.111\n'
            'resolvers: [10.0.2.3, "8.8.8.8"]\n'
            'ssh_key: |\n'
            '  line one\n'
            '    line two\n'
            'dns_search:\n')
        self.assertEqual(flat_yaml.parse(text), {
            'bootstrap_url': 'http://192.168.65.50',
            'cluster_name': 'DC/OS # one',
            'check_time': False,
            'ssh_port': 22,
            'master_list': ['192.168.65.90', '192.168.65.95'],
            'agent_list': ['192.168.65.111'],
            'resolvers': ['10.0.2.3', '8.8.8.8'],
            'ssh_key': 'line one\n  line two\n',
            'dns_search': None,
        })

    def test_quotes_keep_strings_and_plain_words_become_types(self):
        self.assertEqual(flat_yaml.parse("a: 'false'\nb: yes\nc: '22'\nd: 1.5\ne: ~\nf: []\n"),
                         {'a': 'false', 'b': True, 'c': '22', 'd': 1.5, 'e': None, 'f': []})

    def test_windows_files(self):
        self.assertEqual(flat_yaml.parse('\ufeffa: x\r\nb:\r\n- y\r\n'), {'a': 'x', 'b': ['y']})


class Refuses(unittest.TestCase):
    def test_what_it_does_not_understand_with_the_line(self):
        for text, line in [
                ('a: x\na: y\n', 2),                    # a duplicate key
                ('a: x\nb:\n  c: d\n', 3),              # a nested mapping
                ('b:\n- c: d\n', 2),                    # a list of mappings
                ('a: {b: c}\n', 1),                     # a flow mapping
                ('a: &x y\n', 1),                       # an anchor
                ('a: >\n  folded\n', 1),                # a folded block
                ('a: [b, c\n', 1),                      # a flow list over lines
                ('a: [b, [c]]\n', 1),                   # a nested list
                ("a: 'open\n", 1),                      # an open quote
                ('a: b: c\n', 1),
                ('\ta: b\n', 1),
                ('just text\n', 1)]:
            with self.subTest(text=text):
                with self.assertRaises(flat_yaml.YamlError) as caught:
                    flat_yaml.parse(text)
                self.assertEqual(caught.exception.line, line)
