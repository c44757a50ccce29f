"""Which agent runs which task: pure functions over the ledger's document."""

import re

TERMINAL = ('TASK_FINISHED', 'TASK_FAILED', 'TASK_KILLED', 'TASK_LOST', 'TASK_UNREACHABLE')
STATES = ('TASK_STAGING', 'TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING', 'TASK_FINISHED', 'TASK_KILLED',
          'TASK_FAILED', 'TASK_LOST', 'TASK_ERROR', 'TASK_UNREACHABLE')
LAUNCH_GRACE = 6.0  # seconds in which an agent's report may not know a task yet
OPERATORS = ('UNIQUE', 'CLUSTER', 'LIKE', 'UNLIKE', 'IS')


def choose(doc, active, app_id):
    """The agent for one more task of an app, or None when none has the room and the right to it.

    active: ids of the agents that answer. The emptiest agent wins; equal ones by address.
    """
    app = doc['apps'][app_id]['app']
    roles = app.get('acceptedResourceRoles') or ['*']
    fits = []
    for key in sorted(active & set(doc['agents'])):
        agent = doc['agents'][key]
        taken = used(doc, key)
        free = {name: agent['resources'][name] - taken[name] for name in ('cpus', 'mem', 'disk')}
        if agent['role'] not in roles or any(app.get(name, 0) > free[name] + 1e-9 for name in free):
            continue
        if all(allows(doc, app_id, key, constraint) for constraint in app.get('constraints') or []):
            fits.append((-free['cpus'], -free['mem'], agent['hostname'], key))
    return min(fits)[3] if fits else None


def allows(doc, app_id, agent_id, constraint):
    """Whether a Marathon constraint lets an app onto an agent, given where its tasks are."""
    field, operator = constraint[0], constraint[1]
    wanted = constraint[2] if len(constraint) > 2 else None
    here = _field(doc, agent_id, field)
    others = [_field(doc, task['agent'], field) for task in doc['apps'][app_id]['tasks'].values()]
    if operator == 'UNIQUE':
        return here not in others
    if operator == 'CLUSTER':
        return here == wanted if wanted else all(other == here for other in others)
    if operator == 'IS':
        return here == wanted
    matches = re.fullmatch(wanted or '', here or '') is not None
    return matches if operator == 'LIKE' else not matches


def _field(doc, agent_id, field):
    agent = doc['agents'].get(agent_id, {'hostname': '', 'attributes': {}})
    return agent['hostname'] if field in ('hostname', '@hostname') else agent['attributes'].get(field)


def used(doc, agent_id):
    """What the tasks on an agent take: {cpus, mem, disk, gpus} in CPUs and MiB."""
    total = {'cpus': 0.0, 'mem': 0.0, 'disk': 0.0, 'gpus': 0.0}
    for app in doc['apps'].values():
        for task in app['tasks'].values():
            if task['agent'] == agent_id and task['state'] not in TERMINAL:
                for name in total:
                    total[name] += app['app'].get(name, 0)
    return total


def note_report(doc, agent_id, report, now):
    """Write an agent's report on its tasks into the document; return the ids that it must end.

    report: [{'id', 'state', 'alive'}], alive as its health check found. A task that nobody asked for
    ends; one that the agent does not know any more is lost.
    """
    reported = {item['id']: item for item in report}
    wanted = {}
    for app in doc['apps'].values():
        for key, task in app['tasks'].items():
            if task['agent'] != agent_id:
                continue
            wanted[key] = task
            if key in reported:
                task['state'] = reported[key]['state']
                task['alive'] = reported[key].get('alive')
                if task['state'] == 'TASK_RUNNING' and not task.get('started'):
                    task['started'] = now
            elif now - task['launched'] > LAUNCH_GRACE and task['state'] not in TERMINAL:
                task['state'] = 'TASK_LOST'
    return sorted(key for key, item in reported.items()
                  if key not in wanted and item['state'] not in TERMINAL)


def bury(doc, lost, now):
    """Take ended tasks, and those on lost agents, out of the apps; an ended one delays the next launch.

    Marathon's defaults: 1 s, 1.15 times more each time, for a task of an app that keeps ending.
    """
    for app in doc['apps'].values():
        for key, task in list(app['tasks'].items()):
            ended = task['state'] in TERMINAL
            if not ended and task['agent'] in doc['agents'] and task['agent'] not in lost:
                continue
            del app['tasks'][key]
            if ended:
                app['failures'] = app.get('failures', 0) + 1
                app['last_end'] = {'task': key, 'state': task['state'], 'at': now}
                app['not_before'] = now + min(300.0, 1.15 ** app['failures'])


def surplus(app):
    """Ids of the tasks beyond an app's wanted instances, the youngest first."""
    by_age = sorted(app['tasks'], key=lambda key: (app['tasks'][key]['launched'], key))
    return by_age[app['app']['instances']:][::-1]


def count_states(tasks):
    """{TASK_…: how many} over all states, as Mesos's summary has them."""
    out = {state: 0 for state in STATES}
    for task in tasks:
        out[task['state']] += 1
    return out


def task_name(app_id):
    """/group/web is web.group in Mesos."""
    return '.'.join(reversed([part for part in app_id.split('/') if part]))
