"""Marathon: apps over HTTP, and the loop that keeps their tasks running on the agents."""

import re
import time
import uuid

from standin import app_health, ports, scheduler, web

PORT = 8080
AGENT_PORT = 5051
NO_DOCKER = 'The DC/OS stand-in does not run Docker images: give the app a cmd and no container.'
APP_ID = re.compile(r'^(/[a-z0-9]([a-z0-9.-]*[a-z0-9])?)+$')
LOCKED = ("App is locked by one or more deployments. Override with the option '?force=true'. "
          "View details at '/v2/deployments/<DEPLOYMENT_ID>'.")
DEFAULTS = {'instances': 1, 'cpus': 1, 'mem': 128, 'disk': 0, 'gpus': 0, 'env': {}, 'labels': {},
            'constraints': [], 'acceptedResourceRoles': None}


class Marathon:
    """The master's part on port 8080."""

    def __init__(self, settings, ledger, gossip, mesos):
        self.settings = settings
        self.ledger = ledger
        self.gossip = gossip
        self.mesos = mesos

    def handle(self, request):
        """Requests on port 8080."""
        leader = self.gossip.leader()
        path = request.path.rstrip('/')
        if path == '/ping':
            return web.as_text('pong')
        if not leader:
            raise web.HttpError(503, {'message': 'No leading Marathon: no quorum (DC/OS stand-in)'})
        if not self.gossip.leads():
            if leader == self.gossip.ip():
                raise web.HttpError(503, {'message': 'The leader is starting (DC/OS stand-in)'})
            return web.forward(request, 'http://{}:{}'.format(leader, PORT))
        doc = self.ledger.read()
        if path == '/v2/info':
            return web.as_json(self.info(doc))
        if path == '/v2/leader':
            return web.as_json({'leader': '{}:{}'.format(leader, PORT)})
        if path == '/v2/deployments':
            return web.as_json(deployments(doc))
        if path == '/v2/tasks':
            return web.as_json({'tasks': [task for key in sorted(doc['apps']) for task in tasks_of(doc, key)]})
        if path == '/v2/apps' and request.method == 'POST':
            return self.create(request.json())
        if path == '/v2/apps':
            return web.as_json({'apps': [describe(doc, key) for key in sorted(doc['apps'])]})
        if path.startswith('/v2/apps/'):
            return self.one_app(request, doc, path[len('/v2/apps'):])
        return web.as_json({'message': 'The DC/OS stand-in does not have this'}, 404)

    def one_app(self, request, doc, app_id):
        """GET, PUT, DELETE /v2/apps/ID and GET /v2/apps/ID/tasks."""
        only_tasks = app_id.endswith('/tasks') and app_id not in doc['apps']
        app_id = app_id[:-len('/tasks')] if only_tasks else app_id
        forced = 'force=true' in request.query.split('&')
        restarts = request.method == 'POST' and app_id.endswith('/restart')
        app_id = app_id[:-len('/restart')] if restarts else app_id
        if request.method == 'PUT' and not only_tasks:
            refuse_locked(doc, app_id, forced)
            return self.update(app_id, request.json())
        if app_id not in doc['apps']:
            raise web.HttpError(404, {'message': "App '{}' does not exist".format(app_id)})
        if request.method == 'DELETE' or restarts:
            refuse_locked(doc, app_id, forced)
        if restarts:
            return self.restart(app_id)
        if request.method == 'DELETE':
            with self.ledger.change() as changed:
                del changed['apps'][app_id]
            return web.as_json(receipt())
        if only_tasks:
            return web.as_json({'tasks': tasks_of(doc, app_id)})
        return web.as_json({'app': describe(doc, app_id)})

    def create(self, wanted):
        """POST /v2/apps: 201, or 409 for an app that exists."""
        app = checked(wanted)
        with self.ledger.change() as doc:
            if app['id'] in doc['apps']:
                raise web.HttpError(409, {'message': 'An app with id [{}] already exists.'.format(app['id'])})
            doc['apps'][app['id']] = {'app': app, 'version': version_now(), 'tasks': {}}
        doc = self.ledger.read()
        return web.as_json(describe(doc, app['id']), 201)

    def update(self, app_id, changes):
        """PUT /v2/apps/ID: another number of instances keeps the tasks, anything else replaces them."""
        with self.ledger.change() as doc:
            entry = doc['apps'].setdefault(app_id, {'app': {}, 'tasks': {}})
            app = checked(dict(entry['app'], **dict(changes, id=app_id)))
            if dict(entry['app'], instances=0) != dict(app, instances=0):
                entry['tasks'] = {}
            entry.update({'app': app, 'version': version_now(), 'settled': None, 'not_before': 0})
        return web.as_json(receipt())

    def restart(self, app_id):
        """POST /v2/apps/ID/restart: every task ends, and a new one takes its place."""
        with self.ledger.change() as doc:
            doc['apps'][app_id].update({'tasks': {}, 'version': version_now(), 'settled': None, 'not_before': 0})
        return web.as_json(receipt())

    def step(self):
        """One round of keeping apps as wanted; only the leader does it, with its Marathon on."""
        if not self.gossip.leads() or 'marathon' not in self.gossip.components():
            return
        now = time.time()
        launches = []
        active = self.mesos.active_agents()
        lost = self.mesos.silent_agents(8)
        with self.ledger.change() as doc:
            scheduler.bury(doc, lost, now)
            settle(doc)
            framework = doc['framework_id']
            for app_id, entry in doc['apps'].items():
                for key in scheduler.surplus(entry):
                    del entry['tasks'][key]  # the agent's next report learns that it must end
                while len(entry['tasks']) < entry['app']['instances'] and now >= entry.get('not_before', 0):
                    agent = scheduler.choose(doc, active, app_id)
                    given = ports.pick(doc, agent, ports.count(entry['app'])) if agent else None
                    if given is None:
                        break
                    key = '{}.{}'.format(app_id.strip('/').replace('/', '_'), uuid.uuid4())
                    entry['tasks'][key] = {'agent': agent, 'state': 'TASK_STAGING', 'launched': now,
                                           'version': entry['version'], 'ports': given}
                    launches.append((doc['agents'][agent]['hostname'], key, entry['app'], given))
        for host, key, app, given in launches:
            env = dict(app['env'], MARATHON_APP_ID=app['id'], MESOS_TASK_ID=key, HOST=host, **ports.environment(given))
            order = {'id': key, 'framework': framework, 'cmd': app['cmd'], 'cpus': app['cpus'], 'mem': app['mem'],
                     'env': env, 'check': app_health.command_of(app)}
            try:
                web.call('POST', 'http://{}:{}/standin/tasks'.format(host, AGENT_PORT), order)
            except OSError:
                pass  # the agent's reports will not know the task, so it counts as lost and is replaced

    def info(self, doc):
        """GET /v2/info."""
        leader = '{}:{}'.format(self.gossip.ip(), PORT)
        return {
            'name': 'marathon', 'version': self.settings.version['api']['marathon_version'],
            'buildref': 'dcos-standin', 'elected': True, 'leader': leader,
            'frameworkId': doc['framework_id'], 'standin': True,
            'marathon_config': {'master': 'zk://zk-1.zk:2181/mesos', 'hostname': self.gossip.ip()},
            'zookeeper_config': {'zk': 'zk://zk-1.zk:2181/marathon'},
            'http_config': {'http_port': PORT, 'https_port': 8443},
        }


