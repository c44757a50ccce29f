import {
  handleSimulatedRequest,
  type SimulatedAnswer,
} from '../../../../../../src/engine/providers/simulated/api/index.ts';
import {
  type Effect,
  emptyState,
  type SimulatedState,
} from '../../../../../../src/engine/providers/simulated/state.ts';
import { type ClusterSpec, machineId } from '../../../../../../src/shared/cluster/spec.ts';
import { exampleSpec } from '../example-cluster.ts';

export const bootedAt = Date.UTC(2026, 0, 1);
export const now = bootedAt + 60_000;

/** The state of a cluster on which everything is installed and healthy. */
export function installedState(spec: ClusterSpec = exampleSpec()): SimulatedState {
  const machines = spec.machines.map(({ name, type }) => {
    const role: Effect = type === 'master' ? 'master' : type === 'boot' ? 'serve' : 'agent';
    const effects: Effect[] = ['keys', 'names', 'base', role, 'postflight', 'memory', 'health'];
    const machine = { cluster: spec.id, state: 'running' as const, readyAt: bootedAt, effects };
    return [machineId(spec, name), machine];
  });
  return { ...emptyState, network: spec.network, machines: Object.fromEntries(machines) };
}

/** A conversation with one simulated cluster: each answer's next state is the next request's. */
export function conversation(state = installedState(), spec = exampleSpec()) {
  let current = state;
  let time = now;
  const ask = (
    method: string,
    path: string,
    body: unknown = '',
    headers: Record<string, string> = {},
  ): SimulatedAnswer => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request = { method, path, headers, body: text };
    const answer = handleSimulatedRequest(current, spec, request, time);
    current = answer.nextState ?? current;
    return answer;
  };
  const get = (path: string) => JSON.parse(ask('GET', path).body);
  /** Lets time pass, ms. */
  const pass = (ms: number) => {
    time += ms;
  };
  return { ask, get, pass, state: () => current };
}

/** The state in which a machine is in another state or has other effects. */
export function withChanged(
  name: string,
  change: Partial<SimulatedState['machines'][string]>,
  spec = exampleSpec(),
): SimulatedState {
  const state = installedState(spec);
  const id = machineId(spec, name);
  const machine = state.machines[id];
  if (machine === undefined) throw new Error(`There is no ${id}.`);
  return { ...state, machines: { ...state.machines, [id]: { ...machine, ...change } } };
}
