"""What is done with apps: deployments that lock, sandboxes, packages of a repository of one's own."""

import base64
import json
import os
import tempfile
import unittest

from standin import cosmos, marathon, sandbox, web


class Gossip:
    def leads(self):
        return True

    def leader(self):
        return '10.0.0.1'

    def ip(self):
        return '10.0.0.1'

    def components(self):
        return {'marathon'}


class Ledger:
    def __init__(self):
        self.doc = {'apps': {}, 'agents': {}, 'framework_id': 'F'}

    def read(self):
        return json.loads(json.dumps(self.doc))

    def change(self):
        ledger = self

        class Change:
            def __enter__(self):
                self.doc = ledger.read()
                return self.doc

            def __exit__(self, kind, *_):
                if kind is None:
                    ledger.doc = self.doc
        return Change()


def ask(part, method, path, value=None, query='', headers=None):
    """(status, JSON) of a request to a part."""
    body = b'' if value is None else json.dumps(value).encode()
    try:
        reply = part.handle(web.Request(method, path, query, headers or {}, body))
    except web.HttpError as error:
        reply = error.reply
    return reply.status, json.loads(reply.body.decode())


class Changes(unittest.TestCase):
    def setUp(self):
        self.ledger = Ledger()
        self.marathon = marathon.Marathon(None, self.ledger, Gossip(), None)
        ask(self.marathon, 'POST', '/v2/apps', {'id': '/web', 'cmd': 'sleep 1'})

    def settle(self):
        entry = self.ledger.doc['apps']['/web']
        entry['tasks'] = {str(n): {'agent': 'A', 'state': 'TASK_RUNNING', 'version': entry['version']}
                          for n in range(entry['app']['instances'])}
        marathon.settle(self.ledger.doc)

    def test_a_deployment_locks_its_app_until_it_is_as_wanted(self):
        status, said = ask(self.marathon, 'PUT', '/v2/apps/web', {'instances': 2})
        self.assertEqual(status, 409)
        self.assertEqual(len(said['deployments']), 1)
        self.settle()
        self.assertEqual(ask(self.marathon, 'GET', '/v2/deployments')[1], [])
        self.assertEqual(ask(self.marathon, 'PUT', '/v2/apps/web', {'instances': 2})[0], 200)

    def test_force_goes_before_it(self):
        self.assertEqual(ask(self.marathon, 'DELETE', '/v2/apps/web')[0], 409)
        self.assertEqual(ask(self.marathon, 'DELETE', '/v2/apps/web', query='force=true')[0], 200)
        self.assertEqual(ask(self.marathon, 'GET', '/v2/apps/web')[0], 404)

    def test_a_task_that_dies_is_no_deployment(self):
        self.settle()
        self.ledger.doc['apps']['/web']['tasks'] = {}
        self.assertEqual(ask(self.marathon, 'GET', '/v2/deployments')[1], [])

    def test_a_restart_replaces_the_tasks(self):
        self.settle()
        self.assertEqual(ask(self.marathon, 'POST', '/v2/apps/web/restart')[0], 200)
        self.assertEqual(self.ledger.doc['apps']['/web']['tasks'], {})
        self.assertEqual(len(ask(self.marathon, 'GET', '/v2/deployments')[1]), 1)


