import type { Command } from 'commander';
import type {
  AgentReport,
  Amount,
  AppReport,
  ClusterHealth,
  HealthVerdict,
  NodeReport,
  UnitReport,
} from '../shared/api/health.ts';
import { type MessageCode, say } from '../shared/messages/message.ts';
import { problemToJson } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { cut, formatMemory, formatTable, plainLine } from './format.ts';
import { word } from './words.ts';

/** `health NAME`: how DC/OS is, as it tells itself; ends with 0 only where it is known to be well. */
export function addHealth(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'health <name>', 'help.health').action(async (name: string) => {
    const health = await (await cli.engine()).health.look(name);
    cli.terminal.value({ ...health, problems: health.problems.map(problemToJson) });
    tell(cli, health);
    end.exitCode = exitCodeOf[health.verdict];
  });
}

const exitCodeOf: Readonly<Record<HealthVerdict, number>> = {
  healthy: exitCodes.done,
  unhealthy: exitCodes.failed,
  unknown: exitCodes.failed,
  'login-needed': exitCodes.prerequisite,
};

function tell({ terminal }: Cli, health: ClusterHealth): void {
  const { cluster: name, dcos, verdict, loginNeeded, problems } = health;
  const words = { name, dcos, verdict: word(`health.verdict.${verdict}`) };
  terminal.line(word('cli.health.dcos', words));
  if (health.simulated) terminal.say(say('cli.simulated'));
  const part = (code: MessageCode, lines: readonly string[] | null) => {
    if (lines === null) return;
    terminal.line('');
    terminal.line(word(code));
    for (const line of lines) terminal.line(line);
  };
  part('cli.health.units', health.units && unitLines(health.units));
  part('cli.health.nodes', health.nodes && nodeLines(health.nodes));
  part('cli.health.agents', health.agents && agentLines(health.agents));
  part('cli.health.apps', health.apps && appLines(health.apps));
  // In JSON both are part of the value.
  if (terminal.json) return;
  if (loginNeeded) terminal.hint(say('cli.health.login', { name }));
  for (const problem of problems) terminal.problem(problem);
}

const columns = (...names: readonly Column[]) =>
  names.map((name) => word(`cli.health.column.${name}`));
type Column =
  | 'unit'
  | 'health'
  | 'machine'
  | 'says'
  | 'address'
  | 'state'
  | 'cpus'
  | 'memory'
  | 'disk'
  | 'tasks'
  | 'app'
  | 'instances';

/** Those that are not well, one line a machine; the well ones only in number. */
function unitLines(units: readonly UnitReport[]): string[] {
  const unwell = units.filter(({ health }) => health !== 'healthy');
  if (unwell.length === 0) return [word('cli.health.units.well', { count: units.length })];
  const rows = unwell.flatMap(({ id, health, failing }) => {
    const where = failing.length === 0 ? [{ machine: '–', output: '' }] : failing;
    return where.map(({ machine, output }) => [
      plainLine(id),
      word(`health.wellness.${health}`),
      machine,
      cut(plainLine(output.trim()), 100),
    ]);
  });
  const count = units.length - unwell.length;
  const others = count === 0 ? [] : [word('cli.health.units.others', { count })];
  return [...formatTable([columns('unit', 'health', 'machine', 'says'), ...rows]), ...others];
}

function nodeLines(nodes: readonly NodeReport[]): string[] {
  const rows = nodes.map(({ machine, ip, health }) => [
    machine,
    ip,
    word(`health.wellness.${health}`),
  ]);
  return formatTable([columns('machine', 'address', 'health'), ...rows]);
}

function agentLines(agents: readonly AgentReport[]): string[] {
  const rows = agents.map(({ machine, registered, resources, tasks }) => [
    machine,
    word(registered ? 'health.agent.registered' : 'health.agent.lost'),
    resources === null ? '–' : used(resources.cpus, amountOfCpus),
    resources === null ? '–' : used(resources.memoryMiB, formatMemory),
    resources === null ? '–' : used(resources.diskMiB, formatMemory),
    String(tasks),
  ]);
  return formatTable([columns('machine', 'state', 'cpus', 'memory', 'disk', 'tasks'), ...rows]);
}

function appLines(apps: readonly AppReport[]): string[] {
  if (apps.length === 0) return [word('cli.health.apps.none')];
  const rows = apps.map(({ id, state, running, instances }) => [
    plainLine(id),
    word(`health.app.${state}`),
    word('cli.health.of', { used: running, total: instances }),
  ]);
  return formatTable([columns('app', 'state', 'instances'), ...rows]);
}

function used(amount: Amount, format: (value: number) => string): string {
  return word('cli.health.of', { used: format(amount.used), total: format(amount.total) });
}

/** Mesos gives out parts of a CPU. */
function amountOfCpus(cpus: number): string {
  return String(Math.round(cpus * 100) / 100);
}
