import { EventEmitter } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { pageSockets } from '../../../../src/cli/serve/page-socket.ts';
import { createApi } from '../../../../src/engine/api/router.ts';
import type { Contract } from '../../../../src/shared/api/contract.ts';
import type { SnapshotUpdate } from '../../../../src/shared/snapshot.ts';

type Data = string | ArrayBufferLike | Uint8Array;
type Listener = (event: { data?: Data }) => void;

/** One end of a wire as both sides of oRPC use it; what is sent on it is kept until it is let through. */
class Wire extends EventEmitter {
  readonly readyState = 1;
  readonly held: (() => void)[] = [];
  sent = 0;
  other: Wire | undefined;
  addEventListener = (name: string, listener: Listener) => {
    this.on(name, listener);
  };
  removeEventListener = (name: string, listener: Listener) => {
    this.off(name, listener);
  };
  send = (data: Data, flushed: () => void = () => undefined) => {
    this.sent++;
    this.other?.emit('message', { data });
    this.held.push(flushed);
  };
}

function wires(): { server: Wire; page: Wire } {
  const [server, page] = [new Wire(), new Wire()];
  server.other = page;
  page.other = server;
  return { server, page };
}

/** Snapshots as fast as they are taken; counts them. */
function endless() {
  let made = 0;
  const watch = async function* (): AsyncGenerator<SnapshotUpdate> {
    for (;;) yield { type: 'patch', base: made, revision: ++made };
  };
  return { publisher: { watch } as never, made: () => made };
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe('a page that reads slowly', () => {
  it('slows its streams down instead of filling the memory', async () => {
    const { server, page } = wires();
    const { publisher, made } = endless();
    pageSockets(createApi({ engine: {} as never, shell: {} as never, publisher }))(
      server as unknown as WebSocket,
    );
    const client: ContractRouterClient<Contract> = createORPCClient(
      new RPCLink({ websocket: page as unknown as globalThis.WebSocket }),
    );
    const opened = client.snapshot();
    await expect.poll(() => server.held.length).toBe(1);
    server.held.shift()?.();
    await opened;
    await turns(100);
    // One is on its way, and the next one is made when that has left.
    expect([server.sent, made()]).toEqual([2, 1]);
    server.held.shift()?.();
    await expect.poll(() => server.sent).toBe(3);
    await turns(100);
    expect(made()).toBe(2);
    server.emit('close');
  });
});
