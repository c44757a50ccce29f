import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHcl } from '@cdktf/hcl2json';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { ClusterSpec } from '../../../../src/shared/cluster/spec.ts';
import { cloudModules, clouds } from '../../../../src/shared/terraform/clouds.ts';
import { terraformConfiguration } from '../../../../src/shared/terraform/configuration.ts';
import { exampleMachine, exampleSpec } from '../../engine/providers/simulated/example-cluster.ts';
import { moduleVariables, neededVariables } from './module-variables.ts';

const resources = join(import.meta.dirname, '../../../../resources/export/terraform.yaml');
const modules = cloudModules.parse(parseYaml(readFileSync(resources, 'utf8'))).clouds;
const moduleOf = (cloud: string) => {
  const found = modules.find((module) => module.cloud === cloud);
  if (found === undefined) throw new Error(`No module for ${cloud}.`);
  return found;
};

const spec: ClusterSpec = exampleSpec({
  name: 'demo',
  machines: [
    { ...exampleMachine('boot', 'boot', '192.168.57.50', 1024), cpus: 2 },
    { ...exampleMachine('m1', 'master', '192.168.57.90', 2048), cpus: 2 },
    { ...exampleMachine('a1', 'agent-private', '192.168.57.111', 6144), cpus: 4 },
    { ...exampleMachine('a2', 'agent-private', '192.168.57.121', 2048), cpus: 2 },
    { ...exampleMachine('p1', 'agent-public', '192.168.57.60', 1536), cpus: 2 },
  ],
  configuration: {
    overlay: false,
    proxy: { http: 'http://proxy.example.org:3128', https: null, except: [] },
  },
  extras: { privateRegistry: true },
});

const codes = (of: ClusterSpec, version: string | null = '2.2.1') =>
  terraformConfiguration(of, version, moduleOf('aws')).notes.map(({ code }) => code);

describe.each(clouds)('the configuration for %s', (cloud) => {
  const { text } = terraformConfiguration(spec, '2.2.1', moduleOf(cloud));

  it('is as it was looked at', async () => {
    const golden = join(import.meta.dirname, 'golden', `${cloud}.tf`);
    await expect(text).toMatchFileSnapshot(golden);
  });

  it('sets variables that the module has, and all that it needs', async () => {
    const parsed = (await parseHcl('main.tf', text)) as Parsed;
    const [module = {}] = parsed.module.dcos ?? [];
    const { source: _source, version: _version, ...variables } = module;
    expect(moduleVariables[cloud]).toEqual(expect.arrayContaining(Object.keys(variables)));
    expect(Object.keys(variables)).toEqual(expect.arrayContaining([...neededVariables[cloud]]));
  });

  it('declares the variables that it uses', async () => {
    const parsed = (await parseHcl('main.tf', text)) as Parsed;
    const used = [...text.matchAll(/= var\.([a-z_]+)/g)].map(([, name]) => name);
    expect(Object.keys(parsed.variable).sort()).toEqual([...new Set(used)].sort());
  });

  it('has sizes that every machine of a kind fits', async () => {
    const { sizes, size } = moduleOf(cloud);
    const [module = {}] = ((await parseHcl('main.tf', text)) as Parsed).module.dcos ?? [];
    for (const { type, cpus, memoryMiB } of spec.machines) {
      const chosen = sizes.find(({ name }) => name === module[size[type]]);
      expect(chosen?.cpus).toBeGreaterThanOrEqual(cpus);
      expect(chosen?.memoryMiB).toBeGreaterThanOrEqual(memoryMiB);
    }
  });
});

interface Parsed {
  readonly module: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly variable: Readonly<Record<string, unknown>>;
}

describe('what a cloud has otherwise', () => {
  it('is told: names, the log-in, and sizes that differ here', () => {
    expect(codes(spec)).toEqual(
      expect.arrayContaining([
        'terraform.note.names',
        'terraform.note.login',
        'terraform.note.uneven',
        'terraform.note.registry',
      ]),
    );
    expect(codes({ ...spec, configuration: { login: true } })).not.toContain(
      'terraform.note.login',
    );
  });

  it('never leaves a cluster without log-in, whatever it is here', () => {
    const open = { ...spec, configuration: { login: false } };
    const { text } = terraformConfiguration(open, '2.2.1', moduleOf('aws'));
    expect(text).toMatch(/dcos_oauth_enabled\s+= "true"/);
  });

  it('is told of machines that are larger than anything there', () => {
    const machines = spec.machines.map((machine) => ({ ...machine, memoryMiB: 2 ** 20 }));
    expect(codes({ ...spec, machines })).toContain('terraform.note.too-large');
  });

  it('leaves a version that nobody knows to the module, and says so', () => {
    const { text } = terraformConfiguration(spec, null, moduleOf('aws'));
    expect(text).not.toContain('dcos_version');
    expect(codes(spec, null)).toContain('terraform.note.version');
  });
});
