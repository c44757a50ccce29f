"""The one process of a DC/OS stand-in machine: it opens the ports of the parts that are on."""

import os
import signal
import threading
import time
import traceback

from standin import (adminrouter, agent, auth, cosmos, diagnostics, gossip, ledger, marathon, mesos, resources, tasks,
                     web)
from standin import settings as node

LOOK = 0.15


class Machine:
    """This machine's address, the parts that are on, their ports."""

    def __init__(self, settings):
        self.settings = settings
        self.address = ''
        self.ask_again = 0.0
        self.handlers = {}
        self.ports = {}
        self.open = {}

    def ip(self):
        """This machine's address in the cluster, '' while ip-detect finds none."""
        return self.address

    def components(self):
        """The parts whose units are on."""
        try:
            return set(os.listdir(node.RUN))
        except FileNotFoundError:
            return set()

    def is_serving(self, component):
        """Whether a part's port is open."""
        return component in self.open or component not in self.ports

    def add(self, component, port, handler):
        """A part of this role."""
        self.handlers[component] = handler
        self.ports[component] = port

    def look(self):
        """Open and close ports as units went on and off; look for the address until there is one."""
        if not self.address and time.monotonic() >= self.ask_again:
            self.address = self.settled(node.detect_ip()[0])
            self.ask_again = time.monotonic() + 1.0
        wanted = self.components() & set(self.ports)
        for component in sorted(wanted - set(self.open)):
            try:
                self.open[component] = web.Port(self.ports[component], self.handlers[component])
            except OSError as error:
                print('port {}: {}'.format(self.ports[component], error), flush=True)
        for component in sorted(set(self.open) - wanted):
            self.open.pop(component).close()

    def settled(self, address):
        """The address when it is this machine's own in the cluster, else ''.

        While a machine boots, ip-detect may name another interface, because the private one is not there
        yet; a master knows its list, an agent what it was before.
        """
        if self.settings.is_master:
            return address if address in self.settings.masters else ''
        before = resources.recorded()
        return address if before is None or before['agent']['hostname'] == address else ''


def master(machine):
    """The parts of a master."""
    settings = machine.settings
    book = ledger.Ledger()
    talk = gossip.Gossip(settings, book, machine.ip, machine.components)
    mesos_master = mesos.Mesos(settings, book, talk)
    apps = marathon.Marathon(settings, book, talk, mesos_master)
    gate = auth.Auth(settings, book, talk)

    def agents():
        return [(item['hostname'], 'agent' if item['role'] == '*' else 'agent_public')
                for item in book.read()['agents'].values()]

    health = diagnostics.Diagnostics(settings, machine.ip, machine.is_serving, agents)
    machine.add('exhibitor', gossip.PORT, talk.exhibitor)
    machine.add('mesos-master', mesos.PORT, mesos_master.handle)
    machine.add('marathon', marathon.PORT, apps.handle)
    machine.add('mesos-dns', 8123, adminrouter.mesos_dns(settings, lambda: mesos_master.slaves()['slaves']))
    machine.add('metronome', 9000, adminrouter.metronome)
    machine.add('cosmos', cosmos.PORT, cosmos.Cosmos(book, talk, apps).handle)
    machine.add('diagnostics', diagnostics.PORT, health.handle)
    machine.add('auth', 8101, gate.handle)
    machine.add('adminrouter', 80, adminrouter.MasterRouter(
        settings, machine.handlers, talk, book, gate).handle)

    def keep():
        while True:
            mesos_master.sweep()
            apps.step()
            time.sleep(0.5)

    return [talk.run, keep]


def an_agent(machine):
    """The parts of a private or public agent."""
    settings = machine.settings
    known = {'cluster_id': ''}

    def on_cluster_id(value):
        if value and value != known['cluster_id']:
            node.write_file(node.CLUSTER_ID, value + '\n')
            known['cluster_id'] = value

    worker = agent.Agent(settings, tasks.Tasks(), machine.components, on_cluster_id)
    health = diagnostics.Diagnostics(settings, machine.ip, machine.is_serving, lambda: [])
    machine.add('mesos-slave', agent.PORT, worker.handle)
    machine.add('adminrouter', diagnostics.AGENT_ADMIN_ROUTER, adminrouter.AgentRouter(
        health, machine.ip, lambda: known['cluster_id']).handle)
    return [worker.run]


def run_again(loop):
    """Run a loop; after an error say so and run it again, as the units' Restart=always would."""
    while True:
        try:
            loop()
        except Exception:  # whatever it is belongs into the journal, and the machine goes on
            traceback.print_exc()
            time.sleep(1)


def main(_argv):
    """Serve until SIGTERM."""
    settings = node.load()
    machine = Machine(settings)
    for loop in (master if settings.is_master else an_agent)(machine):
        threading.Thread(target=run_again, args=(loop,), daemon=True).start()
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    print('DC/OS stand-in, role {}'.format(settings.role), flush=True)
    while True:
        machine.look()
        time.sleep(LOOK)