class Sandboxes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.boxes = sandbox.Sandboxes(os.path.join(self.folder.name, 's.json'), self.folder.name + '/slave')
        self.directory = self.boxes.make('web.1', 'F', 'S0')

    def read(self, path, **more):
        query = '&'.join(['path=' + path] + ['{}={}'.format(*item) for item in more.items()])
        return json.loads(self.boxes.read(query).body.decode())

    def test_a_file_is_read_in_parts_and_its_size_is_told(self):
        out = self.directory + '/stdout'
        with open(out, 'w', encoding='utf-8') as file:
            file.write('one\ntwo\n')
        self.assertEqual(self.read(out, offset=-1), {'data': '', 'offset': 8})
        self.assertEqual(self.read(out, offset=4, length=3), {'data': 'two', 'offset': 4})
        self.assertEqual(self.read(out, offset=8, length=9), {'data': '', 'offset': 8})

    def test_nothing_else_of_the_machine_is_read(self):
        for path in ('/etc/passwd', self.directory + '/../../../../../../s.json', self.directory):
            with self.assertRaises(web.HttpError):
                self.boxes.read('path=' + path + '&offset=0')

    def test_the_state_tells_where_they_are(self):
        self.boxes.make('web.2', 'F', 'S0')
        framework, = self.boxes.frameworks({'web.2'})
        self.assertEqual([item['id'] for item in framework['executors']], ['web.2'])
        self.assertEqual([item['directory'] for item in framework['completed_executors']], [self.directory])


class Packages(unittest.TestCase):
    def setUp(self):
        template = '{"id": "{{service.name}}", "cmd": "sleep {{seconds}}", "instances": 1}'
        config = {'properties': {'seconds': {'type': 'integer', 'default': 9}, 'service': {
            'type': 'object', 'properties': {'name': {'type': 'string', 'default': 'sleeper'}}}}}
        package = {'name': 'sleeper', 'version': '1.0', 'description': 'Sleeps', 'config': config,
                   'marathon': {'v2AppMustacheTemplate': base64.b64encode(template.encode()).decode()}}
        self.ledger = Ledger()
        apps = marathon.Marathon(None, self.ledger, Gossip(), None)
        answers = {'http://here/repo.json': (200, {'packages': [package]})}

        def fetch(uri):
            if uri not in answers:
                raise OSError('refused')
            return answers[uri]
        self.cosmos = cosmos.Cosmos(self.ledger, Gossip(), apps, fetch)

    def ask(self, what, value):
        name = 'application/vnd.dcos.package.{}-{}+json;charset=utf-8;version=v1'
        kind = what.replace('/', '.')
        headers = {'Content-Type': name.format(kind, 'request'), 'Accept': name.format(kind, 'response')}
        return ask(self.cosmos, 'POST', '/package/' + what, value, headers=headers)

    def add(self):
        return self.ask('repository/add', {'name': 'local', 'uri': 'http://here/repo.json'})

    def test_there_are_none_without_a_repository(self):
        self.assertEqual(self.ask('search', {'query': ''}), (200, {'packages': []}))
        self.assertEqual(self.ask('install', {'packageName': 'sleeper'})[1]['type'], 'PackageNotFound')

    def test_a_repository_is_read_before_it_is_taken(self):
        status, said = self.ask('repository/add', {'name': 'far', 'uri': 'http://far/'})
        self.assertEqual((status, said['type']), (400, 'RepositoryUriConnection'))
        self.assertEqual(self.add()[1]['repositories'][0]['name'], 'local')
        self.assertEqual(self.add()[1]['type'], 'RepositoryAlreadyPresent')

    def test_a_package_is_found_installed_and_taken_away(self):
        self.add()
        self.assertEqual(self.ask('search', {'query': 'sle'})[1]['packages'][0]['currentVersion'], '1.0')
        self.assertEqual(self.ask('install', {'packageName': 'sleeper', 'options': {'seconds': 3}})[1],
                         {'packageName': 'sleeper', 'packageVersion': '1.0', 'appId': '/sleeper'})
        self.assertEqual(self.ledger.doc['apps']['/sleeper']['app']['cmd'], 'sleep 3')
        self.assertEqual(self.ask('list', {})[1]['packages'][0]['appId'], '/sleeper')
        self.assertEqual(self.ask('uninstall', {'packageName': 'sleeper', 'all': True})[0], 200)
        self.assertEqual(self.ledger.doc['apps'], {})

    def test_a_question_of_another_type_is_refused(self):
        self.assertEqual(ask(self.cosmos, 'POST', '/package/list', {})[1]['type'], 'UnsupportedContentType')
