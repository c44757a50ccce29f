"""Serves DC/OS's packages to the cluster from its boot machine.

    serve.py PORT FOLDER

Answers `ok` to /ready once the folder holds an installation, the names of all files to /files, a line each, and
the folder's files otherwise.
For Python 2.7 and 3: CentOS 7 brings the one, newer systems the other.
"""

import os
import socket
import sys

try:
    from http.server import HTTPServer, SimpleHTTPRequestHandler
    from socketserver import ThreadingMixIn
except ImportError:
    from BaseHTTPServer import HTTPServer
    from SimpleHTTPServer import SimpleHTTPRequestHandler
    from SocketServer import ThreadingMixIn


class Server(ThreadingMixIn, HTTPServer):
    # Many nodes download hundreds of MB at the same time.
    daemon_threads = True
    request_queue_size = 128

    def server_bind(self):
        # HTTPServer would ask the DNS for this machine's name, which may take a minute.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = 'boot', self.server_address[1]


class Handler(SimpleHTTPRequestHandler):
    folder = '.'
    # Half-open connections must not hold a thread for ever.
    timeout = 120

    def send_head(self):
        if self.path.split('?')[0] == '/ready':
            return self.ready()
        if self.path == '/files':
            return self.text(200, '\n'.join(self.names()) + '\n')
        return SimpleHTTPRequestHandler.send_head(self)

    def do_HEAD(self):
        answer = self.send_head()
        if answer:
            answer.close()

    def ready(self):
        there = os.path.isfile(os.path.join(self.folder, 'dcos_install.sh'))
        return self.text(200 if there else 503, 'ok' if there else 'nothing to serve yet')

    def names(self):
        found = []
        for folder, _, files in os.walk(self.folder):
            found += [os.path.relpath(os.path.join(folder, name), self.folder) for name in files]
        return sorted(found)

    def text(self, status, text):
        body = text.encode('utf-8')
        self.send_response(status)
        self.send_header('Content-Type', 'text/plain')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(body)
        return None

    def translate_path(self, path):
        # The folder is made anew by each genconf, so no directory is held open.
        inside = SimpleHTTPRequestHandler.translate_path(self, path)
        return os.path.join(self.folder, os.path.relpath(inside, os.getcwd()))

    def list_directory(self, path):
        self.send_error(404, 'No listing')
        return None


def main(argv):
    """Serve until stopped."""
    port, Handler.folder = int(argv[0]), os.path.abspath(argv[1])
    os.chdir('/')
    Server(('', port), Handler).serve_forever()


if __name__ == '__main__':
    main(sys.argv[1:])
