import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretsIn } from '../../../../src/engine/report/redaction/learn.ts';
import { createRedactor } from '../../../../src/engine/report/redaction/redactor.ts';

const names = { homes: ['/srv/jane', 'C:\\Users\\Jane Doe'], users: ['jane'], hosts: ['marvin'] };

/** A text as a report that is made of it alone has it. */
function redacted(text: string): string {
  return createRedactor({ ...names, secrets: secretsIn([text]) })(text).text;
}

describe('a report', () => {
  it.each([
    ['password: hunter two, with spaces', 'password: <hidden>'],
    ['superuser_password_hash: $6$rounds=5000$salt$hash', 'superuser_password_hash: <hidden>'],
    ['found $6$rounds=656000$abcdefgh$0123456789', 'found <hidden>'],
    ['{"token":"a\\"b","id":7}', '{"token":"<hidden>","id":7}'],
    [
      '{"line":"{\\"token\\":\\"abc\\",\\"id\\":7}"}',
      '{"line":"{\\"token\\":\\"<hidden>\\",\\"id\\":7}"}',
    ],
    ['{"tokens":["abc","def"],"id":7}', '{"tokens":<hidden>,"id":7}'],
    ['dcos_acs_token = "abc" # mine', 'dcos_acs_token = "<hidden>" # mine'],
    [
      'curl -H "Authorization: token=abc" http://m1/',
      'curl -H "Authorization: <hidden>" http://m1/',
    ],
    ['tool --password hunter2 up', 'tool --password <hidden> up'],
    ['["tool","--password","hunter2","up"]', '["tool","--password","<hidden>","up"]'],
    ['curl -u admin:hunter2 http://m1/', 'curl -u admin:<hidden> http://m1/'],
    ['GET /a?token=abc&full=1', 'GET /a?token=<hidden>&full=1'],
    ['https://me:hunter2@mirror.example/x', 'https://<hidden>@mirror.example/x'],
    ['http://me:a/b#c@proxy.example:3128/', 'http://<hidden>@proxy.example:3128/'],
    ['<Password>hunter2</Password>', '<Password><hidden></Password>'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB jane@marvin', 'ssh-ed25519 <hidden>'],
  ])('masks what is named or looks like a secret: %s', (text, shown) => {
    expect(redacted(text)).toBe(shown);
  });

  it.each([
    ['/srv/jane/x and file:///srv/jane/x', '<home>/x and file://<home>/x'],
    ['C:\\Users\\Jane Doe\\x, "C:\\\\Users\\\\Jane Doe\\\\x"', '<home>\\x, "<home>\\\\x"'],
    ['/home/someone/x /Users/else/x', '/home/<user>/x /Users/<user>/x'],
    ['/home/vagrant/x', '/home/vagrant/x'],
    ['JANE on Marvin.local: janet, marvins', '<user> on <host>.local: janet, marvins'],
    ['mail jane.doe@example.org or vagrant@m1.dcos', 'mail <mail> or vagrant@m1.dcos'],
    [
      '93.184.215.14 but 192.168.57.90, 198.51.100.1, 8.8.8.8',
      '<public-address> but 192.168.57.90, 198.51.100.1, 8.8.8.8',
    ],
    [
      '2606:2800:21f:cb07:6820:80da:af6b:8b2c but fe80::1 and ::1',
      '<public-address> but fe80::1 and ::1',
    ],
    ['a4:83:e7:12:34:56 but 08:00:27:12:34:56', '<public-address> but 08:00:27:12:34:56'],
    ['at 10:11:12 on 2026-10-03T10:11:12.123Z', 'at 10:11:12 on 2026-10-03T10:11:12.123Z'],
  ])('masks who and where: %s', (text, shown) => {
    expect(redacted(text)).toBe(shown);
  });

  it.each([
    'dcos-secrets.service: started',
    '==> m1: Machine booted and ready!',
    'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'getty@tty1.service: Succeeded',
    'VMState="poweroff"',
    '11111111-2222-4333-8444-555555555555',
    'token: null',
    '/opt/mesosphere/packages/mesos--0335ca0d3700ea88ad8b808f3b1b84d747ed07f0/bin',
  ])('leaves what it is for: %s', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it('masks a value that is written below its name, and what comes after it is left', () => {
    const yaml = 'license_key_contents: |\n  abc\n  def\nsecrets:\n- one\n- two\nname: demo\n';
    expect(redacted(yaml)).toBe(
      'license_key_contents: |\n  <hidden>\n  <hidden>\nsecrets:\n<hidden>\n<hidden>\nname: demo\n',
    );
  });

  it('masks a key whose lines stand between those of another machine, and whose end is cut off', () => {
    const line = (machine: string, text: string) =>
      `2026-10-03T10:00:00.000Z genconf ${machine} ${text}`;
    const log = [
      line('m1', '-----BEGIN RSA PRIVATE KEY-----'),
      line('a1', 'all is well'),
      line('m1', 'MIIEpAIBAAKCAQEA'),
      line('m1', 'c2hvcnQ='),
    ].join('\n');
    const shown = redacted(log);
    expect(shown).toContain('a1 all is well');
    expect(shown).not.toContain('MIIE');
    expect(shown).not.toContain('c2hvcnQ=');
  });

  it('masks a secret that one text names wherever it stands in another', () => {
    const secrets = secretsIn(['password: Zq8#gloriously']);
    const redact = createRedactor({ ...names, secrets });
    const encoded = Buffer.from('x Zq8#gloriously y').toString('base64');
    expect(redact('it said Zq8#gloriously').text).toBe('it said <hidden>');
    expect(redact('GET /Zq8%23gloriously').text).toBe('GET /<hidden>');
    expect(redact(`data ${encoded}`).text).toBe('data eCB<hidden>SB5');
  });

  it('masks base64 of something that is one once it is read', () => {
    const encoded = Buffer.from('{"login":{"password":"abcdef"}}').toString('base64');
    expect(redacted(`data ${encoded}.`)).toBe('data <hidden>.');
  });

  it('does not take a word of every day for a secret because a name stands before it', () => {
    expect(redacted('password: vagrant\nvagrant up')).toBe('password: <hidden>\nvagrant up');
  });

  it('changes nothing more when it is done again, and says how much it masked', () => {
    const text = 'password: x1y2z3 and /srv/jane at 93.184.215.14';
    const redact = createRedactor({ ...names, secrets: [] });
    const once = redact(text);
    expect(once.count).toBe(1);
    expect(redact(once.text).text).toBe(once.text);
  });

  it('leaves no secret of any kind in any text', () => {
    const secret = fc
      .string({ minLength: 8, maxLength: 30, unit: 'grapheme-ascii' })
      .map((text) => `Aa1${text.trim()}`);
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, hidden, after) => {
        const redact = createRedactor({ ...names, secrets: [hidden] });
        expect(redact(`${before}${hidden}${after}`).text).not.toContain(hidden);
        const json = JSON.stringify({ before, hidden, after });
        expect(redact(json).text).not.toContain(JSON.stringify(hidden).slice(1, -1));
        const base64 = Buffer.from(`${before}${hidden}${after}`).toString('base64');
        const meant = Buffer.from(redact(base64).text, 'base64').toString('utf8');
        expect(meant).not.toContain(hidden);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['password', '://', '-----BEGIN X-----', 'token=', 'a@', '1:', '"\\', 'x'])(
    'is made of a megabyte of %j within seconds',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      const began = performance.now();
      redacted(text);
      expect(performance.now() - began).toBeLessThan(10_000);
    },
  );
});
