import type { RawData, WebSocket } from 'ws';
import * as z from 'zod';
import type { Access, Admission } from './access.ts';

/** Nothing but a greeting within this time ends the connection, ms. */
export const greetingMs = 10_000;
const greetingBytes = 1024;

/** Close codes of our own, from the range that is left to applications. */
export const closeCodes = { refused: 4401, notGreeted: 4408, notUnderstood: 4400 } as const;

const secret = z.string().min(1).max(200);
const greeting = z.union([
  z.strictObject({ type: z.literal('hello'), code: secret }),
  z.strictObject({ type: z.literal('hello'), session: secret }),
]);

export interface HandshakeOptions {
  readonly access: Access;
  /** Called right after the welcome, before another message can be read. */
  readonly welcome: () => void;
  readonly patienceMs?: number;
}

/**
 * The first message decides: `{type: "hello", code}` or `{type: "hello", session}`, answered with
 * `{type: "welcome", session}`; or with `{type: "refused", reason}` and the end. All in one turn, so
 * that no message that follows at once is lost.
 */
export function shakeHands(socket: WebSocket, options: HandshakeOptions): void {
  const { access, welcome, patienceMs = greetingMs } = options;
  const late = setTimeout(() => socket.close(closeCodes.notGreeted), patienceMs);
  late.unref();
  socket.once('close', () => clearTimeout(late));
  socket.once('message', (data, isBinary) => {
    clearTimeout(late);
    const admission = isBinary ? null : admit(access, data);
    if (admission === null) return socket.close(closeCodes.notUnderstood);
    if (!admission.admitted) {
      socket.send(JSON.stringify({ type: 'refused', reason: admission.reason }));
      return socket.close(closeCodes.refused);
    }
    socket.send(JSON.stringify({ type: 'welcome', session: admission.session }));
    welcome();
  });
}

function admit(access: Access, data: RawData): Admission | null {
  const bytes = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
  if (bytes.length === 0 || bytes.length > greetingBytes) return null;
  const read = greeting.safeParse(jsonOf(bytes.toString('utf8')));
  if (!read.success) return null;
  return 'code' in read.data ? access.exchange(read.data.code) : access.resume(read.data.session);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
