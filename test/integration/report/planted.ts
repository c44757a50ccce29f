import { randomBytes } from 'node:crypto';

/** A secret, and how people and programs write it down. */
export interface Planted {
  readonly what: string;
  /** What must not be found; of a key each line. */
  readonly values: readonly string[];
  /** Texts that hold it, as they stand in logs, files and arguments. */
  readonly written: readonly string[];
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** As random as a real one; made anew in each run, so that nothing can be made to fit it. */
function random(length: number): string {
  return [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join('');
}

function key(kind: string): { lines: string[]; text: string } {
  const body = Array.from({ length: 5 }, () => randomBytes(48).toString('base64'));
  body.push(randomBytes(20).toString('base64'));
  const text = [`-----BEGIN ${kind}-----`, ...body, `-----END ${kind}-----`].join('\n');
  return { lines: body, text };
}

/** More than twenty secrets of different kinds, no two the same. */
export function manySecrets(): readonly Planted[] {
  const one = (what: string, value: string, ...written: string[]): Planted => ({
    what,
    values: [value],
    written: written.map((text) => text.replaceAll('{}', value)),
  });
  const rsa = key('RSA PRIVATE KEY');
  const openssh = key('OPENSSH PRIVATE KEY');
  const basic = `robot:${random(14)}`;
  const jwt = `eyJ${random(20)}.eyJ${random(40)}.${random(43)}`;
  return [
    one('password', `${random(6)}#${random(6)}`, 'superuser_password: {}', '"password":"{}"'),
    one('password with spaces', `${random(5)} ${random(5)} "${random(4)}"`, 'admin_password: {}'),
    one(
      'password hash',
      `$6$rounds=656000$${random(16)}$${random(86)}`,
      'superuser_password_hash: {}',
      'hash {}',
    ),
    one('license', random(90), 'license_key_contents: {}', 'license_key_contents={}'),
    one('DC/OS token', jwt, 'dcos_acs_token = "{}"', 'got {} from the master'),
    one(
      'token header',
      random(40),
      'Authorization: token={}',
      `curl -H "Authorization: token={}" http://m1.dcos/`,
    ),
    {
      what: 'basic login',
      values: [basic.slice(6), Buffer.from(basic).toString('base64')],
      written: [`Authorization: Basic ${Buffer.from(basic).toString('base64')}`],
    },
    one('bearer', random(32), 'authorization: Bearer {}', '> Bearer {}'),
    one(
      'proxy password',
      `${random(7)}%40${random(4)}`,
      'http_proxy=http://corp-login:{}@proxy.example:3128/',
      'https://corp-login:{}@mirror.example/dcos',
    ),
    one('token in an address', `glpat-${random(20)}`, 'cloning https://{}@git.example/dcos.git'),
    {
      what: 'RSA key',
      values: rsa.lines,
      written: [rsa.text, `private_key: ${JSON.stringify(rsa.text)}`],
    },
    { what: 'OpenSSH key', values: openssh.lines, written: [openssh.text] },
    one('cloud key', random(40), 'aws_secret_access_key = {}', 'AWS_SECRET_ACCESS_KEY={}'),
    one('cloud key id', `AKIA${random(16).toUpperCase()}`, 'using {}'),
    one('GitHub token', `ghp_${random(36)}`, 'using {} to fetch'),
    one('registry login', random(24), '{"auths":{"registry.example":{"auth":"{}"}}}'),
    one('API key', random(24), 'x-api-key: {}', "apiKey: '{}'", '{"api_key":"{}","id":1}'),
    one('cookie', random(30), 'Set-Cookie: dcos-acs-auth-cookie={}; Path=/; HttpOnly'),
    one(
      'argument',
      random(13),
      'dcos auth login --username=admin --password={}',
      `tool --password '{}' up`,
      '["dcos","--password","{}"]',
    ),
    one(
      'curl login',
      random(15),
      'curl -u admin:{} http://m1.dcos/',
      '["curl","--user","admin:{}"]',
    ),
    one('query', random(26), 'GET /api?token={}&full=1', 'http://m1.dcos/?id=7&secret={}'),
  ];
}
