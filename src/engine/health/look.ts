import type {
  AgentReport,
  AppReport,
  ClusterHealth,
  NodeReport,
  UnitReport,
} from '../../shared/api/health.ts';
import type { MachineState } from '../../shared/cluster/states.ts';
import { refuse } from '../../shared/problem.ts';
import type { ClientOf } from '../dcos/health.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { answeringMaster, type Expected, expectedOf } from './answering.ts';
import { agentsOf, appsOf } from './reports.ts';
import { appsAnswer, summaryAnswer } from './shapes.ts';
import { type Asker, told, wantsLogin } from './told.ts';
import { type Diagnostics, diagnosticsOfAll, diagnosticsOfEach } from './units.ts';
import { verdictOf } from './verdict.ts';

/** What a look needs. */
export interface Subject {
  readonly cluster: ClusterRecord;
  /** By name, as the provider says. */
  readonly states: ReadonlyMap<string, MachineState>;
  readonly clientOf: ClientOf;
  /** Of who logged in with the DC/OS CLI; null where nobody did. */
  token(): Promise<string | null>;
  url(): Promise<string | null>;
}

/**
 * Asks a cluster's DC/OS how it is, over HTTP from this computer. First in nobody's name; where that is not
 * enough in the name of who logged in; and without one the agents, which tell of themselves to everybody.
 * Throws `HEALTH-NO-DCOS`, `HEALTH-NOT-RUNNING`, `HEALTH-SILENT`, and whatever aborted the signal.
 */
export async function lookAt(subject: Subject, signal: AbortSignal): Promise<ClusterHealth> {
  const { cluster, states, clientOf } = subject;
  const { spec } = cluster;
  const { name } = spec;
  if (spec.release.kind === 'none') refuse('HEALTH-NO-DCOS', { name }, { kind: 'invalid' });
  const expected = expectedOf(cluster, states);
  const running = expected.filter(({ runs }) => runs);
  if (running.length === 0) refuse('HEALTH-NOT-RUNNING', { name });

  const { client, dcos } = await answeringMaster(name, running, clientOf, signal);
  let token: string | null = null;
  let answers = await ask({ client, token, signal });
  if (answers.some(wantsLogin)) {
    token = await subject.token().catch(() => null);
    if (token !== null) answers = await ask({ client, token, signal });
  }
  const loginNeeded = answers.some(wantsLogin);
  const [all, summary, apps] = answers;
  const diagnostics = all.value ?? (loginNeeded ? await ofAgents(running, clientOf, signal) : null);
  const parts: Parts = {
    nodes: diagnostics && nodesOf(expected, diagnostics),
    units: diagnostics && unitsOf(expected, diagnostics),
    agents: summary.value && agentsOf(expected, summary.value.slaves),
    apps: apps.value && appsOf(apps.value.apps),
  };
  return {
    cluster: name,
    simulated: spec.provider === 'simulated',
    dcos,
    url: await subject.url().catch(() => null),
    verdict: verdictOf({ ...parts, expected, loginNeeded }),
    loginNeeded,
    ...parts,
    problems: answers.flatMap((each) =>
      each.problem === null || wantsLogin(each) ? [] : [each.problem],
    ),
  };
}

/** What DC/OS tells; null where it does not. */
export interface Parts {
  readonly units: readonly UnitReport[] | null;
  readonly nodes: readonly NodeReport[] | null;
  readonly agents: readonly AgentReport[] | null;
  readonly apps: readonly AppReport[] | null;
}

function ask(asker: Asker) {
  const { client, signal } = asker;
  return Promise.all([
    diagnosticsOfAll(asker),
    told(signal, client.get('/mesos/state-summary', summaryAnswer, asker)),
    told(signal, client.get('/service/marathon/v2/apps', appsAnswer, asker)),
  ]);
}

function ofAgents(
  running: readonly Expected[],
  clientOf: ClientOf,
  signal: AbortSignal,
): Promise<Diagnostics | null> {
  const agents = running.filter(({ type }) => type !== 'master');
  const askers = agents.map((agent): [string, Asker] => [
    agent.ip,
    // A token is the masters' business alone.
    { client: clientOf(agent), token: null, signal },
  ]);
  return diagnosticsOfEach(new Map(askers));
}

const urgency = { unhealthy: 0, unknown: 1, healthy: 2 } as const;

function nodesOf(expected: readonly Expected[], { nodes }: Diagnostics): NodeReport[] {
  return expected.map(({ name: machine, ip, type }) => {
    return { machine, ip, type, health: nodes.get(ip) ?? 'unknown' };
  });
}

/** The unwell first, and machines by their names. */
function unitsOf(expected: readonly Expected[], { units }: Diagnostics): UnitReport[] {
  const names = new Map(expected.map(({ ip, name }) => [ip, name]));
  return units
    .map((unit) => ({
      ...unit,
      failing: unit.failing.map((where) => ({
        ...where,
        machine: names.get(where.machine) ?? where.machine,
      })),
    }))
    .toSorted((a, b) => urgency[a.health] - urgency[b.health] || a.name.localeCompare(b.name));
}
