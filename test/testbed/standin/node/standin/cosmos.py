"""Cosmos: packages of repositories that the user runs. There is none at first, and none is ever on the internet."""

import base64
import json
import re

from standin import web

PORT = 7070
TYPE = 'application/vnd.dcos.package.{}+json;charset=utf-8;version=v{}'
LABELS = ('DCOS_PACKAGE_NAME', 'DCOS_PACKAGE_VERSION')


class Cosmos:
    """The master's part on port 7070."""

    def __init__(self, ledger, gossip, marathon, fetch=None):
        """fetch: gives the (status, JSON) of an address; raises OSError."""
        self.ledger = ledger
        self.gossip = gossip
        self.marathon = marathon
        self.fetch = fetch or (lambda uri: web.call('GET', uri, timeout=5.0))

    def handle(self, request):
        """Requests on port 7070."""
        leader = self.gossip.leader()
        if not leader:
            raise web.HttpError(503, {'message': 'No leader: no quorum (DC/OS stand-in)'})
        if not self.gossip.leads():
            return web.forward(request, 'http://{}:{}'.format(leader, PORT))
        what = request.path[len('/package/'):]
        answers = {'search': self.search, 'describe': self.describe, 'render': self.render,
                   'install': self.install, 'uninstall': self.uninstall, 'list': self.installed,
                   'repository/list': self.repositories, 'repository/add': self.add,
                   'repository/delete': self.delete}
        if what not in answers:
            no('NotFound', 'Cosmos has nothing at ' + request.path, status=404)
        # Cosmos tells its questions apart by their media types.
        name = what.replace('/', '.')
        if not (request.headers.get('Content-Type') or '').startswith(TYPE.format(name + '-request', 1)[:-4]):
            no('UnsupportedContentType', 'Only {} here'.format(TYPE.format(name + '-request', 1)))
        accepted = re.search(r'version=v(\d)', request.headers.get('Accept') or '')
        reply = web.as_json(answers[what](request.json()))
        reply.content_type = TYPE.format(name + '-response', accepted.group(1) if accepted else 1)
        return reply

    def listed(self):
        """The repositories, the one that counts most first."""
        return self.ledger.read().get('repositories', [])

    def packages(self):
        """All packages; one that an earlier repository has hides those of the later ones."""
        out = {}
        for repository in self.listed():
            for package in self.read(repository):
                out.setdefault(package['name'], package)
        return out

    def read(self, repository):
        """The packages of a repository."""
        try:
            status, value = self.fetch(repository['uri'])
        except OSError:
            status, value = 0, None
        if status != 200 or not isinstance(value, dict) or not isinstance(value.get('packages'), list):
            no('RepositoryUriConnection', 'Could not access data at URI for repository [{}]: {}'.format(
                repository['name'], repository['uri']))
        return value['packages']

    def find(self, asked):
        """The package that is asked for."""
        name = asked.get('packageName', '')
        package = self.packages().get(name)
        if package is None or asked.get('packageVersion', package['version']) != package['version']:
            no('PackageNotFound', 'Package [{}] not found'.format(name), {'packageName': name})
        return package

    def search(self, asked):
        """Packages with the words in their name or description."""
        words = str(asked.get('query') or '').lower()
        found = [item for item in self.packages().values()
                 if words in (item['name'] + ' ' + item.get('description', '')).lower()]
        return {'packages': [{
            'name': item['name'], 'currentVersion': item['version'], 'versions': {item['version']: '0'},
            'description': item.get('description', ''), 'framework': False, 'tags': item.get('tags', [])}
            for item in sorted(found, key=lambda item: item['name'])]}

    def describe(self, asked):
        """One package."""
        return {'package': self.find(asked)}

    def render(self, asked):
        """The app that an installation would start."""
        package = self.find(asked)
        template = base64.b64decode(package['marathon']['v2AppMustacheTemplate']).decode()
        options = dict(defaults(package.get('config', {})), **flat(asked.get('options') or {}))
        text = re.sub(r'\{\{\{?([\w.-]+)\}?\}\}', lambda found: str(options.get(found.group(1), '')), template)
        app = json.loads(text)
        app['labels'] = dict(app.get('labels', {}), **dict(zip(LABELS, (package['name'], package['version']))))
        if asked.get('appId'):
            app['id'] = asked['appId']
        return {'marathonJson': app}

    def install(self, asked):
        """Start the package's app."""
        app = self.render(asked)['marathonJson']
        try:
            self.marathon.create(app)
        except web.HttpError as error:
            if error.reply.status == 409:
                no('PackageAlreadyInstalled', 'Package is already installed', status=409)
            raise
        return {'packageName': app['labels'][LABELS[0]], 'packageVersion': app['labels'][LABELS[1]],
                'appId': '/' + app['id'].strip('/')}

    def apps(self):
        """Apps that came with packages: [(id, name, version)]."""
        apps = self.ledger.read()['apps']
        return [(key, entry['app']['labels'][LABELS[0]], entry['app']['labels'].get(LABELS[1], ''))
                for key, entry in sorted(apps.items()) if LABELS[0] in (entry['app'].get('labels') or {})]

    def installed(self, _asked):
        """What is installed."""
        return {'packages': [{'appId': key, 'packageInformation': {
            'packageDefinition': {'name': name, 'version': version}}} for key, name, version in self.apps()]}

    def uninstall(self, asked):
        """Destroy the apps of a package, or one of them."""
        name, app_id = asked.get('packageName', ''), asked.get('appId')
        found = [item for item in self.apps() if item[1] == name and app_id in (None, item[0])]
        if not found:
            no('PackageNotInstalled', 'Package [{}] is not installed'.format(name), {'packageName': name})
        with self.ledger.change() as doc:
            for key, _, _ in found:
                del doc['apps'][key]
        return {'results': [{'packageName': name, 'appId': key, 'packageVersion': version}
                            for key, _, version in found]}

    def repositories(self, _asked):
        """Where packages come from."""
        return {'repositories': self.listed()}

    def add(self, asked):
        """One more; it is read before it is taken."""
        repository = {'name': asked['name'], 'uri': asked['uri']}
        if any(item['name'] == asked['name'] or item['uri'] == asked['uri'] for item in self.listed()):
            no('RepositoryAlreadyPresent', 'Repository [{}] is already present'.format(asked['name']), status=409)
        self.read(repository)
        with self.ledger.change() as doc:
            doc.setdefault('repositories', []).insert(asked.get('index') or 0, repository)
        return self.repositories(asked)

    def delete(self, asked):
        """One less, by its name."""
        if not any(item['name'] == asked.get('name') for item in self.listed()):
            no('RepositoryNotPresent', 'Repository [{}] is not present in the list'.format(asked.get('name')))
        with self.ledger.change() as doc:
            doc['repositories'] = [item for item in doc['repositories'] if item['name'] != asked['name']]
        return self.repositories(asked)


def no(kind, message, data=None, status=400):
    """Ends the request as Cosmos does."""
    raise web.HttpError(status, dict({'type': kind, 'message': message}, **({'data': data} if data else {})))


def defaults(schema, prefix=''):
    """{'service.name': default} of a package's config schema."""
    out = {}
    for name, item in schema.get('properties', {}).items():
        if item.get('type') == 'object':
            out.update(defaults(item, prefix + name + '.'))
        elif 'default' in item:
            out[prefix + name] = item['default']
    return out


def flat(options, prefix=''):
    """{'service.name': value} of nested options."""
    out = {}
    for name, value in options.items():
        out.update(flat(value, prefix + name + '.') if isinstance(value, dict) else {prefix + name: value})
    return out
