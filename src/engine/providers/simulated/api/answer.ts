import type { SimulatedState } from '../state.ts';

export interface SimulatedRequest {
  readonly method: string;
  /** Path with its query, `/mesos/state-summary`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SimulatedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The state after the request, where it changed something. */
  readonly nextState?: SimulatedState;
}

/** Every answer carries it, so that nobody takes the simulation for a cluster. */
const mark = { 'x-dcos-vagrant': 'simulated', 'cache-control': 'no-store' };

export function json(status: number, value: unknown, nextState?: SimulatedState): SimulatedAnswer {
  const headers = { ...mark, 'content-type': 'application/json; charset=utf-8' };
  const answer = { status, headers, body: `${JSON.stringify(value)}\n` };
  return nextState === undefined ? answer : { ...answer, nextState };
}

/** A page without scripts; the policy holds even if a name ever slipped through unescaped. */
export function html(status: number, body: string): SimulatedAnswer {
  const headers = {
    ...mark,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  };
  return { status, headers, body };
}

export function failure(status: number, message: string, details?: unknown): SimulatedAnswer {
  return json(status, details === undefined ? { message } : { message, details });
}
