import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spliced } from '../../../../src/engine/hosts/block.ts';
import { sha256Of } from '../../../../src/engine/hosts/file.ts';
import { createHosts } from '../../../../src/engine/hosts/index.ts';
import type {
  ElevationOutcome,
  NetworksChange,
  PrivilegedChange,
} from '../../../../src/shared/elevation/change.ts';
import { say } from '../../../../src/shared/messages/message.ts';
import { problem } from '../../../../src/shared/problem.ts';
import { asOrdinaryUser, demo, demoBlock, fakeElevation } from './computer.ts';

/** A system's hosts file that belongs to root, and a user who is somebody else. */
let folder: string;
let data: string;
let system: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-asked-'));
  data = join(folder, 'data');
  system = join(folder, 'hosts');
  mkdirSync(join(data, 'hosts-history'), { recursive: true });
  for (const each of [folder, data, join(data, 'hosts-history')]) chmodSync(each, 0o777);
  writeFileSync(system, '127.0.0.1\tlocalhost');
  chmodSync(system, 0o444);
});
afterEach(() => rmSync(folder, { recursive: true }));

const networks: NetworksChange = {
  verb: 'vbox-networks',
  expected: null,
  lines: ['* 192.168.65.0/24'],
  reason: say('hosts.reason.networks-left', { network: '' }),
};

/** Hosts over that file; the fake elevation writes as root would, or answers as told. */
function hostsWith(answer?: ElevationOutcome) {
  const asked: (readonly PrivilegedChange[])[] = [];
  const refusing = fakeElevation(asked, answer ?? { kind: 'applied' });
  const elevation = {
    ...refusing,
    apply: async (changes: readonly PrivilegedChange[]) => {
      const outcome = await refusing.apply(changes);
      if (answer === undefined) for (const change of changes) writeAsRoot(change);
      return outcome;
    },
  };
  const run = async () => ({ exitCode: 0, stdout: '', stderr: '' });
  const lookup = async () => [];
  const env = { DCOS_VAGRANT_HOSTS_FILE: system, PATH: '' };
  return { asked, hosts: createHosts({ data, env, run, elevation, system, lookup }) };
}

/** What the elevated program does with the verb `hosts`. */
function writeAsRoot(change: PrivilegedChange): void {
  if (change.verb !== 'hosts') return;
  const before = readFileSync(system);
  if (sha256Of(before) !== change.expected) throw new Error('The file has changed meanwhile');
  const { offset, length } = change;
  const insert = Buffer.from(change.lines.join('\n'), 'latin1');
  const user = process.geteuid?.() ?? 0;
  process.seteuid?.(process.getuid?.() ?? 0);
  chmodSync(system, 0o644);
  writeFileSync(system, spliced(before, { offset, length, insert }));
  chmodSync(system, 0o444);
  process.seteuid?.(user);
}

