"""Health checks of tasks: Marathon's COMMAND checks, run where the task runs."""

import os
import subprocess

TIMEOUT = 3.0


def command_of(app):
    """The command of an app's first COMMAND check, or None."""
    for check in app.get('healthChecks') or []:
        if check.get('protocol') == 'COMMAND':
            return (check.get('command') or {}).get('value')
    return None


def run(command, environment):
    """Whether the command ends with 0, in time."""
    try:
        done = subprocess.run(['/bin/sh', '-c', command], env=dict(os.environ, **environment), timeout=TIMEOUT,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def count(entry, alive):
    """How many of an app's tasks were found well, or unwell."""
    return sum(1 for task in entry['tasks'].values() if task.get('alive') is alive)


def is_well(entry, task):
    """Whether a task runs and, where its app has a check, was found well."""
    return task['state'] == 'TASK_RUNNING' and (command_of(entry['app']) is None or task.get('alive') is True)
