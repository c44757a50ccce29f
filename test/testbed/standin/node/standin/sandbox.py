"""Sandboxes: a folder for each task on its agent, what the task writes there, and reading it over HTTP."""

import os
import shutil
import urllib.parse

from standin import settings as node
from standin import web

KEPT = 50          # sandboxes of tasks that ended
MOST = 16 * 4096   # bytes that are handed out at once
# The shell takes both files, and the task runs in its folder, as under Mesos.
SETTING_OUT = 'exec >>"$MESOS_SANDBOX/stdout" 2>>"$MESOS_SANDBOX/stderr"\ncd "$MESOS_SANDBOX"\n'


class Sandboxes:
    """What this agent keeps of its tasks."""

    def __init__(self, path=None, work=None):
        self.path = path or os.path.join(node.STATE, 'sandboxes.json')
        self.work = work or os.path.join(node.PREFIX + '/var/lib/mesos/slave')
        # By task id, {'framework', 'directory'}, in the order in which they began.
        self.known = node.read_json(self.path, {})

    def make(self, key, framework, agent):
        """A task's new folder; those that ended long ago go."""
        directory = os.path.join(self.work, 'slaves', agent, 'frameworks', framework, 'executors',
                                 key.replace('/', '_'), 'runs', 'latest')
        os.makedirs(directory, exist_ok=True)
        for name in ('stdout', 'stderr'):
            with open(os.path.join(directory, name), 'ab'):
                pass
        self.known[key] = {'framework': framework, 'directory': directory}
        for old in list(self.known)[:-KEPT]:
            shutil.rmtree(self.known.pop(old)['directory'], ignore_errors=True)
        node.write_json_in_order(self.path, self.known)
        return directory

    def frameworks(self, running):
        """Mesos's list for /state; running: ids of the tasks that run."""
        out = {}
        for key, item in self.known.items():
            entry = out.setdefault(item['framework'], {
                'id': item['framework'], 'name': 'marathon', 'executors': [], 'completed_executors': []})
            part = 'executors' if key in running else 'completed_executors'
            entry[part].append({'id': key, 'name': key, 'directory': item['directory']})
        return list(out.values())

    def read(self, query):
        """GET /files/read: a part of a file, or with the offset -1 its size."""
        asked = urllib.parse.parse_qs(query)
        path = os.path.normpath(asked.get('path', [''])[0])
        inside = any(path.startswith(item['directory'] + '/') for item in self.known.values())
        if not inside or not os.path.isfile(path):
            raise web.HttpError(404, {'message': 'No such file'})
        try:
            offset = int(asked.get('offset', ['-1'])[0])
            length = int(asked.get('length', ['-1'])[0])
        except ValueError:
            raise web.HttpError(400, {'message': 'Failed to parse offset or length'}) from None
        size = os.path.getsize(path)
        if offset == -1:
            return web.as_json({'data': '', 'offset': size})
        length = MOST if length < 0 else min(length, MOST)
        with open(path, 'rb') as file:
            file.seek(offset)
            return web.as_json({'data': file.read(length).decode('utf-8', 'replace'), 'offset': offset})
