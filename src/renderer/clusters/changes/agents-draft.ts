import { type AgentType, agentCount, isAgent } from '../../../shared/cluster/scaled.ts';
import type { ChangeOf } from '../../../shared/operations/change.ts';
import type { MachineView } from '../../../shared/snapshot.ts';

/** A size as it is typed; null where nothing is. */
export interface TypedSize {
  readonly cpus: number | null;
  readonly memoryMiB: number | null;
}

/** What is chosen in the dialog so far. */
export interface AgentsDraft {
  readonly counts: Readonly<Record<AgentType, number>>;
  /** Names of those that go, as they were unticked. */
  readonly remove: readonly string[];
  /** Of new ones; what is not typed is as with the last one of the kind. */
  readonly size: TypedSize;
}

type Agent = Pick<MachineView, 'name' | 'type'>;

/** Everything as it is. */
export function draftOf(machines: readonly Agent[]): AgentsDraft {
  return {
    counts: {
      'agent-private': agentCount(machines, 'agent-private'),
      'agent-public': agentCount(machines, 'agent-public'),
    },
    remove: [],
    size: { cpus: null, memoryMiB: null },
  };
}

/** Another number of agents: the newest are unticked where there are fewer, and none where there are more. */
export function withCount(
  draft: AgentsDraft,
  machines: readonly Agent[],
  type: AgentType,
  count: number,
): AgentsDraft {
  const ofType = machines.filter((machine) => machine.type === type).map(({ name }) => name);
  const others = draft.remove.filter((name) => !ofType.includes(name));
  const gone = ofType.slice(Math.max(0, count));
  return {
    ...draft,
    counts: { ...draft.counts, [type]: Math.max(0, Math.min(200, Math.trunc(count))) },
    remove: [...others, ...gone],
  };
}

/** One agent ticked or unticked: there is then one more, or one fewer. */
export function withAgent(draft: AgentsDraft, agent: Agent, stays: boolean): AgentsDraft {
  if (!isAgent(agent) || stays === !draft.remove.includes(agent.name)) return draft;
  const type = agent.type as AgentType;
  const count = draft.counts[type] + (stays ? 1 : -1);
  const others = draft.remove.filter((name) => name !== agent.name);
  return {
    ...draft,
    counts: { ...draft.counts, [type]: Math.max(0, count) },
    remove: stays ? others : [...others, agent.name],
  };
}

export function scaleOf({ counts, remove, size }: AgentsDraft): ChangeOf<'scale'> {
  const { cpus, memoryMiB } = size;
  return {
    kind: 'scale',
    privateAgents: counts['agent-private'],
    publicAgents: counts['agent-public'],
    ...(remove.length === 0 ? {} : { remove: [...remove] }),
    ...(cpus === null && memoryMiB === null
      ? {}
      : { size: { ...(cpus !== null && { cpus }), ...(memoryMiB !== null && { memoryMiB }) } }),
  };
}
