"""The options of dcos_generate_config.sh (DC/OS stand-in).

Contract: dcos/dcos dcos_installer/cli.py. Exit 0 when done, 1 for everything else. What a person reads
goes to stderr; only --version, --hash-password and the usage write to stdout.
"""

import json
import os
import sys

from standin_genconf import artifacts, flat_yaml, validation

CONFIG = 'genconf/config.yaml'
IP_DETECT = 'genconf/ip-detect'
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
QUIET_FLAGS = ('-v', '--verbose', '--offline', '--cli-telemetry-disabled')


def main(argv):
    """Run the action that argv names (--genconf when none) and return the exit code."""
    with open(os.path.join(ROOT, 'version.json'), encoding='utf-8') as file:
        version = json.load(file)
    with open(os.path.join(ROOT, 'installer.json'), encoding='utf-8') as file:
        installer = json.load(file)
    words = [word for word in argv if word not in QUIET_FLAGS]
    if words in (['-h'], ['--help']):
        print(usage(version))
        return 0
    action = words[0] if words else '--genconf'
    name = action[2:] if action.startswith('--') else ''
    if name == 'web' and len(words) == 1:
        log(version['web'])
        return 1
    if name in version['documented_options_without']:
        log('{}: the DC/OS stand-in does not have this option.'.format(action))
        return 1
    if name not in version['options'] or len(words) > (2 if name == 'hash-password' else 1):
        log(usage(version))
        log('dcos_generate_config.sh: error: unrecognized arguments: {}'.format(' '.join(words)))
        return 1
    if name == 'version':
        print(json.dumps({'variant': 'open', 'version': installer['version']}, indent=2, sort_keys=True))
        return 0
    if name == 'hash-password':
        return hash_password(words[1] if len(words) > 1 else '')
    if name == 'validate-config':
        log('====> VALIDATING CONFIGURATION')
        return 0 if read_arguments(version) is not None else 1
    return genconf(version, installer)


def genconf(version, installer):
    """Check the configuration and write genconf/serve and genconf/state."""
    log('====> EXECUTING CONFIGURATION GENERATION')
    log('This is the DC/OS stand-in: what it generates installs no DC/OS.')
    fail = os.environ.get('STANDIN_FAIL', '').replace(',', ' ').split()
    fail += artifacts.words_of('/etc/dcos-standin-fail')
    if 'genconf' in fail:
        log('Configuration generation (--genconf) requires the following errors to be fixed:')
        log('standin: the DC/OS stand-in was told to fail at genconf')
        return 1
    arguments = read_arguments(version)
    if arguments is None:
        return 1
    log('Generating configuration files...')
    for path in artifacts.write(ROOT, installer, version, arguments, IP_DETECT, fail):
        log('Generated ' + path)
    return 0


def read_arguments(version):
    """Return the arguments of genconf/config.yaml, or None after saying everything that is wrong."""
    if not os.path.exists(CONFIG):
        log('No config file found at {}.'.format(CONFIG))
        return None
    try:
        with open(CONFIG, encoding='utf-8') as file:
            config = flat_yaml.parse(file.read())
    except (flat_yaml.YamlError, UnicodeDecodeError) as error:
        log(version['validation_header'])
        log('{}: Invalid YAML: {}'.format(CONFIG, error))
        return None
    arguments, errors = validation.validate(validation.as_gen_format(config), version, IP_DETECT)
    if errors:
        log(version['validation_header'])
        for key in sorted(errors):
            log('{}: {}'.format(key, errors[key]))
        return None
    return arguments


def hash_password(password):
    """Print the sha512 hash that superuser_password_hash wants."""
    if not password:
        log('Must provide a non-empty password')
        return 1
    import crypt  # gone from Python 3.13 on: only this option needs it
    log('====> HASHING PASSWORD TO SHA512')
    print(crypt.crypt(password, crypt.mksalt(crypt.METHOD_SHA512, rounds=656000)))
    return 0


def usage(version):
    """The one-line usage of this version."""
    options = ' | '.join('--' + name for name in version['options'])
    return 'usage: dcos_generate_config.sh (DC/OS stand-in) [-h] [-v] [{}]'.format(options)


def log(message):
    """One line for a person, on stderr."""
    print(message, file=sys.stderr, flush=True)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
