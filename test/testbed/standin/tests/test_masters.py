"""Three masters in one process, on three loopback addresses: a leader, a failover, no quorum, a token."""

import copy
import json
import os
import tempfile
import time
import unittest
from unittest import mock

from standin import adminrouter, auth, gossip, ledger, marathon, mesos, web
from standin import settings as node

HERE = os.path.dirname(os.path.abspath(__file__))
IPS = ['127.0.0.201', '127.0.0.202', '127.0.0.203']
AGENT = {'id': 'a-S0', 'hostname': '127.0.0.211', 'role': '*', 'attributes': {}, 'tasks': [],
         'resources': {'cpus': 2.0, 'mem': 1000.0, 'disk': 1000.0, 'gpus': 0.0, 'ports': '[1025-2180]'}}


# Ports close at once in tests.
web.POLL = 0.01


class Master:
    """One master: everything but systemd."""

    def __init__(self, ip, settings, folder):
        self.ip = ip
        self.components = {'exhibitor', 'mesos-master', 'marathon', 'adminrouter', 'auth'}
        self.ledger = ledger.Ledger(os.path.join(folder, ip + '.json'))
        self.gossip = gossip.Gossip(settings, self.ledger, lambda: ip, lambda: self.components)
        self.mesos = mesos.Mesos(settings, self.ledger, self.gossip)
        self.marathon = marathon.Marathon(settings, self.ledger, self.gossip, self.mesos)
        self.auth = auth.Auth(settings, self.ledger, self.gossip)
        parts = {'mesos-master': self.mesos.handle, 'marathon': self.marathon.handle,
                 'exhibitor': self.gossip.exhibitor, 'auth': self.auth.handle}
        self.router = adminrouter.MasterRouter(settings, parts, self.gossip, self.ledger, self.auth)
        self.ports = [web.Port(gossip.PORT, self.gossip.exhibitor, ip), web.Port(mesos.PORT, self.mesos.handle, ip),
                      web.Port(marathon.PORT, self.marathon.handle, ip)]

    def close(self):
        for port in self.ports:
            port.close()
        self.ports = []


