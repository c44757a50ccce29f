"""Who may ask Admin Router: DC/OS's open login, without an identity provider behind it.

A token is a JWT signed (HS256) with the cluster's secret, valid for 5 days. The stand-in believes any
OIDC token: it cannot ask the provider who signed it.
"""

import base64
import hashlib
import hmac
import json
import re
import time

from standin import web

PORT = 8101
LIFETIME = 5 * 24 * 3600


class Auth:
    """The part on port 8101, and the check that Admin Router makes."""

    def __init__(self, settings, ledger, gossip):
        self.settings = settings
        self.ledger = ledger
        self.gossip = gossip

    def may(self, request):
        """Whether a request carries a valid token, or none is needed."""
        if not self.settings.auth:
            return True
        scheme, _, token = (request.headers.get('Authorization') or '').partition('=')
        return scheme.strip() == 'token' and verify(token.strip(), self.ledger.read()['auth_secret'])

    def handle(self, request):
        """Requests below /acs/api/v1."""
        path = request.path
        if request.method != 'GET' and not self.gossip.leads():
            leader = self.gossip.leader()
            if not leader or leader == self.gossip.ip():
                raise web.HttpError(503, {'message': 'No leading master (DC/OS stand-in)'})
            return web.forward(request, 'http://{}:{}'.format(leader, PORT))
        if path == '/acs/api/v1/auth/login' and request.method == 'POST':
            return self.login(request.json())
        if path == '/acs/api/v1/auth/providers':
            return web.as_json({'dcos-oidc-auth0': {
                'authentication-type': 'dcos-oidc-auth0', 'description': 'DC/OS stand-in: any token',
                'client-method': 'browser-prompt-oidcidtoken-get-authtoken', 'config': {
                    'start_flow_url': '/login?redirect_uri=urn:ietf:wg:oauth:2.0:oob'}}})
        if path == '/acs/api/v1/users' or path.startswith('/acs/api/v1/users/'):
            return self.users(request)
        return web.as_json({'message': 'The DC/OS stand-in does not have this'}, 404)

    def users(self, request):
        """/users and /users/UID: whoever asks on the master itself needs no token, as with DC/OS."""
        uid = request.path[len('/acs/api/v1/users'):].strip('/')
        known = self.ledger.read()
        if not uid:
            return web.as_json({'array': [self.user(each, known) for each in sorted(known['users'])]})
        if request.method == 'GET':
            if uid not in known['users']:
                return web.as_json({'code': 'ERR_UNKNOWN_USER_ID'}, 400)
            return web.as_json(self.user(uid, known))
        if request.method == 'PUT':
            return self.add(uid, request.json() if request.body else {}, known)
        if request.method == 'DELETE':
            if uid not in known['users']:
                return web.as_json({'code': 'ERR_UNKNOWN_USER_ID'}, 400)
            with self.ledger.change() as doc:
                doc['users'].remove(uid)
                doc['local'] = [each for each in doc.get('local', []) if each != uid]
            return web.Reply(204)
        return web.as_json({'message': 'The DC/OS stand-in does not do this'}, 405)

    def user(self, uid, known):
        """A user in IAM's form; before 1.13 nobody had a password."""
        shown = {'uid': uid, 'description': '', 'url': '/acs/api/v1/users/' + uid}
        if self.settings.version['api']['login_with_password']:
            shown.update(is_remote=uid not in known.get('local', []), is_service=False)
        return shown

    def add(self, uid, body, known):
        """PUT /users/UID: with a password somebody who logs in here, else elsewhere."""
        local = bool(body.get('password'))
        if local and not self.settings.version['api']['login_with_password']:
            return web.as_json({'code': 'ERR_INVALID_DATA'}, 400)
        if not local and not re.match(r'[^@]+@[^@]+[.][^@]+', uid):
            return web.as_json({'code': 'ERR_INVALID_USER_ID'}, 400)
        if uid in known['users']:
            return web.as_json({'code': 'ERR_USER_EXISTS'}, 409)
        with self.ledger.change() as doc:
            doc['users'].append(uid)
            if local:
                doc['local'] = doc.get('local', []) + [uid]
        return web.as_json({}, 201)

    def login(self, body):
        """POST /auth/login with {"token"} or {"uid", "password"}; the first one to come is the first user."""
        uid = body.get('uid') if self.settings.version['api']['login_with_password'] else None
        good = bool(uid and body.get('password')) and not self.is_remote(uid)
        if isinstance(body.get('token'), str) and body['token'].count('.') == 2:
            uid, good = subject(body['token']), True
        known = self.ledger.read()
        if not good or (known['users'] and uid not in known['users']):
            raise web.HttpError(401, {'title': 'Unauthorized', 'code': 'ERR_INVALID_CREDENTIALS',
                                      'description': 'Invalid credentials (DC/OS stand-in).'})
        if uid not in known['users']:
            with self.ledger.change() as doc:
                doc['users'].append(uid)
        return web.as_json({'token': sign(uid, known['auth_secret'], time.time() + LIFETIME)})

    def is_remote(self, uid):
        """Whether a user is known who logs in elsewhere, and so with no password."""
        known = self.ledger.read()
        return uid in known['users'] and uid not in known.get('local', []) and '@' in uid


def sign(uid, secret, expires):
    """A JWT for a user; expires in seconds since 1970."""
    head = _encode(json.dumps({'alg': 'HS256', 'typ': 'JWT'}).encode())
    body = _encode(json.dumps({'uid': uid, 'exp': int(expires)}).encode())
    return '{}.{}.{}'.format(head, body, _signature(head, body, secret))


def verify(token, secret):
    """Whether a JWT is signed with the secret and still valid."""
    try:
        head, body, signature = token.split('.')
        claims = json.loads(_decode(body))
        right = hmac.compare_digest(signature, _signature(head, body, secret))
        return bool(secret) and right and claims.get('exp', 0) > time.time()
    except (ValueError, AttributeError):
        return False


def subject(token):
    """The e-mail address or subject that an OIDC token names."""
    try:
        claims = json.loads(_decode(token.split('.')[1]))
        return claims.get('email') or claims.get('sub') or 'first-user'
    except (ValueError, AttributeError):
        return 'first-user'


def _signature(head, body, secret):
    text = '{}.{}'.format(head, body).encode()
    return _encode(hmac.new(secret.encode(), text, hashlib.sha256).digest())


def _encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b'=').decode()


def _decode(text):
    return base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))
