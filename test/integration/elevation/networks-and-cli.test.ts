import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batch, helperIn, makePlace, type Place, sha256 } from './helper-run.ts';

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.remove());

describe('VirtualBox networks', () => {
  const wish = (...lines: string[]) => {
    const text = lines.map((line) => `${line}\n`).join('');
    const expected = existsSync(place.networks) ? sha256(readFileSync(place.networks)) : 'absent';
    return batch(`vbox-networks ${expected} ${text.length}\n${text}`);
  };
  const conf = () => readFileSync(place.networks, 'utf8');
  const given = (text: string) => {
    mkdirSync(dirname(place.networks));
    writeFileSync(place.networks, text);
  };

  it('are allowed beside those that VirtualBox allows by itself, and taken back with the file', () => {
    expect(helperIn(place, wish('* 192.168.65.0/24')).code).toBe(0);
    expect(conf()).toBe(
      '# BEGIN dcos-vagrant-desktop\n* 192.168.56.0/21\n* 192.168.65.0/24\n# END dcos-vagrant-desktop\n',
    );
    expect(statSync(place.networks).mode & 0o777).toBe(0o644);
    expect(helperIn(place, wish('* 10.1.0.0/16')).code).toBe(0);
    expect(conf()).toContain('* 192.168.56.0/21\n* 10.1.0.0/16\n');
    expect(conf()).not.toContain('192.168.65');
    expect(helperIn(place, wish()).code).toBe(0);
    expect(existsSync(place.networks)).toBe(false);
  });

  it('are added to what the user wrote, which stays', () => {
    given('# mine\n* 10.0.0.0/8\n');
    const { ino } = statSync(place.networks);
    expect(helperIn(place, wish('* 192.168.65.0/24')).code).toBe(0);
    expect(conf()).toBe(
      '# mine\n* 10.0.0.0/8\n# BEGIN dcos-vagrant-desktop\n* 192.168.65.0/24\n# END dcos-vagrant-desktop\n',
    );
    expect(helperIn(place, wish()).code).toBe(0);
    expect(conf()).toBe('# mine\n* 10.0.0.0/8\n');
    expect(statSync(place.networks).ino).toBe(ino);
  });

  it.each([
    '* 8.8.8.0/24',
    '* 192.168.0.0/8',
    '* 172.16.0.0/8',
    '* 10.0.0.0/7',
    '* 10.0.0.0/32',
    '* 10.0.0.0',
    '* 10.0.0/24',
    '10.0.0.0/24',
    '* 10.0.0.0/24 0.0.0.0/0',
    '* */24',
    '* 10.0.0.0/2/4',
  ])('are private ones, not %s', (line) => {
    expect(helperIn(place, wish(line)).code).toBe(65);
    expect(existsSync(place.networks)).toBe(false);
  });

  it('are not touched where the file changed or its marks are broken', () => {
    const early = wish('* 10.1.0.0/16');
    given('* 10.0.0.0/8\n');
    expect(helperIn(place, early).code).toBe(67);
    writeFileSync(place.networks, '# BEGIN dcos-vagrant-desktop\n* 10.0.0.0/8\n');
    expect(helperIn(place, wish('* 10.1.0.0/16')).code).toBe(68);
    const reversed = '# END dcos-vagrant-desktop\n# BEGIN dcos-vagrant-desktop\n';
    writeFileSync(place.networks, reversed);
    expect(helperIn(place, wish('* 10.1.0.0/16')).code).toBe(68);
    expect(conf()).toBe(reversed);
  });
});

describe('the DC/OS CLI for all users', () => {
  const binary = (text: string) =>
    Buffer.concat([Buffer.from([0x7f, 0x45, 0, 0xff]), Buffer.from(text)]);
  const install = (bytes: Buffer, sum = sha256(bytes)) =>
    batch(`install-cli ${sum} ${bytes.length}\n`, bytes);
  const removal = (bytes: Buffer) => batch(`install-cli ${sha256(bytes)} 0\n`);

  it('is installed, replaced by a newer one and removed', () => {
    expect(helperIn(place, install(binary('one'))).code).toBe(0);
    expect(readFileSync(place.cli).equals(binary('one'))).toBe(true);
    expect(statSync(place.cli).mode & 0o777).toBe(0o755);
    expect(helperIn(place, install(binary('two'))).code).toBe(0);
    expect(readFileSync(place.cli).equals(binary('two'))).toBe(true);
    expect(readdirSync(dirname(place.cli))).toEqual(['dcos']);
    expect(helperIn(place, removal(binary('two'))).code).toBe(0);
    expect(existsSync(place.cli)).toBe(false);
  });

  it('goes through with megabytes and line ends of every kind', () => {
    const bytes = Buffer.alloc(3_000_000, Buffer.from('end\n\r\n\0install-cli\n'));
    expect(helperIn(place, install(bytes)).code).toBe(0);
    expect(readFileSync(place.cli).equals(bytes)).toBe(true);
  });

  it('is not installed from other bytes than were promised', () => {
    expect(helperIn(place, install(binary('one'), sha256('two'))).code).toBe(70);
    expect(existsSync(place.cli)).toBe(false);
  });

  it('never replaces or removes what somebody else put there', () => {
    writeFileSync(place.cli, 'theirs');
    expect(helperIn(place, install(binary('one'))).code).toBe(69);
    expect(helperIn(place, removal(Buffer.from('theirs'))).code).toBe(69);
    expect(readFileSync(place.cli, 'utf8')).toBe('theirs');
  });

  it('does not follow a link', () => {
    const target = join(place.folder, 'target');
    symlinkSync(target, place.cli);
    expect(helperIn(place, install(binary('one'))).code).toBe(69);
    expect(existsSync(target)).toBe(false);
  });

  it('is not removed once it is another than was asked for', () => {
    expect(helperIn(place, install(binary('one'))).code).toBe(0);
    expect(helperIn(place, removal(binary('two'))).code).toBe(67);
    expect(existsSync(place.cli)).toBe(true);
  });
});
