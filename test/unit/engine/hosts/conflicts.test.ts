import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { conflictsIn } from '../../../../src/engine/hosts/conflicts.ts';
import { hostsEntries } from '../../../../src/engine/hosts/index.ts';
import { foreignBlocks } from '../../../../src/engine/hosts/lines.ts';
import { demo, other, type TestComputer, testComputer } from './computer.ts';

const entries = hostsEntries(demo);
const conflicts = (text: string) =>
  conflictsIn(Buffer.from(text), demo.id, entries).map(({ line, name, found, owner }) => [
    line,
    name,
    found,
    owner,
  ]);

/** As vagrant-hostmanager 1.8.9 wrote it. */
const recorded = readFileSync('test/fixtures/vagrant-2.3.4/etc-hosts-host-after-up');

let computer: TestComputer | undefined;
afterEach(() => {
  computer?.remove();
  computer = undefined;
});

describe('another line with a name of the cluster', () => {
  it('is a conflict where it gives another address', () => {
    expect(
      conflicts('10.0.0.1\tx M1.dcos # y\n# 10.0.0.2 m1.dcos\n192.168.57.50 boot.dcos\n'),
    ).toEqual([[1, 'M1.dcos', '10.0.0.1', 'other']]);
  });

  it('is none in the cluster’s own block, and another cluster’s is named so', async () => {
    computer = testComputer('');
    await computer.hosts.apply(demo);
    await computer.hosts.apply({
      ...demo,
      id: other.id,
      machines: [{ ...demo.machines[0], name: 'm1', ip: '192.168.58.90', aliases: [] }],
    });
    expect((await computer.hosts.state(demo)).conflicts).toEqual([
      {
        name: 'm1.dcos',
        expected: '192.168.57.90',
        found: '192.168.58.90',
        line: 6,
        owner: 'ours',
      },
    ]);
  });
});

describe('what vagrant-hostmanager left', () => {
  it('is found by its marks, and told as a conflict', async () => {
    computer = testComputer(recorded);
    const state = await computer.hosts.state(demo);
    expect(state.conflicts.map(({ name, owner }) => [name, owner])).toEqual([
      ['boot.dcos', 'hostmanager'],
      ['m1.dcos', 'hostmanager'],
    ]);
    expect(state.foreign).toMatchObject([
      {
        line: 5,
        id: '4907224a-0f28-461c-8aa3-5add849028ea',
        names: ['a1.dcos', 'boot.dcos', 'm1.dcos', 'p1.dcos'],
      },
    ]);
  });

  it('is taken out on demand, and nothing beside it', async () => {
    computer = testComputer(Buffer.concat([recorded, Buffer.from('10.0.0.1 mine\n')]));
    expect(await computer.hosts.removeForeign(demo)).toMatchObject({ kind: 'applied' });
    expect(readFileSync(computer.file, 'utf8')).toBe(
      '127.0.0.1 localhost\n127.0.0.1 runsc\n127.0.0.1 vm\n\n10.0.0.1 mine\n'.replace(
        '\n\n10',
        `\n\n${recorded.toString().split('## vagrant-hostmanager-end\n')[1]}10`,
      ),
    );
    expect(await computer.hosts.removeForeign(demo)).toMatchObject({ kind: 'nothing-to-do' });
  });

  it('stays where it holds names of others only', async () => {
    computer = testComputer(recorded);
    expect((await computer.hosts.state(other)).foreign).toEqual([]);
    expect(await computer.hosts.removeForeign(other)).toMatchObject({ kind: 'nothing-to-do' });
  });

  it('is left alone without an end, or with a block of ours within', () => {
    const start = '## vagrant-hostmanager-start id: 1\n10.0.0.1 m1.dcos\n';
    expect(foreignBlocks(Buffer.from(start))).toEqual([]);
    const around = `${start}# BEGIN dcos-vagrant-desktop 0badcafe\n# END dcos-vagrant-desktop 0badcafe\n## vagrant-hostmanager-end\n`;
    expect(foreignBlocks(Buffer.from(around))).toEqual([]);
  });
});
