"""What the keys of a config.yaml may hold (DC/OS stand-in).

A rule is a function of one value that returns what is wrong with it, or None. Values are strings or lists,
as `validation.plain` leaves them. Where a complaint of DC/OS is documented, the rule uses its short form, so
that whoever reads the installer's output can recognise it; all other complaints are the stand-in's own.
"""

import ipaddress

# Addresses that DC/OS gives its own DNS forwarders on every machine.
SPARTAN = {'198.51.100.1', '198.51.100.2', '198.51.100.3'}


def choice(*allowed):
    """A rule: one of these texts."""
    return lambda value: None if value in allowed else 'stand-in: {!r} is not one of {}'.format(
        value, ' '.join(allowed))


def number(low, high):
    """A rule: a whole number from low to high."""
    def rule(value):
        fits = isinstance(value, str) and value.isdecimal() and low <= int(value) <= high
        return None if fits else 'stand-in: {!r} is not a number from {} to {}'.format(value, low, high)
    return rule


def at_most(count):
    """A rule: a list of no more than `count` items."""
    return lambda items: None if len(items) <= count else 'stand-in: {} are too many, {} is the limit'.format(
        len(items), count)


def texts(value):
    """A list of texts; what follows in a chain of rules may rely on it."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return None
    return 'stand-in: a list of texts is wanted here, not {!r}'.format(value)


def distinct(items):
    """Nothing is named twice."""
    seen = set()
    again = sorted({item for item in items if item in seen or seen.add(item)})
    return 'List cannot contain duplicates: ' + ', '.join(again) if again else None


def addresses(items):
    """IPv4 addresses only."""
    bad = [item for item in items if not is_address(item)]
    return 'Invalid IPv4 addresses in list: ' + ', '.join(bad) if bad else None


def servers(items):
    """IPv4 addresses, each with or without a port."""
    pairs = [item.partition(':') for item in items]
    ports = [port for _, colon, port in pairs if colon]
    return addresses([host for host, _, _ in pairs]) or first_of([number(1, 65535)], *ports)


def not_spartan(items):
    """DC/OS's forwarders cannot be their own upstream."""
    if SPARTAN & {item.partition(':')[0] for item in items}:
        return 'Spartan addresses found in resolvers'
    return None


def odd_quorum(items):
    """As many masters as ZooKeeper can count a majority of."""
    if len(items) in (1, 3, 5, 7, 9):
        return None
    return 'Must have 1, 3, 5, 7, or 9 masters. Found {}'.format(len(items))


def address_of_files(value):
    """A URL to which paths can be appended."""
    return 'stand-in: the address may not end with a slash' if value.endswith('/') else None


def search_domains(value):
    """The search line of a resolv.conf."""
    if ',' in value:
        return 'stand-in: blanks separate the domains, not commas'
    if len(value) > 255 or len(value.split()) > 6:
        return 'stand-in: 6 domains and 255 characters are the limit'
    return None


def hosts_without_scheme(value):
    """host:port,host:port"""
    return 'stand-in: zk:// does not belong here' if value.startswith('zk://') else None


def path_from_root(value):
    """/name/name"""
    return None if value.startswith('/') else 'stand-in: the path must start with a slash'


def is_address(text):
    """Whether a text is one IPv4 address."""
    try:
        return bool(ipaddress.IPv4Address(text))
    except ValueError:
        return False


def first_of(rules, *values):
    """The first complaint of a chain of rules about any of the values."""
    complaints = (rule(value) for value in values for rule in rules)
    return next((complaint for complaint in complaints if complaint), None)
