import { describe, expect, test } from 'vitest';
import { createConnections } from '../../../../src/engine/install/connections.ts';
import type { Provider } from '../../../../src/engine/providers/provider.ts';
import type { SshConnection } from '../../../../src/engine/ssh/index.ts';
import { clusterSpec } from './spec.ts';

const cluster = { spec: clusterSpec(), folder: '/clusters/demo' };
const signal = new AbortController().signal;

/** Connections that can be closed and counted. */
function network() {
  const made: { machine: string; closed: boolean; close(): void }[] = [];
  let broken = 0;
  const connections = createConnections({
    provider: { ssh: async (_cluster: unknown, machine: string) => ({ machine }) } as Provider,
    connect: async ({ machine }) => {
      if (broken-- > 0) throw new Error('unreachable');
      const connection = {
        machine,
        closed: false,
        close() {
          this.closed = true;
        },
      };
      made.push(connection);
      return connection as unknown as SshConnection;
    },
  });
  return { connections, made, breakNext: () => (broken = 1) };
}

describe('the connections of an installation', () => {
  test('are shared by all steps of a machine, also when they ask at once', async () => {
    const { connections, made } = network();
    const open = (machine: string) => connections.open(cluster, machine, signal);
    const [first, again] = await Promise.all([open('m1'), open('m1'), open('a1')]);
    expect(first).toBe(again);
    expect(made.map(({ machine }) => machine).sort()).toEqual(['a1', 'm1']);
  });

  test('are made again when they are gone, or never came to be', async () => {
    const { connections, made, breakNext } = network();
    breakNext();
    await expect(connections.open(cluster, 'm1', signal)).rejects.toThrow('unreachable');
    await connections.open(cluster, 'm1', signal);
    made[0]?.close();
    await Promise.all([1, 2, 3].map(() => connections.open(cluster, 'm1', signal)));
    expect(made.length).toBe(2);
  });

  test('are all closed at the end, and one that is replaced at once', async () => {
    const { connections, made } = network();
    await connections.open(cluster, 'm1', signal);
    const newer = await connections.connect({ machine: 'm1' } as never, {});
    connections.adopt(cluster, 'm1', newer);
    await expect.poll(() => made.map(({ closed }) => closed)).toEqual([true, false]);
    connections.close();
    await expect.poll(() => made.map(({ closed }) => closed)).toEqual([true, true]);
  });
});