def checked(wanted):
    """An app with its defaults; raises HttpError 422 with what is wrong."""
    if not isinstance(wanted, dict) or not isinstance(wanted.get('id'), str):
        raise web.HttpError(422, {'message': 'Object is not valid', 'details': [
            {'path': '/id', 'errors': ['error.path.missing']}]})
    container = wanted.get('container') or {}
    if container.get('docker') or container.get('type') == 'DOCKER':
        raise web.HttpError(422, {'message': NO_DOCKER, 'details': [
            {'path': '/container/docker/image', 'errors': [NO_DOCKER]}]})
    app = dict(DEFAULTS, **wanted)
    app['id'] = '/' + wanted['id'].strip('/')
    errors = []
    if not APP_ID.match(app['id']):
        errors.append({'path': '/id', 'errors': ['must fully match regular expression ' + APP_ID.pattern]})
    if not isinstance(app.get('cmd'), str) or not app['cmd'].strip():
        errors.append({'path': '/', 'errors': ['AppDefinition must contain a cmd (DC/OS stand-in)']})
    for name, low in (('instances', 0), ('cpus', 0), ('mem', 0), ('disk', 0)):
        value = app[name]
        if not isinstance(value, (int, float)) or isinstance(value, bool) or value < low:
            errors.append({'path': '/' + name, 'errors': ['error.min']})
    for constraint in app['constraints'] or []:
        if not isinstance(constraint, list) or len(constraint) < 2 or \
                constraint[1] not in scheduler.OPERATORS:
            errors.append({'path': '/constraints', 'errors': ['the DC/OS stand-in knows {}'.format(
                ', '.join(scheduler.OPERATORS))]})
    if errors:
        raise web.HttpError(422, {'message': 'Object is not valid', 'details': errors})
    return app


