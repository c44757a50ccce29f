import { createHash } from 'node:crypto';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type MessageCode, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step, StepContext } from '../../operations/step.ts';
import { guest } from '../guest-paths.ts';
import { failuresSaid } from '../installer-said.ts';
import { open, perform, type Site } from '../site.ts';
import { isComplaint, readMadeFrom } from './genconf.ts';
import { giveKey, takeKey } from './installer-key.ts';
import { clearNodes, keepNodes, notInstalled } from './node-states.ts';

type Action = 'preflight' | 'deploy' | 'postflight';

/**
 * DC/OS's installer goes from the boot machine to all nodes by itself: `--preflight`, `--deploy`, `--postflight`.
 * What it has looked at is noted beside what it installs from, so that going on does not look again; what it
 * installed is asked of the nodes.
 */
export function pushSteps(site: Site, boot: MachineSpec, nodes: readonly MachineSpec[]): Step[] {
  return [
    lookStep(site, { boot, nodes, action: 'preflight', weight: 15 }, [
      'genconf',
      ...nodes.map(({ name }) => `base:${name}`),
    ]),
    deployStep(site, boot, nodes),
    lookStep(site, { boot, nodes, action: 'postflight', weight: 60 }, ['push-deploy']),
  ];
}

interface Looking {
  readonly boot: MachineSpec;
  readonly nodes: readonly MachineSpec[];
  readonly action: 'preflight' | 'postflight';
  readonly weight: number;
}

function lookStep(site: Site, { boot, nodes, action, weight }: Looking, needs: string[]): Step {
  const { name } = boot;
  return {
    id: `push-${action}`,
    title: say(`step.push-${action}`),
    machines: [name],
    needs,
    weight,
    timeoutMs: 3_600_000,
    async isDone(signal) {
      const connection = await open(site, name, signal);
      const passed = await connection.exec(['cat', `${guest.work}/passed-${action}`], { signal });
      if (passed.code === 0 && passed.stdout.trim() === (await tokenOf(site, name, signal))) {
        return true;
      }
      // A machine that has DC/OS is not fit for an installation any more.
      return action === 'preflight' && (await notInstalled(site, nodes, signal)).length === 0;
    },
    run: (context) => runInstaller(site, name, action, context),
  };
}

function deployStep(site: Site, { name }: MachineSpec, nodes: readonly MachineSpec[]): Step {
  return {
    id: 'push-deploy',
    title: say('step.push-deploy'),
    machines: nodes.map((node) => node.name),
    needs: ['push-preflight'],
    weight: 150,
    timeoutMs: 7_200_000,
    isDone: async (signal) => (await notInstalled(site, nodes, signal)).length === 0,
    async run(context) {
      const { signal } = context;
      await clearNodes(site, nodes, context);
      if ((await notInstalled(site, nodes, signal)).length > 0) {
        // Of an installation that goes on, the installer counts the nodes that have DC/OS as failed.
        const failure = await runInstaller(site, name, 'deploy', context).then(
          () => null,
          (error: unknown) => error,
        );
        signal.throwIfAborted();
        const left = await notInstalled(site, nodes, signal);
        if (failure !== null && left.length > 0) throw withMachines(failure, left);
      }
      await keepNodes(site, nodes, context);
    },
  };
}

/** Runs the installer with the cluster's key; throws `PUSH-PREFLIGHT-FAILED` and the like with what it says. */
async function runInstaller(
  site: Site,
  boot: string,
  action: Action,
  context: StepContext,
): Promise<void> {
  const lines: string[] = [];
  const listening: StepContext = {
    ...context,
    log: (line, machine) => {
      lines.push(line);
      context.log(line, machine);
    },
  };
  const token = await tokenOf(site, boot, context.signal);
  await giveKey(site, boot, context.signal);
  try {
    await perform(site, boot, 'push.sh', [guest.work, action, token], listening);
  } catch (error) {
    throw pushProblem(site, action, lines, error);
  } finally {
    await takeKey(site, boot);
  }
}

const codes: Readonly<Record<Action, MessageCode>> = {
  preflight: 'PUSH-PREFLIGHT-FAILED',
  deploy: 'PUSH-DEPLOY-FAILED',
  postflight: 'PUSH-POSTFLIGHT-FAILED',
};

function pushProblem(
  { cluster }: Site,
  action: Action,
  lines: readonly string[],
  error: unknown,
): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== 'SSH-SCRIPT-FAILED') return error;
  const { command, params, machine } = error.problem;
  const said = failuresSaid(lines, cluster.spec.machines);
  const found = said.length > 0 ? said : lines.filter(isComplaint).map((line) => line.trim());
  const detail = found.length > 0 ? found.join('; ') : String(params?.detail ?? '');
  const extra = {
    ...(machine === undefined ? {} : { machine }),
    ...(command === undefined ? {} : { command }),
  };
  // Which machines have no DC/OS is known once they are asked; see `withMachines`.
  const told = action === 'deploy' ? { machines: '', detail } : { detail };
  return new ProblemError(problem(codes[action], told, extra), { cause: error });
}

function withMachines(error: unknown, left: readonly string[]): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== 'PUSH-DEPLOY-FAILED') return error;
  const { code, params, ...extra } = error.problem;
  const machines = left.join(', ');
  return new ProblemError(problem(code, { ...params, machines }, extra), { cause: error });
}

/** Stands for what is installed from: anew with each configuration and installer. */
async function tokenOf(site: Site, boot: string, signal: AbortSignal): Promise<string> {
  const made = await readMadeFrom(site, boot, signal);
  return createHash('sha256').update(JSON.stringify(made)).digest('hex');
}
