"""config.yaml and ip-detect against the rules of one DC/OS version: everything wrong at once (stand-in)."""

import os

from standin_genconf import rules

AGENTS = ('agent_list', 'public_agent_list')
MACHINES = [rules.texts, rules.distinct, rules.addresses]

# Keys with the same rules in every version that reads them; versions/*.json has the rest. A key that a
# version does not know is carried along unread, as genconf does.
CHAINS = {
    'bootstrap_url': [rules.address_of_files],
    'dns_search': [rules.search_domains],
    'resolvers': [rules.texts, rules.distinct, rules.servers, rules.at_most(3)],
    'master_list': MACHINES + [rules.odd_quorum],
    'agent_list': MACHINES,
    'public_agent_list': MACHINES,
    'exhibitor_zk_hosts': [rules.hosts_without_scheme],
    'exhibitor_zk_path': [rules.path_from_root],
    'ssh_port': [rules.number(1, 32000)],
    'ssh_parallelism': [rules.number(1, 100)],
}


def plain(config):
    """The same mapping with texts and lists only: switches become 'true' or 'false', keys without a value go."""
    words = {True: 'true', False: 'false'}
    return {key: value if isinstance(value, list) else words[value] if isinstance(value, bool) else str(value)
            for key, value in config.items() if value is not None}


def examine(config, version, ip_detect_path):
    """Return (config with the version's defaults, {key: complaint}) for a config that `plain` gave."""
    spec = version['config']
    full = {**spec['defaults'], **spec['booleans'], **config}
    wrong = {}
    for key, chain in chains_of(spec).items():
        complaint = rules.first_of(chain, full[key]) if key in full else None
        if complaint:
            wrong[key] = complaint
    for key in wanted(full, spec):
        if key not in full:
            wrong.setdefault(key, 'Must set {}, no way to calculate value.'.format(key))
    if not wrong:
        wrong.update(contradictions(full, spec))
    if not os.path.exists(ip_detect_path):
        wrong['ip_detect_contents'] = 'ip-detect script {} must exist'.format(ip_detect_path)
    return full, wrong


def chains_of(spec):
    """The rules of every key in this version: {key: [rule, …]}."""
    out = {key: chain for key, chain in CHAINS.items() if key not in spec['without_rules']}
    out.update({key: [rules.choice('true', 'false')] for key in spec['booleans']})
    out.update({key: [rules.choice(*allowed)] for key, allowed in spec['one_of'].items()})
    if spec['refuses_spartan_resolvers']:
        out['resolvers'] = out['resolvers'] + [rules.not_spartan]
    return out


def wanted(config, spec):
    """The keys that must be there, given the others."""
    keys = list(spec['required'])
    if config.get('exhibitor_storage_backend') == 'zookeeper':
        keys += ['exhibitor_zk_hosts', 'exhibitor_zk_path']
    for pair in spec['both_or_neither']:
        if any(key in config for key in pair):
            keys += pair
    return keys


def contradictions(config, spec):
    """Keys that are well each for itself, but not together: {key: complaint}."""
    out = {}
    masters = set(config['master_list'])
    for key in AGENTS:
        if key not in spec['without_rules'] and masters.intersection(config.get(key, [])):
            out[key] = 'master_list and {} cannot contain duplicates'.format(key)
    if config['exhibitor_storage_backend'] not in ('static', 'zookeeper'):
        out['exhibitor_storage_backend'] = 'the DC/OS stand-in can only do static and zookeeper'
    if config['master_discovery'] != 'static' and config['exhibitor_storage_backend'] == 'static':
        out['master_discovery'] = 'stand-in: masters in a static list need static discovery, too'
    return out
