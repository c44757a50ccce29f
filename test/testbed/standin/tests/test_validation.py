"""genconf's rules: documented complaints in their documented form, all others in the stand-in's words."""

import json
import os
import tempfile
import unittest

from standin_genconf import validation

HERE = os.path.dirname(os.path.abspath(__file__))
GOOD = {
    'bootstrap_url': 'http://192.168.65.50', 'cluster_name': 'DC/OS', 'exhibitor_storage_backend': 'static',
    'master_discovery': 'static', 'master_list': ['192.168.65.90'], 'resolvers': ['8.8.8.8'],
    'oauth_enabled': 'false', 'check_time': False,
}


class Validation(unittest.TestCase):
    def setUp(self):
        with open(os.path.join(HERE, '..', 'versions', '1.13.json'), encoding='utf-8') as file:
            self.version = json.load(file)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.ip_detect = os.path.join(folder.name, 'ip-detect')
        with open(self.ip_detect, 'w', encoding='utf-8') as file:
            file.write('#!/bin/sh\necho 192.168.65.90\n')

    def errors(self, without=(), **changes):
        config = {key: value for key, value in dict(GOOD, **changes).items() if key not in without}
        return validation.examine(validation.plain(config), self.version, self.ip_detect)[1]

    def test_the_documented_file_passes_with_defaults_filled_in(self):
        config, errors = validation.examine(validation.plain(GOOD), self.version, self.ip_detect)
        self.assertEqual(errors, {})
        self.assertEqual(config['check_time'], 'false')
        self.assertEqual(config['telemetry_enabled'], 'true')

    def test_missing_keys_are_said_all_at_once(self):
        errors = self.errors(without=('bootstrap_url', 'master_list'))
        self.assertEqual(errors, {
            'bootstrap_url': 'Must set bootstrap_url, no way to calculate value.',
            'master_list': 'Must set master_list, no way to calculate value.'})

    def test_a_missing_ip_detect(self):
        os.remove(self.ip_detect)
        self.assertEqual(self.errors(), {
            'ip_detect_contents': 'ip-detect script {} must exist'.format(self.ip_detect)})

    def test_each_complaint(self):
        for changes, message in [
                ({'master_list': ['10.0.0.1', '10.0.0.2']}, 'Must have 1, 3, 5, 7, or 9 masters. Found 2'),
                ({'master_list': ['10.0.0.1', '10.0.0.1', '10.0.0.2']},
                 'List cannot contain duplicates: 10.0.0.1'),
                ({'master_list': ['m1.dcos']}, 'Invalid IPv4 addresses in list: m1.dcos'),
                ({'master_list': 'foo'},
                 "stand-in: a list of texts is wanted here, not 'foo'"),
                ({'bootstrap_url': 'http://boot/'}, 'stand-in: the address may not end with a slash'),
                ({'oauth_enabled': 'maybe'}, "stand-in: 'maybe' is not one of true false"),
                ({'enable_ipv6': 'False '}, "stand-in: 'False ' is not one of true false"),
                ({'resolvers': ['8.8.8.8:0']}, "stand-in: '0' is not a number from 1 to 65535"),
                ({'resolvers': ['8.8.8.8', '8.8.4.4', '1.1.1.1', '9.9.9.9']},
                 'stand-in: 4 are too many, 3 is the limit'),
                ({'dns_search': 'a b c d e f g'}, 'stand-in: 6 domains and 255 characters are the limit'),
                ({'dns_search': 'a,b'}, 'stand-in: blanks separate the domains, not commas'),
                ({'exhibitor_storage_backend': 'paper'},
                 "stand-in: 'paper' is not one of static zookeeper aws_s3 azure"),
                ({'agent_list': ['192.168.65.90']},
                 'master_list and agent_list cannot contain duplicates'),
                ({'superuser_service_account_uid': 'x'},
                 'Must set superuser_service_account_public_key, no way to calculate value.'),
                ({'fault_domain_enabled': 'true'}, "stand-in: 'true' is not one of false")]:
            with self.subTest(changes=changes):
                self.assertEqual(list(self.errors(**changes).values()), [message])

    def test_spartan_addresses_are_refused_from_2_x_on(self):
        self.assertEqual(self.errors(resolvers=['198.51.100.1']), {})
        self.version['config']['refuses_spartan_resolvers'] = True
        self.assertEqual(self.errors(resolvers=['198.51.100.1']),
                         {'resolvers': 'Spartan addresses found in resolvers'})

    def test_zookeeper_wants_its_hosts(self):
        self.assertEqual(sorted(self.errors(exhibitor_storage_backend='zookeeper')),
                         ['exhibitor_zk_hosts', 'exhibitor_zk_path'])

    def test_masters_in_a_list_are_found_through_it(self):
        self.assertEqual(list(self.errors(master_discovery='master_http_loadbalancer')), ['master_discovery'])
        self.assertEqual(list(self.errors(exhibitor_storage_backend='aws_s3')), ['exhibitor_storage_backend'])
