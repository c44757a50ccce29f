import { describe, expect, it } from 'vitest';
import {
  addMachine,
  changeMachine,
  editableMachines,
  moveToNetwork,
  removeMachine,
  setBox,
} from '../../../../src/renderer/wizard/topology/machines.ts';
import { commonBox } from '../../../../src/shared/topology/new-machine.ts';
import { parseVagrantConfig } from '../../../../src/shared/topology/vagrant-config.ts';
import { smallText } from './world.ts';

const network = '192.168.57.0/24';

describe('the table of machines over the text', () => {
  it('shows machines that do not make a valid topology, so that they can be put right', () => {
    const text = smallText
      .replace('192.168.57.111', 'somewhere')
      .replace('type: boot', 'type: master');
    expect(editableMachines(text)?.map(({ name, ip }) => [name, ip])).toEqual([
      ['m1', '192.168.57.90'],
      ['a1', 'somewhere'],
      ['boot', '192.168.57.50'],
    ]);
  });

  it('shows nothing where a change would lose what stands there', () => {
    expect(editableMachines('m1: [')).toBeNull();
    expect(editableMachines(smallText.replace('cpus: 4', 'cpus: many'))).toBeNull();
    expect(editableMachines(`${smallText}m1:\n  ip: 192.168.57.7\n  type: master\n`)).toBeNull();
    expect(editableMachines('')).toEqual([]);
    expect(changeMachine('m1: [', 'm1', { cpus: 1 })).toBe('m1: [');
  });

  it('changes one value and keeps the comments of the user', () => {
    expect(changeMachine(smallText, 'a1', { memoryMiB: 4096 })).toBe(
      smallText.replace('memory: 6144', 'memory: 4096'),
    );
  });

  it('removes a machine with its lines', () => {
    const left = removeMachine(smallText, 'a1');
    expect(left).not.toContain('a1');
    expect(left.startsWith('# my cluster\nm1:\n')).toBe(true);
  });

  it('adds machines as dcos-vagrant would name and place them', () => {
    let text = addMachine(smallText, 'agent-private', network);
    text = addMachine(text, 'agent-public', network);
    text = addMachine(text, 'master', network);
    expect(
      parseVagrantConfig(removeMachine(text, 'm2'))
        .slice(3)
        .map(({ name, ip, memoryMiB, memoryReservedMiB }) => [
          name,
          ip,
          memoryMiB,
          memoryReservedMiB,
        ]),
    ).toEqual([
      ['a2', '192.168.57.121', 6144, 512],
      ['p1', '192.168.57.60', 1536, 512],
    ]);
    expect(editableMachines(text)?.at(-1)).toMatchObject({ name: 'm2', ip: '192.168.57.95' });
  });

  it('finds a free address also where the usual ones are taken', () => {
    const crowded = Array.from({ length: 12 }).reduce<string>(
      (text) => addMachine(text, 'agent-private', network),
      smallText,
    );
    const addresses = editableMachines(crowded)?.map(({ ip }) => ip) ?? [];
    expect(new Set(addresses).size).toBe(15);
    expect(addresses.at(-1)).toBe('192.168.57.4');
  });

  it('moves all machines to another network', () => {
    expect(moveToNetwork(smallText, '192.168.60.0/24')).toBe(smallText.replaceAll('.57.', '.60.'));
  });

  it('gives all machines the same box, and takes it away again', () => {
    const boxed = setBox(smallText, { name: 'me/centos' });
    expect(boxed.match(/box: me\/centos/g)).toHaveLength(3);
    expect(commonBox(editableMachines(boxed) ?? [])?.name).toBe('me/centos');
    expect(setBox(boxed, { name: null })).toBe(smallText);
    const mixed = boxed.replace('box: me/centos', 'box: other/box');
    expect(commonBox(editableMachines(mixed) ?? [])).toBeNull();
  });
});
