# Asks a virtual address of the cluster ten times and shows which instances answered. For Python 2.7 and 3.
import json
import os

try:
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from urllib.request import urlopen
except ImportError:
    from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer
    from urllib2 import urlopen

CALLS = 10
address = os.environ["ADDRESS"]


def call():
    """How often each instance answered, and the last thing that went wrong."""
    answers = {}
    error = ""
    for _ in range(CALLS):
        try:
            reply = urlopen("http://" + address + "/instance.json", timeout=1)
            instance = json.loads(reply.read().decode("utf-8"))["instance"]
            answers[instance] = answers.get(instance, 0) + 1
        except Exception as problem:
            error = str(problem)
            break
    return {"address": address, "calls": CALLS, "answers": answers, "error": error}


def page(result):
    rows = "".join(
        "<li><code>{0}</code>: {1} of {2}</li>".format(name, count, result["calls"])
        for name, count in sorted(result["answers"].items())
    )
    if result["error"]:
        rows += "<li>No answer: {0}</li>".format(result["error"].replace("<", "&lt;"))
    return """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>One address, several instances</title>
<body style="font: 16px sans-serif; margin: 3em"><h1>One address, several instances</h1>
<p>{0} calls of <code>{1}</code> were answered by:</p><ul>{2}</ul></body></html>
""".format(result["calls"], result["address"], rows)


class Caller(BaseHTTPRequestHandler):
    def do_GET(self):
        as_data = self.path == "/answers.json"
        text = "ok" if self.path == "/health" else None
        if text is None:
            text = json.dumps(call()) if as_data else page(call())
        self.send_response(200)
        self.send_header("Content-Type", "application/json" if as_data else "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(text.encode("utf-8"))


HTTPServer(("", int(os.environ["PORT0"])), Caller).serve_forever()
