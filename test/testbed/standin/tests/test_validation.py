"""genconf's rules, in the words of the real installer."""

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
        return validation.validate(validation.as_gen_format(config), self.version, self.ip_detect)[1]

    def test_the_documented_file_passes_with_defaults_filled_in(self):
        arguments, errors = validation.validate(
            validation.as_gen_format(GOOD), self.version, self.ip_detect)
        self.assertEqual(errors, {})
        self.assertEqual(arguments['check_time'], 'false')
        self.assertEqual(arguments['telemetry_enabled'], 'true')

    def test_missing_keys_are_said_all_at_once(self):
        errors = self.errors(without=('bootstrap_url', 'master_list'))
        self.assertEqual(errors, {
            'bootstrap_url': 'Must set bootstrap_url, no way to calculate value.',
            'master_list': 'Must set master_list, no way to calculate value.'})

    def test_a_missing_ip_detect(self):
        os.remove(self.ip_detect)
        self.assertEqual(self.errors(), {
            'ip_detect_contents': 'ip-detect script `{}` must exist'.format(self.ip_detect)})

    def test_each_documented_message(self):
        for changes, message in [
                ({'master_list': ['10.0.0.1', '10.0.0.2']}, 'Must have 1, 3, 5, 7, or 9 masters. Found 2'),
                ({'master_list': ['10.0.0.1', '10.0.0.1', '10.0.0.2']},
                 'List cannot contain duplicates: 10.0.0.1 appears 2 times'),
                ({'master_list': ['m1.dcos']}, 'Invalid IPv4 addresses in list: m1.dcos'),
                ({'master_list': 'foo'},
                 "Must be a JSON formatted list, but couldn't be parsed the given value `foo` as one "
                 'because of: Expecting value: line 1 column 1 (char 0)'),
                ({'bootstrap_url': 'http://boot/'}, "Must not end in a '/'"),
                ({'oauth_enabled': 'maybe'}, "Must be one of 'true', 'false'. Got 'maybe'."),
                ({'enable_ipv6': 'False '}, "Must be one of 'true', 'false'. Got 'False '."),
                ({'resolvers': ['8.8.8.8:0']}, 'Must be between 1 and 65535 inclusive'),
                ({'resolvers': ['8.8.8.8', '8.8.4.4', '1.1.1.1', '9.9.9.9']},
                 'Must contain no more than 3 resolvers'),
                ({'dns_search': 'a b c d e f g'}, 'Must contain no more than 6 domains'),
                ({'dns_search': 'a,b'}, 'Commas are not allowed'),
                ({'exhibitor_storage_backend': 'paper'},
                 "Must be one of 'static', 'zookeeper', 'aws_s3', 'azure'. Got 'paper'."),
                ({'agent_list': ['192.168.65.90']},
                 'master_list and agent_list cannot contain duplicates'),
                ({'superuser_service_account_uid': 'x'},
                 'Must set superuser_service_account_public_key, no way to calculate value.'),
                ({'fault_domain_enabled': 'true'}, "Must be one of 'false'. Got 'true'.")]:
            with self.subTest(changes=changes):
                self.assertEqual(list(self.errors(**changes).values()), [message])

    def test_spartan_addresses_are_refused_from_2_x_on(self):
        self.assertEqual(self.errors(resolvers=['198.51.100.1']), {})
        self.version['config']['refuses_spartan_resolvers'] = True
        self.assertEqual(self.errors(resolvers=['198.51.100.1']),
                         {'resolvers': 'Spartan addresses found in `resolvers`'})

    def test_zookeeper_wants_its_hosts(self):
        self.assertEqual(sorted(self.errors(exhibitor_storage_backend='zookeeper')),
                         ['exhibitor_zk_hosts', 'exhibitor_zk_path'])
