"""The rules of DC/OS's config.yaml, with the words of the real installer.

Source: dcos/dcos gen/calc.py and gen/internals.py. A rule takes a value as the real generator sees it
(a string; lists are JSON text) and raises Wrong with the documented message.
"""

import collections
import json
import socket


class Wrong(Exception):
    """A value breaks a rule; the text is the installer's own."""


def one_of(value, allowed):
    """Refuse a value that is not in the list `allowed`."""
    if value not in allowed:
        options = ', '.join("'{}'".format(item) for item in allowed)
        raise Wrong("Must be one of {}. Got '{}'.".format(options, value))


def true_or_false(value):
    """Booleans are the strings 'true' and 'false'."""
    one_of(value, ['true', 'false'])


def int_in_range(value, low, high):
    """Refuse what is not an integer from low to high, both included."""
    try:
        number = int(value)
    except ValueError:
        raise Wrong('Must be an integer but got a str: {}'.format(value)) from None
    if not low <= number <= high:
        raise Wrong('Must be between {} and {} inclusive'.format(low, high))


def json_list(value):
    """Return the list of strings in a JSON text."""
    try:
        items = json.loads(value)
    except ValueError as error:
        raise Wrong("Must be a JSON formatted list, but couldn't be parsed the given "
                    'value `{}` as one because of: {}'.format(value, error)) from None
    if not isinstance(items, list):
        raise Wrong('Must be a JSON list. Got a {}'.format(type(items).__name__))
    odd = ['{} type {}'.format(item, type(item).__name__) for item in items if not isinstance(item, str)]
    if odd:
        raise Wrong('Items in list must be strings, got invalid values: {}'.format(', '.join(odd)))
    return items


def no_duplicates(items):
    """Refuse a list that names something twice."""
    twice = [(item, n) for item, n in collections.Counter(items).items() if n > 1]
    if twice:
        raise Wrong('List cannot contain duplicates: {}'.format(
            ', '.join('{} appears {} times'.format(*pair) for pair in twice)))


def ipv4_addresses(items):
    """Refuse what is not a dotted IPv4 address."""
    bad = [item for item in items if not is_ipv4(item)]
    if bad:
        raise Wrong('Invalid IPv4 addresses in list: {}'.format(', '.join(bad)))


def is_ipv4(text):
    """Whether a text is one dotted IPv4 address."""
    try:
        socket.inet_pton(socket.AF_INET, text)
        return True
    except (OSError, TypeError, ValueError):
        return False


def ip_list(value):
    """A JSON list of distinct IPv4 addresses."""
    items = json_list(value)
    no_duplicates(items)
    ipv4_addresses(items)


def ip_port_list(value):
    """A JSON list of distinct `ip` or `ip:port`."""
    items = json_list(value)
    no_duplicates(items)
    addresses = []
    for item in items:
        address, colon, port = item.rpartition(':')
        if colon:
            int_in_range(port, 1, 65535)
        addresses.append(address if colon else item)
    ipv4_addresses(addresses)


def resolvers(value, refuses_spartan):
    """Upstream DNS servers: at most three; from 2.x on not DC/OS's own forwarders."""
    ip_port_list(value)
    items = json_list(value)
    if len(items) > 3:
        raise Wrong('Must contain no more than 3 resolvers')
    if refuses_spartan and any(item.split(':')[0] in
                               ('198.51.100.1', '198.51.100.2', '198.51.100.3') for item in items):
        raise Wrong('Spartan addresses found in `resolvers`')


def master_count(count):
    """ZooKeeper wants an odd number of masters."""
    if count not in (1, 3, 5, 7, 9):
        raise Wrong('Must have 1, 3, 5, 7, or 9 masters. Found {}'.format(count))


def bootstrap_url(value):
    """Where the machines fetch DC/OS from, without a slash at the end."""
    if len(value) <= 1:
        raise Wrong('Should be a url (http://example.com/bar or file:///path/to/local/cache)')
    if value.endswith('/'):
        raise Wrong("Must not end in a '/'")


def dns_search(value):
    """What resolv.conf can hold."""
    if '\n' in value:
        raise Wrong('Newlines are not allowed')
    if ',' in value:
        raise Wrong('Commas are not allowed')
    if len(value) >= 256:
        raise Wrong('Must be less than 256 characters long')
    if len(value.split()) > 6:
        raise Wrong('Must contain no more than 6 domains')


def zk_hosts(value):
    """host:port,host:port without a scheme."""
    if value.startswith('zk://'):
        raise Wrong("Must be of the form `host:port,host:port', not start with zk://")


def zk_path(value):
    """An absolute znode."""
    if not value.startswith('/'):
        raise Wrong('Must be of the form /path/to/znode')
