import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  memoryOf,
  offeredMemoryMiB,
  parseResources,
  resourcesFile,
  withMemory,
} from '../../../../src/engine/install/mesos-resources.ts';
import { machine } from './spec.ts';

const ports = {
  name: 'ports',
  role: '*',
  type: 'RANGES',
  ranges: { range: [{ begin: 1, end: 9 }] },
};
const older = { name: 'mem', role: '*', type: 'SCALAR', scalar: { value: 4096 } };

describe('what a Mesos agent offers', () => {
  test('is the machine’s memory less what is kept back', () => {
    const agent = machine('a1', 'agent-private', 111);
    expect(offeredMemoryMiB({ ...agent, memoryMiB: 6144, memoryReservedMiB: 512 })).toBe(5632);
    expect(offeredMemoryMiB({ ...agent, memoryReservedMiB: 0 })).toBe(null);
    expect(offeredMemoryMiB(agent)).toBe(null);
  });

  test('keeps its ports and disks', () => {
    const resources = withMemory([older, ports], { type: 'agent-private' }, 5632);
    expect(resources).toEqual([ports, { ...older, scalar: { value: 5632 } }]);
    expect(memoryOf(resources)).toBe(5632);
  });

  test('belongs to the role slave_public on a public agent', () => {
    const [mem] = withMemory([], { type: 'agent-public' }, 1024);
    expect(mem).toMatchObject({ role: 'slave_public', scalar: { value: 1024 } });
  });

  test('is read back from the file that was written', () => {
    const file = resourcesFile([ports, older]);
    expect(parseResources(file.replace('MESOS_RESOURCES=', ''))).toEqual([ports, older]);
    const read = execFileSync('sh', ['-c', `${file}printf %s "$MESOS_RESOURCES"`]).toString();
    expect(JSON.parse(read)).toEqual([ports, older]);
  });

  test.each(['', 'rubbish', '{"name": "mem"}', "'[7]'"])('is nothing in %j', (text) => {
    expect(parseResources(text)).toEqual([]);
  });
});
