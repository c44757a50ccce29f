import { machinesOf } from '../../shared/cluster/spec.ts';
import type { Step } from '../operations/step.ts';
import { guest } from './guest-paths.ts';
import { installPlan } from './plan.ts';
import { open, type Site } from './site.ts';
import { leaveStep } from './steps/leave.ts';
import { namesStep } from './steps/names.ts';
import { rejoinStep } from './steps/rejoin.ts';

/**
 * DC/OS onto the chosen machines, which join a cluster that runs: from what the boot machine, one of
 * them, generated when the cluster was made. It is generated anew only where nothing is left of it: a
 * newer template or another installer must not make agents that differ from their masters.
 */
export function joinPlan(site: Site): Step[] {
  const [boot] = machinesOf({ machines: [...site.chosen] }, 'boot');
  // However DC/OS came onto the others: DC/OS's installer knows no single nodes, so these fetch it.
  const steps = installPlan(site, 'ssh_pull').map((step) => {
    const isGenerating = step.id === 'installer' || step.id === 'genconf';
    return boot !== undefined && isGenerating ? unlessGenerated(site, boot.name, step) : step;
  });
  if (site.cluster.spec.release.kind === 'none') return steps;
  const rejoining = site.chosen.flatMap((machine) => rejoinStep(site, machine));
  return [...steps.map(afterRejoining), ...rejoining];
}

/** An agent that had signed off, and shall stay after all, is well only once it is back. */
function afterRejoining(step: Step): Step {
  const [kind, machine] = step.id.split(':');
  return kind === 'postflight' ? { ...step, needs: [...step.needs, `rejoin:${machine}`] } : step;
}

/** The cluster's names on the chosen machines, after machines came or went. */
export function namesPlan(site: Site): Step[] {
  return site.chosen.map((machine) => namesStep(site, machine));
}

/** Agents among the chosen machines sign off from the masters. */
export function leavePlan(site: Site): Step[] {
  if (site.cluster.spec.release.kind === 'none') return [];
  return site.chosen.flatMap((machine) => leaveStep(site, machine));
}

function unlessGenerated(site: Site, boot: string, step: Step): Step {
  const isThere = async (signal: AbortSignal) => {
    const connection = await open(site, boot, signal);
    const served = `${guest.work}/genconf/serve/dcos_install.sh`;
    const tests = ['test', '-s', served, '-a', '-s', guest.madeFrom];
    return (await connection.exec(tests, { signal })).code === 0;
  };
  return {
    ...step,
    isDone: async (signal) => (await isThere(signal)) || step.isDone(signal),
  };
}
