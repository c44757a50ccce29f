import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UpRequest } from '../../../../src/engine/index.ts';
import { exampleEngine, refusal } from './example-engine.ts';

const topologyOf = (more: string) => `
m1: { ip: 192.168.60.90, type: master, cpus: 2, memory: 1024 }
a1: { ip: 192.168.60.111, type: agent-private, cpus: 2, memory: 1024${more} }
boot: { ip: 192.168.60.50, type: boot, cpus: 2, memory: 1024 }
`;

describe('a request that cannot be', () => {
  const cases: Array<[string, Partial<UpRequest>, string]> = [
    ['a machine that the cluster has not', { machines: ['m9'] }, 'CLUSTER-MACHINE-UNKNOWN'],
    ['a version that is none', { dcos: '../../2.2.1' }, 'CLUSTER-DCOS-INVALID'],
    ['a label that is too long', { domain: 'a'.repeat(64) }, 'CLUSTER-DOMAIN-INVALID'],
    ['a domain that is too long', { domain: `${'abc.'.repeat(60)}x` }, 'CLUSTER-DOMAIN-INVALID'],
    ['this computer as a network', { network: '127.0.0.0/24' }, 'CLUSTER-NETWORK-INVALID'],
    ['multicast as a network', { network: '224.0.0.0/24' }, 'CLUSTER-NETWORK-INVALID'],
  ];
  it.each(cases)('is refused and leaves nothing: %s', async (_, request, code) => {
    const { engine, up, data } = await exampleEngine();
    expect(await refusal(up('demo', request))).toEqual([code, 'invalid']);
    expect(await readdir(join(data, 'clusters')).catch(() => [])).toEqual([]);
    expect(await engine.list()).toEqual([]);
  });

  it('is one for a folder, a pipe or a device in the place of a file', async () => {
    const { up, data } = await exampleEngine();
    const folder = join(data, 'folder');
    const pipe = join(data, 'pipe');
    await mkdir(folder);
    execFileSync('mkfifo', [pipe]);
    for (const file of [folder, pipe, '/dev/zero']) {
      const asTopology = up('demo', { topology: { file } });
      expect(await refusal(asTopology)).toEqual(['STORAGE-NOT-A-FILE', 'invalid']);
      const asInstaller = up('demo', { installer: { path: file, configPath: null } });
      // A folder may hold installers; this one holds none.
      const code = file === folder ? 'RELEASE-FOLDER-EMPTY' : 'STORAGE-NOT-A-FILE';
      expect(await refusal(asInstaller)).toEqual([code, 'invalid']);
    }
  });

  it('is one for a domain that the next cluster would get by itself, too', async () => {
    const { up } = await exampleEngine();
    await up('first');
    await up('second', { domain: 'third.dcos' });
    expect(await refusal(up('third'))).toEqual(['CLUSTER-DOMAIN-TAKEN', 'invalid']);
  });
});

describe('a cluster that exists', () => {
  it('keeps the example names of its preset from the next one, which is the same when asked for again', async () => {
    const { up, data } = await exampleEngine();
    const preset = { topology: { preset: '1m-1a-1p' } };
    for (const name of ['one', 'two', 'two']) expect((await up(name, preset)).outcome).toBe('done');
    const aliases = async (name: string) =>
      (await readFile(join(data, 'clusters', name, 'cluster.yaml'), 'utf8')).match(
        /\S+\.acme\.org/g,
      );
    expect(await aliases('one')).toEqual(['spring.acme.org', 'oinker.acme.org']);
    expect(await aliases('two')).toBeNull();
  });

  it.each(['memory-reserved: 512', 'aliases: [web.example]', 'box: other'])(
    'is not another one with %s',
    async (more) => {
      const { up, data } = await exampleEngine();
      const file = join(data, 'topology.yaml');
      await writeFile(file, topologyOf(''));
      await up('demo', { topology: { file } });
      expect((await up('demo', { topology: { file } })).outcome).toBe('done');
      await writeFile(file, topologyOf(`, ${more}`));
      const again = up('demo', { topology: { file } });
      expect(await refusal(again)).toEqual(['CLUSTER-DIFFERS', 'invalid']);
    },
  );
});