class Masters(unittest.TestCase):
    oauth = 'false'

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        for name in ('CLUSTER_ID', 'AUTH_SECRET'):
            patch = mock.patch.object(node, name, os.path.join(folder.name, name))
            patch.start()
            self.addCleanup(patch.stop)
        with open(os.path.join(HERE, '..', 'versions', '1.13.json'), encoding='utf-8') as file:
            version = json.load(file)
        cluster = {'version': '1.13.9', 'image_commit': 'c' * 40, 'bootstrap_id': 'b' * 40, 'config': {
            'cluster_name': 'three', 'master_list': list(IPS), 'oauth_enabled': self.oauth}}
        settings = node.Settings(cluster, version, 'master')
        self.masters = [Master(ip, settings, folder.name) for ip in IPS]
        for master in self.masters:
            self.addCleanup(master.close)
        self.talk()

    def talk(self):
        """Enough rounds for everybody to have heard everybody else's last word."""
        for master in self.masters + self.masters:
            if master.ports:
                master.gossip.round()

    def lose(self, *masters):
        """Masters that stop answering; the others notice."""
        for master in masters:
            master.close()
        for master in self.masters:
            master.gossip.heard.clear()
        self.talk()

    def ask(self, master, path, method='GET', body=b'', headers=None):
        """Admin Router's answer: (status, JSON)."""
        try:
            reply = master.router.handle(web.Request(method, path, headers=headers or {}, body=body))
        except web.HttpError as error:
            reply = error.reply
        return reply.status, json.loads(reply.body)

    def test_any_master_tells_the_leaders_state(self):
        self.masters[0].mesos.register(copy.deepcopy(AGENT))
        for master in self.masters:
            status, state = self.ask(master, '/mesos/state-summary')
            self.assertEqual((status, state['hostname'], state['cluster']), (200, IPS[0], 'three'))
            self.assertEqual([(item['hostname'], item['active']) for item in state['slaves']],
                             [('127.0.0.211', True)])

    def test_an_agent_is_sent_to_the_leader(self):
        status, said = web.call('POST', 'http://{}:5050/standin/register'.format(IPS[2]), AGENT)
        self.assertEqual((status, said), (421, {'leader': IPS[0]}))

    def test_an_agent_that_is_silent_becomes_inactive(self):
        leader = self.masters[0].mesos
        leader.register(copy.deepcopy(AGENT))
        leader.seen['a-S0'] = time.monotonic() - mesos.SILENT_AFTER - 1
        self.assertFalse(leader.slaves()['slaves'][0]['active'])

    def test_an_agent_with_another_offer_is_refused(self):
        leader = self.masters[0].mesos
        leader.register(copy.deepcopy(AGENT))
        other = dict(AGENT, resources=dict(AGENT['resources'], mem=1.0))
        with self.assertRaises(web.HttpError) as caught:
            leader.register(other)
        self.assertEqual(caught.exception.reply.status, 409)

    def test_a_machine_under_maintenance_is_not_let_in(self):
        any_master = self.masters[1]
        leader = self.masters[0].mesos
        leader.register(copy.deepcopy(AGENT))
        machines = json.dumps([{'hostname': AGENT['hostname'], 'ip': AGENT['hostname']}]).encode()
        schedule = json.dumps({'windows': [{'machine_ids': json.loads(machines)}]}).encode()
        self.assertEqual(self.ask(any_master, '/mesos/machine/down', 'POST', machines)[0], 400)
        self.assertEqual(self.ask(any_master, '/mesos/maintenance/schedule', 'POST', schedule), (200, {}))
        self.assertEqual(self.ask(any_master, '/mesos/machine/down', 'POST', machines), (200, {}))
        self.assertEqual(self.ask(any_master, '/mesos/slaves')[1], {'slaves': []})
        with self.assertRaises(web.HttpError) as caught:
            leader.register(copy.deepcopy(AGENT))
        self.assertEqual(caught.exception.reply.status, 403)
        empty = json.dumps({'windows': []}).encode()
        self.assertEqual(self.ask(any_master, '/mesos/maintenance/schedule', 'POST', empty)[0], 400)
        self.assertEqual(self.ask(any_master, '/mesos/machine/up', 'POST', machines), (200, {}))
        self.assertEqual(self.ask(any_master, '/mesos/maintenance/schedule')[1], {'windows': []})
        leader.register(copy.deepcopy(AGENT))

    def test_apps_survive_a_failover_and_nothing_answers_without_a_quorum(self):
        app = json.dumps({'id': 'web', 'cmd': 'sleep 1'}).encode()
        self.assertEqual(self.ask(self.masters[2], '/service/marathon/v2/apps', 'POST', app)[0], 201)
        self.assertEqual(self.ask(self.masters[1], '/marathon/v2/apps', 'POST', app)[0], 409)
        self.talk()
        identity = self.masters[0].ledger.read()['cluster_id']
        self.lose(self.masters[0])
        status, apps = self.ask(self.masters[2], '/service/marathon/v2/apps')
        self.assertEqual((status, [item['id'] for item in apps['apps']]), (200, ['/web']))
        self.assertEqual(self.ask(self.masters[1], '/metadata')[1],
                         {'PUBLIC_IPV4': IPS[1], 'CLUSTER_ID': identity})
        self.lose(self.masters[1])
        for path in ('/mesos/state-summary', '/service/marathon/v2/apps'):
            self.assertEqual(self.ask(self.masters[2], path)[0], 503)
        states = self.ask(self.masters[2], '/exhibitor/exhibitor/v1/cluster/status')[1]
        self.assertEqual([item['description'] for item in states], ['down', 'down', 'not serving'])

    def test_docker_images_are_refused(self):
        app = json.dumps({'id': 'web', 'container': {'docker': {'image': 'nginx'}}}).encode()
        status, said = self.ask(self.masters[0], '/service/marathon/v2/apps', 'POST', app)
        self.assertEqual(status, 422)
        self.assertIn('does not run Docker images', said['message'])

    def test_a_part_that_is_off_is_a_bad_gateway(self):
        self.masters[0].components.discard('marathon')
        self.assertEqual(self.ask(self.masters[0], '/service/marathon/v2/info')[0], 502)


