"""--preflight, --deploy and --postflight: from the boot machine over ssh to all nodes (DC/OS stand-in).

Each action is a chain of stages; a node stops at the first one that fails, and is tidied up in any case. What
is printed has the headers, the order and the summary of the real installer.
"""

import os
import subprocess
import tarfile
from concurrent.futures import ThreadPoolExecutor

from standin_genconf.log import log

SERVE = 'genconf/serve'
REMOTE = '/opt/dcos_install_tmp'
ROLES = {'master_list': 'master', 'agent_list': 'slave', 'public_agent_list': 'slave_public'}
DEFAULTS = {'ssh_user': 'centos', 'ssh_port': '22', 'ssh_key_path': 'genconf/ssh_key', 'ssh_parallelism': '20',
            'process_timeout': '120'}
# As long as DC/OS may take to become healthy, seconds.
PATIENCE = 900
HEADERS = {'preflight': 'EXECUTING_PREFLIGHT', 'deploy': 'EXECUTING DC/OS INSTALLATION',
           'postflight': 'EXECUTING POSTFLIGHT'}
FUNCTIONS = {'preflight': 'run_preflight', 'deploy': 'install_dcos', 'postflight': 'run_postflight'}


def examine(config):
    """What is wrong with the part of config.yaml that leads to the nodes: {key: complaint}."""
    key = setting(config, 'ssh_key_path')
    if not os.path.isfile(key):
        return {'ssh_key_path': 'could not find ssh private key: {}'.format(key)}
    if os.stat(key).st_mode & 0o077:
        return {'ssh_key_path': 'ssh_key_path must be chmod 600'}
    return {}


def setting(config, name):
    """A key of config.yaml, or what it is unless told."""
    return config.get(name, DEFAULTS[name])


def nodes_of(config):
    """Every node as (address, role): masters first."""
    return [(ip, role) for key, role in ROLES.items() for ip in config.get(key, [])]


def run(action, config, version, on_node=None):
    """One action on all nodes; {address: {'returncode': 0, 'cmd': […], 'stdout': '…'}}."""
    problem = missing(action)
    if problem:
        log(problem)
        return None
    chain = CHAINS[action](config, version)

    def walk(node):
        if on_node:
            on_node(node, 'running', None)
        result = walk_chain(chain, config, node)
        if on_node:
            on_node(node, 'success' if result['returncode'] == 0 else 'failed', result)
        return node[0], result

    with ThreadPoolExecutor(int(setting(config, 'ssh_parallelism'))) as pool:
        return dict(pool.map(walk, nodes_of(config)))


def command_line(action, config, version):
    """The action as the command line does it: prints everything, 0 when all nodes are well, else 1."""
    log('====> ' + HEADERS[action])
    log('This is the DC/OS stand-in: what it brings to the nodes is no DC/OS.')
    function = FUNCTIONS[action]
    log('====> START ' + function)
    results = run(action, config, version)
    if results is None:
        return 1
    port = setting(config, 'ssh_port')
    failed = [ip for ip, result in results.items() if result['returncode'] != 0]
    log('====> OUTPUT FOR ' + function)
    for ip in failed + [each for each in results if each not in failed]:
        print_node('{}:{}'.format(ip, port), results[ip])
    log('====> ACTION {} COMPLETE'.format(function))
    log('====> SUMMARY FOR ' + function)
    log('{} out of {} hosts successfully completed {} stage.'.format(
        len(results) - len(failed), len(results), function))
    if failed:
        log('The following hosts had failures detected during {} stage:'.format(function))
    for ip in failed:
        log('     {}:{} failures detected.'.format(ip, port))
    log('====> END OF SUMMARY FOR ' + function)
    return 1 if failed else 0


def print_node(name, result):
    """A node that passed is named; of one that failed everything is told."""
    if result['returncode'] == 0:
        log('====> {} PASSED'.format(name))
        return
    log('====> {} FAILED'.format(name))
    log('     TASK:\n' + ' '.join(result['cmd']))
    log('     STDOUT:')
    for line in result['stdout'].splitlines():
        log('          ' + line)


def missing(action):
    """Preflight and deploy need what genconf makes."""
    script = SERVE + '/dcos_install.sh'
    if action == 'postflight' or os.path.isfile(script):
        return None
    return '{} does not exist. Please run --genconf before executing {}.'.format(script, action)


def walk_chain(stages, config, node):
    """The stages one after another, and the tidying up after them; what the last of them said."""
    result = {'returncode': 0, 'cmd': [], 'stdout': ''}
    for words, send in stages:
        result = on_host(config, node, [word.replace('ROLE', node[1]) for word in words], send)
        if result['returncode'] != 0:
            break
    if any(REMOTE in words for words, _ in stages):
        on_host(config, node, ['sudo', 'rm', '-rf', REMOTE], None)
    return result


def on_host(config, node, words, send):
    """One command on one node; `send` names what of genconf/serve goes to its standard input as a tar."""
    argv = ['ssh', '-oConnectTimeout=10', '-oStrictHostKeyChecking=no', '-oUserKnownHostsFile=/dev/null',
            '-oBatchMode=yes', '-oLogLevel=ERROR', '-p', setting(config, 'ssh_port'),
            '-i', setting(config, 'ssh_key_path'), setting(config, 'ssh_user') + '@' + node[0]] + words
    said = {'stdout': subprocess.PIPE, 'stderr': subprocess.STDOUT}
    give = {'stdin': subprocess.DEVNULL if send is None else subprocess.PIPE}
    with subprocess.Popen(argv, **said, **give) as child:
        if send is not None:
            try:
                with tarfile.open(fileobj=child.stdin, mode='w|') as tar:
                    for name in send:
                        tar.add(os.path.join(SERVE, name), name)
            except BrokenPipeError:
                pass
        try:
            out, _ = child.communicate(timeout=int(setting(config, 'process_timeout')))
        except subprocess.TimeoutExpired:
            child.kill()
            out = 'process_timeout is over\n'.encode() + child.communicate()[0]
            return {'returncode': 1, 'cmd': argv, 'stdout': out.decode('utf-8', 'replace')}
    return {'returncode': child.returncode, 'cmd': argv, 'stdout': out.decode('utf-8', 'replace')}


def made_ready(config):
    user = setting(config, 'ssh_user')
    return [(['sudo', 'mkdir', '-p', REMOTE], None), (['sudo', 'chown', user, REMOTE], None)]


def preflight_chain(config, _version):
    """Asks every node what a master is asked, as DC/OS does."""
    return made_ready(config) + [
        (['tar', '-xf', '-', '-C', REMOTE], ['dcos_install.sh']),
        (['sudo', 'bash', REMOTE + '/dcos_install.sh', '--preflight-only', 'master'], None)]


def deploy_chain(config, _version):
    everything = ['dcos_install.sh', 'bootstrap', 'packages', 'package_lists']
    return made_ready(config) + [
        (['tar', '-xf', '-', '-C', REMOTE], everything),
        (['sudo', 'bash', REMOTE + '/dcos_install.sh', 'ROLE'], None)]


def postflight_chain(_config, version):
    check = version['check']
    words = '--diag' if check['style'] == 'units' else 'check node-poststart'
    loop = 'left={}; until out=$(sudo /opt/mesosphere/bin/dcos-shell {} {}) || [ $left -eq 0 ]; do ' \
           'sleep 1; left=$((left-1)); done; code=$?; echo "$out"; [ $left -gt 0 ]'
    return [([loop.format(PATIENCE, check['program'], words)], None)]


CHAINS = {'preflight': preflight_chain, 'deploy': deploy_chain, 'postflight': postflight_chain}
