import { type MachineSpec, machinesOf } from '../../shared/cluster/spec.ts';
import { ProblemError, problem } from '../../shared/problem.ts';
import type { DcosClient } from '../dcos/client.ts';
import type { Step, StepContext } from '../operations/step.ts';
import type { Site } from './site.ts';
import { caughtUpStep } from './steps/caught-up.ts';
import { healthStep } from './steps/health.ts';
import { installerStep } from './steps/installer.ts';
import { keysStep } from './steps/keys.ts';
import { postflightStep } from './steps/postflight.ts';
import { serveStep } from './steps/serve.ts';
import { upgradeNodeStep } from './steps/upgrade-node.ts';
import { upgradeScriptStep } from './steps/upgrade-script.ts';

/**
 * DC/OS's documented upgrade in place: the boot machine generates and serves, and one node after another
 * fetches it: masters, the leading one last, then private and public agents. Each has to be well before
 * the next one is touched.
 */
export async function upgradePlan(site: Site, signal?: AbortSignal): Promise<Step[]> {
  const [boot] = machinesOf({ machines: [...site.chosen] }, 'boot');
  if (boot === undefined || site.cluster.spec.release.kind === 'none') return [];
  const nodes = await upgradeOrder(site, signal);
  return [
    keysStep(site, boot),
    { ...installerStep(site, boot), needs: ['machines', 'download', `keys:${boot.name}`] },
    upgradeScriptStep(site, boot, nodes),
    serveStep(site, boot),
    ...nodes.flatMap((node, index) => {
      const before = nodes[index - 1];
      const after = before === undefined ? 'serve' : `postflight:${before.name}`;
      return nodeSteps(site, node, boot.name, after);
    }),
    healthStep(site, nodes),
  ];
}

/** Masters with the leading one last, so that the lead moves once; then agents, private before public. */
async function upgradeOrder(site: Site, signal?: AbortSignal): Promise<MachineSpec[]> {
  const masters = ofType(site.chosen, 'master');
  const leader = await leaderOf(site, masters, signal);
  return [
    ...masters.filter(({ ip }) => ip !== leader),
    ...masters.filter(({ ip }) => ip === leader),
    ...agentsOf(site.chosen),
  ];
}

/** Address of the master that leads; null where nobody says, and any order will do. */
async function leaderOf(
  site: Site,
  masters: readonly MachineSpec[],
  signal?: AbortSignal,
): Promise<string | null> {
  if (masters.length < 2) return null;
  const named = (ask: (client: DcosClient) => Promise<string | null | undefined>) =>
    Promise.any(
      masters.map(async (master) => (await ask(site.clientOf(master))) ?? Promise.reject()),
    );
  const byMesos = async (client: DcosClient) => (await client.mesos(signal)).leader;
  const byExhibitor = async (client: DcosClient) =>
    (await client.exhibitor(signal)).find(({ isLeader }) => isLeader)?.hostname;
  return named(byMesos)
    .catch(() => named(byExhibitor))
    .catch(() => null);
}

function nodeSteps(site: Site, node: MachineSpec, boot: string, after: string): Step[] {
  const isMaster = node.type === 'master';
  const postflight = postflightStep(site, node);
  return [
    upgradeNodeStep(site, node, boot, [after]),
    ...(isMaster ? [caughtUpStep(site, node)] : []),
    {
      ...postflight,
      needs: [isMaster ? `caught-up:${node.name}` : `upgrade:${node.name}`],
      run: (context) => named(node.name, postflight, context),
    },
  ];
}

async function named(machine: string, step: Step, context: StepContext): Promise<void> {
  await step.run(context).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'POSTFLIGHT-UNHEALTHY') {
      throw error;
    }
    const failing = String(error.problem.params?.failing ?? '');
    throw new ProblemError(problem('UPGRADE-NODE-NOT-BACK', { machine, failing }, { machine }), {
      cause: error,
    });
  });
}

function ofType(machines: readonly MachineSpec[], type: MachineSpec['type']): MachineSpec[] {
  return machines.filter((machine) => machine.type === type);
}

function agentsOf(machines: readonly MachineSpec[]): MachineSpec[] {
  return [...ofType(machines, 'agent-private'), ...ofType(machines, 'agent-public')];
}
