"""The options of dcos_generate_config.sh (DC/OS stand-in).

Exit 0 when done, 1 for everything else. What a person reads goes to stderr; only --version and --help
write to stdout.
"""

import json
import os
import sys
import uuid

from standin_genconf import artifacts, flat_yaml, push, validation, web_installer
from standin_genconf.log import log

CONFIG = 'genconf/config.yaml'
IP_DETECT = 'genconf/ip-detect'
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main(argv):
    """Do what argv names (--genconf when nothing) and return the exit code."""
    version = read_json('version.json')
    installer = read_json('installer.json')
    actions = {'genconf': genconf, 'validate-config': validate, 'version': show_version, 'web': serve_page}
    actions.update((name, pushing(name)) for name in push.CHAINS)
    upgrade = 'generate-node-upgrade-script'
    words = [word for word in argv if word not in version['options_without_effect']] or ['--genconf']
    name = words[0][2:] if words[0].startswith('--') and len(words) == 1 else ''
    value = value_of('--' + upgrade, words)
    if value is not None and upgrade in version['options']:
        return generate_node_upgrade_script(version, installer, value)
    if words in (['-h'], ['--help']):
        print(usage(version))
        return 0
    if name in version['options'] and name in actions:
        return actions[name](version, installer)
    if name == 'web' and 'web' in version:
        log(version['web'])
    elif name in version['documented_options_without']:
        log('--{}: the DC/OS stand-in does not have this option.'.format(name))
    else:
        log('The DC/OS stand-in does not understand: ' + ' '.join(words))
        log(usage(version))
    return 1


def value_of(option, words):
    """The one value of an option that has one, '' where it is missing; None for other words."""
    if words == [option]:
        return ''
    if len(words) == 2 and words[0] == option:
        return words[1]
    if len(words) == 1 and words[0].startswith(option + '='):
        return words[0][len(option) + 1:]
    return None


def show_version(_version, installer):
    """Print the variant and version as JSON of several lines."""
    print(json.dumps({'variant': installer['variant'], 'version': installer['version']}, indent=2))
    return 0


def pushing(name):
    """--preflight, --deploy or --postflight."""
    def action(version, _installer):
        config = read_config(version, with_ssh=True)
        return 1 if config is None else push.command_line(name, config, version)
    return action


def serve_page(version, installer):
    """The web installer, until it is stopped."""
    def configure():
        return generate(version, installer) is not None
    web_installer.serve(version, installer, configure)
    return 0


def validate(version, _installer):
    """Check the configuration and write nothing."""
    log('====> VALIDATING CONFIGURATION')
    return 1 if read_config(version) is None else 0


def generate_node_upgrade_script(version, installer, installed):
    """As genconf, and the script that upgrades a node from the installed version; its URL is said last."""
    if not installed:
        log('Must provide the version of the cluster upgrading from')
        return 1
    config = generate(version, installer)
    if config is None:
        return 1
    print('Node upgrade script URL: ' + artifacts.write_upgrade(ROOT, installer, config, installed, uuid.uuid4().hex))
    return 0


def genconf(version, installer):
    """Check the configuration and write genconf/serve and genconf/state."""
    log('====> EXECUTING CONFIGURATION GENERATION')
    return 1 if generate(version, installer) is None else 0


def generate(version, installer):
    """Write genconf/serve and genconf/state; the configuration with defaults, or None after saying why not."""
    log('This is the DC/OS stand-in: what it generates installs no DC/OS.')
    fail = os.environ.get('STANDIN_FAIL', '').replace(',', ' ').split()
    fail += artifacts.words_of('/etc/dcos-standin-fail')
    if 'genconf' in fail:
        log('Configuration generation (--genconf) requires the following errors to be fixed:')
        log('standin: the DC/OS stand-in was told to fail at genconf')
        return None
    config = read_config(version)
    if config is None:
        return None
    for path in artifacts.write(ROOT, installer, version, config, IP_DETECT, fail):
        log('The stand-in wrote ' + path)
    return config


def read_config(version, with_ssh=False):
    """Return genconf/config.yaml with defaults, or None after saying everything that is wrong with it."""
    if not os.path.exists(CONFIG):
        log('No config file found at {}.'.format(CONFIG))
        return None
    try:
        with open(CONFIG, encoding='utf-8') as file:
            config = flat_yaml.parse(file.read())
    except (flat_yaml.YamlError, UnicodeDecodeError) as error:
        log('{}: the stand-in cannot read this YAML: {}'.format(CONFIG, error))
        return None
    full, wrong = validation.examine(validation.plain(config), version, IP_DETECT)
    if with_ssh and 'deploy' in version['options']:
        wrong.update(push.examine(full))
    for key in sorted(wrong):
        log('{}: {}'.format(key, wrong[key]))
    return None if wrong else full


def read_json(name):
    """A JSON file of the payload."""
    with open(os.path.join(ROOT, name), encoding='utf-8') as file:
        return json.load(file)


def usage(version):
    """The one-line usage of this version."""
    options = ' | '.join('--' + name for name in version['options'])
    return 'usage: dcos_generate_config.sh (DC/OS stand-in) [-h] [{}]'.format(options)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
