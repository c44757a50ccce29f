"""Which ports a task gets: pure functions over the ledger's document."""

import re

from standin import scheduler

FIRST = 10000


def count(app):
    """How many ports an app asks for, in either of Marathon's two ways to say it."""
    return len(app.get('portDefinitions') or app.get('ports') or [])


def pick(doc, agent_id, number):
    """The lowest free ports of an agent from 10000 on, or None where it has too few."""
    taken = {port for app in doc['apps'].values() for task in app['tasks'].values()
             if task['agent'] == agent_id and task['state'] not in scheduler.TERMINAL
             for port in task.get('ports', [])}
    offered = doc['agents'][agent_id]['resources'].get('ports', '[]')
    ranges = [(int(low), int(high)) for low, high in re.findall(r'(\d+)-(\d+)', offered)]
    found = []
    for low, high in ranges:
        for port in range(max(low, FIRST), high + 1):
            if len(found) == number:
                return found
            if port not in taken:
                found.append(port)
    return found if len(found) == number else None


def environment(ports):
    """What Marathon tells a task of its ports."""
    out = {'PORT{}'.format(index): str(port) for index, port in enumerate(ports)}
    if ports:
        out.update({'PORT': str(ports[0]), 'PORTS': ','.join(map(str, ports))})
    return out
