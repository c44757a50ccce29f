"""Who leads, and whose copy of the ledger counts: pure rules."""

import ipaddress


def majority(count):
    """How many of `count` masters must answer each other."""
    return count // 2 + 1


def has_quorum(masters, reachable, component):
    """Whether a majority of the masters answers with this component on.

    reachable: {master ip: set of its components}, this master included.
    """
    up = [ip for ip in masters if component in reachable.get(ip, ())]
    return len(up) >= majority(len(masters))


def leader(masters, reachable):
    """The leading master: the lowest address among those that answer, or None without a quorum.

    A master whose Marathon is off leads only when no other can: Mesos and Marathon lead together here.
    """
    if not (has_quorum(masters, reachable, 'exhibitor') and has_quorum(masters, reachable, 'mesos-master')):
        return None
    candidates = [ip for ip in masters if {'exhibitor', 'mesos-master'} <= set(reachable.get(ip, ()))]
    return min(candidates, key=lambda ip: ('marathon' not in reachable[ip], ipaddress.IPv4Address(ip)))


def newer(ours, theirs):
    """Whether another copy of the ledger replaces ours: (epoch, revision) pairs."""
    return tuple(theirs) > tuple(ours)


def exhibitor_status(masters, reachable):
    """Exhibitor's cluster status; codes 1 down, 2 not serving, 3 serving."""
    serving = has_quorum(masters, reachable, 'exhibitor')
    up = [ip for ip in masters if 'exhibitor' in reachable.get(ip, ())]
    first = min(up, key=ipaddress.IPv4Address) if serving else None
    out = []
    for ip in masters:
        code = 1 if ip not in up else 3 if serving else 2
        out.append({'code': code, 'description': {1: 'down', 2: 'not serving', 3: 'serving'}[code],
                    'hostname': ip, 'isLeader': ip == first})
    return out
