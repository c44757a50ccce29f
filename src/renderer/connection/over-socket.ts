import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { type Client, type Connection, connectionStore, type RefusalReason } from './client.ts';

/** Between two tries to reach the program again, ms; the last one is repeated. */
const pausesMs = [200, 500, 1000, 2000];
const sessionKey = 'dcos-vagrant-session';

type Answer =
  | { readonly type: 'welcome'; readonly session: string }
  | { readonly type: 'refused'; readonly reason: RefusalReason };

/**
 * Connects to `serve`. The link's fragment holds a code for one use; it is exchanged for a session,
 * which lives in this tab and is shown in the first message of every later connection.
 */
export function connectOverSocket(): Connection {
  const store = connectionStore();
  let code = takeCode();
  let tries = 0;
  const open = () => {
    const session = sessionStorage.getItem(sessionKey);
    if (code === null && session === null) return store.set({ kind: 'refused', reason: 'no-code' });
    const socket = new WebSocket(`ws://${window.location.host}/rpc`);
    socket.addEventListener('open', () => {
      socket.send(
        JSON.stringify(code === null ? { type: 'hello', session } : { type: 'hello', code }),
      );
    });
    let refused = false;
    socket.addEventListener(
      'message',
      ({ data }: MessageEvent<string>) => {
        const answer = JSON.parse(data) as Answer;
        code = null;
        if (answer.type === 'refused') {
          refused = true;
          sessionStorage.removeItem(sessionKey);
          return store.set({ kind: 'refused', reason: answer.reason });
        }
        sessionStorage.setItem(sessionKey, answer.session);
        tries = 0;
        const client: Client = createORPCClient(new RPCLink({ websocket: socket }));
        store.set({ kind: 'open', client });
      },
      { once: true },
    );
    socket.addEventListener('close', () => {
      if (refused) return;
      // After the link has heard of it, too: it would try to tell the server of each stream that is left.
      window.setTimeout(() => store.set({ kind: 'lost' }));
      window.setTimeout(open, pausesMs[Math.min(tries++, pausesMs.length - 1)]);
    });
  };
  open();
  // A new link opened in this tab changes nothing but the fragment, so the page is not loaded anew.
  window.addEventListener('hashchange', () => {
    const given = takeCode();
    if (given === null || store.state().kind !== 'refused') return;
    code = given;
    open();
  });
  return store;
}

/** The code of the link; taken out of the address, so that nobody copies a used one. */
function takeCode(): string | null {
  const found = /^#code=([\w-]+)$/.exec(window.location.hash)?.[1] ?? null;
  if (found !== null) history.replaceState(null, '', window.location.pathname);
  return found;
}
