import { isAgent, scaled } from '../../../shared/cluster/scaled.ts';
import { type MachineSpec, machinesOf } from '../../../shared/cluster/spec.ts';
import type { MachineState } from '../../../shared/cluster/states.ts';
import type { ChangeOf } from '../../../shared/operations/change.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { forgetHostKey, knownHostsIn } from '../../ssh/index.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext, titleOf } from './context.ts';
import { downloadSteps } from './download.ts';
import { drainStep, undrainStep } from './drain.ts';
import { hostsStep } from './hosts.ts';
import { incompleteAgents } from './incomplete.ts';
import { allIn, boxStep, machinesStep, networkStep } from './machines.ts';
import { specStep } from './spec.ts';

/**
 * Agents come and go. What comes is written down first, and what goes last, so that wherever this is
 * interrupted the record names every machine there is; going on then does what is left. New ones join
 * before old ones leave: what runs on those has where to go.
 */
export async function scalePlan(plan: PlanContext, change: ChangeOf<'scale'>): Promise<Plan> {
  const { cluster, provider, hosts } = plan;
  const { removed, during, machines, added, problems } = scaled(cluster.spec, change);
  const [wrong] = problems;
  if (wrong !== undefined) throw new ProblemError(wrong);
  const grown = withMachines(cluster, during);
  const shrunk = withMachines(cluster, machines);
  const states = await provider.states(grown);
  const joining = await joiners(plan, grown, machines, added, states);
  const going = removed.map(({ name }) => name);
  const staying = machines.filter(({ name }) => states.get(name) === 'running').map(nameOf);
  // Names that were added for simulated machines are kept true, too.
  const named = plan.named || (await hosts.hasAny(cluster.spec));
  return makePlan([
    ...orphansStep(plan.orphans, 'wait'),
    ...(await hostsStep({ ...plan, cluster: shrunk, named })),
    // Those that an earlier run had begun to take out of work, and that shall stay.
    ...(plan.goesOn === true
      ? undrainStep(plan, machines.filter(isAgent), { id: 'welcome', needs: ['orphans'] })
      : []),
    ...(joining.length === 0
      ? []
      : joinSteps({ ...plan, cluster: grown }, joining, staying, states)),
    ...(going.length === 0
      ? []
      : leaveSteps({ ...plan, cluster: grown }, shrunk, removed, [
          ...new Set([...staying, ...joining]),
        ])),
  ]);
}

/** New agents, those that were never made, and those whose making an earlier run did not bring to its end. */
async function joiners(
  plan: PlanContext,
  grown: ClusterRecord,
  machines: readonly MachineSpec[],
  added: readonly MachineSpec[],
  states: ReadonlyMap<string, MachineState>,
): Promise<string[]> {
  const agents = machines.filter(isAgent).map(nameOf);
  const missing = agents.filter((name) => states.get(name) === 'absent');
  const left = plan.goesOn === true ? await incompleteAgents(plan, grown, agents) : [];
  const joining = new Set([...added.map(nameOf), ...missing, ...left]);
  return agents.filter((name) => joining.has(name));
}

function joinSteps(
  plan: PlanContext,
  joining: readonly string[],
  staying: readonly string[],
  states: ReadonlyMap<string, MachineState>,
): Step[] {
  const { cluster, installation } = plan;
  const boots =
    cluster.spec.release.kind === 'none' ? [] : machinesOf(cluster.spec, 'boot').map(nameOf);
  const named = [...joining, ...boots];
  const made = machinesStep({ ...plan, machines: named });
  const idle = named.filter((name) => states.get(name) !== 'running');
  const others = staying.filter((name) => !named.includes(name));
  return [
    specStep(plan, { id: 'spec', needs: ['orphans'], gone: [] }),
    // The installer is on the boot machine, unpacked; only where it is not, its file is looked for.
    ...downloadSteps(plan).filter(({ id }) => id === 'download:box'),
    boxStep(plan),
    networkStep(plan),
    {
      ...made,
      title: titleOf({ one: 'step.machines.one', many: 'step.machines' }, idle),
      machines: idle,
      needs: [...made.needs, 'spec'],
    },
    ...installation.joinSteps(cluster, named),
    ...installation.namesSteps(cluster, others),
  ];
}

function leaveSteps(
  plan: PlanContext,
  shrunk: ClusterRecord,
  removed: readonly MachineSpec[],
  staying: readonly string[],
): Step[] {
  const { cluster, installation } = plan;
  const going = removed.map(nameOf);
  const farewells = installation.leaveSteps(cluster, going);
  const names = installation.namesSteps(shrunk, staying);
  return [
    ...drainStep(plan, removed),
    ...farewells,
    removeStep(
      plan,
      going,
      farewells.map(({ id }) => id),
    ),
    ...undrainStep(plan, removed, { id: 'undrain', needs: ['destroy'] }),
    specStep(
      { ...plan, cluster: shrunk },
      { id: 'record', needs: ['destroy', 'undrain'], gone: going },
    ),
    // A name too many does no harm; it is put right with the next change.
    ...names.map((step) => ({
      ...step,
      id: `left:${step.id}`,
      needs: ['record'],
      optional: true,
    })),
  ];
}

function removeStep(plan: PlanContext, going: readonly string[], after: readonly string[]): Step {
  const { cluster, provider } = plan;
  return {
    id: 'destroy',
    title: titleOf({ one: 'step.destroy.one', many: 'step.destroy' }, going),
    machines: going,
    needs: ['orphans', 'health', 'drain', ...after],
    weight: 10,
    timeoutMs: minutes(5 + 2 * going.length),
    isDone: () => allIn(plan, going, ['absent']),
    run: async (context) => {
      await provider.destroy(cluster, going, context);
      for (const machine of going) await forgetHostKey(knownHostsIn(cluster.folder), machine);
    },
  };
}

function withMachines(cluster: ClusterRecord, machines: readonly MachineSpec[]): ClusterRecord {
  return { ...cluster, spec: { ...cluster.spec, machines: [...machines] } };
}

function nameOf({ name }: MachineSpec): string {
  return name;
}
