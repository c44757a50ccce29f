"""--web: the installer's page on port 9000, with the addresses of the real one below /api/v1 (DC/OS stand-in).

    GET/POST configure      what config.yaml, ssh_key and ip-detect hold; a POST merges into them
    GET configure/status    what is wrong with them
    GET/POST action/NAME    preflight (after genconf), deploy, postflight: how far each node is; a POST begins
    GET success             where the cluster answers

Source of names and answers: dcos/dcos dcos_installer/async_server.py. The page itself is the stand-in's own.
"""

import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standin_genconf import flat_yaml, push, validation
from standin_genconf.log import log

CONFIG, KEY, IP_DETECT = 'genconf/config.yaml', 'genconf/ssh_key', 'genconf/ip-detect'
# What a POST of the configuration holds beside the keys of config.yaml, with the file it goes to and its mode.
FILES = {'ssh_key': (KEY, 0o600), 'ip_detect_script': (IP_DETECT, 0o644)}


def serve(version, installer, configure):
    """Answer until the process is ended; `configure` generates genconf/serve and says whether it could."""
    Handler.site = Site(version, installer, configure)
    server = ThreadingHTTPServer(('', int(os.environ.get('STANDIN_WEB_PORT', '9000'))), Handler)
    server.daemon_threads = True
    log('Starting server {} (DC/OS stand-in)'.format(server.server_address))
    server.serve_forever()


class Site:
    """What the page knows: the files in genconf, and how far each action is on each node."""

    def __init__(self, version, installer, configure):
        self.version, self.installer, self.configure = version, installer, configure
        self.state = {}
        self.lock = threading.Lock()

    def answer(self, method, path, body):
        """(status, JSON) of an address below /api/v1."""
        if path == 'version':
            return 200, {'version': self.installer['version']}
        if path == 'configure' and method == 'POST':
            return self.take(body)
        if path == 'configure':
            return 200, dict(read_config(), **{name: text_of(file) for name, (file, _) in FILES.items()})
        if path == 'configure/status':
            wrong = self.wrong()
            return (400 if wrong else 200), wrong
        if path == 'success':
            return 200, success(read_config())
        name = path[len('action/'):] if path.startswith('action/') else ''
        if name in push.CHAINS:
            return self.begin(name) if method == 'POST' else (200, self.state.get(name, {}))
        return 404, {}

    def take(self, body):
        """Writes what was filled in; the rest of config.yaml stays."""
        given = json.loads(body)
        for name, (file, mode) in FILES.items():
            text = given.pop(name, None)
            if text:
                write(file, text, mode)
        write(CONFIG, yaml_of(dict(read_config(), **given)), 0o644)
        wrong = self.wrong()
        return (400 if wrong else 200), wrong

    def wrong(self):
        full, wrong = validation.examine(validation.plain(read_config()), self.version, IP_DETECT)
        return dict(wrong, **push.examine(full))

    def begin(self, name):
        """An action runs in the background; deploy only once, the others again when they are over."""
        with self.lock:
            hosts = self.state.get(name, {}).get('hosts', {})
            if name == 'deploy' and hosts:
                return 200, {'status': 'deploy was already executed, skipping'}
            if any(host['host_status'] in ('unstarted', 'running') for host in hosts.values()):
                return 200, {'status': '{} is running, skipping'.format(name)}
            if name == 'preflight' and not self.configure():
                return 400, {'errors': 'Configuration generation failed, please see command line for details'}
            config = dict(self.version['config']['defaults'], **validation.plain(read_config()))
            port = push.setting(config, 'ssh_port')
            nodes = push.nodes_of(config)
            self.state[name] = {
                'chain_name': name, 'total_hosts': len(nodes), 'total_masters': len(config['master_list']),
                'total_agents': len(nodes) - len(config['master_list']),
                'hosts': {'{}:{}'.format(ip, port): {'host_status': 'unstarted', 'tags': {'role': role},
                                                     'commands': []} for ip, role in nodes}}

        def on_node(node, status, result):
            host = self.state[name]['hosts']['{}:{}'.format(node[0], port)]
            host['host_status'] = status
            if result:
                host['commands'] = [result]

        work = threading.Thread(target=push.run, args=(name, config, self.version, on_node), daemon=True)
        work.start()
        return 200, {'status': '{} started'.format(name)}


class Handler(BaseHTTPRequestHandler):
    site = None

    def do_GET(self):
        if self.path == '/':
            return self.send(200, 'text/html; charset=utf-8', PAGE)
        return self.api('GET', '')

    def do_POST(self):
        return self.api('POST', self.rfile.read(int(self.headers.get('Content-Length', '0'))))

    def api(self, method, body):
        path = self.path.split('?')[0]
        if not path.startswith('/api/v1/'):
            return self.send(404, 'application/json', '{}')
        try:
            status, answer = self.site.answer(method, path[len('/api/v1/'):], body)
        except (ValueError, flat_yaml.YamlError) as error:
            status, answer = 400, {'errors': str(error)}
        return self.send(status, 'application/json', json.dumps(answer))

    def send(self, status, kind, text):
        body = text.encode('utf-8')
        self.send_response(status)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.send_header('Cache-Control', 'no-store, must-revalidate')
        self.send_header('X-DCOS-Standin', 'installer')
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        """Nothing: what is posted is nobody's business."""


def success(config):
    masters = config.get('master_list') or []
    agents = (config.get('agent_list') or []) + (config.get('public_agent_list') or [])
    return {'success': 'http://' + masters[0] if masters else '', 'master_count': len(masters),
            'agent_count': len(agents)}


def read_config():
    return flat_yaml.parse(text_of(CONFIG) or '')


def text_of(path):
    try:
        with open(path, encoding='utf-8') as file:
            return file.read()
    except FileNotFoundError:
        return None


def write(path, text, mode):
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), 'w', encoding='utf-8') as file:
        file.write(text)
    os.chmod(path, mode)


def yaml_of(config):
    """A config.yaml with these keys; JSON's quoted texts are YAML's, too."""
    lines = []
    for key, value in config.items():
        if isinstance(value, list):
            lines.append('{}: [{}]'.format(key, ', '.join(json.dumps(str(item)) for item in value)))
        elif value is not None:
            lines.append('{}: {}'.format(key, json.dumps(value if isinstance(value, bool) else str(value))))
    return '\n'.join(lines) + '\n'


PAGE = '''<!doctype html><html lang="en"><meta charset="utf-8"><title>DC/OS stand-in: installer</title>
<h1>This is the DC/OS stand-in's installer</h1>
<p>It installs no DC/OS. What genconf holds is used; the addresses below /api/v1 change it.</p>
<p><button>preflight</button> <button>deploy</button> <button>postflight</button></p><pre id="state"></pre>
<script>
const show = async (name) => {
  const state = await (await fetch('/api/v1/action/' + name)).json();
  document.getElementById('state').textContent = name + '\\n' + JSON.stringify(state, null, 2);
};
let shown;
for (const button of document.querySelectorAll('button')) button.onclick = async () => {
  const name = button.textContent;
  await fetch('/api/v1/action/' + name, { method: 'POST' });
  clearInterval(shown);
  shown = setInterval(() => show(name), 1000);
};
</script></html>
'''
