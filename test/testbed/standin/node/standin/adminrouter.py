"""Admin Router: one port in front of everything, and the check for a token on masters."""

import html

from standin import web

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}: DC/OS stand-in</title>
<body><h1>{name}</h1><p>This is a <strong>stand-in</strong> for DC/OS {version}, made for tests. It answers
the documented HTTP endpoints of a DC/OS cluster and has no web interface.</p></body></html>
"""
NOT_HERE = {'message': 'The DC/OS stand-in does not have this'}


class MasterRouter:
    """Port 80 of a master."""

    def __init__(self, settings, parts, gossip, ledger, auth):
        """parts: {component: handler}; a part whose unit is off answers 502, as nginx would."""
        self.settings = settings
        self.parts = parts
        self.gossip = gossip
        self.ledger = ledger
        self.auth = auth
        # (prefix, what it becomes, component)
        self.routes = [
            ('/acs/api/v1', '/acs/api/v1', 'auth'),
            ('/system/health/v1', '/system/health/v1', 'diagnostics'),
            ('/exhibitor', '', 'exhibitor'),
            ('/mesos_dns', '', 'mesos-dns'),
            ('/mesos', '', 'mesos-master'),
            ('/service/marathon', '', 'marathon'),
            ('/marathon', '', 'marathon'),
            ('/service/metronome', '', 'metronome'),
            ('/package', '/package', 'cosmos'),
        ]

    def handle(self, request):
        """Requests on port 80."""
        path = request.path
        if not self.is_open(path) and not self.auth.may(request):
            raise web.HttpError(401, {'title': 'Unauthorized', 'description': 'DC/OS stand-in: no valid token'},
                                {'WWW-Authenticate': 'oauthjwt'})
        own = {'/': self.page, '/login': self.page, '/dcos-metadata/dcos-version.json': self.version,
               '/dcos-metadata/ui-config.json': self.ui_config, '/metadata': self.metadata,
               '/pkgpanda/active.buildinfo.full.json': lambda: web.as_json({}),
               '/capabilities': lambda: web.as_json({'capabilities': [{'name': 'PACKAGE_MANAGEMENT'}]})}
        if path in own:
            return own[path]()
        for prefix, becomes, component in self.routes:
            if path == prefix or path.startswith(prefix + '/'):
                if component not in self.gossip.components():
                    raise web.HttpError(502, {'message': '{} is off (DC/OS stand-in)'.format(component)})
                return self.parts[component](request.at((becomes + path[len(prefix):]) or '/'))
        if path.startswith(('/agent/', '/slave/')):
            return self.to_agent(request)
        return web.as_json(NOT_HERE, 404)

    def to_agent(self, request):
        """/agent/ID/…: what the agent of that id says on its own port."""
        _, _, key, rest = (request.path + '/').split('/', 3)
        agent = self.ledger.read()['agents'].get(key)
        if agent is None:
            raise web.HttpError(404, {'message': 'No such agent (DC/OS stand-in)'})
        try:
            return web.forward(request.at('/' + rest.rstrip('/')), 'http://{}:5051'.format(agent['hostname']))
        except web.HttpError:
            raise web.HttpError(502, {'message': 'The agent does not answer (DC/OS stand-in)'}) from None

    def is_open(self, path):
        """What answers without a token (open DC/OS)."""
        return (path in ('/', '/login', '/dcos-metadata/ui-config.json', '/dcos-metadata/dcos-version.json')
                or path.startswith('/acs/api/v1/auth/')
                or (path == '/exhibitor/exhibitor/v1/cluster/status'
                    and self.settings.version['api']['open_exhibitor_status']))

    def page(self):
        """A page that says what this is."""
        return web.as_text(PAGE.format(name=html.escape(self.settings.cluster_name),
                                       version=html.escape(self.settings.dcos_version)),
                           content_type='text/html; charset=utf-8')

    def version(self):
        """/dcos-metadata/dcos-version.json."""
        value = {'version': self.settings.dcos_version, 'dcos-image-commit': self.settings.image_commit,
                 'bootstrap-id': self.settings.bootstrap_id}
        if self.settings.version['api']['dcos_variant_in_version']:
            value['dcos-variant'] = 'open'
        uncached = self.settings.version['api']['version_uncached']
        return web.as_json(value, headers={'Cache-Control': 'no-cache'} if uncached else None)

    def ui_config(self):
        """/dcos-metadata/ui-config.json."""
        doc = self.ledger.read()
        return web.as_json({
            'uiConfiguration': {'plugins': {
                'oauth': {'enabled': self.settings.auth}, 'standin': {'enabled': True}}},
            'clusterConfiguration': {'firstUser': not doc['users'], 'id': doc['cluster_id']}})

    def metadata(self):
        """/metadata."""
        return web.as_json({'PUBLIC_IPV4': self.gossip.ip(), 'CLUSTER_ID': self.ledger.read()['cluster_id']})


class AgentRouter:
    """Port 61001 of an agent: no token."""

    def __init__(self, diagnostics, ip, cluster_id):
        self.diagnostics = diagnostics
        self.ip = ip
        self.cluster_id = cluster_id

    def handle(self, request):
        """Requests on port 61001."""
        if request.path.startswith('/system/health/v1'):
            return self.diagnostics.handle(request)
        if request.path == '/metadata':
            return web.as_json({'PUBLIC_IPV4': self.ip(), 'CLUSTER_ID': self.cluster_id()})
        if request.path == '/':
            return web.as_text('Admin Router Agent of a DC/OS stand-in\n')
        return web.as_json(NOT_HERE, 404)


def mesos_dns(settings, slaves):
    """Port 8123; slaves(): Mesos's list of agents."""
    names = {'leader.mesos': settings.masters[:1], 'master.mesos': settings.masters}

    def handle(request):
        path = request.path.rstrip('/')
        if path == '/v1/version':
            return web.as_json({'Service': 'Mesos-DNS', 'URL': 'https://github.com/m3scluster/mesos-dns',
                                'Version': settings.version['api']['mesos_dns_version'], 'standin': True})
        if path == '/v1/config':
            return web.as_json({'HttpPort': 8123, 'Port': 61053, 'Domain': 'mesos',
                                'Masters': [ip + ':5050' for ip in settings.masters]})
        if path.startswith('/v1/hosts/'):
            name = path[len('/v1/hosts/'):].rstrip('.')
            found = [item['hostname'] for item in slaves()] if name in ('slave.mesos', 'agent.mesos') \
                else names.get(name, [])
            return web.as_json([{'host': name + '.', 'ip': ip} for ip in found] or [{'host': '', 'ip': ''}])
        return web.as_json(NOT_HERE, 404)

    return handle


def metronome(request):
    """Port 9000: no jobs."""
    if request.path == '/v1/jobs' and request.method == 'GET':
        return web.as_json([])
    return web.as_json({'message': 'The DC/OS stand-in runs no jobs'}, 404)
