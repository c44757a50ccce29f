import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCheck } from '../../../../src/engine/doctor/check.ts';
import { leftoversCheck } from '../../../../src/engine/doctor/checks/leftovers.ts';
import {
  findLeftovers,
  type LeftoversHost,
} from '../../../../src/engine/doctor/leftovers/index.ts';
import type { RunOptions } from '../../../../src/engine/process/runner.ts';
import type { ClusterRecord } from '../../../../src/engine/providers/provider.ts';
import { vboxManage } from '../../../../src/engine/virtualbox/index.ts';
import {
  answer,
  emptyVirtualBox,
  type FakeVirtualBox,
} from '../../../integration/virtualbox/answer.ts';
import { exampleSpec } from '../providers/simulated/example-cluster.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const signal = new AbortController().signal;
const living = '0a1b2c3d';
const gone = 'deadbeef';

let host: LeftoversHost;
let box: FakeVirtualBox;
let calls: string[];
let clusters: ClusterRecord[];

beforeEach(async () => {
  const root = temporaryFolder();
  const at = (path: string) => join(root, path);
  box = emptyVirtualBox();
  calls = [];
  const folder = at('data/clusters/demo');
  await mkdir(folder, { recursive: true });
  await writeFile(at('hosts'), '127.0.0.1\tlocalhost\n');
  clusters = [{ spec: exampleSpec({ id: living, provider: 'virtualbox' }), folder }];
  const run = async ({ file, args }: RunOptions) => {
    calls.push([file, ...args].join(' '));
    return file === 'VBoxManage' ? answer(box, args) : { exitCode: 0, stdout: '', stderr: '' };
  };
  host = {
    data: at('data'),
    hostsFile: at('hosts'),
    elevation: null,
    run,
    env: { HOME: root, VAGRANT_HOME: at('vagrant'), VBOX_USER_HOME: at('vbox') },
    platform: 'linux',
    isRoot: true,
    lxcPath: at('lxc'),
    netClass: at('net'),
    clusters: async () => clusters,
    vbox: async () => vboxManage({ run, file: 'VBoxManage', racePauseMs: 0 }),
  };
});

const ids = async () =>
  (await findLeftovers(host, signal)).flatMap(({ leftovers }) => leftovers.map(({ id }) => id));
const check = () => leftoversCheck((stop) => findLeftovers(host, stop));
const fix = async (id: string) => (await check().fix?.(id, signal))?.outcome;

const vm = (name: string, cluster: string | null) => ({
  uuid: `0000000${box.vms.length}-0000-0000-0000-000000000000`,
  name,
  state: 'poweroff',
  notes: cluster === null ? {} : { 'dcos-vagrant/cluster': cluster },
  forwardings: [],
  snapshots: [],
});

test('where nothing is left the check passes', async () => {
  const result = await runCheck(check());
  expect([result.status, result.summary.code]).toEqual(['pass', 'doctor.leftovers.none']);
  expect(await fix('leftovers')).toBe('nothing-to-do');
});

describe('machines in VirtualBox', () => {
  test('only those go that carry the mark of a cluster that is no more', async () => {
    box.vms.push(vm('dv-old-m1', gone));
    box.vms.push(vm('dv-demo-m1', living));
    box.vms.push(vm('dv-mine-m1', null));
    box.vms.push(vm('somebody', null));
    const result = await runCheck(check());
    expect(result.status).toBe('warn');
    const uuid = box.vms[0]?.uuid;
    expect(result.actions.map(({ id }) => id)).toEqual([`leftovers:vm:${uuid}`]);
    expect(await fix(`leftovers:vm:${uuid}`)).toBe('fixed');
    expect(box.vms.map(({ name }) => name)).toEqual(['dv-demo-m1', 'dv-mine-m1', 'somebody']);
  });

  test('of a cluster in another data folder that Vagrant knows of none is left over', async () => {
    box.vms.push(vm('dv-other-m1', gone));
    const elsewhere = join(temporaryFolder(), 'clusters', 'other');
    await mkdir(elsewhere, { recursive: true });
    await writeFile(join(elsewhere, 'cluster.yaml'), `version: 1\nid: ${gone}\nname: other\n`);
    const index = join(host.env.VAGRANT_HOME ?? '', 'data', 'machine-index');
    await mkdir(index, { recursive: true });
    const machines = { a: { vagrantfile_path: elsewhere } };
    await writeFile(join(index, 'index'), JSON.stringify({ version: 1, machines }));
    expect(await ids()).toEqual([]);
  });

  test('of a cluster whose file is damaged none is left over, and networks are not judged', async () => {
    await mkdir(join(host.data, 'clusters', 'old'));
    box.vms.push(vm('dv-old-m1', gone));
    box.adapters.push({ name: 'vboxnet3', address: '192.168.58.1', mask: '255.255.255.0' });
    box.notes['dcos-vagrant/adapter/vboxnet3'] = gone;
    const result = await runCheck(check());
    expect([result.status, result.actions]).toEqual(['unknown', []]);
  });

  test('one that a cluster has taken up meanwhile stays', async () => {
    box.vms.push(vm('dv-old-m1', gone));
    const [leftover] = (await findLeftovers(host, signal)).flatMap((each) => each.leftovers);
    clusters.push({ spec: exampleSpec({ id: gone, name: 'old' }), folder: '/nowhere' });
    expect((await leftover?.remove?.(signal))?.outcome).toBe('nothing-to-do');
    expect(box.vms).toHaveLength(1);
  });
});

