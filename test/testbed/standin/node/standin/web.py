"""HTTP for the DC/OS stand-in: requests and replies, ports that open and close, calls to other machines."""

import http.server
import json
import socket
import threading
import urllib.error
import urllib.parse
import urllib.request

HEADER = 'X-DCOS-Standin'
FORWARDED = 'X-Standin-Forwarded'
# How often (s) a listening thread looks whether it should stop.
POLL = 0.2


class Request:
    """One request: method, path without the query, query, headers, body."""

    def __init__(self, method, path, query='', headers=None, body=b''):
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers or {}
        self.body = body

    def at(self, path):
        """The same request for another path."""
        return Request(self.method, path, self.query, self.headers, self.body)

    def json(self):
        """The body as JSON; raises HttpError 400 for anything else."""
        try:
            return json.loads(self.body.decode('utf-8'))
        except ValueError:
            raise HttpError(400, {'message': 'Invalid JSON'}) from None


class Reply:
    """One answer."""

    def __init__(self, status, body=b'', content_type='application/json', headers=None):
        self.status = status
        self.body = body
        self.content_type = content_type
        self.headers = headers or {}


class HttpError(Exception):
    """Ends a request with a status and a JSON body."""

    def __init__(self, status, value, headers=None):
        super().__init__('{} {}'.format(status, value))
        self.reply = as_json(value, status, headers)


def as_json(value, status=200, headers=None):
    """A JSON answer."""
    return Reply(status, json.dumps(value).encode('utf-8'), headers=headers)


def as_text(text, status=200, content_type='text/plain'):
    """A text answer."""
    return Reply(status, text.encode('utf-8'), content_type)


class Port:
    """One listening port; handler is a function from Request to Reply."""

    def __init__(self, port, handler, host='0.0.0.0'):
        self.server = _Server((host, port), _handler_class(handler))
        self.number = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, args=(POLL,), daemon=True)
        self.thread.start()

    def close(self):
        """Stop listening."""
        self.server.shutdown()
        self.server.server_close()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def server_bind(self):
        # The base class looks its own name up in DNS, which hangs on machines without a resolver.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = 'standin', self.server_address[1]


def _handler_class(handler):
    class Handler(http.server.BaseHTTPRequestHandler):
        server_version = 'dcos-standin'
        sys_version = ''
        timeout = 20

        def answer(self):
            path, _, query = self.path.partition('?')
            body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
            try:
                reply = handler(Request(self.command, urllib.parse.unquote(path), query, self.headers, body))
            except HttpError as error:
                reply = error.reply
            self.send_response(reply.status)
            self.send_header(HEADER, 'this is a DC/OS stand-in')
            self.send_header('Content-Type', reply.content_type)
            self.send_header('Content-Length', str(len(reply.body)))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != 'HEAD':
                self.wfile.write(reply.body)

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = answer

        def log_message(self, *_):
            pass

    return Handler


def call(method, url, value=None, timeout=2.0, headers=None):
    """Ask another machine: (status, JSON or text). Raises OSError when it does not answer."""
    data = None if value is None else json.dumps(value).encode('utf-8')
    reply = send(method, url, data, dict(headers or {}, **{'Content-Type': 'application/json'}), timeout)
    text = reply.body.decode('utf-8', 'replace')
    try:
        return reply.status, json.loads(text)
    except ValueError:
        return reply.status, text


def forward(request, base, timeout=5.0):
    """Pass a request on to another machine, once; 503 when that one does not answer."""
    if request.headers.get(FORWARDED):
        raise HttpError(503, {'message': 'No leader (DC/OS stand-in)'})
    url = base + urllib.parse.quote(request.path) + ('?' + request.query if request.query else '')
    headers = {FORWARDED: 'yes', 'Content-Type': request.headers.get('Content-Type') or 'application/json'}
    if request.headers.get('Accept'):
        headers['Accept'] = request.headers.get('Accept')
    try:
        return send(request.method, url, request.body or None, headers, timeout)
    except OSError:
        raise HttpError(503, {'message': 'The leader does not answer (DC/OS stand-in)'}) from None


def send(method, url, data, headers, timeout):
    """One HTTP exchange without proxies; the Reply whatever its status. Raises OSError."""
    request = urllib.request.Request(url, data=data, method=method, headers=headers)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=timeout) as answer:
            return Reply(answer.status, answer.read(), answer.headers.get('Content-Type', ''))
    except urllib.error.HTTPError as error:
        with error:
            return Reply(error.code, error.read(), error.headers.get('Content-Type', ''))
    except (OSError, ValueError) as error:
        raise OSError(str(error)) from None
