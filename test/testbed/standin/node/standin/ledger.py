"""What the masters know together: cluster id, agents, apps. One JSON document, copied between masters.

The leader alone changes it; (epoch, revision) orders the copies. It survives a restart as a file.
"""

import contextlib
import copy
import os
import secrets
import threading
import uuid

from standin import quorum
from standin import settings as node

EMPTY = {'epoch': 0, 'revision': 0, 'cluster_id': '', 'auth_secret': '', 'framework_id': '',
         'agents': {}, 'apps': {}, 'users': [], 'local': [], 'windows': [], 'down': []}


class Ledger:
    """This master's copy."""

    def __init__(self, path=None):
        self.path = path or os.path.join(node.STATE, 'ledger.json')
        self.lock = threading.RLock()
        self.doc = node.read_json(self.path, copy.deepcopy(EMPTY))

    def mark(self):
        """The (epoch, revision) of this copy."""
        with self.lock:
            return self.doc['epoch'], self.doc['revision']

    def read(self):
        """A copy of the document that nobody changes."""
        with self.lock:
            return copy.deepcopy(self.doc)

    @contextlib.contextmanager
    def change(self):
        """Change the document; it is saved as the next revision when the block ends well."""
        with self.lock:
            doc = copy.deepcopy(self.doc)
            yield doc
            if doc != self.doc:
                doc['revision'] += 1
                self._keep(doc)

    def adopt(self, doc):
        """Take another master's copy when it is newer."""
        with self.lock:
            if quorum.newer(self.mark(), (doc['epoch'], doc['revision'])):
                self._keep(doc)

    def lead(self):
        """Begin an epoch as the leader; the first leader ever gives the cluster its identity."""
        with self.lock:
            doc = copy.deepcopy(self.doc)
            doc['epoch'] += 1
            doc['cluster_id'] = doc['cluster_id'] or str(uuid.uuid4())
            doc['framework_id'] = doc['framework_id'] or str(uuid.uuid4()) + '-0001'
            doc['auth_secret'] = doc['auth_secret'] or secrets.token_hex(32)
            self._keep(doc)

    def _keep(self, doc):
        if doc['cluster_id'] and doc['cluster_id'] != self.doc['cluster_id']:
            node.write_file(node.CLUSTER_ID, doc['cluster_id'] + '\n')
            node.write_file(node.AUTH_SECRET, doc['auth_secret'], 0o600)
        self.doc = doc
        node.write_json(self.path, doc)
