import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterHealth } from '../../shared/api/health.ts';
import type { MachineSpec } from '../../shared/cluster/spec.ts';
import { type Message, renderText, say } from '../../shared/messages/message.ts';
import { type Problem, ProblemError, problemOf, refuse } from '../../shared/problem.ts';
import { parsePostflight } from '../install/postflight-report.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { resourceText } from '../resources.ts';
import type { SshConnection } from '../ssh/connection.ts';

export interface WaitOptions {
  /** Asks the machines themselves, over ssh, where this computer does not reach their HTTP. */
  readonly withoutHttp?: boolean;
  /** ms; an hour unless told, as long as minidcos waits. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** What is waited for, whenever that changes. */
  readonly onWaiting?: (waiting: readonly Message[]) => void;
}

export interface WaitDependencies {
  get(name: string): Promise<ClusterRecord>;
  look(name: string, signal?: AbortSignal): Promise<ClusterHealth>;
  connect(name: string, machine: string, signal?: AbortSignal): Promise<SshConnection>;
  /** Between two looks, ms. */
  readonly pauseMs?: number;
}

/**
 * Looks until DC/OS is well on all machines. Throws `WAIT-TIMEOUT` with what was waited for last, and at
 * once what waiting cannot mend: `CLUSTER-UNKNOWN`, `HEALTH-NO-DCOS`, machines that were stopped.
 */
export async function waitUntilHealthy(
  name: string,
  { get, look, connect, pauseMs = 3_000 }: WaitDependencies,
  { withoutHttp = false, timeoutMs = 3_600_000, signal, onWaiting }: WaitOptions = {},
): Promise<void> {
  const { spec } = await get(name);
  if (withoutHttp && spec.provider === 'simulated') {
    refuse('FILES-SIMULATED', { name }, { kind: 'invalid' });
  }
  if (spec.release.kind === 'none') refuse('HEALTH-NO-DCOS', { name }, { kind: 'invalid' });
  const nodes = spec.machines.filter(({ type }) => type !== 'boot');
  const end = performance.now() + timeoutMs;
  let told = '';
  for (;;) {
    const waiting = withoutHttp
      ? (await Promise.all(nodes.map(ofNode))).flat()
      : await overHttp(name, look, signal);
    signal?.throwIfAborted();
    if (waiting.length === 0) return;
    const words = waiting.map((message) => renderText(message)).join('; ');
    if (words !== told) onWaiting?.(waiting);
    told = words;
    if (performance.now() >= end) {
      const minutes = Math.round(timeoutMs / 6_000) / 10;
      refuse('WAIT-TIMEOUT', { name, minutes, waiting: words });
    }
    await delay(pauseMs, undefined, signal && { signal });
  }

  async function ofNode({ name: machine }: MachineSpec): Promise<readonly Message[]> {
    try {
      const connection = await connect(name, machine, signal);
      try {
        const script = await resourceText('provision', 'postflight.sh');
        const { stdout } = await connection.script(script, [], signal && { signal });
        return parsePostflight(stdout).waiting;
      } finally {
        connection.close();
      }
    } catch (error) {
      signal?.throwIfAborted();
      return [problemOf(error)];
    }
  }
}

async function overHttp(
  name: string,
  look: WaitDependencies['look'],
  signal: AbortSignal | undefined,
): Promise<readonly Message[]> {
  try {
    const { verdict, agents, nodes, problems } = await look(name, signal);
    // What may be seen without a log-in is well; the rest nobody may ask.
    if (verdict === 'healthy' || verdict === 'login-needed') return [];
    const lost = (agents ?? []).filter(({ registered }) => !registered);
    const ill = (nodes ?? []).filter(({ health }) => health !== 'healthy');
    const waiting = [
      ...lost.map(({ machine }) => say('wait.agent', { machine })),
      ...ill.map(({ machine }) => say('wait.node', { machine })),
      ...problems,
    ];
    return waiting.length > 0 ? waiting : [say('wait.healthy')];
  } catch (error) {
    signal?.throwIfAborted();
    const found = problemOf(error);
    if (!patient(found)) throw new ProblemError(found);
    return [found];
  }
}

/** Only silence can be waited for. */
function patient({ code, kind }: Problem): boolean {
  return code === 'HEALTH-SILENT' || code === 'HEALTH-NOT-RUNNING' || kind === 'failed';
}
