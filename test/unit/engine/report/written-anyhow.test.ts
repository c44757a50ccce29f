import { describe, expect, it } from 'vitest';
import { secretsIn } from '../../../../src/engine/report/redaction/learn.ts';
import { createRedactor } from '../../../../src/engine/report/redaction/redactor.ts';

const names = { homes: [], users: [], hosts: [] };
const quoted = (text: string) => JSON.stringify(text);
const eachLine = (text: string, start: string) =>
  text
    .split('\n')
    .map((line) => `${start}${line}`)
    .join('\n');

/** Secrets with what makes it hard to tell where they end; no two pieces of four letters are alike. */
const secrets = {
  plain: 'kR7wQz9TnVbX',
  'of small letters': 'wqzvkrtnb',
  'with signs': 'kR7w!#$%^*()+=~?.-_:/Qz9T',
  'with spaces': 'kR7wQ zT9nV bXcY',
  'with quotes': `kR7wQ"zT9nV'bXcY`,
  'with commas': 'kR7wQ,zT9nV;bXcY&mPqR',
  'with a backslash': 'kR7wQ\\zT9nV',
  'with brackets': 'kR7wQ]}zT9nV{[bXcY',
  'with letters of the world': 'kR7wQü密码zT9nV',
  'with an at': 'kR7wQ@zT9nV',
};
const pieces = ['kR7w', 'Qz9T', 'zT9n', 'bXcY', 'mPqR', 'wqzv'];

const formats: Readonly<Record<string, (secret: string) => string>> = {
  'YAML, plain': (it) => `superuser_password: ${it}`,
  'YAML, double quotes': (it) => `superuser_password: ${quoted(it)}`,
  'YAML, single quotes': (it) => `superuser_password: '${it.replaceAll("'", "''")}'`,
  'YAML, block': (it) => `superuser_password: |\n  ${it}`,
  'YAML, folded': (it) => `superuser_password: >-\n  ${it}`,
  'YAML, list': (it) => `tokens:\n- ${it}`,
  TOML: (it) => `dcos_acs_token = ${quoted(it)}`,
  INI: (it) => `password = ${it}`,
  shell: (it) => `export API_KEY=${quoted(it)}`,
  JSON: (it) => `{"a":1,"clientSecret":${quoted(it)},"b":"x"}`,
  'JSON, pretty': (it) => JSON.stringify({ a: { password: it, tokens: [it] } }, null, 2),
  'JSON in JSON': (it) => JSON.stringify({ line: JSON.stringify({ password: it, b: 1 }) }),
  'JSON in JSON in JSON': (it) =>
    JSON.stringify({ l: JSON.stringify({ l: JSON.stringify({ token: it }) }) }),
  'YAML in JSON': (it) => JSON.stringify({ line: `a: b\nsuperuser_password: ${it}\nc: d` }),
  header: (it) => `X-Auth-Token: ${it}`,
  'header of curl': (it) => `curl -H "X-Api-Key: ${it.replaceAll('"', '\\"')}" http://m1/`,
  'list of arguments': (it) => JSON.stringify(['dcos', '--password', it, 'x']),
  'list of arguments with =': (it) => JSON.stringify(['dcos', `--password=${it}`, 'x']),
  Python: (it) => `{'password': '${it.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}', 'a': 1}`,
  Ruby: (it) => `{:password=>${quoted(it)}, :a=>1}`,
  'key=value log': (it) => `time="10:00" level=info token=${quoted(it)}`,
};

const contexts: Readonly<Record<string, (text: string) => string>> = {
  'a file': (text) => text,
  'a log': (text) => eachLine(text, '2026-10-03T10:00:00.000Z genconf m1 '),
  'a comment': (text) => eachLine(text, '# '),
  'a file, indented': (text) => eachLine(text, '    '),
  'a journal': (text) => JSON.stringify({ problem: { params: { detail: text } } }),
};

describe.each(Object.entries(contexts))('a secret in %s', (_context, within) => {
  it.each(Object.entries(formats))('as %s leaves nothing of itself', (_format, write) => {
    for (const secret of Object.values(secrets)) {
      const text = within(write(secret));
      const shown = createRedactor({ ...names, secrets: secretsIn([text]) })(text).text;
      expect(pieces.filter((piece) => shown.includes(piece))).toEqual([]);
    }
  });
});
