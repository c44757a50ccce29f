import type { DcosConfiguration } from '../cluster/install-wishes.ts';
import { type MachineType, machineTypes } from '../cluster/kinds.ts';
import { type ClusterSpec, machinesOf } from '../cluster/spec.ts';
import { type Message, say } from '../messages/message.ts';
import { gigabytes } from '../topology/fit.ts';
import type { CloudModule, MachineSize } from './clouds.ts';
import { type HclValue, writeHcl } from './hcl.ts';

/** A cluster as a configuration for one of the official DC/OS modules. */
export interface TerraformConfiguration {
  /** `main.tf`. */
  readonly text: string;
  /** What is other there than here, and what was left out. */
  readonly notes: readonly Message[];
}

/**
 * The same cluster in a cloud: counts, version, sizes that are at least as large, and what was said of
 * DC/OS's configuration. `version` is DC/OS's; null where nobody knows it.
 */
export function terraformConfiguration(
  spec: ClusterSpec,
  version: string | null,
  module: CloudModule,
): TerraformConfiguration {
  const sizes = machineTypes.map((type) => sizeOf(spec, type, module));
  const count = (type: MachineType) => machinesOf(spec, type).length;
  const attributes: Record<string, HclValue> = {
    source: module.source,
    version: module.version,
    cluster_name: spec.name,
    ssh_public_key_file: { raw: 'var.ssh_public_key_file' },
    admin_ips: { raw: 'var.admin_ips' },
    ...Object.fromEntries(
      Object.keys(module.required).map((name) => [name, { raw: `var.${name}` }]),
    ),
    num_masters: count('master'),
    num_private_agents: count('agent-private'),
    num_public_agents: count('agent-public'),
    dcos_variant: 'open',
    ...(version === null ? {} : { dcos_version: version }),
    ...Object.fromEntries(sizes.map(({ variable, size }) => [variable, size.name])),
    ...configured(spec.configuration ?? {}),
  };
  const text = writeHcl([
    {
      words: ['provider', module.provider.name],
      attributes: module.provider.settings,
      ...azure(module),
    },
    {
      words: ['variable', 'ssh_public_key_file'],
      comment:
        'The key that Terraform installs DC/OS with; its private half must be in the ssh agent.',
      attributes: { default: '~/.ssh/id_rsa.pub' },
    },
    {
      words: ['variable', 'admin_ips'],
      comment: 'Who may reach the masters: your own address, as in ["203.0.113.7/32"].',
      attributes: { type: { raw: 'list(string)' } },
    },
    ...Object.entries(module.required).map(([name, value]) => ({
      words: ['variable', name] as const,
      attributes: { default: value },
    })),
    { words: ['module', 'dcos'], attributes },
    output('masters-ips', 'module.dcos.masters-ips'),
    output('cluster-address', 'module.dcos.masters-loadbalancer'),
    output('public-agents-loadbalancer', 'module.dcos.public-agents-loadbalancer'),
  ]);
  return { text, notes: [...sizes.flatMap(({ notes }) => notes), ...leftOut(spec, version)] };
}

function output(name: string, raw: string) {
  return { words: ['output', name] as const, attributes: { value: { raw } } };
}

/** Azure's provider insists on a block of features, also an empty one. */
function azure({ cloud }: CloudModule) {
  return cloud === 'azurerm' ? { blocks: [{ words: ['features'] as const }] } : {};
}

interface Sized {
  readonly variable: string;
  readonly size: MachineSize;
  readonly notes: readonly Message[];
}

/** The smallest size that every machine of the type fits; a module has one for all of them. */
function sizeOf(spec: ClusterSpec, type: MachineType, { size, sizes }: CloudModule): Sized {
  const machines = machinesOf(spec, type);
  const cpus = Math.max(1, ...machines.map((machine) => machine.cpus));
  const memoryMiB = Math.max(1, ...machines.map((machine) => machine.memoryMiB));
  const fits = sizes.find((each) => each.cpus >= cpus && each.memoryMiB >= memoryMiB);
  const chosen = fits ?? sizes.at(-1) ?? { name: '', cpus, memoryMiB };
  const params = {
    type,
    size: chosen.name,
    cpus: chosen.cpus,
    memory: gigabytes(chosen.memoryMiB),
  };
  const uneven = machines.some(
    (machine) => machine.cpus !== cpus || machine.memoryMiB !== memoryMiB,
  );
  return {
    variable: size[type],
    size: chosen,
    notes: [
      ...(machines.length === 0 ? [] : [say('terraform.note.size', params)]),
      ...(uneven ? [say('terraform.note.uneven', params)] : []),
      ...(fits === undefined ? [say('terraform.note.too-large', params)] : []),
    ],
  };
}

/** What was said of config.yaml, in the module's words; telemetry is off there as here. */
function configured(wish: DcosConfiguration): Record<string, HclValue> {
  const word = (name: string, value: boolean | undefined) =>
    value === undefined ? {} : { [name]: String(value) };
  const { proxy } = wish;
  return {
    dcos_telemetry_enabled: String(wish.telemetry ?? false),
    // A cluster that the internet can reach has a log-in, whatever it was at home.
    dcos_oauth_enabled: 'true',
    ...word('dcos_overlay_enable', wish.overlay),
    ...word('dcos_fault_domain_enabled', wish.faultDomain),
    ...(proxy === undefined
      ? {}
      : {
          dcos_use_proxy: 'true',
          ...(proxy.http === null ? {} : { dcos_http_proxy: proxy.http }),
          ...(proxy.https === null ? {} : { dcos_https_proxy: proxy.https }),
        }),
  };
}

function leftOut(spec: ClusterSpec, version: string | null): Message[] {
  const { configuration = {}, extras = {}, machines, release } = spec;
  const told: (readonly [boolean, Message])[] = [
    [true, say('terraform.note.names', { network: spec.network, domain: spec.domain })],
    [configuration.login !== true, say('terraform.note.login')],
    [version === null, say('terraform.note.version')],
    [release.kind === 'installer', say('terraform.note.installer')],
    [
      release.kind !== 'none' && (release.configPath ?? null) !== null,
      say('terraform.note.template'),
    ],
    [configuration.resolvers !== undefined, say('terraform.note.resolvers')],
    [
      machines.some(({ memoryReservedMiB }) => memoryReservedMiB !== null),
      say('terraform.note.kept'),
    ],
    [extras.privateRegistry === true, say('terraform.note.registry')],
    [extras.java !== undefined, say('terraform.note.java')],
    [extras.mount !== undefined, say('terraform.note.mount')],
  ];
  return told.flatMap(([holds, note]) => (holds ? [note] : []));
}
