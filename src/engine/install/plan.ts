import { type MachineSpec, machinesOf } from '../../shared/cluster/spec.ts';
import type { Step } from '../operations/step.ts';
import type { Site } from './site.ts';
import { baseStep } from './steps/base.ts';
import { genconfStep } from './steps/genconf.ts';
import { healthStep } from './steps/health.ts';
import { installerStep } from './steps/installer.ts';
import { keysStep } from './steps/keys.ts';
import { memoryStep } from './steps/memory.ts';
import { namesStep } from './steps/names.ts';
import { nodeStep } from './steps/node.ts';
import { postflightStep } from './steps/postflight.ts';
import { serveStep } from './steps/serve.ts';
import { settledStep } from './steps/settled.ts';

/**
 * From machines that run to DC/OS on them. On each machine keys → names → base; on the boot machine
 * installer → genconf → serve; then the masters at once, the agents at once, and each is checked.
 */
export function installPlan(site: Site): Step[] {
  const { chosen } = site;
  const access = chosen.flatMap((machine) => [keysStep(site, machine), namesStep(site, machine)]);
  if (site.cluster.spec.release.kind === 'none') return access;
  const [boot] = machinesOf({ machines: [...chosen] }, 'boot');
  const nodes = nodesOf(site);
  return [
    ...access,
    ...chosen.map((machine) => baseStep(site, machine)),
    ...(boot === undefined
      ? []
      : [installerStep(site, boot), genconfStep(site, boot), serveStep(site, boot)]),
    ...nodes.map((node) => nodeStep(site, node)),
    ...nodes.map((node) => postflightStep(site, node)),
    ...nodes.flatMap((node) => memoryStep(site, node)),
    ...(nodes.length === 0 ? [] : [healthStep(site, nodes)]),
  ];
}

/** After a start: every machine answers, its units are up again, the cluster is healthy. */
export function resumePlan(site: Site): Step[] {
  if (site.cluster.spec.release.kind === 'none') return [];
  const nodes = nodesOf(site);
  if (nodes.length === 0) return [];
  return [...nodes.map((node) => settledStep(site, node)), healthStep(site, nodes)];
}

function nodesOf(site: Site): MachineSpec[] {
  return site.chosen.filter(({ type }) => type !== 'boot');
}
