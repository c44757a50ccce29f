"""Mesos's maintenance: a schedule, and machines that are taken down and up (docs/maintenance.md of Mesos)."""

from standin import web


class Maintenance:
    """The master's part of it; what is planned stands in the ledger, machines are named by their addresses."""

    def __init__(self, ledger):
        self.ledger = ledger

    def handle(self, path, request):
        """The answer, or None where the path is another one."""
        answers = {('GET', '/maintenance/schedule'): self.schedule,
                   ('POST', '/maintenance/schedule'): lambda: self.plan(request.json()),
                   ('GET', '/maintenance/status'): self.status,
                   ('POST', '/machine/down'): lambda: self.take_down(request.json()),
                   ('POST', '/machine/up'): lambda: self.bring_up(request.json())}
        answer = answers.get((request.method, path))
        return None if answer is None else web.as_json(answer())

    def is_down(self, address):
        """Whether an agent of that machine is not let in."""
        return address in self.ledger.read().get('down', [])

    def schedule(self):
        """GET /maintenance/schedule."""
        return {'windows': self.ledger.read().get('windows', [])}

    def status(self):
        """GET /maintenance/status."""
        doc = self.ledger.read()
        down = doc.get('down', [])
        draining = [ip for ip in planned(doc.get('windows', [])) if ip not in down]
        return {'draining_machines': [{'id': machine_id(ip)} for ip in draining],
                'down_machines': [machine_id(ip) for ip in down]}

    def plan(self, body):
        """POST /maintenance/schedule: the whole schedule, with every machine that is down in it."""
        windows = body.get('windows', [])
        with self.ledger.change() as doc:
            refuse_unless(set(doc.get('down', [])) <= set(planned(windows)),
                          'Machines that are down cannot leave the schedule')
            doc['windows'] = windows
        return {}

    def take_down(self, body):
        """POST /machine/down: agents are shut down, and their tasks are lost to the frameworks."""
        ips = [machine['ip'] for machine in body]
        with self.ledger.change() as doc:
            down = doc.get('down', [])
            refuse_unless(set(ips) <= set(planned(doc.get('windows', []))) - set(down),
                          'Only machines that are draining can be taken down')
            doc['down'] = down + ips
            for key in [key for key, agent in doc['agents'].items() if agent['hostname'] in ips]:
                del doc['agents'][key]
        return {}

    def bring_up(self, body):
        """POST /machine/up: they leave the schedule, too."""
        ips = [machine['ip'] for machine in body]
        with self.ledger.change() as doc:
            down = doc.get('down', [])
            refuse_unless(set(ips) <= set(down), 'Only machines that are down can be brought up')
            doc['down'] = [ip for ip in down if ip not in ips]
            doc['windows'] = [window for window in
                              (without(window, ips) for window in doc.get('windows', []))
                              if window['machine_ids']]
        return {}


def planned(windows):
    """Addresses of the machines in a schedule."""
    return [machine['ip'] for window in windows for machine in window['machine_ids']]


def without(window, ips):
    """A window without some machines."""
    return dict(window, machine_ids=[machine for machine in window['machine_ids'] if machine['ip'] not in ips])


def machine_id(address):
    """As Mesos names a machine."""
    return {'hostname': address, 'ip': address}


def refuse_unless(right, why):
    """Mesos answers what is wrong in a plain sentence."""
    if not right:
        raise web.HttpError(400, {'message': why + ' (DC/OS stand-in)'})
