import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a dcos-vagrant user does by hand: plain Vagrant with vagrant-hostmanager, machine after machine. */
export interface PlainVagrant {
  readonly folder: string;
  up(): void;
  status(): void;
  halt(): void;
  destroy(): void;
  remove(): void;
}

const boxName = 'dv-bench-plain';
const bridge = 'brdvbench';

const vagrantfile = `
MACHINES = { 'm1' => '192.168.65.90', 'a1' => '192.168.65.111', 'p1' => '192.168.65.60', 'boot' => '192.168.65.50' }
Vagrant.configure('2') do |config|
  config.hostmanager.enabled = true
  config.hostmanager.manage_host = true
  config.hostmanager.ignore_private_ip = false
  config.vm.box = '${boxName}'
  config.vm.box_check_update = false
  config.vm.synced_folder '.', '/vagrant', disabled: true
  MACHINES.each do |name, ip|
    config.vm.define name do |m|
      m.vm.hostname = "#{name}.plain"
      m.vm.network :private_network, ip: ip, lxc__bridge_name: '${bridge}', lxc__bridge_ip: '192.168.65.1'
      m.vm.provider :lxc do |lxc|
        lxc.container_name = "dvbench-#{name}"
        lxc.customize 'cgroup.dir', "vlxc/dvbench-#{name}"
        # Run as root, vagrant-lxc writes its lines once more at each start; an empty one clears the list.
        lxc.customize 'net.0.ipv4.address', ''
        lxc.customize 'net.0.ipv4.address', "10.0.3.#{ip.split('.').last}/24"
        lxc.customize 'net.0.ipv4.gateway', '10.0.3.1'
      end
    end
  end
end
`;

export function plainVagrant(box: string): PlainVagrant {
  const folder = mkdtempSync(join(tmpdir(), 'dv-bench-plain-'));
  writeFileSync(join(folder, 'Vagrantfile'), vagrantfile);
  const vagrant = (...args: string[]) => {
    execFileSync('vagrant', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  vagrant('box', 'add', '--force', '--name', boxName, box);
  return {
    folder,
    up: () => vagrant('up', '--provider', 'lxc', '--no-parallel'),
    status: () => vagrant('status'),
    halt: () => vagrant('halt'),
    destroy: () => vagrant('destroy', '-f'),
    remove: () => {
      vagrant('destroy', '-f');
      vagrant('box', 'remove', '-f', boxName);
      // The plugin makes it and, where machines were started twice, does not take it away.
      if (existsSync(join('/sys/class/net', bridge))) execFileSync('ip', ['link', 'del', bridge]);
      removeControlGroups();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The plugin leaves those of its containers, and takes a leftover for a machine that runs. */
function removeControlGroups(): void {
  const ours = ['-depth', '-type', 'd', '-path', '*/vlxc/dvbench-*'];
  execFileSync('find', ['/sys/fs/cgroup', ...ours, '-exec', 'rmdir', '{}', '+']);
}