test('of VirtualBox’s networks those go that were made for a cluster that is no more', async () => {
  for (const [at, name] of ['vboxnet0', 'vboxnet1', 'vboxnet2'].entries()) {
    box.adapters.push({ name, address: `192.168.5${at + 6}.1`, mask: '255.255.255.0' });
  }
  box.notes['dcos-vagrant/adapter/vboxnet1'] = living;
  box.notes['dcos-vagrant/adapter/vboxnet2'] = gone;
  expect(await ids()).toEqual(['adapter:vboxnet2']);
  expect(await fix('leftovers')).toBe('fixed');
  expect(box.adapters.map(({ name }) => name)).toEqual(['vboxnet0', 'vboxnet1']);
  expect(box.notes).toEqual({ 'dcos-vagrant/adapter/vboxnet1': living });
});

const container = async (name: string, config: string) => {
  await mkdir(join(host.lxcPath, name), { recursive: true });
  await writeFile(join(host.lxcPath, name, 'config'), config);
};
const bridge = async (name: string, ...members: string[]) => {
  await mkdir(join(host.netClass, name, 'brif'), { recursive: true });
  for (const member of members) await writeFile(join(host.netClass, name, 'brif', member), '');
};

test('containers and bridges with the mark of a cluster that is no more go, others stay', async () => {
  await container('dv-old-m1', `lxc.environment = DCOS_VAGRANT_CLUSTER=${gone}\n`);
  await container('dv-demo-m1', `lxc.environment = DCOS_VAGRANT_CLUSTER=${living}\n`);
  await container('somebody', 'lxc.uts.name = somebody\n');
  await bridge(`dv${gone}`);
  await bridge(`dv${living}`);
  await bridge('dv00000001', 'veth1');
  await bridge('dvorak');
  expect(await ids()).toEqual(['container:dv-old-m1', `bridge:dv${gone}`]);
  expect(await fix('leftovers')).toBe('fixed');
  expect(calls.filter((call) => !call.startsWith('VBoxManage'))).toEqual([
    'lxc-destroy --force --name dv-old-m1',
    `ip link delete dv${gone}`,
  ]);
});

test('who is not root is told what root would have to do', async () => {
  host = { ...host, isRoot: false };
  await container('dv-old-m1', `lxc.environment = DCOS_VAGRANT_CLUSTER=${gone}\n`);
  const result = await runCheck(check());
  expect(result.actions).toEqual([]);
  expect(JSON.stringify(result.fixes)).toContain('sudo lxc-destroy --force --name dv-old-m1');
  expect(await fix('leftovers')).toBe('refused');
});

test('blocks in the hosts file of clusters that are no more go, byte for byte', async () => {
  const block = (id: string) =>
    `# BEGIN dcos-vagrant-desktop ${id}\n192.168.57.90\tm1.dcos\n# END dcos-vagrant-desktop ${id}\n`;
  const before = `127.0.0.1\tlocalhost\n${block(living)}`;
  await writeFile(host.hostsFile, `${before}${block(gone)}`);
  expect(await ids()).toEqual([`hosts:${gone}`]);
  expect(await fix(`leftovers:hosts:${gone}`)).toBe('fixed');
  expect(await readFile(host.hostsFile, 'utf8')).toBe(before);
});

test('locks whose holders are dead go, and that of a living process stays', async () => {
  const lock = join(host.data, 'clusters', 'demo', 'lock');
  await mkdir(lock);
  const claim = `1-${2 ** 22 + 1}-0123456789abcdef`;
  await writeFile(join(lock, `${claim}.json`), '');
  await writeFile(join(lock, `${claim}.held`), '');
  expect(await ids()).toEqual([`lock:${lock}`]);
  expect(await fix(`leftovers:lock:${lock}`)).toBe('fixed');
  expect(await readdir(lock)).toEqual([]);
  expect(await ids()).toEqual([]);
});

test('what goes wrong with one does not keep the others', async () => {
  box.vms.push(vm('dv-old-m1', gone));
  await container('dv-old-m2', `lxc.environment = DCOS_VAGRANT_CLUSTER=${gone}\n`);
  const { run } = host;
  host = {
    ...host,
    run: async (options) => {
      if (options.file === 'lxc-destroy') throw new Error('it is busy');
      return run(options);
    },
  };
  const ended = await check().fix?.('leftovers', signal);
  expect(ended?.outcome).toBe('failed');
  expect(ended?.problems).toMatchObject([{ params: { detail: 'it is busy' } }]);
  expect(box.vms).toEqual([]);
});
