"""The Mesos agent: says to the leading master that it is there, and runs tasks."""

import threading
import time

from standin import resources, web

PORT = 5051
BEAT = 2.0
FRESH = 10.0


class Agent:
    """The agent's part on port 5051."""

    def __init__(self, settings, tasks, components, on_cluster_id):
        """components: a function giving the parts that are on; on_cluster_id: takes the cluster's id."""
        self.settings = settings
        self.tasks = tasks
        self.components = components
        self.on_cluster_id = on_cluster_id
        self.registered_at = None
        self.leader = None
        self.last_error = ''
        self.wake = threading.Event()

    def registered(self):
        """Whether a master took this agent's word lately."""
        return self.registered_at is not None and time.monotonic() - self.registered_at < FRESH

    def run(self):
        """Register and keep saying so; forever."""
        while True:
            if 'mesos-slave' in self.components():
                self.beat()
            else:
                self.registered_at = None
            self.wake.wait(BEAT if self.registered() else 0.5)
            self.wake.clear()

    def beat(self):
        """Tell the leader about this agent and its tasks; end what the leader does not want."""
        me = resources.recorded()
        if me is None:
            return
        word = dict(me['agent'], id=me['id'], tasks=self.tasks.report())
        hosts = [self.leader] if self.leader else []
        hosts += [ip for ip in self.settings.masters if ip != self.leader]
        while hosts:
            host = hosts.pop(0)
            try:
                status, said = web.call('POST', 'http://{}:5050/standin/register'.format(host), word)
            except OSError:
                continue
            if status == 421 and said['leader'] in hosts:
                hosts.remove(said['leader'])
                hosts.insert(0, said['leader'])
            elif status == 200:
                self.leader, self.registered_at = host, time.monotonic()
                self._say('')
                self.on_cluster_id(said['cluster_id'])
                for key in said['kill']:
                    self.tasks.kill(key)
                return
            elif status == 403:
                # Mesos shuts such an agent down, and its tasks with it.
                for task in self.tasks.report():
                    self.tasks.kill(task['id'])
                self._say(said['message'])
                return
            elif status == 409:
                self._say(said['message'])
                return

    def _say(self, error):
        if error and error != self.last_error:
            print(error, flush=True)
        self.last_error = error

    def handle(self, request):
        """Requests on port 5051."""
        path = request.path.rstrip('/')
        me = resources.recorded()
        if path == '/health':
            return web.as_text('')
        if path == '/standin/status':
            return web.as_json({'registered': self.registered(), 'leader': self.leader,
                                'id': me['id'] if me else None, 'error': self.last_error})
        if path == '/standin/tasks' and request.method == 'POST' and me:
            self.tasks.launch(request.json(), me['id'])
            self.wake.set()
            return web.as_json({'launched': True}, 202)
        if path in ('/state', '/slave(1)/state') and me:
            return web.as_json(dict(me['agent'], id=me['id'], standin=True, frameworks=self.tasks.frameworks(),
                                    master_hostname=self.leader,
                                    version=self.settings.version['api']['mesos_version']))
        if path == '/files/read':
            return self.tasks.sandboxes.read(request.query)
        return web.as_json({'message': 'The DC/OS stand-in does not have this'}, 404)
