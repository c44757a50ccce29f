import { RPCHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import type { Api } from '../../engine/api/router.ts';

/** A page that went away without a word (a laptop asleep, a cut cable) is noticed within two of these, ms. */
const heartbeatMs = 30_000;

/** Lets pages call the engine: for each socket that is given, from its next message on. */
export function pageSockets(api: Api): (socket: WebSocket) => void {
  const handler = new RPCHandler(api.router);
  return (socket) => {
    keepAlive(socket);
    const paced = {
      addEventListener: socket.addEventListener.bind(socket),
      // Waited for by whoever streams: the next piece is made when this one has left the process, so that
      // a page that reads slowly slows its streams down instead of filling the memory.
      send: (data: Parameters<WebSocket['send']>[0]) =>
        new Promise<void>((resolve) => socket.send(data, () => resolve())),
    };
    handler.upgrade(paced, { context: api.connect() });
  };
}

function keepAlive(socket: WebSocket): void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, heartbeatMs);
  socket.once('close', () => clearInterval(timer));
}
