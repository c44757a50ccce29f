"""The Mesos master: agents that register, and the state they add up to."""

import json
import time

from standin import scheduler, web
from standin.maintenance import Maintenance

PORT = 5050
SILENT_AFTER = 8.0     # seconds without a word: the agent is inactive
FORGOTTEN_AFTER = 75.0  # Mesos removes an agent after 5 missed pings of 15 s


class Mesos:
    """The master's part on port 5050."""

    def __init__(self, settings, ledger, gossip):
        self.settings = settings
        self.ledger = ledger
        self.gossip = gossip
        self.maintenance = Maintenance(ledger)
        self.seen = {}
        self.led_since = None

    def handle(self, request):
        """Requests on port 5050."""
        leader = self.gossip.leader()
        path = request.path.rstrip('/')
        if path == '/health':
            return web.as_text('')
        if path == '/metrics/snapshot':
            return metrics(leader)
        if path == '/standin/leader':
            return web.as_json({'leader': leader, 'ip': self.gossip.ip()})
        if not leader:
            raise web.HttpError(503, {'message': 'No leading master: no quorum (DC/OS stand-in)'})
        if not self.gossip.leads():
            if path == '/standin/register':
                raise web.HttpError(421, {'leader': leader})
            if leader == self.gossip.ip():
                raise web.HttpError(503, {'message': 'The leader is starting (DC/OS stand-in)'})
            if path.endswith('/redirect'):
                return redirect_to(leader)
            return web.forward(request, 'http://{}:{}'.format(leader, PORT))
        if path == '/standin/register':
            return web.as_json(self.register(request.json()))
        if path.startswith('/master/'):
            path = path[len('/master'):]
        answers = {'/state-summary': self.state_summary, '/state': self.state, '/slaves': self.slaves,
                   '/version': lambda: {'version': self.settings.version['api']['mesos_version']},
                   '/frameworks': lambda: {'frameworks': self.frameworks()}}
        if path == '/redirect':
            return redirect_to(leader)
        maintained = self.maintenance.handle(path, request)
        if maintained is not None:
            return maintained
        if path not in answers:
            return web.as_json({'message': 'The DC/OS stand-in does not have this'}, 404)
        return web.as_json(answers[path]())

    def register(self, agent):
        """An agent says that it is there; the answer tells it which tasks to end."""
        now = time.time()
        if self.maintenance.is_down(agent['hostname']):
            raise web.HttpError(403, {'message': 'The machine is under maintenance (DC/OS stand-in)'})
        with self.ledger.change() as doc:
            known = doc['agents'].get(agent['id'])
            if known and known['resources'] != agent['resources']:
                raise web.HttpError(409, {'message': 'Incompatible agent info detected. (DC/OS stand-in)'})
            if not known:
                # The master drops the old entry of a machine that comes back with a new id.
                for other in [key for key, value in doc['agents'].items()
                              if value['hostname'] == agent['hostname']]:
                    del doc['agents'][other]
                known = {key: agent[key] for key in ('hostname', 'role', 'attributes', 'resources')}
                doc['agents'][agent['id']] = dict(known, registered_time=now)
            elif agent['id'] not in self.seen:
                known['reregistered_time'] = now
            kill = scheduler.note_report(doc, agent['id'], agent['tasks'], now)
            self.seen[agent['id']] = time.monotonic()
            return {'kill': kill, 'cluster_id': doc['cluster_id'], 'leader': self.gossip.ip()}

    def active_agents(self):
        """Ids of the agents that spoke lately."""
        now = time.monotonic()
        return {key for key, at in list(self.seen.items()) if now - at < SILENT_AFTER}

    def silent_agents(self, seconds):
        """Ids of the agents without a word for so long; a new leader first gives them time to find it."""
        now = time.monotonic()
        since = self.led_since or now
        return {key for key in self.ledger.read()['agents']
                if now - max(self.seen.get(key, since), since) > seconds}

    def sweep(self):
        """Forget agents that stayed silent."""
        if not self.gossip.leads():
            self.led_since = None
            self.seen.clear()
            return
        self.led_since = self.led_since or time.monotonic()
        gone = self.silent_agents(FORGOTTEN_AFTER)
        if gone:
            with self.ledger.change() as doc:
                for key in gone:
                    doc['agents'].pop(key, None)

    def slaves(self):
        """GET /slaves."""
        doc = self.ledger.read()
        active = self.active_agents()
        return {'slaves': [self._slave(key, value, doc, key in active)
                           for key, value in sorted(doc['agents'].items())]}

    def _slave(self, key, agent, doc, active):
        total = agent['resources']
        used = scheduler.used(doc, key)
        nothing = {'cpus': 0, 'mem': 0, 'disk': 0, 'gpus': 0}
        public = agent['role'] != '*'
        tasks = [task for app in doc['apps'].values() for task in app['tasks'].values()
                 if task['agent'] == key]
        out = {
            'id': key, 'hostname': agent['hostname'], 'active': active,
            'pid': 'slave(1)@{}:5051'.format(agent['hostname']), 'port': 5051,
            'attributes': agent['attributes'], 'resources': total, 'used_resources': used,
            'offered_resources': nothing, 'unreserved_resources': nothing if public else total,
            'reserved_resources': {agent['role']: total} if public else {},
            'registered_time': agent['registered_time'],
            'version': self.settings.version['api']['mesos_version'],
            'framework_ids': [doc['framework_id']] if tasks else [],
        }
        if 'reregistered_time' in agent:
            out['reregistered_time'] = agent['reregistered_time']
        out.update(scheduler.count_states(tasks))
        return out

    def frameworks(self):
        """Marathon, as the one framework of this Mesos."""
        doc = self.ledger.read()
        leader = self.gossip.ip()
        tasks = [task for app in doc['apps'].values() for task in app['tasks'].values()]
        total = {'cpus': 0, 'mem': 0, 'disk': 0, 'gpus': 0}
        for key in doc['agents']:
            for name, value in scheduler.used(doc, key).items():
                total[name] = total.get(name, 0) + value
        out = {
            'id': doc['framework_id'], 'name': 'marathon', 'hostname': leader, 'active': True,
            'connected': True, 'pid': 'scheduler-standin@{}:15101'.format(leader),
            'webui_url': 'http://{}:8080'.format(leader), 'used_resources': total,
            'offered_resources': {'cpus': 0, 'mem': 0, 'disk': 0, 'gpus': 0},
            'slave_ids': sorted({task['agent'] for task in tasks}),
        }
        out.update(scheduler.count_states(tasks))
        return [out]

    def state_summary(self):
        """GET /state-summary."""
        return {'hostname': self.gossip.ip(), 'cluster': self.settings.cluster_name,
                'slaves': self.slaves()['slaves'], 'frameworks': self.frameworks(), 'standin': True}

    def state(self):
        """GET /state: the summary and the tasks."""
        doc = self.ledger.read()
        out = self.state_summary()
        slaves = out['slaves']
        out['frameworks'][0]['tasks'] = [
            {'id': key, 'name': scheduler.task_name(app_id), 'framework_id': doc['framework_id'],
             'slave_id': task['agent'], 'state': task['state'],
             'resources': {'cpus': app['app']['cpus'], 'mem': app['app']['mem'], 'disk': 0, 'gpus': 0}}
            for app_id, app in sorted(doc['apps'].items()) for key, task in sorted(app['tasks'].items())]
        out.update({
            'version': self.settings.version['api']['mesos_version'], 'id': doc['cluster_id'],
            'pid': 'master@{}:5050'.format(self.gossip.ip()),
            'leader': 'master@{}:5050'.format(self.gossip.ip()),
            'leader_info': {'hostname': self.gossip.ip(), 'port': PORT},
            'flags': {'cluster': self.settings.cluster_name},
            'activated_slaves': float(sum(1 for slave in slaves if slave['active'])),
            'deactivated_slaves': float(sum(1 for slave in slaves if not slave['active'])),
        })
        return out


def metrics(leader):
    """GET /metrics/snapshot: of this master itself, whoever leads; with Mesos's way to write a slash."""
    text = json.dumps({'registrar/log/recovered': 1.0 if leader else 0.0, 'standin': 1.0})
    return web.Reply(200, text.replace('/', '\\/').encode())


def redirect_to(leader):
    """Mesos's way to say who leads."""
    return web.Reply(307, headers={'Location': '//{}:{}'.format(leader, PORT)})
