"""The masters ask each other who is there, several times a second, and agree on a leader."""

import threading
import time

from standin import quorum, web

PORT = 8181
ROUND = 0.5
SILENCE = 2.5


class Gossip:
    """What this master sees of the others."""

    def __init__(self, settings, ledger, ip, components):
        """ip and components are functions: this machine's address now, the parts that are on now."""
        self.settings = settings
        self.ledger = ledger
        self.ip = ip
        self.components = components
        self.heard = {}
        self.was_leading = False

    def reachable(self):
        """{master ip: set of components} of the masters that answer, this one included."""
        now = time.monotonic()
        out = {ip: parts for ip, (at, parts) in list(self.heard.items()) if now - at < SILENCE}
        if self.ip() in self.settings.masters:
            out[self.ip()] = set(self.components())
        return out

    def leader(self):
        """The leading master's address, or None without a quorum."""
        reachable = self.reachable()
        if 'exhibitor' not in reachable.get(self.ip(), ()):
            return None
        return quorum.leader(self.settings.masters, reachable)

    def leads(self):
        """Whether this master leads and has begun its epoch."""
        return self.was_leading and self.leader() == self.ip()

    def run(self):
        """Ask all others, adopt the newest ledger, begin an epoch on becoming the leader; forever."""
        while True:
            self.round()
            time.sleep(ROUND)

    def round(self):
        """One round."""
        others = [ip for ip in self.settings.masters if ip != self.ip()]
        threads = [threading.Thread(target=self._ask, args=(ip,), daemon=True) for ip in others]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(2)
        leading = self.leader() == self.ip() and bool(self.ip())
        if leading and not self.was_leading:
            self.ledger.lead()
        self.was_leading = leading

    def _ask(self, ip):
        try:
            base = 'http://{}:{}/standin/'.format(ip, PORT)
            status, said = web.call('GET', base + 'gossip', timeout=1)
            if status != 200:
                return
            if quorum.newer(self.ledger.mark(), said['mark']):
                self.ledger.adopt(web.call('GET', base + 'ledger', timeout=2)[1])
            self.heard[ip] = (time.monotonic(), set(said['components']))
        except (OSError, KeyError, TypeError):
            pass

    def handle(self, request):
        """/standin/gossip and /standin/ledger, for the other masters."""
        if request.path == '/standin/gossip':
            return web.as_json({'ip': self.ip(), 'components': sorted(self.components()),
                                'mark': self.ledger.mark()})
        return web.as_json(self.ledger.read())

    def exhibitor(self, request):
        """Port 8181: Exhibitor's REST interface."""
        if request.path.startswith('/standin/'):
            return self.handle(request)
        states = quorum.exhibitor_status(self.settings.masters, self.reachable())
        if request.path == '/exhibitor/v1/cluster/status':
            return web.as_json(states)
        if request.path == '/exhibitor/v1/cluster/list':
            return web.as_json({'servers': self.settings.masters, 'port': 2181})
        return web.as_json({'message': 'The DC/OS stand-in does not have this'}, 404)
