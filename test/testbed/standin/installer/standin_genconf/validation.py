"""config.yaml and ip-detect against the rules of one DC/OS version: every error at once."""

import json
import os

from standin_genconf import rules

MACHINE_LISTS = ('agent_list', 'public_agent_list')


def as_gen_format(config):
    """Give every value the form in which DC/OS's generator sees it: a string, lists as JSON text.

    A bare `false` and the string 'false' come out alike, as with the real installer.
    """
    out = {}
    for key, value in config.items():
        if isinstance(value, bool):
            out[key] = 'true' if value else 'false'
        elif isinstance(value, list):
            out[key] = json.dumps(value)
        elif value is not None:
            out[key] = str(value)
    return out


def validate(config, version, ip_detect_path):
    """Return (arguments with defaults, {key: message}) for a config in gen format."""
    spec = version['config']
    arguments = dict(spec['defaults'])
    arguments.update(spec['booleans'])
    arguments.update(config)
    errors = {}

    def check(key, rule, *more):
        if key in arguments and key not in errors:
            try:
                rule(arguments[key], *more)
            except rules.Wrong as wrong:
                errors[key] = str(wrong)

    for key in spec['required']:
        if key not in arguments:
            errors[key] = 'Must set {}, no way to calculate value.'.format(key)
    for key in spec['booleans']:
        check(key, rules.true_or_false)
    for key, allowed in spec['one_of'].items():
        check(key, rules.one_of, allowed)
    for key, value in spec['must_be'].items():
        check(key, rules.one_of, [value])
    check('bootstrap_url', rules.bootstrap_url)
    check('dns_search', rules.dns_search)
    check('resolvers', rules.resolvers, spec['refuses_spartan_resolvers'])
    for key in ('master_list',) + MACHINE_LISTS:
        check(key, rules.ip_list)
    check('exhibitor_zk_hosts', rules.zk_hosts)
    check('exhibitor_zk_path', rules.zk_path)
    check('ssh_port', rules.int_in_range, 1, 32000)
    check('ssh_parallelism', rules.int_in_range, 1, 100)
    _check_across_keys(arguments, spec, errors)
    if not os.path.exists(ip_detect_path):
        errors['ip_detect_contents'] = 'ip-detect script `{}` must exist'.format(ip_detect_path)
    return arguments, errors


def _check_across_keys(arguments, spec, errors):
    if 'master_list' in arguments and 'master_list' not in errors:
        masters = json.loads(arguments['master_list'])
        try:
            rules.master_count(len(masters))
        except rules.Wrong as wrong:
            errors['master_list'] = str(wrong)
        for key in MACHINE_LISTS:
            if key in arguments and key not in errors:
                if set(masters) & set(json.loads(arguments[key])):
                    errors[key] = 'master_list and {} cannot contain duplicates'.format(key)
    backend = arguments.get('exhibitor_storage_backend')
    if backend == 'zookeeper':
        for key in ('exhibitor_zk_hosts', 'exhibitor_zk_path'):
            if key not in arguments:
                errors[key] = 'Must set {}, no way to calculate value.'.format(key)
    elif backend in ('aws_s3', 'azure'):
        errors.setdefault('exhibitor_storage_backend',
                          'the DC/OS stand-in has the backends static and zookeeper only')
    if arguments.get('master_discovery') == 'master_http_loadbalancer' and backend == 'static':
        errors.setdefault('master_discovery', 'When master_discovery is not static, '
                          'exhibitor_storage_backend must be non-static.')
    for first, second in spec['both_or_neither']:
        if bool(arguments.get(first)) != bool(arguments.get(second)):
            missing = second if arguments.get(first) else first
            errors.setdefault(missing, 'Must set {}, no way to calculate value.'.format(missing))
