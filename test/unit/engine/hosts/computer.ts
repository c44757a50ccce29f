import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Elevation } from '../../../../src/engine/elevation/index.ts';
import { createHosts, type Hosts } from '../../../../src/engine/hosts/index.ts';
import type {
  ElevationOutcome,
  PrivilegedChange,
} from '../../../../src/shared/elevation/change.ts';

/** A cluster of two machines; every master answers for `leader.mesos`. */
export const demo = {
  id: '0badcafe',
  name: 'demo',
  domain: 'dcos',
  machines: [
    { name: 'm1', ip: '192.168.57.90', aliases: ['leader.mesos'] },
    { name: 'boot', ip: '192.168.57.50', aliases: [] },
  ],
};
export const other = { ...demo, id: '11111111', name: 'other', domain: 'other.dcos' };

export const demoBlock = [
  '# BEGIN dcos-vagrant-desktop 0badcafe',
  '192.168.57.90\tm1.dcos leader.mesos',
  '192.168.57.50\tboot.dcos',
  '# END dcos-vagrant-desktop 0badcafe',
];

export interface TestComputer {
  readonly data: string;
  readonly file: string;
  readonly hosts: Hosts;
  /** What the fake elevation was asked for, one list a prompt. */
  readonly asked: (readonly PrivilegedChange[])[];
  remove(): void;
}

/** A data folder and a hosts file of its own, and an elevation that answers as it is told. */
export function testComputer(
  text: string | Buffer = '127.0.0.1\tlocalhost\n',
  answer: ElevationOutcome = { kind: 'applied' },
): TestComputer {
  const data = mkdtempSync(join(tmpdir(), 'dv-hosts-'));
  const file = join(data, 'etc-hosts');
  writeFileSync(file, text, { mode: 0o640 });
  const asked: (readonly PrivilegedChange[])[] = [];
  const elevation = fakeElevation(asked, answer);
  const run = () => Promise.reject(new Error('Nothing is run for a file of its own'));
  const env = { DCOS_VAGRANT_HOSTS_FILE: file };
  return {
    data,
    file,
    hosts: createHosts({ data, env, run, elevation }),
    asked,
    remove: () => rmSync(data, { recursive: true }),
  };
}

export function fakeElevation(
  asked: (readonly PrivilegedChange[])[],
  answer: ElevationOutcome,
): Elevation {
  return {
    probe: async () => ({ available: true, way: 'pkexec', problem: null }),
    apply: async (changes) => {
      asked.push(changes);
      return answer;
    },
    asCommands: (changes) => changes.map(({ verb }) => `sudo ${verb}`),
  };
}

/** File modes do not bind root, so that root lays its rights down for the while. */
export async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
