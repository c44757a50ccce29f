# A small web server: each instance says which one it is. For Python 2.7 and 3.
import json
import os

try:
    from http.server import BaseHTTPRequestHandler, HTTPServer
except ImportError:
    from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Hello from DC/OS</title>
<body style="font: 16px sans-serif; margin: 3em"><h1>Hello from DC/OS</h1>
<p>Instance <code>{instance}</code> on agent {agent}, port {port}, has answered {count} times.</p>
</body></html>
"""
said = {
    "app": os.environ.get("MARATHON_APP_ID", ""),
    "instance": os.environ.get("MESOS_TASK_ID", "?"),
    "agent": os.environ.get("HOST", "?"),
    "port": int(os.environ["PORT0"]),
    "count": 0,
}


class Hello(BaseHTTPRequestHandler):
    def do_GET(self):
        asked_for_data = self.path == "/instance.json"
        if self.path != "/health":
            said["count"] += 1
        text = json.dumps(said) if asked_for_data else PAGE.format(**said)
        self.send_response(200)
        kind = "application/json" if asked_for_data else "text/html; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode("utf-8"))


HTTPServer(("", said["port"]), Hello).serve_forever()