def describe(doc, app_id):
    """An app as GET /v2/apps/ID shows it."""
    entry = doc['apps'][app_id]
    states = [task['state'] for task in entry['tasks'].values()]
    out = dict(entry['app'], version=entry['version'], tasksStaged=states.count('TASK_STAGING'),
               tasksRunning=states.count('TASK_RUNNING'), tasksHealthy=app_health.count(entry, True),
               tasksUnhealthy=app_health.count(entry, False),
               tasks=tasks_of(doc, app_id), standin=True,
               deployments=[{'id': item['id']} for item in deployments(doc)
                            if app_id in item['affectedApps']])
    if 'last_end' in entry:
        out['lastTaskFailure'] = {'appId': app_id, 'taskId': entry['last_end']['task'],
                                  'state': entry['last_end']['state'], 'message': 'DC/OS stand-in'}
    return out


def tasks_of(doc, app_id):
    """An app's tasks as /v2/tasks shows them."""
    return [{'id': key, 'appId': app_id, 'slaveId': task['agent'], 'state': task['state'],
             'host': doc['agents'].get(task['agent'], {'hostname': ''})['hostname'], 'ports': task.get('ports', []),
             'healthCheckResults': [{'alive': task['alive']}] if task.get('alive') is not None else [],
             'startedAt': iso(task['started']) if task.get('started') else None, 'version': task['version']}
            for key, task in sorted(doc['apps'][app_id]['tasks'].items())]


def settle(doc):
    """Note which apps are as they were wanted: their deployment ends, whatever their tasks do afterwards."""
    for entry in doc['apps'].values():
        well = [task for task in entry['tasks'].values() if app_health.is_well(entry, task)]
        if len(well) == len(entry['tasks']) == entry['app']['instances']:
            entry['settled'] = entry['version']


def refuse_locked(doc, app_id, forced):
    """Raise HttpError 409 where a deployment holds the app."""
    held = [{'id': item['id']} for item in deployments(doc) if app_id in item['affectedApps']]
    if held and not forced:
        raise web.HttpError(409, {'message': LOCKED, 'deployments': held})


def deployments(doc):
    """The apps that are not yet as wanted, as /v2/deployments shows them."""
    out = []
    for app_id, entry in sorted(doc['apps'].items()):
        if entry.get('settled') != entry['version']:
            out.append({'id': str(uuid.uuid5(uuid.NAMESPACE_URL, app_id + entry['version'])),
                        'version': entry['version'], 'affectedApps': [app_id], 'affectedPods': [],
                        'steps': [], 'currentActions': [{'action': 'ScaleApplication', 'app': app_id}],
                        'currentStep': 1, 'totalSteps': 1})
    return out


def receipt():
    """What Marathon answers to a change."""
    return {'version': version_now(), 'deploymentId': str(uuid.uuid4())}


def version_now():
    """Marathon's versions are times."""
    return iso(time.time())


def iso(seconds):
    """A time with milliseconds, UTC."""
    return time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(seconds)) + '.{:03d}Z'.format(int(seconds % 1 * 1000))
