import type { InstallMethod } from '../../shared/cluster/install-wishes.ts';
import { type MachineSpec, machinesOf } from '../../shared/cluster/spec.ts';
import type { Step } from '../operations/step.ts';
import type { Site } from './site.ts';
import { baseStep } from './steps/base.ts';
import { clockStep } from './steps/clock.ts';
import { genconfStep } from './steps/genconf.ts';
import { healthStep } from './steps/health.ts';
import { installerStep } from './steps/installer.ts';
import { javaSteps } from './steps/java.ts';
import { keysStep } from './steps/keys.ts';
import { memoryStep } from './steps/memory.ts';
import { namesStep } from './steps/names.ts';
import { nodeStep } from './steps/node.ts';
import { postflightStep } from './steps/postflight.ts';
import { pushSteps } from './steps/push.ts';
import { registrySteps } from './steps/registry.ts';
import { rejoinStep } from './steps/rejoin.ts';
import { serveStep } from './steps/serve.ts';
import { settledStep } from './steps/settled.ts';
import { webStep } from './steps/web.ts';
import { webClosedStep } from './steps/web-closed.ts';

/**
 * From machines that run to DC/OS on them. On each machine keys → names → base; on the boot machine
 * installer → genconf → serve; then the masters at once, the agents at once, and each is checked. What
 * machines get beside DC/OS they get once their base is there. With `ssh_push` and `web` DC/OS's installer goes to
 * the nodes.
 */
export function installPlan(
  site: Site,
  method: InstallMethod = site.cluster.spec.installMethod,
): Step[] {
  const { chosen } = site;
  const access = chosen.flatMap((machine) => [keysStep(site, machine), namesStep(site, machine)]);
  if (site.cluster.spec.release.kind === 'none') return [...access, ...javaSteps(site)];
  const [boot] = machinesOf({ machines: [...chosen] }, 'boot');
  const nodes = nodesOf(site);
  return [
    ...access,
    ...chosen.map((machine) => baseStep(site, machine)),
    ...(boot === undefined ? [] : [installerStep(site, boot)]),
    ...registrySteps(site),
    ...javaSteps(site),
    ...(boot === undefined || method === 'ssh_pull'
      ? fetchedBy(site, boot, nodes)
      : broughtTo(site, boot, nodes, method)),
    ...nodes.flatMap((node) => memoryStep(site, node)),
    ...(nodes.length === 0 ? [] : [healthStep(site, nodes)]),
    ...(boot === undefined || method !== 'web' ? [] : [webClosedStep(site, boot)]),
  ];
}

/** Each node fetches DC/OS from the boot machine. */
function fetchedBy(
  site: Site,
  boot: MachineSpec | undefined,
  nodes: readonly MachineSpec[],
): Step[] {
  return [
    ...(boot === undefined ? [] : [genconfStep(site, boot), serveStep(site, boot)]),
    ...nodes.map((node) => nodeStep(site, node)),
    ...nodes.map((node) => postflightStep(site, node)),
  ];
}

/** DC/OS's installer goes to the nodes, by itself or from its page; whether they are well we ask all the same. */
function broughtTo(
  site: Site,
  boot: MachineSpec,
  nodes: readonly MachineSpec[],
  method: 'ssh_push' | 'web',
): Step[] {
  const isWeb = method === 'web';
  const steps = isWeb ? [webStep(site, boot, nodes)] : pushSteps(site, boot, nodes);
  const needs = [isWeb ? 'web' : 'push-postflight'];
  return [
    genconfStep(site, boot, !isWeb),
    ...steps,
    ...nodes.map((node) => ({ ...postflightStep(site, node), needs })),
  ];
}

/** After a start: every machine answers and knows the time, its units are up, the cluster is healthy. */
export function resumePlan(site: Site): Step[] {
  const clocks = clockPlan(site, ['machines']);
  const nodes = nodesOf(site);
  if (site.cluster.spec.release.kind === 'none' || nodes.length === 0) return clocks;
  return [
    ...clocks,
    ...nodes.map((node) => settledStep(site, node)),
    // A machine may have got another size while it was off.
    ...nodes.flatMap((node) => [...rejoinStep(site, node), ...memoryStep(site, node)]),
    healthStep(site, nodes),
    // The registry starts with its machine; a cluster whose registry does not is a cluster all the same.
    ...registrySteps(
      site,
      clocks.map(({ id }) => id),
    ).map((step) => ({ ...step, optional: true })),
  ];
}

/** The machines' clocks, after `needs`: on all of them time stood still. */
export function clockPlan(site: Site, needs: readonly string[]): Step[] {
  return site.chosen.map((machine) => clockStep(site, machine, needs));
}

function nodesOf(site: Site): MachineSpec[] {
  return site.chosen.filter(({ type }) => type !== 'boot');
}
