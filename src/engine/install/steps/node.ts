import { type MachineSpec, machinesOf } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem, refuse } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { bootUrl } from '../config.ts';
import { ask, open, perform, type Site } from '../site.ts';

// The names that dcos_install.sh has for the types of machines.
const roles = {
  master: 'master',
  'agent-private': 'slave',
  'agent-public': 'slave_public',
  boot: '',
} as const;

/**
 * DC/OS on a master or an agent, fetched from the boot machine. All masters at once, then all agents
 * at once. What an interrupted installation left is finished or made anew (resources/provision/node.sh).
 */
export function nodeStep(site: Site, machine: MachineSpec): Step {
  const { name, type } = machine;
  const isMaster = type === 'master';
  const masters = machinesOf({ machines: [...site.chosen] }, 'master');
  return {
    id: isMaster ? `master:${name}` : `agent:${name}`,
    title: isMaster ? say('step.master', { machine: name }) : say('step.agent', { machine: name }),
    machines: [name],
    needs: [
      'serve',
      `base:${name}`,
      ...(isMaster ? [] : masters.map((master) => `master:${master.name}`)),
    ],
    weight: isMaster ? 90 : 60,
    timeoutMs: 3_600_000,
    async isDone(signal) {
      const state = await ask(site, name, 'node.sh', ['state'], signal);
      return state.trim() === 'installed';
    },
    async run(context) {
      await refuseWithoutBoot(site, name, context.signal);
      const args = ['install', roles[type], bootUrl(site.cluster.spec)];
      const failedChecks: string[] = [];
      const listening = {
        ...context,
        log: (line: string, machine?: string) => {
          const check = /^(?:Checking (?:if )?(.*): FAIL|FAIL (.*))/.exec(line);
          if (check !== null) failedChecks.push((check[1] ?? check[2] ?? '').trim());
          context.log(line, machine);
        },
      };
      await perform(site, name, 'node.sh', args, listening).catch((error: unknown) => {
        throw installProblem(name, failedChecks, error);
      });
    },
  };
}

/** What `dcos_install.sh` or systemd did not like, rather than that a command failed. */
function installProblem(machine: string, failedChecks: readonly string[], error: unknown): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== 'SSH-SCRIPT-FAILED') return error;
  const { command } = error.problem;
  const extra = { machine, ...(command === undefined ? {} : { command }) };
  if (failedChecks.length > 0) {
    const params = { machine, checks: failedChecks.join('; ') };
    return new ProblemError(problem('PREFLIGHT-FAILED', params, extra), { cause: error });
  }
  const detail = String(error.problem.params?.detail ?? '');
  return new ProblemError(problem('DCOS-INSTALL-FAILED', { machine, detail }, extra), {
    cause: error,
  });
}

/** Only part of a cluster may be brought up; without a boot machine nothing can be installed on it. */
async function refuseWithoutBoot(site: Site, name: string, signal: AbortSignal): Promise<void> {
  const url = `${bootUrl(site.cluster.spec)}/ready`;
  const connection = await open(site, name, signal);
  const { stdout } = await connection.exec(['curl', '-sS', '-m', '20', url], { signal });
  if (stdout.trim() === 'ok') return;
  const boot = machinesOf(site.cluster.spec, 'boot')[0]?.name ?? 'boot';
  const params = { machine: name, boot, cluster: site.cluster.spec.name, url };
  refuse('BOOT-NOT-SERVING', params, { machine: name });
}