describe('a hosts file that is root’s', () => {
  it('is written with one prompt, together with what else needs an administrator', async () => {
    const { hosts, asked } = hostsWith();
    const outcome = await asOrdinaryUser(() => hosts.apply(demo, {}, [networks]));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject([
      { verb: 'hosts', path: system, cluster: demo.id, domain: 'dcos', aliases: ['leader.mesos'] },
      networks,
    ]);
    expect(outcome).toMatchObject({
      kind: 'applied',
      changes: [
        { verb: 'hosts', lines: demoBlock, needsAdministrator: true },
        { verb: 'vbox-networks', path: '/etc/vbox/networks.conf' },
      ],
    });
    expect(readFileSync(system, 'utf8')).toBe(`127.0.0.1\tlocalhost\n${demoBlock.join('\n')}`);
  });

  it('is the same again, byte for byte, when the names go; its versions are kept', async () => {
    const { hosts, asked } = hostsWith();
    await asOrdinaryUser(async () => {
      await hosts.apply(demo);
      await hosts.remove(demo);
    });
    expect(asked[1]).toMatchObject([{ verb: 'hosts', lines: [] }]);
    expect(readFileSync(system, 'utf8')).toBe('127.0.0.1\tlocalhost');
    expect((await hosts.state(demo)).history.map(({ reason }) => reason.code)).toEqual([
      'hosts.reason.take',
      'hosts.reason.put',
    ]);
  });

  it('asks nobody where nothing has to be changed', async () => {
    const { hosts, asked } = hostsWith();
    await asOrdinaryUser(async () => {
      await hosts.remove(demo);
      await hosts.apply(demo);
      await hosts.apply(demo);
    });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [{ kind: 'dismissed' }, 'CHANGES-DISMISSED', 'cancelled'],
    [{ kind: 'not-authorised' }, 'CHANGES-NOT-AUTHORISED', 'prerequisite'],
    [{ kind: 'no-agent' }, 'CHANGES-NO-AGENT', 'prerequisite'],
    [{ kind: 'dismissed', remembered: true }, 'CHANGES-REFUSED-BEFORE', 'prerequisite'],
  ] as const)(
    'stays where it is refused (%o): says why, what is missing, and the commands',
    async (answer, code, kind) => {
      const { hosts } = hostsWith(answer);
      const outcome = await asOrdinaryUser(() => hosts.apply(demo, {}, [networks]));
      expect(outcome).toMatchObject({
        kind: answer.kind,
        commands: ['sudo hosts', 'sudo vbox-networks'],
        problems: [
          {
            code,
            kind,
            severity: 'warning',
            params: { commands: 'sudo hosts\nsudo vbox-networks' },
          },
          { code: 'HOSTS-NOT-WRITABLE', params: { lines: demoBlock.join('\n') } },
          { code: 'VBOX-NETWORKS-NOT-ALLOWED', params: { lines: '* 192.168.65.0/24' } },
        ],
      });
      expect(readFileSync(system, 'utf8')).toBe('127.0.0.1\tlocalhost');
      expect((await hosts.state(demo)).history).toEqual([]);
    },
  );

  it('stays where the elevation goes wrong, with its problem', async () => {
    const { hosts } = hostsWith({ kind: 'failed', problem: problem('UNEXPECTED', { detail: '' }) });
    const outcome = await asOrdinaryUser(() => hosts.apply(demo));
    expect(outcome).toMatchObject({ kind: 'failed', problems: [{ code: 'UNEXPECTED' }, {}] });
  });

  it('is put back by an administrator where only our block differs, else by hand', async () => {
    const { hosts, asked } = hostsWith();
    await asOrdinaryUser(async () => {
      await hosts.apply(demo);
      expect(await hosts.restore(demo, null)).toMatchObject({ kind: 'applied' });
    });
    expect(readFileSync(system, 'utf8')).toBe('127.0.0.1\tlocalhost');
    const prompts = asked.length;
    chmodSync(system, 0o644);
    writeFileSync(system, 'something else');
    chmodSync(system, 0o444);
    const outcome = await asOrdinaryUser(() => hosts.restore(demo, null));
    expect(outcome).toMatchObject({
      kind: 'not-writable',
      problems: [{ code: 'HOSTS-NOT-RESTORED' }],
      commands: [expect.stringMatching(/^sudo cp \S+\.hosts \S+\/hosts$/)],
    });
    expect(asked).toHaveLength(prompts);
  });

  it('another file is nobody’s business: nobody is asked for it', async () => {
    const { hosts, asked } = hostsWith();
    const another = join(folder, 'another');
    writeFileSync(another, '');
    chmodSync(another, 0o444);
    const outcome = await asOrdinaryUser(() => hosts.apply(demo, { file: another }));
    expect(outcome).toMatchObject({ kind: 'not-writable', commands: [] });
    expect(asked).toEqual([]);
  });

  it('shows what it would be asked for, and asks for nothing', async () => {
    const { hosts, asked } = hostsWith();
    const shown = await asOrdinaryUser(() => hosts.shown(demo, [networks]));
    expect(shown).toMatchObject([
      { verb: 'hosts', path: system, lines: demoBlock, removes: false, needsAdministrator: true },
      { verb: 'vbox-networks', lines: networks.lines },
    ]);
    expect(asked).toEqual([]);
  });
});
