"""Tasks on an agent: each one is a transient systemd unit, so it outlives this process but not a reboot."""

import os
import re
import subprocess
import threading

from standin import app_health, sandbox
from standin import settings as node

PREFIX = 'standin-task-'


class Tasks:
    """What runs here for Marathon."""

    def __init__(self, path=None):
        self.path = path or os.path.join(node.STATE, 'tasks.json')
        self.lock = threading.RLock()
        self.known = node.read_json(self.path, {})
        # By id, {'command', 'env'} of the tasks that have a health check; apart, for an older file has none.
        self.checks_path = os.path.join(os.path.dirname(self.path), 'checks.json')
        self.checks = node.read_json(self.checks_path, {})
        self.sandboxes = sandbox.Sandboxes()

    def launch(self, order, agent):
        """Start one task: {'id', 'framework', 'cmd', 'cpus', 'mem' (MiB), 'env', 'check'}."""
        directory = self.sandboxes.make(order['id'], order['framework'], agent)
        order['env'] = dict(order['env'], MESOS_SANDBOX=directory)
        command = sandbox.SETTING_OUT + order['cmd']
        # systemd would replace $NAME in the command itself; a doubled sign reaches the shell as one.
        unit = unit_of(order['id'])
        argv = ['systemd-run', '--quiet', '--unit=' + unit, '--property=MemoryAccounting=yes',
                '--property=MemoryMax={}M'.format(max(32, int(order['mem']))),
                '--property=CPUWeight={}'.format(max(1, min(10000, int(order['cpus'] * 100)))),
                '--description=Task of the DC/OS stand-in\'s Marathon']
        argv += ['--setenv={}={}'.format(name, value) for name, value in sorted(order['env'].items())]
        with self.lock:
            done = subprocess.run(argv + ['/bin/sh', '-c', command.replace('$', '$$')], stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, check=False)
            if done.returncode != 0:
                print(done.stdout.decode('utf-8', 'replace'), flush=True)
            self.known[order['id']] = 'TASK_RUNNING' if done.returncode == 0 else 'TASK_FAILED'
            node.write_json(self.path, self.known)
            if order.get('check'):
                self.checks[order['id']] = {'command': order['check'], 'env': order['env']}
                node.write_json(self.checks_path, self.checks)

    def kill(self, key):
        """End a task."""
        with self.lock:
            subprocess.run(['systemctl', 'stop', '--no-block', unit_of(key)], check=False,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.known[key] = 'TASK_KILLED'
            node.write_json(self.path, self.known)

    def report(self):
        """What every task here does; one that ended is told once and then forgotten."""
        with self.lock:
            running = [key for key, state in self.known.items() if state == 'TASK_RUNNING']
            states = dict(self.known)
            for key, properties in zip(running, show([unit_of(key) for key in running])):
                states[key] = state_of(properties)
                if states[key] == 'TASK_FAILED':
                    subprocess.run(['systemctl', 'reset-failed', unit_of(key)], check=False)
            kept = {key: 'TASK_RUNNING' for key, state in states.items() if state == 'TASK_RUNNING'}
            if kept != self.known:
                self.known = kept
                node.write_json(self.path, kept)
                self.forget_checks()
            return [{'id': key, 'state': state, 'alive': self.alive(key, state)}
                    for key, state in sorted(states.items())]

    def frameworks(self):
        """Mesos's list of executors, those that run and those that ended."""
        with self.lock:
            return self.sandboxes.frameworks({key for key, state in self.known.items() if state == 'TASK_RUNNING'})

    def alive(self, key, state):
        """What a running task's health check finds; None where it has none, and until it was well once."""
        check = self.checks.get(key)
        if not check or state != 'TASK_RUNNING':
            return None
        well = app_health.run(check['command'], check['env'])
        check['was_well'] = well or check.get('was_well', False)
        return well if check['was_well'] else None

    def forget_checks(self):
        """Keep only those of tasks that are there."""
        self.checks = {key: check for key, check in self.checks.items() if key in self.known}
        node.write_json(self.checks_path, self.checks)


def unit_of(key):
    """The name of a task's unit."""
    return PREFIX + re.sub(r'[^A-Za-z0-9_.-]', '-', key) + '.service'


def state_of(properties):
    """Mesos's word for a unit's state; a unit that systemd forgot ended well or died with the machine."""
    if properties.get('ActiveState') in ('active', 'activating', 'deactivating', 'reloading'):
        return 'TASK_RUNNING'
    return 'TASK_FAILED' if properties.get('ActiveState') == 'failed' else 'TASK_FINISHED'


def show(units):
    """systemd's properties of units, in one call: a list of dicts in the units' order."""
    if not units:
        return []
    done = subprocess.run(['systemctl', 'show', '--property=Id,ActiveState,SubState,Result,LoadState'] + units,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    blocks = done.stdout.decode().strip().split('\n\n')
    out = [dict(line.split('=', 1) for line in block.split('\n') if '=' in line) for block in blocks]
    return out + [{}] * (len(units) - len(out))
