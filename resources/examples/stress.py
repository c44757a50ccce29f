# Keeps a CPU busy for a share of the time and holds memory, and tells how much. For Python 2.7 and 3.
import hashlib
import json
import os
import threading
import time

try:
    from http.server import BaseHTTPRequestHandler, HTTPServer
except ImportError:
    from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer

share = float(os.environ.get("STRESS_CPU_SHARE", "0.5"))
memory_mib = int(os.environ.get("STRESS_MEMORY_MIB", "64"))
started = time.time()
# Written to, page by page, or the system would only promise it.
held = bytearray(memory_mib * 1024 * 1024)
for offset in range(0, len(held), 4096):
    held[offset] = 1
done = {"rounds": 0}


def work():
    """Hash for a share of each tenth of a second, rest for the others."""
    digest = b"stress"
    while True:
        end = time.time() + 0.1 * share
        while time.time() < end:
            for _ in range(200):
                digest = hashlib.sha256(digest).digest()
            done["rounds"] += 200
        time.sleep(max(0.001, 0.1 * (1 - share)))


class Report(BaseHTTPRequestHandler):
    def do_GET(self):
        text = json.dumps({
            "agent": os.environ.get("HOST", "?"),
            "cpuShare": share,
            "memoryMiB": len(held) // (1024 * 1024),
            "rounds": done["rounds"],
            "seconds": round(time.time() - started, 1),
        })
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text.encode("utf-8"))


worker = threading.Thread(target=work)
worker.daemon = True
worker.start()
HTTPServer(("", int(os.environ["PORT0"])), Report).serve_forever()
