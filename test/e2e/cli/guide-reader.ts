import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commit1139, installerHead } from '../../unit/engine/releases/installer-head.ts';

/** Somebody with the guide beside them, and a computer of their own as far as the program can see. */
export interface Reader {
  /** Where they are, and what is removed in the end. */
  readonly folder: string;
  /** Variables; those that the guide has them set are added. */
  readonly env: Record<string, string>;
}

/** A folder with the files that the guide’s reader has, and nothing of this computer’s own that a command could change. */
export async function makeReader(): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'dvd-guide-'));
  const home = join(folder, 'home');
  const hosts = join(folder, 'hosts');
  const files: Readonly<Record<string, string>> = {
    'dcos_generate_config.sh': installerHead(commit1139),
    'VagrantConfig.yaml': topology,
    'config.yaml': "oauth_enabled: 'true'\n",
    'app.json': JSON.stringify({
      id: '/my-app',
      cmd: 'sleep 1000',
      cpus: 0.1,
      mem: 32,
      instances: 1,
    }),
    'checkout/VagrantConfig.yaml': topology,
    'vagrant.log': 'VBoxManage: error: Failed to create the host-only adapter\n',
    hosts: '127.0.0.1\tlocalhost\n',
    'home/.keep': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return {
    folder,
    env: {
      DCOS_VAGRANT_HOME: join(folder, 'data'),
      DCOS_VAGRANT_HOSTS_FILE: hosts,
      HOME: home,
      DCOS_DIR: join(home, '.dcos'),
    },
  };
}

const topology = `m1:
  ip: 192.168.65.90
  cpus: 2
  memory: 2048
  type: master
a1:
  ip: 192.168.65.111
  cpus: 4
  memory: 6144
  memory-reserved: 512
  type: agent-private
boot:
  ip: 192.168.65.50
  cpus: 2
  memory: 1024
  type: boot
`;
