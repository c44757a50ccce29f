"""What genconf leaves behind: genconf/serve, which the boot machine serves, and genconf/state."""

import hashlib
import io
import json
import os
import re
import shutil
import tarfile


def write(root, installer, version, config, ip_detect_path, fail):
    """Write genconf/serve and genconf/state below the working directory; return the paths written."""
    serve = 'genconf/serve'
    bootstrap_id = installer['bootstrap_id']
    with open(ip_detect_path, 'rb') as file:
        ip_detect = file.read()
    with open(os.path.join(root, 'bootstrap.tar.xz'), 'rb') as file:
        bootstrap = file.read()
    cluster = {
        'standin': 'settings of a DC/OS stand-in cluster',
        'version': installer['version'],
        'image_commit': installer['image_commit'],
        'bootstrap_id': bootstrap_id,
        'config': config,
        'fail': fail,
    }
    package_id, package = config_package(cluster, ip_detect)
    programs_id = programs_package(installer)
    shutil.rmtree(serve, ignore_errors=True)
    files = {
        serve + '/dcos_install.sh': install_script(root, installer, version, config, package_id, fail),
        serve + '/bootstrap/{}.bootstrap.tar.xz'.format(bootstrap_id): bootstrap,
        serve + '/package_lists/{}.package_list.json'.format(bootstrap_id): json.dumps([package_id, programs_id]),
        serve + '/packages/dcos-config/{}.tar.xz'.format(package_id): package,
        serve + '/packages/dcos-standin/{}.tar.xz'.format(programs_id): bootstrap,
        'genconf/state/standin.json': json.dumps({'version': installer['version'], 'config': package_id}),
    }
    for path, content in files.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(content if isinstance(content, bytes) else content.encode('utf-8'))
    return sorted(files)


def write_upgrade(root, installer, config, installed, number):
    """Write the node upgrade script below genconf/serve, which is there, and return its URL."""
    with open('genconf/serve/package_lists/{}.package_list.json'.format(installer['bootstrap_id']),
              encoding='utf-8') as file:
        packages = json.load(file)
    values = {
        'INSTALLED': installed,
        'VERSION': installer['version'],
        'BOOTSTRAP_URL': config['bootstrap_url'],
        'PACKAGES': ' '.join(packages),
    }
    text = re.sub('@([A-Z_]+)@', lambda match: shell_quoted(values[match.group(1)]),
                  text_of(root, 'dcos_node_upgrade.sh.in'))
    path = '/upgrade/{}/dcos_node_upgrade.sh'.format(number)
    os.makedirs(os.path.dirname('genconf/serve' + path))
    with open('genconf/serve' + path, 'w', encoding='utf-8') as file:
        file.write(text)
    return config['bootstrap_url'] + path


def programs_package(installer):
    """Id of the package with the programs of this version: the bootstrap archive, under a name."""
    return 'dcos-standin--' + installer['bootstrap_id']


def config_package(cluster, ip_detect):
    """The package with this cluster's settings and ip-detect: (id, bytes of a .tar.xz)."""
    settings = json.dumps(cluster, indent=2, sort_keys=True).encode('utf-8')
    package_id = 'dcos-config--setup_' + hashlib.sha1(settings + b'\0' + ip_detect).hexdigest()
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w:xz') as tar:
        for name, content, mode in (('etc/standin-cluster.json', settings, 0o644),
                                    ('bin/detect_ip', ip_detect, 0o755)):
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(content), mode
            tar.addfile(member, io.BytesIO(content))
    return package_id, out.getvalue()


def install_script(root, installer, version, config, package_id, fail):
    """dcos_install.sh for this cluster: the template with every @NAME@ filled in."""
    ports = version['preflight']
    values = {
        'VERSION': installer['version'],
        'BOOTSTRAP_URL': config['bootstrap_url'],
        'BOOTSTRAP_ID': installer['bootstrap_id'],
        'CONFIG_PACKAGE': package_id,
        'MASTER_PORTS': '\n'.join(ports['master_ports']),
        'AGENT_PORTS': '\n'.join(ports['agent_ports']),
        'DEMANDS': ' '.join(ports['demands']),
        'FAIL': ' '.join(fail),
    }
    text = text_of(root, 'dcos_install.sh.in')
    text = text.replace('# @include preflight.sh.in\n', text_of(root, 'preflight.sh.in'))
    text = re.sub('@([A-Z_]+)@', lambda match: shell_quoted(values[match.group(1)]), text)
    return text


def text_of(root, name):
    """The text of a file of the payload."""
    with open(os.path.join(root, name), encoding='utf-8') as file:
        return file.read()


def shell_quoted(text):
    """Text for the inside of a single-quoted string of a shell script."""
    return text.replace("'", "'\\''")


def words_of(path):
    """The words of a file, none when it is absent."""
    try:
        with open(path, encoding='utf-8') as file:
            return file.read().replace(',', ' ').split()
    except FileNotFoundError:
        return []