class MastersWithLogin(Masters):
    oauth = 'true'

    def ask(self, master, path, method='GET', body=b'', headers=None):
        secret = master.ledger.read()['auth_secret']
        token = auth.sign('someone', secret, time.time() + 60)
        return super().ask(master, path, method, body,
                           {'Authorization': 'token=' + token} if headers is None else headers)

    def test_what_answers_without_a_token(self):
        leader = self.masters[0]
        for path in ('/dcos-metadata/dcos-version.json', '/dcos-metadata/ui-config.json',
                     '/exhibitor/exhibitor/v1/cluster/status', '/acs/api/v1/auth/providers'):
            self.assertEqual(self.ask(leader, path, headers={})[0], 200, path)
        for path in ('/metadata', '/mesos/state-summary', '/system/health/v1', '/exhibitor/exhibitor/v1/cluster/list'):
            self.assertEqual(self.ask(leader, path, headers={})[0], 401, path)

    def test_forged_and_expired_tokens(self):
        secret = self.masters[0].ledger.read()['auth_secret']
        for token in (auth.sign('x', 'guess', time.time() + 60), auth.sign('x', secret, time.time() - 1), 'x', ''):
            self.assertEqual(self.ask(self.masters[0], '/metadata', headers={
                'Authorization': 'token=' + token})[0], 401)
        good = auth.sign('x', secret, time.time() + 60)
        self.assertEqual(self.ask(self.masters[0], '/metadata', headers={'Authorization': 'Bearer ' + good})[0], 401)

    def test_users_come_and_go_on_the_master_itself(self):
        users = '/acs/api/v1/users'

        def ask(master, path, method='GET', body=b''):
            try:
                return master.auth.handle(web.Request(method, path, body=body)).status
            except web.HttpError as error:
                return error.reply.status

        leader = self.masters[0]
        password = json.dumps({'password': 'secret'}).encode()
        self.assertEqual(ask(leader, users + '/ada@example.com', 'PUT'), 201)
        self.assertEqual(ask(leader, users + '/ada@example.com', 'PUT'), 409)
        self.assertEqual(ask(leader, users + '/no-address', 'PUT'), 400)
        self.assertEqual(ask(leader, users + '/bob', 'PUT', password), 201)
        self.talk()
        listed = json.loads(self.masters[2].auth.handle(web.Request('GET', users)).body)['array']
        self.assertEqual([(user['uid'], user['is_remote']) for user in listed],
                         [('ada@example.com', True), ('bob', False)])
        remote = json.dumps({'uid': 'ada@example.com', 'password': 'secret'}).encode()
        self.assertEqual(ask(leader, '/acs/api/v1/auth/login', 'POST', remote), 401)
        self.assertEqual(ask(leader, users + '/bob', 'DELETE'), 204)
        self.assertEqual(ask(leader, users + '/bob', 'DELETE'), 400)
        self.assertEqual(self.ask(leader, users, headers={})[0], 401)

    def test_the_first_login_is_the_first_user(self):
        login = '/acs/api/v1/auth/login'
        first = json.dumps({'uid': 'ada', 'password': 'secret'}).encode()
        status, said = self.ask(self.masters[0], login, 'POST', first, headers={})
        self.assertEqual(status, 200)
        self.assertEqual(self.ask(self.masters[0], '/metadata', headers={
            'Authorization': 'token=' + said['token']})[0], 200)
        other = json.dumps({'uid': 'eve', 'password': 'secret'}).encode()
        self.assertEqual(self.ask(self.masters[0], login, 'POST', other, headers={})[0], 401)
