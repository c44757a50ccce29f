import type { Command } from 'commander';
import type { Engine } from '../engine/index.ts';
import type { MachineType } from '../shared/cluster/kinds.ts';
import { nodeReference } from '../shared/cluster/node-reference.ts';
import { machineId } from '../shared/cluster/spec.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { statusToJson } from './json.ts';

/**
 * `inspect NAME`: the object that minidcos prints (dcos/dcos-e2e, `inspect_cluster.py`), with the boot
 * machine and our own `status` beside it.
 */
export function addInspect(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'inspect <name>', 'help.inspect').action(async (name: string) => {
    const engine = await cli.engine();
    const status = await engine.status(name);
    const told = await describe(engine, status);
    cli.terminal.value(told);
    cli.terminal.line(JSON.stringify(told, undefined, 4));
  });
}

/** Keys in minidcos's order, which is that of the alphabet. */
async function describe(engine: Engine, status: ClusterStatus) {
  const { name, machines, url } = status;
  const nodes = await Promise.all(
    machines.map(async (machine) => {
      const login = await engine.login(name, machine.name);
      return {
        type: machine.type,
        login,
        shown: {
          e2e_reference: nodeReference(machines, machine),
          ip_address: machine.ip,
          name: machine.name,
          ssh_key: login?.key ?? null,
          ssh_user: login?.user ?? null,
          vm_name: machineId(status, machine.name),
        },
      };
    }),
  );
  const of = (wanted: MachineType) =>
    nodes.filter(({ type }) => type === wanted).map(({ shown }) => shown);
  const [master] = of('master');
  const known = nodes.find(({ login }) => login !== null)?.login ?? null;
  return {
    'Cluster ID': name,
    'DC/OS Variant': await engine.variant(name),
    Nodes: {
      agents: of('agent-private'),
      boot: of('boot'),
      masters: of('master'),
      public_agents: of('agent-public'),
    },
    'SSH Default User': known?.user ?? null,
    'SSH key': known?.key ?? null,
    Status: statusToJson(status),
    'Web UI': url ?? (master === undefined ? null : `http://${master.ip_address}`),
  };
}
