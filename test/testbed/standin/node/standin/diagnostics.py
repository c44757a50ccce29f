"""/system/health/v1: what systemd says of the units, here and on the other machines."""

import concurrent.futures
import time

from standin import tasks, web

PORT = 1050
AGENT_ADMIN_ROUTER = 61001
CACHE = 1.0


class Diagnostics:
    """The health of this machine's units, and on masters of the whole cluster's."""

    def __init__(self, settings, ip, is_serving, agents):
        """is_serving(component): whether its port is open; agents(): [(ip, role)] of the registered ones."""
        self.settings = settings
        self.ip = ip
        self.is_serving = is_serving
        self.agents = agents
        self.cached = (0.0, None)

    def here(self):
        """GET /system/health/v1 on this machine. health: 0 well, 1 not."""
        at, value = self.cached
        if value and time.monotonic() - at < CACHE:
            return value
        names = self.settings.units()
        units = []
        for name, shown in zip(names, tasks.show([name + '.service' for name in names])):
            component = self.settings.component_of(name)
            title = self.settings.version['components'].get(name, {}).get('title', name)
            well = shown.get('ActiveState') == 'active' and (component is None or self.is_serving(component))
            units.append({
                'id': name + '.service', 'name': title, 'health': 0 if well else 1,
                'output': '' if well else '{} is {} (DC/OS stand-in)'.format(
                    name, shown.get('ActiveState', 'unknown')),
                'description': '{} (DC/OS stand-in)'.format(title),
                'help': 'journalctl -u {}.service'.format(name),
            })
        value = {'units': units, 'hostname': self.ip(), 'ip': self.ip(), 'node_role': self.node_role(),
                 'dcos_version': self.settings.dcos_version, 'mesos_id': '',
                 'dcos_diagnostics_version': 'stand-in', 'standin': True}
        self.cached = (time.monotonic(), value)
        return value

    def node_role(self):
        """DC/OS's word for this machine's role."""
        return {'master': 'master', 'slave': 'agent', 'slave_public': 'agent_public'}[self.settings.role]

    def nodes(self):
        """Every machine: [{'host_ip', 'health', 'role', 'units'}]; health 3 for one that does not answer."""
        places = [(ip, 'master', PORT) for ip in self.settings.masters]
        places += [(ip, role, AGENT_ADMIN_ROUTER) for ip, role in self.agents()]
        with concurrent.futures.ThreadPoolExecutor(max_workers=8) as pool:
            return list(pool.map(self._ask, places))

    def _ask(self, place):
        ip, role, port = place
        if ip == self.ip():
            units = self.here()['units']
        else:
            try:
                units = web.call('GET', 'http://{}:{}/system/health/v1'.format(ip, port))[1]['units']
            except (OSError, KeyError, TypeError):
                return {'host_ip': ip, 'health': 3, 'role': role, 'units': []}
        worst = max([unit['health'] for unit in units] or [0])
        return {'host_ip': ip, 'health': worst, 'role': role, 'units': units}

    def handle(self, request):
        """Requests below /system/health/v1."""
        parts = [part for part in request.path[len('/system/health/v1'):].split('/') if part]
        if not parts:
            return web.as_json(self.here())
        if not self.settings.is_master or parts[0] not in ('units', 'nodes', 'report'):
            return web.as_json({'message': 'The DC/OS stand-in does not have this'}, 404)
        nodes = self.nodes()
        answer = {'units': units_answer, 'nodes': nodes_answer, 'report': report_answer}[parts[0]](nodes, parts[1:])
        if answer is None:
            return web.as_json({'message': 'Not found'}, 404)
        return web.as_json(answer)


def by_unit(nodes):
    """{unit id: {'unit', 'health', 'nodes'}} over all machines."""
    out = {}
    for node in nodes:
        for unit in node['units']:
            entry = out.setdefault(unit['id'], {'unit': unit, 'health': 0, 'nodes': []})
            entry['health'] = max(entry['health'], unit['health'])
            entry['nodes'].append({'host_ip': node['host_ip'], 'role': node['role'], 'health': unit['health']})
    return out


def short(entry):
    """A unit as the lists show it."""
    unit = entry['unit']
    return {'id': unit['id'], 'name': unit['name'], 'health': entry['health'],
            'description': unit['description']}


def units_answer(nodes, rest):
    """/units, /units/ID, /units/ID/nodes."""
    units = by_unit(nodes)
    if not rest:
        return {'units': [short(units[key]) for key in sorted(units)]}
    if rest[0] not in units:
        return None
    return {'nodes': units[rest[0]]['nodes']} if rest[1:] == ['nodes'] else short(units[rest[0]])


def nodes_answer(nodes, rest):
    """/nodes, /nodes/IP, /nodes/IP/units, /nodes/IP/units/ID."""
    flat = [{key: node[key] for key in ('host_ip', 'health', 'role')} for node in nodes]
    if not rest:
        return {'nodes': flat}
    index = next((at for at, node in enumerate(flat) if node['host_ip'] == rest[0]), None)
    if index is None:
        return None
    if len(rest) == 1:
        return flat[index]
    units = nodes[index]['units']
    if rest[1:] == ['units']:
        return {'units': units}
    return next((unit for unit in units if unit['id'] == rest[-1]), None)


def report_answer(nodes, _rest):
    """/report: everything at once."""
    return {'Units': {key: {'UnitName': key, 'Health': entry['health'], 'Nodes': entry['nodes']}
                      for key, entry in sorted(by_unit(nodes).items())},
            'Nodes': {node['host_ip']: node for node in nodes}, 'standin': True}
